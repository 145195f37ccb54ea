/** Addresses in running text. */

const ADDRESS = /https?:\/\/[^\s<>()[\]"']+/g

/** The text with a blank in place of each address. */
export const withoutAddresses = (text: string): string => text.replace(ADDRESS, ' ')
