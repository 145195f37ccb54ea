/** A host of papers: how often entries link it, how, and who knows those papers. */
import type { PublicationRecord, World } from '../../test/internet/index.ts'
import type { Fact } from './paper.ts'

/** Who has a record of a paper, by the hosts that an outage silences. */
export type Knower = 'Crossref' | 'pages' | 'dblp'
export type Linked = {
  readonly url: string
  readonly venue: string
  readonly year: number
  readonly knownBy: readonly Knower[]
  /** What must be said of the entry. */
  readonly due?: 'dead-link' | 'retracted-paper'
  readonly publications?: readonly PublicationRecord[]
  readonly pages?: World['pages']
  /** What dblp calls the venue, where it has the paper, and the address by which it knows it. */
  readonly inDblp?: { readonly venue: string; readonly page: string }
}
export type HostOfPapers = {
  readonly name: string
  readonly group: 'DOI' | 'PII' | 'OpenReview' | 'proceedings' | 'other'
  /** Entries of 3,000. */
  readonly share: number
  readonly link: (fact: Fact, i: number) => Linked
}

const YEARS = [2019, 2020, 2021, 2022, 2023] as const
export const yearOf = (i: number) => YEARS[i % YEARS.length] ?? 2020
export const family = ({ authors: [first = ''] }: Fact) =>
  (first.split(' ').at(-1) ?? '').replace(/[^A-Za-z]/g, '')
export const slug = (fact: Fact) => `${family(fact).toLowerCase()}-`
export const hex = (i: number) => (i * 7919 + 104_729).toString(16).padStart(8, '0').repeat(4)
export const pdf = (url: string) => ({ url, type: 'application/pdf', body: '%PDF-1.5\n%%EOF\n' })

export type Head = { readonly venue: string; readonly date: string; readonly doi?: string }
export const page = (url: string, { title, authors }: Fact, head: Head) => ({
  url,
  head: { title, authors, ...head },
})
export type Deposit = Omit<PublicationRecord, 'title' | 'authors'>
export const deposit = ({ title, authors }: Fact, more: Deposit): PublicationRecord => {
  const [, before = title, after] = /^([^:]{8,}): (.+)$/.exec(title) ?? []
  return { title: before, ...(after && { subtitle: after }), authors: [...authors], ...more }
}
