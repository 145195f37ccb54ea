import type { EntryInList } from '../model/context.ts'
import { type Entry, hasMereName, type List, titleOrWhole } from '../model/list.ts'
import { listRule } from '../model/rule.ts'
import { lineNumber } from '../model/span.ts'
import { titleKey } from '../text/titles.ts'
import { areVariants } from './parts/titles/names.ts'
import { isSpokenOf } from './parts/titles/remarks.ts'
import { appearance, haveOneAppearance, isPlaced } from './parts/twins/appearances.ts'
import { sharedCode } from './parts/twins/code-links.ts'
import { areNamedAlike, sharedPaper } from './parts/twins/common.ts'
import { pooled } from './parts/twins/copied-links.ts'
import { samePapers } from './parts/twins/entries.ts'
import { commonest, fieldDifferences } from './parts/twins/field-differences.ts'
import { joinsTwoWorks } from './parts/twins/joint-rows.ts'
import { misdated } from './parts/twins/misdated.ts'
import { neighbours } from './parts/twins/missing-code.ts'
import { differ } from './parts/twins/other-titles.ts'
import { alsoCopied, type Retitled, retitledIn } from './parts/twins/retitled.ts'
import { fixOf, statedOtherwise } from './parts/twins/stated-ids.ts'

export const inconsistentEntry = listRule({
  name: 'inconsistent-entry',
  summary: 'the same paper twice with different titles, authors, venues or code links',
  severity: 'warning',
  needs: [],
  givesWayTo: ['duplicate-entry', 'wrong-paper'],
  messagesGiveWayTo: { venue: ['venue-outdated'], extended: ['venue-outdated'] },
  acrossLists: true,
  messages: {
    title: '{paper} is called “{here}” here and “{there}” on line {line}.',
    copied:
      '“{here}” has the same link ({paper}) as “{there}” on line {line}; at least one of the two links or titles is wrong, unless the paper was renamed.',
    renamed:
      '“{here}” has the same link ({paper}) and the same authors as “{there}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links or titles is wrong.',
    sharedAuthors:
      '“{here}” has the same link ({paper}) and some of the same authors as “{there}” on line {line}: the paper was renamed and is listed twice, or at least one of the two links or titles is wrong.',
    misdated:
      '“{here}” ({year}) has the same link ({paper}) as “{there}” on line {line}; the link is of {posted}, so it is probably wrong here.',
    stated:
      '“{here}” has the same link ({paper}) as “{there}” on line {line}, but its own words name arXiv:{id}.',
    oneLink:
      '{count} entries with different titles have the same link ({paper}): lines {lines}. At most one of them is right, unless the paper was renamed.',
    authors: 'The authors differ from those of the same paper on line {line}: {difference}.',
    venue: 'The same paper is listed as “{here}” here and as “{there}” on line {line}.',
    extended:
      'The paper of one link is listed as “{here}” here and as “{there}” on line {line}: one of the two is wrong, or one is the other’s extended version and needs its own link.',
    named:
      '“{title}” is listed under the name “{here}” here and “{there}” on line {line}: one of the two entries may have the title of the other.',
    code: 'The same paper has the code link {here} here and {there} on line {line}.',
    titleIn: '{paper} is called “{here}” here and “{there}” in {path}, line {line}.',
    venueIn: 'The same paper is listed as “{here}” here and as “{there}” in {path}, line {line}.',
    noCode: 'The code is not linked here; line {line} links it for the same paper: {there}.',
  },
  *check({ list, inEarlierLists }) {
    const papers = samePapers(list.entries, list)
    const models = new Map(papers.flatMap((group) => modelOf(group)))
    yield* titleDifferences(list, retitledIn(papers, models, list), papers)
    const [isShared, neighboursOf] = [sharedCode(list), neighbours(list)]
    for (const [group, model] of models)
      yield* fieldDifferences(
        list,
        group.filter(
          (entry) =>
            areNamedAlike(entry, model) &&
            !areVariants(entry, model) &&
            !joinsTwoWorks(entry) &&
            (!hasMereName(entry) || hasMereName(model)),
        ),
        neighboursOf,
        isShared,
      )
    for (const entry of list.entries)
      if (!isSpokenOf(entry, list)) yield* acrossFiles(entry, list, inEarlierLists(entry)[0])
  },
})

/** A group with the first of its entries that have the commonest title. */
function modelOf(group: readonly Entry[]): readonly (readonly [readonly Entry[], Entry])[] {
  const model = commonest(group, ({ title }) => titleKey(title?.value ?? ''))
  return model === null ? [] : [[group, model]]
}

/** Compares an entry with the paper's entry in the first list that has it. */
function* acrossFiles(entry: Entry, list: List, first: EntryInList | undefined) {
  if (!first || !entry.title || !first.entry.title || isSpokenOf(first.entry, first.list)) return
  const where = { path: first.list.path, line: String(lineNumber(first.entry.span, first.list)) }
  if (!areNamedAlike(entry, first.entry)) {
    const paper = sharedPaper(entry, first.entry)
    if (!paper || !differ(entry, first.entry, first.list, false)) return
    const [here, there] = [entry.title.value, first.entry.title.value]
    const slots = { paper, here, there, ...where }
    yield { message: 'titleIn', with: slots, at: entry.title.span } as const
    return
  }
  const [here, there] = [appearance(entry, list), appearance(first.entry, first.list)]
  const at = entry.venue?.span ?? entry.year?.span
  if (!at || !isPlaced(entry, list) || !isPlaced(first.entry, first.list)) return
  if (there === '' || haveOneAppearance(entry, first.entry, list, first.list)) return
  yield { message: 'venueIn', with: { here, there, ...where }, at } as const
}

/** Titles that differ, those of one link that was copied into many entries in one finding. */
function* titleDifferences(list: List, all: readonly Retitled[], papers: readonly (readonly Entry[])[]) {
  const isCopy = ({ message }: Retitled) => message === 'copied' || message === 'misdated'
  const copies = all.filter(isCopy)
  const pairs = copies.map(({ entry, other }) => [other, entry] as const)
  const { pools, apart } = pooled(pairs, alsoCopied(copies, papers, list), list)
  for (const { repeat, slots } of pools)
    yield { message: 'oneLink', with: slots, at: titleOrWhole(repeat[1]), cause: repeat[0].span } as const
  const alone = new Set(apart.map(([, entry]) => entry))
  for (const one of all) if (!isCopy(one) || alone.has(one.entry)) yield titleDifference(list, one)
}

function titleDifference(list: List, { entry, other, message }: Retitled) {
  const wrong = message === 'misdated' ? misdated(entry, other, list) : null
  const stated = message === 'stated' ? statedOtherwise(entry, other, list) : null
  const slots = {
    paper: sharedPaper(entry, other) ?? 'this paper',
    here: entry.title?.value ?? '',
    there: other.title?.value ?? '',
    line: String(lineNumber(other.span, list)),
    year: wrong?.date ?? '',
    posted: wrong?.posted ?? '',
    id: stated?.id ?? '',
  }
  const fix = stated ? { fix: fixOf(stated) } : {}
  return { message, with: slots, at: titleOrWhole(entry), cause: other.span, ...fix } as const
}
