/** Text of strangers made harmless for a terminal or a log: nothing in it can move, colour, reorder or command. */

/** Control characters, line and paragraph separators, bidirectional overrides, invisible marks. */
const HARMFUL =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** One line of visible characters, cut to `most`; the runner's old `##[command]`, honoured anywhere in a log, taken apart. */
export function plain(text: string, most = 2000): string {
  const line = text
    .slice(0, most * 2)
    .replace(/\s+/g, ' ')
    .replace(HARMFUL, '')
    .replaceAll('##[', '## [')
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

/** `1 entry`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** `0.4 s`, `75 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}
