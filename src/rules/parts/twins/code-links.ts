/** Links to a paper's code, and whether those of two entries contradict each other. */
import type { Entry, Link, List } from '../../../model/list.ts'
import { memoizeByObject } from '../../../text/memoize.ts'
import { titleKey } from '../../../text/titles.ts'

/** The repository that an entry links as the paper's code; '' if it links none. */
export function codeOf(entry: Entry): string {
  const [first] = codeLinks(entry)
  return first === undefined ? '' : (codeRepository(first) ?? first.url)
}

/** `owner/name` in small letters, whatever part of the repository is linked; null for another page. */
export const codeRepository = ({ reference }: Link): string | null =>
  reference.kind === 'repository' ? `${reference.owner}/${reference.name}`.toLowerCase() : null

export const codeLinks = ({ links }: Entry) =>
  links.filter(
    ({ role, reference, url }) =>
      role === 'code' && reference.kind !== 'paper' && HAS_HOST.test(url) && !isStrayText(url),
  )

/** `[Code](GITHUB_LINK)` is still to be written. */
const HAS_HOST = /^(?:https?:)?\/\/[^/]+\.|^[\w-]+(?:\.[\w-]+)+\//i

/** `…/blob/main/data/examples/rivers.md`: words deep in a repository, which may be about anything; a README is about its folder. */
const isStrayText = (url: string): boolean => STRAY_TEXT.test(url) && !README.test(url)
const README = /\/readme\.\w+(?:[?#].*)?$/i
const STRAY_TEXT = /\/blob\/[^/]+\/(?:[^/]+\/){2,}[^/]+\.(?:md|txt|rst|pdf|bib)(?:[?#].*)?$/i

/**
 * `…-supp.zip`, `…/attachment?name=SUPP_material`: what reviewers got; `doe.github.io`: somebody's page; `o/lists/blob/main/list.md`: one text, in a repository that
 * does not have the paper's name; `o/Awesome-Rivers`: a list.
 */
export const isNoCode = ({ url, reference }: Link, { title }: Entry): boolean =>
  /[-_/=]supp(?:[._-]|lement)[^/]*$|^https?:\/\/[\w-]+\.github\.io(?:\/|$)/i.test(url) ||
  (reference.kind === 'repository' && /^awesome[-_]/i.test(reference.name)) ||
  (ONE_TEXT.test(url) &&
    !README.test(url) &&
    !(reference.kind === 'repository' && lettersOf(title?.value ?? '').includes(lettersOf(reference.name))))
const ONE_TEXT = /\/blob\/[^?#]*\.(?:md|txt|rst|pdf|bib)(?:[?#].*)?$/i

/** So many entries in a row that link nothing but repositories: there the repositories are listed, whoever wrote them. */
const RUN = 3

/** Whether one of two entries is listed for its repository, which need not be the one that the paper's entry links. */
export const isListedForCode = (one: Entry, another: Entry, list: List): boolean =>
  repositoriesIn(list).has(one) !== repositoriesIn(list).has(another)

const repositoriesIn = memoizeByObject(({ entries }: List): ReadonlySet<Entry> => {
  const runs: Entry[][] = [[]]
  for (const entry of entries)
    if (linksCodeAlone(entry)) runs.at(-1)?.push(entry)
    else if (runs.at(-1)?.length !== 0) runs.push([])
  return new Set(runs.filter(({ length }) => length >= RUN).flat())
})

const linksCodeAlone = ({ links }: Entry): boolean =>
  links.some(({ role }) => role === 'code') &&
  links.every(({ role }) => ['code', 'image', 'badge', 'anchor'].includes(role))

/** So many papers have one repository if it is a tool box: of several implementations, each is somebody's. */
const SEVERAL = 3

/** Tells whether a link leads to a repository that the list gives as the code of so many papers. */
export function sharedCode({ entries }: List): (link: Link, by?: number) => boolean {
  const uses = entries.flatMap((entry) =>
    codeLinks(entry).flatMap((link) => {
      const name = codeRepository(link)
      return name === null ? [] : [{ name, title: titleKey(entry.title?.value ?? '') }]
    }),
  )
  const byName = Map.groupBy(uses, ({ name }) => name)
  return (link, by = SEVERAL) =>
    new Set((byName.get(codeRepository(link) ?? '') ?? []).values().map(({ title }) => title)).size >= by
}

/**
 * Whether the only code that an entry links looks like somebody else's: it has its framework in its name, or it is named after
 * a part of what `RiverNet: Sampling with Mixtures of Floods` is about, as `o/mixtures-of-floods`.
 */
export function isOthersCode(entry: Entry): boolean {
  const links = codeLinks(entry)
  return links.length > 0 && links.every(({ reference }) => isOthers(reference, entry.title?.value ?? ''))
}

function isOthers(reference: Link['reference'], title: string): boolean {
  if (reference.kind !== 'repository') return false
  const [owner, name] = [reference.owner, reference.name].map(lettersOf) as [string, string]
  if (FRAMEWORK.test(reference.name.replace(/[_-]/g, ' '))) return true
  const [, lead = '', subject = ''] = /^([^\s:]{2,30}):\s(.+)$/su.exec(title) ?? []
  const own = lettersOf(lead)
  const all = lettersOf(subject)
  const isPart = all.includes(name) && 2 * name.length < all.length
  return own !== '' && isPart && ![owner, name].some((words) => words.includes(own))
}

const lettersOf = (words: string): string => titleKey(words).replaceAll(' ', '')

/** Only repositories are compared: a project's page and its repository are both "the code" to different people. */
export function disagree(here: readonly Link[], there: readonly Link[]): boolean {
  const labels = [here, there].map((links) => links.map(({ label }) => label).join())
  if (labels[0] !== labels[1] && labels.some((label) => FRAMEWORK.test(label))) return false
  if (isData(here) !== isData(there)) return false
  const [mine, theirs] = [here.map(codeRepository), there.map(codeRepository)]
  if ([...mine, ...theirs].some((name) => FRAMEWORK.test(name?.replace(/[_-]/g, ' ') ?? ''))) return false
  return !mine.includes(null) && !theirs.includes(null) && !mine.some((name) => theirs.includes(name))
}

/** `o/River-Benchmark-Datasets`, `…/tree/main/dataset`: what a paper brought besides its code. */
const isData = (links: readonly Link[]): boolean =>
  links.some(({ url }) => /data(?:set)?s?(?![a-z])|benchmarks?(?![a-z])/i.test(url))

/** Implementations by others, each in its framework. */
const FRAMEWORK =
  /\b(?:tf|tensorflow|py ?torch|keras|caffe2?|jax|mxnet|matlab|chainer|jittor|mindspore|paddle\w*)\b/i
