/** What to ask for: each reference once, and only what an enabled rule needs. */
import { type FactKind, factKinds, type KeyOf, mapKinds } from '../model/facts.ts'
import type { Entry, Link, List } from '../model/list.ts'
import type { Change, LineRange, PdfMode } from '../model/options.ts'
import { paperKeysOf, type Reference } from '../model/reference.ts'
import type { Rule } from '../model/rule.ts'
import type { Sought } from '../model/sought.ts'
import type { References, Source } from '../model/source.ts'
import { positionAt, type Span } from '../model/span.ts'
import { pdfUrl, placeKey } from '../model/status.ts'
import { isOfFirstRound, keysAhead, knownToNobodyElse } from './ahead.ts'
import { ignoredLinks } from './ignored-links.ts'

/** For each kind the keys to ask for, with the references that they stand for. */
export type Plan = { readonly [K in FactKind]: References<K> }

type PlanOptions = {
  readonly pdf: PdfMode
  readonly ignoreLinks: readonly string[]
  /** Null asks for everything; otherwise only for links in entries and on lines that the change touched. */
  readonly change: Change | null
  /** Whom to ask for records of papers that are not arXiv's. */
  readonly recordSources?: readonly Source<'record'>[]
}

/**
 * What to ask of the second round while the first is on its way: about entries whose papers nobody else may know, and about
 * the `expected` links, whose papers will be asked for as the lists alone show. The source says how much of it.
 */
export function planAhead(
  lists: readonly List[],
  rules: readonly Rule[],
  expected: readonly Link[],
  options: PlanOptions,
): Plan {
  const plans = mapKinds<Draft>(() => new Map())
  if (!rules.some(({ needs }) => needs.some((kind) => kind === 'record'))) return plans
  const { recordSources = [] } = options
  const touched = lists.flatMap((list) => touchedEntries(list, options.change))
  const links = [...knownToNobodyElse(touched, recordSources), ...expected].filter(mayBeAsked(options))
  for (const [key, { reference }] of keysAhead(links, recordSources))
    addReference(plans.record, key, reference)
  return plans
}

/**
 * What to ask about what the first answers left open, unless it was asked ahead. Pages come first, as arXiv's papers are many
 * and known already.
 */
export function planSecond(
  { titles, copies, links }: Sought,
  ahead: Plan,
  options: Omit<PlanOptions, 'change'> & { readonly copySources: readonly Source<'copy'>[] },
): Plan {
  const plans = {
    ...mapKinds<Draft>(() => new Map()),
    search: new Map(titles.map((title) => [title, []])),
    copy: new Map(options.copySources.length === 0 ? [] : copies.map((key) => [key, []])),
  }
  const recordSources = options.recordSources?.filter((source) => !isOfFirstRound(source)) ?? []
  const isArxivs = ({ reference }: Link) => reference.kind === 'paper'
  const asked = links
    .filter(mayBeAsked(options))
    .toSorted((a, b) => Number(isArxivs(a)) - Number(isArxivs(b)))
  for (const link of asked)
    for (const key of KEYS.record(link, { pdfs: false, recordSources }))
      if (key !== null && !ahead.record.has(key)) addReference(plans.record, key, link.reference)
  return plans
}

export const isEmpty = (all: Plan): boolean => factKinds.every((kind) => all[kind].size === 0)

type Needs = {
  /** Whether the PDFs themselves are requested, in addition to arXiv's record. */
  readonly pdfs: boolean
  readonly recordSources: readonly Source<'record'>[]
}

/** The keys that a link asks for, by kind. */
const KEYS: { readonly [K in FactKind]: (link: Link, needs: Needs) => readonly (KeyOf<K> | null)[] } = {
  paper: ({ reference }) => (reference.kind === 'paper' ? [reference.id] : []),
  repository: ({ reference }) => (reference.kind === 'repository' ? [reference.key] : []),
  page: (link, { pdfs }) => {
    const { reference } = link
    if (reference.kind === 'page') return [reference.url, placeKey(link)]
    return reference.kind === 'paper' && reference.form === 'pdf' && pdfs ? [pdfUrl(reference)] : []
  },
  record: ({ role, reference }, { recordSources }) => {
    const keys = role === 'paper' ? paperKeysOf(reference) : []
    return keys.length === 0 ? [] : recordSources.flatMap((source) => source.keysOf?.(keys) ?? [])
  },
  // what is searched for, and which pages are dead, is known only once the others have answered
  search: () => [],
  copy: () => [],
}

