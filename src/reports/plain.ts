/** Text of strangers made harmless for a terminal or a log: nothing in it can move, colour, reorder or command. */

/**
 * Control characters, bidirectional overrides and everything else that is there and not seen (Unicode's Cc and Cf, the
 * fillers), and halves of characters. The joiners stay: scripts and emoji are made with them.
 */
const HARMFUL =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu

/** One line of visible characters, cut to `most`; the runner's old `##[command]`, honoured anywhere in a log, taken apart. */
export function plain(text: string, most = 2000): string {
  const line = text
    .slice(0, most * 2)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(HARMFUL, '')
    .replaceAll('##[', '## [')
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Whether anything but visible characters, tabs and line ends stands in a text. */
export const hasHarm = (text: string): boolean => text.replace(/[\t\r\n]/g, '').search(HARMFUL) >= 0

/** Lines that GitHub's runner only shows: it obeys `::name::` where a line begins, white space and our colours aside (ActionCommand.cs). */
export const uncommanding = (lines: string): string =>
  lines.replace(/^((?:[^\S\n]|\u001b\[\d+m)*):(?=:)/gm, '$1:\u200b')

/** `1 entry`, `2 entries`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** `0.4 s`, `75 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}
