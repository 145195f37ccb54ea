import type { List } from '../../model/list.ts'

/** What to say of a list in which nothing was found because nothing was read. */
export const whyNoEntries = ({ text }: List): string =>
  text.trim() === ''
    ? 'There are no entries: the file is empty.'
    : 'No entries were recognised: nothing here names a paper in a known form.'
