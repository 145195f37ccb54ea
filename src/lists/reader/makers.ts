/** What the makers of a list say of their own paper and of the list: introductions and news, which are no titles. */
import type { AtomTable } from './atom-table.ts'
import { FULL_NAME } from './facts.ts'
import { AUTHORS } from './labels.ts'
import type { TitleRange } from './title-ranges.ts'
import { CELL, PARAGRAPH } from './units.ts'

/** `Read our survey`, `It is based on our latest review paper`. */
const OURS =
  /\bour\s+(?:[\p{L}\p{N}-]+\s+){0,3}(?:papers?|surveys?|reviews?|preprint|manuscript|repo|repository)\b/iu
/** All of a link that leads to it: `[Read our survey here](…)`. */
const INVITES =
  /^\P{L}*(?:(?:read|see|check\s+out|cite)\s+)?our\s+(?:[\p{L}\p{N}-]+\s+){0,3}(?:papers?|survey|review|preprint|manuscript)\b/iu
/** `This repo is for …`, `This is a repository of …`. */
const THIS =
  /^\P{L}*this\s+(?:(?:repo|repository|project|page|list)\s+(?:is|was|has|contains|collects|provides|aims)|is\s+(?:an?|the)\s+(?:[\p{L}\p{N}-]+\s+){0,3}(?:survey|repo|repository|list|collection))\b/iu
/** `We have updated …`, `:tada: Excited to share …`. */
const WE =
  /^(?::[a-z_]+:)?\P{L}*(?:we\s+(?:have\s+)?(?:also\s+)?(?:released?|updated?|created?|collect|collected|summari[sz]ed?|maintain)\b|(?:excited|happy|glad|pleased|proud|thrilled|delighted)\s+to\s+(?:share|announce|release)\b)/iu
/** `The Chinese version of the paper is released!` */
const IS_OUT =
  /\b(?:paper|survey|review|version)\s+(?:is|has\s+been)\s+(?:now\s+|finally\s+)?(?:released|available|accepted|published|online)\b/iu
/** `The first comprehensive survey of …`, where a full stop ends it. */
const FIRST = /^\P{L}*the first (?:\p{Ll}+ ){0,2}(?:survey|review)\b.*\.$/isu

/** So much of a text is looked at, in characters, and so far around a title, in atoms. */
const NEAR = 300
const FURTHEST = 100

/** Whether a title is such words, in a unit that names nobody. */
export function isOfMakers(table: AtomTable, tags: Uint8Array, [first, last]: TitleRange): boolean {
  const { kind, flow } = table.unitOf(first)
  if (kind === CELL) return false
  const text = flow.text.slice(table.from[first], table.to[last]).slice(0, NEAR)
  const isSaid =
    (table.link[first] as number) >= 0
      ? INVITES.test(text)
      : [OURS, THIS, WE, IS_OUT].some((form) => form.test(text)) ||
        (kind === PARAGRAPH && FIRST.test(text + flow.text.charAt(table.to[last] as number)))
  return isSaid && !namesPeople(table, tags, first)
}

function namesPeople(table: AtomTable, tags: Uint8Array, title: number): boolean {
  for (let i = Math.max(0, title - FURTHEST); i < Math.min(table.count, title + FURTHEST); i++)
    if (table.unit[i] === table.unit[title] && tags[i] === AUTHORS && table.name[i] === FULL_NAME) return true
  return false
}
