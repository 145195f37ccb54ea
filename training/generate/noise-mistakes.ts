/** Mistakes of typing and copying, in marked text: its private characters stay where they are. */
import type { Random } from './random.ts'

type Mistake = (line: string, random: Random) => string

/** Replaces one random occurrence of what the pattern finds; the pattern has the flags `gu`. */
const once =
  (pattern: RegExp, by: string): Mistake =>
  (line, random) => {
    const count = line.match(pattern)?.length ?? 0
    const chosen = random.int(0, Math.max(0, count - 1))
    let place = 0
    return line.replace(pattern, (text, ...groups: readonly unknown[]) =>
      place++ === chosen ? by.replace('$1', () => String(groups[0])) : text,
    )
  }

const MISTAKES: readonly Mistake[] = [
  once(/\]\(/gu, ']( '),
  once(/\]\(/gu, '] ('),
  once(/\]\((https?:[^()\s]+)\)/gu, ']($1'),
  once(/\]\((https?:[^()\s]+)\)/gu, ']()'),
  once(/\]\((https?:[^()\s]+)\)/gu, ']($1 )'),
  once(/\]\((https?:[^()\s]+)\)/gu, ']($1))'),
  once(/\[\[/gu, '['),
  once(/\)\]/gu, ')'),
  once(/ & /gu, ' &amp; '),
  once(/'/gu, '&#39;'),
  once(/ and /gu, ' &amp; '),
  once(/(?<=\p{L}) (?=\p{L})/gu, '\u00a0'),
  once(/(?<=\p{L}) (?=\p{L})/gu, '&nbsp;'),
  once(/(?<=\p{L}) (?=\p{L})/gu, '\u200b '),
  once(/(?<=\p{L}) (?=\p{L})/gu, '\u3000'),
  once(/(?<=\p{L}), (?=\p{L})/gu, ' ,'),
  once(/(?<=\p{L}), (?=\p{L})/gu, ','),
  once(/(?<=\p{L}), (?=\p{L})/gu, ',, '),
  once(/(?<=\p{L}): (?=\p{L})/gu, ' : '),
  once(/(?<=\p{L}): (?=\p{L})/gu, ':'),
  once(/(?<=\p{L}): (?=\p{L})/gu, '：'),
  once(/(?<=\p{L})-(?=\p{L})/gu, '‐'),
  once(/(?<=\p{L})'(?=\p{L})/gu, '’'),
  once(/(?<=\w)_(?=\w)/gu, '\\_'),
  once(/\*\*/gu, '* *'),
  once(/\*\*/gu, ''),
  once(/\bet al\./gu, 'et. al'),
  once(/Paper/gu, 'Papar'),
  once(/Code/gu, 'Coda'),
  once(/arXiv/gu, 'Arxiv'),
  once(/<br ?\/?>/gu, '</br>'),
  once(/<\/(?:b|i|a|font|sub|summary)>/gu, ''),
  once(/^(\s*)[-*+] /gu, '$1- - '),
  once(/^(\s*)[-*+] /gu, '$1* '),
  once(/^(\s*[-*+]) /gu, '$1\t'),
  once(/^(\s*[-*+]) /gu, '$1  '),
  (line) => `${line}   `,
  (line) => `${line}.`,
  (line) => `${line} |`,
  (line) => line.replace(/\|\s*$/, ''),
  (line) => line.replace(/\| [^|\ue000]* \|$/, '|'),
  (line) => line.replace(/ /g, (blank, at: number) => (at > 2 && at % 7 === 0 ? '  ' : blank)),
]

const RULE = /^\s*\|?[\s:|-]+\|?\s*$/

/** Some lists have a few mistakes, some many; most have none. Fences and rules of tables are left alone. */
export function withMistakes(random: Random, text: string): string {
  const share = random.weighted([
    [6, 0],
    [2, 0.02],
    [1.5, 0.06],
    [0.5, 0.15],
  ])
  if (share === 0) return text
  const kinds = random.chance(0.5) ? random.sample(MISTAKES, 2) : MISTAKES
  return text
    .split('\n')
    .map((line) =>
      random.chance(share) && !RULE.test(line) && !line.startsWith('```')
        ? random.pick(kinds)(line, random)
        : line,
    )
    .join('\n')
}
