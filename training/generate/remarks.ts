/** What people say about an entry: awards, tags, summaries. */

import { cjkRemark, cjkSummary } from './cjk-say.ts'
import type { Look, World } from './look.ts'
import { claim } from './marked.ts'
import { rows, say, sayOne, saySome } from './prose-say.ts'
import { ramble } from './ramble.ts'
import { DRESSES, FRAGMENTS, QUOTES, REMARKS, SUMMARIES } from './remarks-sentences.ts'

/** Short remarks in the lines of one list's entries, claimed as their notes: all in the same dress, most of one kind. */
export function remarker(world: World, look: Look): (entry: number) => string {
  const { random } = world
  const dress = random.pick(DRESSES)
  const kinds = random.chance(0.5) ? random.sample(REMARKS, 4) : REMARKS
  return (entry) => {
    const own = look.language !== 'en' && random.chance(0.6)
    const words = own ? cjkRemark(random, look.language) : say(world, random.pick(kinds))
    return dress.replace('@', () => claim('note', entry, words))
  }
}

const LABELS = rows(`
TL;DR:
**TL;DR:**
TLDR:
*TL;DR* -
**Summary**:
**Summary:**
Summary:
**Abstract**:
**Abstract.**
*Abstract:*
**Key idea:**
**Contribution**:
**Note**:
NOTE:
**Main idea.**
**Comments**:
Keyword:
**Keywords**:
Keywords:
Tags:
**Tasks:**
Env:
- Task:
**Datasets:**
<b>Highlights:</b>
💡
📝
>
→
↳
`)

/** Sentences under one list's entries, summaries or starts of abstracts: one label or none, one kind of sentence, one
 * length. On one line; no claim. */
export function describer(world: World, look: Look): () => string {
  const { random } = world
  const label = random.chance(0.4) ? `${random.pick(LABELS)} ` : ''
  const rambles = random.chance(0.5)
  const summary = () =>
    rambles ? ramble(world, look.language, 1, 4).trim() : cjkSummary(random, look.language)
  const keywords = /Keyword|Tags|Tasks|Env|Datasets|Task:/.test(label)
  const write = keywords ? () => keywordLine(world) : writerFor(world)
  const wrap = random.pick([
    '#',
    '#',
    '#',
    '#',
    '#',
    '*#*',
    '_#_',
    '“#”',
    '"#"',
    '(#)',
    '<sub>#</sub>',
    '<i>#</i>',
  ])
  return () => {
    const own = look.language !== 'en' && random.chance(0.6)
    const words = own ? summary() : write()
    return label + (/[*_`<[]/.test(words) ? words : wrap.replace('#', () => words))
  }
}

function writerFor(world: World): () => string {
  const { random } = world
  const most = random.weighted([
    [5, 1],
    [3, 2],
    [2, 4],
  ])
  return random.weighted([
    [6, () => saySome(world, SUMMARIES, 1, most)],
    [1.5, () => sayOne(world, QUOTES)],
    [2, () => sayOne(world, FRAGMENTS)],
    [1, () => emphasized(world, saySome(world, SUMMARIES, 1, most))],
    [6, () => ramble(world, 'en', 1, most + random.pick([0, 0, 5]))],
    [1, () => `“…${ramble(world, 'en', 1, 4)}”`],
  ])
}

const keywordLine = (world: World): string =>
  Array.from({ length: world.random.int(2, 5) }, () =>
    say(world, world.random.pick(['@area', '@topic', '@nick', '@thing', '@fragment', '@data'])),
  ).join(', ')

/** Two or three words in the middle in bold, as those who mark what matters. */
function emphasized({ random }: World, text: string): string {
  const words = text.split(' ')
  if (words.length < 6 || /[*[]/.test(text)) return text
  const from = random.int(1, words.length - 4)
  const to = from + random.int(1, 5)
  return [...words.slice(0, from), `**${words.slice(from, to).join(' ')}**`, ...words.slice(to)].join(' ')
}

/** Lines below an item, at its text's indent: nested remarks, a quotation, a folded abstract. No claims. */
export function underWriter(world: World, look: Look): (indent: string) => string {
  const { random } = world
  const write = describer(world, look)
  const bullet = random.pick([look.bullet, look.bullet, '-', '*'])
  const most = random.int(1, 4)
  const summary = random.pick(['Abstract', 'TL;DR', 'Notes', '[Abs]', ' [Abs] ', '<b>Abstract</b>', '摘要'])
  const many = () => Array.from({ length: random.int(1, most) }, write)
  return random.weighted<(indent: string) => string>([
    [
      5,
      (indent) =>
        many()
          .map((line) => `${indent}${bullet} ${line}`)
          .join('\n'),
    ],
    [1, (indent) => `${indent}> ${write()}`],
    [
      1,
      (indent) =>
        `${indent}<details><summary>${summary}</summary>\n\n${indent}${many().join(' ')}\n\n${indent}</details>`,
    ],
    [1.5, (indent) => `${indent}<details> <summary>${summary}</summary> ${many().join(' ')} </details>`],
    [1, (indent) => `\n${indent}${many().join(' ')}\n`],
  ])
}
