/** Lines of a text, by an offset in them. */

/** Where the line begins that holds an offset. */
export const lineStart = (offset: number, text: string): number => text.lastIndexOf('\n', offset - 1) + 1

/** The whole line that holds an offset. */
export function lineAt(offset: number, text: string): string {
  const end = text.indexOf('\n', offset)
  return text.slice(lineStart(offset, text), end < 0 ? undefined : end)
}
