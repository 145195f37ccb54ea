/** Makes untrusted text safe to print on a terminal or in a log: no control sequences, reordering or workflow commands. */
import { number } from './numbers.ts'

/**
 * Control characters, bidirectional overrides, everything else that is invisible (Unicode's Cc and Cf, the fillers), and
 * lone surrogates. The joiners stay: some scripts and emoji need them.
 */
const HARMFUL =
  /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\u034f|[\u115f\u1160\u3164\uffa0\ufffe\uffff]/gu

/** One line of visible characters, cut to `maxLength`. Breaks up `##[command]`, which the runner obeys anywhere in a log. */
export function plain(text: string, maxLength = 2000): string {
  const line = text
    .slice(0, maxLength * 2)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(HARMFUL, '')
    .replaceAll('##[', '## [')
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Whether a text has anything but visible characters, tabs and line ends. */
export const hasHarm = (text: string): boolean => text.replace(/[\t\r\n]/g, '').search(HARMFUL) >= 0

/** Defuses `::name::`, which GitHub's runner obeys at the start of a line, even after white space, colours and links (ActionCommand.cs). */
export const uncommanding = (lines: string): string =>
  lines.replace(/^((?:[^\S\r\n\u2028\u2029]|\u001b\[\d+m|\u001b\]8;[^\u0007]*\u0007)*):(?=:)/gm, '$1:\u200b')

/** `1 entry`, `2,431 entries`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`
}

/** `0.4 s`, `75 s`, `2 min 5 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 100) return `${Math.round(seconds)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${whole % 60} s`
}

/** `2 malformed parts were left out, the first: …`. */
export const leftOut = (dropped: readonly string[]): string =>
  dropped.length === 1
    ? `a malformed part was left out: ${plain(dropped[0] ?? '', 300)}`
    : `${dropped.length} malformed parts were left out, the first: ${plain(dropped[0] ?? '', 300)}`
