/** Addresses that begin with something else than they should, so that the link leads nowhere. */
import { abstractPage, readArxivId, writtenArxivId } from '../../../hosts/arxiv.ts'
import { arxivPaperAtDoi, doiAddress, doiAlone, isResolvers, twiceResolved } from '../../../hosts/doi.ts'
import { hostOf, isBareAddress } from '../../../hosts/index.ts'
import type { Link, List } from '../../../model/list.ts'
import type { Edit } from '../../../model/rule.ts'
import { covers, lastBefore } from '../../../model/span.ts'
import { memoizeByObject } from '../../../text/memoize.ts'

type Slip = {
  readonly why:
    | 'bracketed'
    | 'inside'
    | 'twice'
    | 'resolverTwice'
    | 'doiAlone'
    | 'misspelt'
    | 'noScheme'
    | 'before'
    | 'file'
  /** What is wrong, as it stands there. */
  readonly start: string
  /** What should stand there. */
  readonly proper?: string
  /** The address that is meant; null where that is uncertain. */
  readonly meant: string | null
}

export type WrongStart = Omit<Slip, 'meant'> & { readonly link: Link; readonly edit: Edit | null }

/** `[paper]((https://…))`, `[paper](https://https://…)`, `[paper](htps://…)`, `[paper](arxiv.org/abs/…)` and their like. */
export const wrongStarts = (list: List): readonly WrongStart[] =>
  list.links.flatMap((link) => {
    const { text } = list
    const { start, end } = link.urlSpan
    const written = text.slice(start, end)
    const isLabelled = text.startsWith('](', start - 2)
    const slip = resolverTwice(written) ?? (isLabelled ? slipIn(written, list) : null)
    if (!slip) return []
    const { meant, ...rest } = slip
    const isWhole =
      meant !== null &&
      /^https?:\/\/[^\s"'[\]{}]+$/i.test(meant) &&
      !isBroken(meant) &&
      !(isFrontPage(meant) && isPapers(link, list))
    return [{ ...rest, link, edit: isWhole ? smallest(written, meant, start) : null }]
  })

/** A site's front page may be a project's, but is no paper: mended, `[A Title](www.example.com)` would hide that no paper is linked. */
const isFrontPage = (address: string): boolean => /^https?:\/\/[^/?#]+\/?$/i.test(address)

const isPapers = ({ role, span }: Link, { entries }: List): boolean =>
  role === 'paper' || entries.some(({ title }) => title !== null && covers(span, title.span))

/** The edit that makes `meant` of what stands at `start`: an insertion where only what comes before is missing. */
const smallest = (written: string, meant: string, start: number): Edit =>
  meant === `https://${written}`
    ? { start, end: start, text: 'https://' }
    : { start, end: start + written.length, text: meant }

function slipIn(written: string, list: List): Slip | null {
  for (const find of [
    bracketed,
    inside,
    twice,
    withoutResolver,
    misspelt,
    withoutScheme,
    onComputer,
    before,
  ]) {
    const slip = find(written, list)
    if (slip) return slip
  }
  return null
}

/** Whether an address on arXiv has something else where the identifier should be. */
function isBroken(address: string): boolean {
  const id = writtenArxivId(address)
  return id !== null && readArxivId(id) === null
}

const bracketed = (written: string): Slip | null =>
  /^\(https?:\/\/[^\s()]+\)$/i.test(written)
    ? { why: 'bracketed', start: '(', meant: written.slice(1, -1) }
    : null

/** `[paper]([https://…](https://…))`: an address was pasted over a selected one; where they differ, either may be meant. */
const inside = (written: string): Slip | null =>
  /^\[[^[\]]*\]\(https?:\/\/[^\s()]+\)$/i.test(written) ? { why: 'inside', start: '[', meant: null } : null

function twice(written: string): Slip | null {
  const [start] = /^https?:\/\/(?=https?:\/\/)/i.exec(written) ?? []
  return start ? { why: 'twice', start, meant: written.slice(start.length) } : null
}

/** `https://doi.org/https://doi.org/10.…`, `https://doi.org/doi.org/10.…`. */
function resolverTwice(written: string): Slip | null {
  const found = twiceResolved(written)
  return found && { why: 'resolverTwice', start: found.start, meant: doiAddress(found.doi) }
}

/** `[paper](doi:10.…)`, `[paper](10.…)`. */
function withoutResolver(written: string, list: List): Slip | null {
  const doi = doiAlone(written)
  if (doi === null) return null
  const address = doiAddress(doi)
  const paper = usesResolver(list) ? null : arxivPaperAtDoi(new URL(address))
  return { why: 'doiAlone', start: '', meant: paper ? abstractPage(paper.id) : address }
}

/** A list without any such link has arXiv's papers by arXiv's own addresses. */
const usesResolver = ({ links }: List): boolean => links.some(({ url }) => isResolvers(url))

const SCHEME =
  /^(h{0,3}t{1,4}p{1,3}s{0,3})([:：;.]{0,3}\/{0,4})(?=[a-z\d-]{1,60}\.[a-z\d.-]{1,200}(?:[/?#]|$))/i

/** `hhttps://`, `ttps://`, `https//`, `https:/`, `https：//`, `http.arxiv.org/`; a browser forgives more slashes. */
function misspelt(written: string): Slip | null {
  const [start, letters = '', marks = ''] = SCHEME.exec(written) ?? []
  if (start === undefined || /^https?:\/{2,}$/i.test(start)) return null
  const rest = written.slice(start.length)
  if (!/[:：;]|\/\//.test(marks) && !(marks === '.' && isBareAddress(rest))) return null
  const proper = marks === '.' || /s$/i.test(letters) ? 'https://' : 'http://'
  return { why: 'misspelt', start, proper, meant: `${proper}${rest}` }
}

/** A host that lists often write like that, or the name of a site and something on it. */
function withoutScheme(written: string, list: List): Slip | null {
  const isKnown = isBareAddress(written)
  if (!isKnown && !ADDRESS.test(written)) return null
  const isCut = lacksPart(written) || (!isKnown && lacksFront(written, list))
  return { why: 'noScheme', start: '', meant: isCut ? null : `https://${written}` }
}

/** `www.rivers.org`, `rivers.org/`, `cs.rivers.edu/~lee/`, `dep.rivers.es/lee`; a file may be called `rivers.es`. */
const ADDRESS =
  /^(?:www\.[a-z\d-]+\.\S|(?:[a-z\d-]+\.){1,3}(?:com|org|edu|net|gov)\/|(?:[a-z\d-]+\.){2,3}(?:at|au|be|ca|ch|cn|de|dk|es|eu|fi|fr|hk|il|in|it|jp|kr|nl|no|pl|pt|se|sg|tw|uk)\/)\S*$/i

/** `oi.org/10.1007/…`, `xiv.org/abs/…`: of the host's name a part was lost as well. */
const lacksPart = (written: string): boolean =>
  IDENTIFIER.test(written) && hostOf(written.split('/', 1).join()) === null
const IDENTIFIER = /^[^/]+\/(?:10\.\d{4}|(?:abs|pdf)\/\d{4}\.)/i

/** `ers.org/papers/1` where the list links `www.rivers.org`: a host that no link has, and that another ends in, not at a dot. */
function lacksFront(written: string, list: List): boolean {
  const host = reversed(written.toLowerCase().split('/', 1)[0] ?? '')
  const all = hostsLinked(list)
  const from = lastBefore(all.length, (i) => (all[i] ?? '') < host) + 1
  if (all[from] === host) return false
  // among those that go on, a dot comes before all letters and digits, and a hyphen before it
  const last = lastBefore(all.length, (i) => (all[i] ?? '') < host || (all[i] ?? '').startsWith(host))
  return [all[from], all[last]].some((one) => one?.startsWith(host) && one[host.length] !== '.')
}

const reversed = (host: string): string => [...host].reverse().join('')

/** The hosts of a list's links, read backwards and in order, so that those with one end stand together. */
const hostsLinked = memoizeByObject(({ links }: List): readonly string[] =>
  [...new Set(links.flatMap(({ url }) => HOST.exec(url)?.[1]?.toLowerCase() ?? []))].map(reversed).toSorted(),
)
const HOST = /^https?:\/\/([a-z\d.-]{1,100})(?=[:/?#]|$)/i

/** `file:///home/jane/a.pdf`, `C:\\Users\\Jane\\a.pdf`. */
const onComputer = (written: string): Slip | null =>
  /^(?:file:[\\/]|[a-z]:[\\/])/i.test(written) ? { why: 'file', start: '', meant: null } : null

const CLOSING: Readonly<Record<string, string>> = {
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
  '“': '”',
  '‘': '’',
  '`': '`',
  '<': '>',
}

/** `/https://…`, `Uhttps://…`, `"https://…"`, `[https://…]`: a few characters that do not belong there. */
function before(written: string): Slip | null {
  const [, start, rest = ''] =
    /^((?:\.{0,2}[\\/])?[^\s.:?#=&()%<]{0,12}?[/\\]?)(https?:\/\/[a-z\d-]+\..+)$/i.exec(written) ?? []
  if (!start || start.startsWith('{{')) return null
  const closing = CLOSING[start] ?? ''
  return {
    why: 'before',
    start,
    meant: closing !== '' && rest.endsWith(closing) ? rest.slice(0, -closing.length) : rest,
  }
}