/** Badge images are never requested; PDFs are requested only where `pdf` says so. */
export function plan(lists: readonly List[], rules: readonly Rule[], options: PlanOptions): Plan {
  const plans = mapKinds<Draft>(() => new Map())
  const needed = new Set(rules.flatMap((rule): readonly FactKind[] => rule.needs))
  const links = lists.flatMap((list) => touchedLinks(list, options.change))
  const recordSources = options.recordSources?.filter(isOfFirstRound) ?? []
  const needs = { pdfs: asksForPdfs(links, options), recordSources }
  const asked = links.filter(mayBeAsked(options))
  const add = <K extends FactKind>(kind: K, link: Link) => {
    for (const key of KEYS[kind](link, needs))
      if (key !== null) addReference(plans[kind], key, link.reference)
  }
  for (const kind of factKinds) if (needed.has(kind)) for (const link of asked) add(kind, link)
  return plans
}

/** Keys of each kind that are known without being asked for. */
export type Bystanders = { readonly [K in FactKind]: readonly KeyOf<K>[] }
/** So many of each kind are enough. */
const MAX_BYSTANDERS = 8

/** A few keys of the links that a change did not touch: a source may need one that exists to show that it works. */
export function bystandersOf(
  lists: readonly List[],
  asked: Plan,
  { change, ignoreLinks }: PlanOptions,
): Bystanders {
  const links = change === null ? [] : lists.flatMap((list) => list.links).filter(mayBeAsked({ ignoreLinks }))
  const keysOf = <K extends FactKind>(kind: K): readonly KeyOf<K>[] => {
    const keys = links.flatMap(
      (link) => KEYS[kind](link, { pdfs: false, recordSources: [] }) as (KeyOf<K> | null)[],
    )
    const others = new Set(keys.filter((key): key is KeyOf<K> => key !== null && !asked[kind].has(key)))
    return [...others].slice(0, MAX_BYSTANDERS)
  }
  return mapKinds<Bystanders>(keysOf as <K extends FactKind>(kind: K) => Bystanders[K])
}

function mayBeAsked(
  options: Partial<PlanOptions> & Pick<PlanOptions, 'ignoreLinks'>,
): (link: Link) => boolean {
  const isIgnored = ignoredLinks(options.ignoreLinks)
  return ({ role, url }) => role !== 'badge' && !isIgnored(url)
}

type Draft = { readonly [K in FactKind]: Map<KeyOf<K>, Reference[]> }

function addReference<K>(keys: Map<K, Reference[]>, key: K, reference: Reference): void {
  const references = keys.get(key)
  if (references) references.push(reference)
  else keys.set(key, [reference])
}

/** With more PDFs than this, asking arXiv's PDF host for each would take minutes. */
const FEW_PDFS = 30

function asksForPdfs(links: readonly Link[], { pdf, change }: PlanOptions): boolean {
  if (pdf !== 'auto') return pdf === 'head'
  const asked = links.filter(({ reference }) => reference.kind === 'paper' && reference.form === 'pdf')
  return change !== null && asked.length <= FEW_PDFS
}

function touchedLinks(list: List, change: Change | null): readonly Link[] {
  if (change === null) return list.links
  const ranges = change.get(list.path) ?? []
  if (ranges.length === 0) return []
  const touched = touchedEntries(list, change)
  const starts = new Set(touched.flatMap((entry) => entry.links.map((link) => link.span.start)))
  return list.links.filter((link) => starts.has(link.span.start) || meets(list, link.span, ranges))
}

function touchedEntries(list: List, change: Change | null): readonly Entry[] {
  const ranges = change?.get(list.path) ?? []
  return change === null ? list.entries : list.entries.filter((entry) => meets(list, entry.span, ranges))
}

function meets(list: List, span: Span, ranges: readonly LineRange[]): boolean {
  const first = positionAt(list.lineStarts, span.start).line
  const last = positionAt(list.lineStarts, Math.max(span.start, span.end - 1)).line
  return ranges.some((range) => range.first <= last && range.last >= first)
}
