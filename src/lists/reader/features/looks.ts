/** Features that an atom shares with those that look like it. */
import {
  FIRST_IN_LINE,
  FIRST_IN_UNIT,
  HAS_DIGIT,
  HAS_MONTH,
  IS_IMAGE,
  LAST_IN_LINE,
  LAST_IN_UNIT,
  WHOLE_LINK,
} from '../atom-table.ts'
import { HEADING, type Unit } from '../units.ts'
import { step2, step3, step4, step6 } from './rows.ts'
import type { Group, Scene } from './scene.ts'

const WORD_STEPS = new Uint8Array([
  0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9,
])
const wordStep = (words: number): number => WORD_STEPS[words < 26 ? words : 26] as number

/** What its words are like together. */
export const looks: Group = {
  keyOf({ table: t }, i) {
    const words = t.words[i] as number
    const size = wordStep(words) * 2 + (words < 9 ? 0 : 1)
    const kinds = ((t.name[i] as number) * 4 + (t.venue[i] as number)) * 4 + (t.year[i] as number)
    const letters = (t.capitals[i] as number) * 4 + step3(t.stops[i] as number, 1, 2, 4)
    return ((size * 128 + kinds) * 16 + letters) * 8 + (t.looks[i] as number)
  },
  put({ table: t, rows }, i) {
    const words = t.words[i] as number
    const name = t.name[i] as number
    const year = t.year[i] as number
    const venue = t.venue[i] as number
    const capitals = t.capitals[i] as number
    const stops = t.stops[i] as number
    rows.put(10, wordStep(words))
    rows.put(11, name * 16 + venue * 4 + year)
    rows.put(12, venue * 4 + step2(words, 2, 5))
    rows.put(13, year)
    rows.put(15, capitals * 4 + step3(words, 1, 2, 4))
    rows.put(16, step3(stops, 1, 2, 4) * 4 + step3(words, 2, 5, 9))
    rows.put(17, ((capitals * 8 + name) * 2 + (stops > 0 ? 1 : 0)) * 4 + step3(words, 2, 3, 5))
    if ((t.looks[i] as number) & HAS_DIGIT) rows.put(18, step2(words, 2, 5))
    if ((t.looks[i] as number) & HAS_MONTH) rows.put(19, year)
  },
}

/** Where its link leads and what it is called. */
export const links: Group = {
  keyOf: ({ table: t }, i) =>
    ((t.linkKind[i] as number) * 16 + (t.label[i] as number)) * 128 +
    ((t.place[i] as number) & (WHOLE_LINK | IS_IMAGE)),
  put({ table: t, rows }, i) {
    const kind = t.linkKind[i] as number
    const label = t.label[i] as number
    const place = t.place[i] as number
    rows.put(14, label)
    rows.put(20, kind)
    rows.put(21, kind * 32 + label * 2 + (place & WHOLE_LINK ? 1 : 0))
    if (place & IS_IMAGE) rows.put(22, kind)
  },
}

const ENDS = FIRST_IN_UNIT | LAST_IN_UNIT | FIRST_IN_LINE | LAST_IN_LINE

const unitKind = ({ kind, level }: Unit): number => kind + (kind === HEADING ? Math.min(4, level) : 0) * 4
const unitDepth = ({ depth, first, ordered }: Unit): number =>
  (Math.min(7, depth) * 2 + (first ? 1 : 0)) * 2 + (ordered ? 1 : 0)
const lineStep = ({ table }: Scene, i: number): number => step4(table.line[i] as number, 1, 2, 3, 5)
const linesStep = ({ table, around }: Scene, i: number): number =>
  step4(around.lines[table.unit[i] as number] as number, 2, 3, 4, 6)
const papersStep = ({ table, around }: Scene, i: number): number =>
  step3(around.papers[table.unit[i] as number] as number, 1, 2, 4)

/** What kind of unit it stands in, and where in it. */
export const spot: Group = {
  keyOf(scene, i) {
    const { table } = scene
    const unit = table.unitOf(i)
    const inside = ((table.place[i] as number) & ENDS) * 8 + lineStep(scene, i)
    const sizes = (linesStep(scene, i) * 4 + papersStep(scene, i)) * 2 + (unit.quoted ? 1 : 0)
    return ((unitKind(unit) * 128 + inside) * 64 + sizes) * 32 + unitDepth(unit)
  },
  put(scene, i) {
    const { table, rows } = scene
    const unit = table.unitOf(i)
    const kind = unitKind(unit)
    const place = table.place[i] as number
    rows.put(30, kind)
    rows.put(31, (place & ENDS) * 64 + kind)
    rows.put(32, lineStep(scene, i) * 2 + (place & FIRST_IN_LINE ? 1 : 0))
    rows.put(33, linesStep(scene, i))
    rows.put(35, papersStep(scene, i) * 64 + kind)
    rows.put(39, unitDepth(unit))
    if (unit.quoted) rows.put(41, 0)
  },
}

/** How far the next and the last paper are, and how many names stand beside it. */
export const distances: Group = {
  keyOf(scene, i) {
    const { table: t, around } = scene
    const [ahead, back] = [fine(around.next[i] as number), fine(around.previous[i] as number)]
    const name = (t.name[i] as number) * 4 + step2(t.words[i] as number, 2, 4)
    return (ahead * 16 + back) * 512 + namesAround(scene, i) * 32 + name
  },
  put(scene, i) {
    const { table: t, around, rows } = scene
    const words = step2(t.words[i] as number, 2, 4)
    const [ahead, back] = [around.next[i] as number, around.previous[i] as number]
    rows.put(36, step6(ahead, 1, 2, 3, 5, 9, 20))
    rows.put(37, step6(back, 1, 2, 3, 5, 9, 20))
    rows.put(38, (step3(ahead, 1, 4, 12) * 4 + step3(back, 1, 4, 12)) * 4 + words)
    rows.put(80, (namesAround(scene, i) * 8 + (t.name[i] as number)) * 4 + words)
  },
}

/** The steps of a distance in all features of it. */
const fine = (n: number): number => (n < 4 ? n : 4 + step4(n, 5, 9, 12, 20))

const namesAround = ({ around }: Scene, i: number): number =>
  step3(around.namesBefore[i] as number, 1, 2, 4) * 4 + step3(around.namesBehind[i] as number, 1, 2, 4)
