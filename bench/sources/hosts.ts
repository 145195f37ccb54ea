/** Where papers that are not arXiv's are linked, what their hosts know of them, and how often they stand in lists. */
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
const yearOf = (i: number) => YEARS[i % YEARS.length] ?? 2020
const family = ({ authors: [first = ''] }: Fact) => (first.split(' ').at(-1) ?? '').replace(/[^A-Za-z]/g, '')
const slug = (fact: Fact) => `${family(fact).toLowerCase()}-`
const hex = (i: number) => (i * 7919 + 104_729).toString(16).padStart(8, '0').repeat(4)
const pdf = (url: string) => ({ url, type: 'application/pdf', body: '%PDF-1.5\n%%EOF\n' })

type Head = { readonly venue: string; readonly date: string; readonly doi?: string }
const page = (url: string, { title, authors }: Fact, head: Head) => ({
  url,
  head: { title, authors, ...head },
})
type Deposit = Omit<PublicationRecord, 'title' | 'authors'>
const deposit = ({ title, authors }: Fact, more: Deposit): PublicationRecord => {
  const [, before = title, after] = /^([^:]{8,}): (.+)$/.exec(title) ?? []
  return { title: before, ...(after && { subtitle: after }), authors: [...authors], ...more }
}

// ---- by DOI -------------------------------------------------------------------------------------

type Work = Omit<Linked, 'knownBy'> & { readonly deposit: Deposit }

function byDoi(name: string, share: number, work: (fact: Fact, i: number) => Work): HostOfPapers {
  return {
    ...{ name, group: 'DOI', share },
    link: (fact, i) => {
      const { deposit: own, ...linked } = work(fact, i)
      const pages = linked.pages?.some(({ head }) => head) ? (['pages'] as const) : []
      return { ...linked, knownBy: ['Crossref', ...pages], publications: [deposit(fact, own)] }
    },
  }
}

const atDoiOrg = (doi: string) => `https://doi.org/${doi}`

const acmMultimedia = (doi: string, year: number): Deposit => ({
  ...{ doi, type: 'proceedings-article', publisher: 'ACM', issued: [year, 10] },
  container: `Proceedings of the ${year - 1992}th ACM International Conference on Multimedia`,
  event: {
    name: `MM '${year - 2000}: ACM Multimedia Conference`,
    acronym: `MM '${year - 2000}`,
    start: [year, 10, 20],
  },
})

const sigkdd = (doi: string, year: number): Deposit => ({
  ...{ doi, type: 'proceedings-article', publisher: 'ACM', issued: [year, 8] },
  container: 'Proceedings of the ACM SIGKDD Conference on Knowledge Discovery and Data Mining',
  event: {
    name: `KDD '${year - 2000}: The ACM SIGKDD Conference on Knowledge Discovery and Data Mining`,
    acronym: `KDD '${year - 2000}`,
    start: [year, 8, 14],
  },
})

const doiHosts: readonly HostOfPapers[] = [
  byDoi('ACM by doi.org', 22, (_, i) => {
    const [doi, year] = [`10.1145/3474085.${3_475_000 + i}`, yearOf(i)]
    return { url: atDoiOrg(doi), venue: 'ACM MM', year, deposit: acmMultimedia(doi, year) }
  }),
  byDoi('ACM', 18, (_, i) => {
    const [doi, year] = [`10.1145/3580305.${3_599_000 + i}`, yearOf(i)]
    const url = `https://dl.acm.org/doi/${doi}`
    const pages = [{ url, status: 403, body: 'Access denied' }]
    return { url, venue: 'KDD', year, deposit: sigkdd(doi, year), pages }
  }),
  byDoi('IEEE, conference', 24, (_, i) => {
    const year = yearOf(i)
    const doi = `10.1109/ICRA.${year}.9${561_000 + i}`
    const container = `${year} IEEE International Conference on Robotics and Automation (ICRA)`
    const work = { doi, type: 'proceedings-article', issued: [year, 5], container, publisher: 'IEEE' }
    return { url: atDoiOrg(doi), venue: 'ICRA', year, deposit: work }
  }),
  byDoi('IEEE, journal', 15, (_, i) => {
    const year = yearOf(i)
    const doi = `10.1109/TPAMI.${year}.${3_050_000 + i}`
    const container = 'IEEE Transactions on Pattern Analysis and Machine Intelligence'
    const work = { doi, type: 'journal-article', issued: [year], container }
    return { url: atDoiOrg(doi), venue: 'TPAMI', year, deposit: work }
  }),
  byDoi('Springer, journal', 14, (fact, i) => {
    const year = yearOf(i)
    const doi = `10.1007/s11263-0${year - 2000}-0${1000 + i}-7`
    const url = `https://link.springer.com/article/${doi}`
    const venue = 'International Journal of Computer Vision'
    return {
      ...{ url, venue: 'IJCV', year, pages: [page(url, fact, { venue, date: `${year}/05`, doi })] },
      deposit: { doi, type: 'journal-article', issued: [year, 5], container: venue },
    }
  }),
  byDoi('Springer, series', 12, (_, i) => {
    const doi = `10.1007/978-3-030-58452-8_${i + 1}`
    const container = ['Lecture Notes in Computer Science', 'Computer Vision – ECCV 2020']
    const work = { doi, type: 'book-chapter', issued: [2020], container }
    return { url: atDoiOrg(doi), venue: 'ECCV', year: 2020, deposit: work }
  }),
  byDoi('Nature', 10, (fact, i) => {
    const year = yearOf(i)
    const id = `s41467-0${year - 2000}-${20_000 + i}-4`
    const [doi, url] = [`10.1038/${id}`, `https://www.nature.com/articles/${id}`]
    const venue = 'Nature Communications'
    return {
      ...{ url, venue, year, pages: [page(url, fact, { venue, date: `${year}/06/14`, doi })] },
      deposit: { doi, type: 'journal-article', issued: [year, 6, 14], container: venue },
    }
  }),
  byDoi('retracted', 1, (_, i) => {
    const doi = `10.1109/ACCESS.2020.${2_970_000 + i}`
    const updates = [{ doi: '10.1109/ACCESS.2022.1', type: 'retraction', date: '2022-03-01' }]
    const work = { doi, type: 'journal-article', issued: [2020], container: 'IEEE Access', updates }
    return { url: atDoiOrg(doi), venue: 'IEEE Access', year: 2020, due: 'retracted-paper', deposit: work }
  }),
  {
    ...{ name: 'of another agency', group: 'DOI', share: 1 },
    link: ({ title }, i) => {
      const url = `https://zenodo.org/records/${5_000_000 + i}`
      const work = { doi: `10.5281/zenodo.${5_000_000 + i}`, type: 'other', agency: 'DataCite', page: url }
      return {
        ...{ url: atDoiOrg(work.doi), venue: 'Zenodo', year: 2021, knownBy: [] },
        ...{ publications: [{ ...work, title }], pages: [{ url, body: title }] },
      }
    },
  },
  {
    ...{ name: 'not registered', group: 'DOI', share: 2 },
    link: (_, i) => ({
      ...{ url: atDoiOrg(`10.1145/9999999.${9_000_000 + i}`), venue: 'CHI', year: 2021 },
      ...{ knownBy: [], due: 'dead-link' },
    }),
  },
]

// ---- proceedings --------------------------------------------------------------------------------

type Printed = { readonly url: string; readonly page: string; readonly venue: string; readonly year: number }

/** Hosts whose pages say which paper they are of; entries link the page or its PDF. */
function byPage(
  name: string,
  share: number,
  place: (fact: Fact, i: number) => Printed & { readonly head: Head },
  inDblp?: string,
): HostOfPapers {
  return {
    ...{ name, group: 'proceedings', share },
    link: (fact, i) => {
      const { url, page: own, venue, year, head } = place(fact, i)
      const pages = [page(own, fact, head), ...(url === own ? [] : [pdf(url)])]
      return inDblp
        ? { url, venue, year, pages, knownBy: ['pages', 'dblp'], inDblp: { venue: inDblp, page: own } }
        : { url, venue, year, pages, knownBy: ['pages'] }
    },
  }
}

const CVF = 'Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition'

const proceedings: readonly HostOfPapers[] = [
  byPage(
    'CVF',
    87,
    (fact, i) => {
      const year = yearOf(i)
      const at = `https://openaccess.thecvf.com/content/CVPR${year}`
      const name = `${family(fact)}_Paper_${i}_CVPR_${year}_paper`
      const html = `${at}/html/${name}.html`
      const url = i % 4 === 0 ? html : `${at}/papers/${name}.pdf`
      return { url, page: html, venue: 'CVPR', year, head: { venue: CVF, date: `${year}` } }
    },
    'CVPR',
  ),
  {
    ...{ name: 'ACL', group: 'proceedings', share: 35 },
    link: (fact, i) => {
      const [year, isAcl] = [i % 4 < 2 ? 2022 : 2023, i % 2 === 0]
      const id = `${year}.${isAcl ? 'acl-long' : 'emnlp-main'}.${i + 1}`
      const [doi, url] = [`10.18653/v1/${id}`, `https://aclanthology.org/${id}/`]
      const container = isAcl
        ? 'Proceedings of the Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)'
        : `Proceedings of the ${year} Conference on Empirical Methods in Natural Language Processing`
      const work = { doi, type: 'proceedings-article', issued: [year], container }
      return {
        ...{ url, venue: isAcl ? 'ACL' : 'EMNLP', year, knownBy: ['Crossref', 'pages'] },
        publications: [deposit(fact, work)],
        pages: [page(url, fact, { venue: container, date: `${year}/7`, doi })],
      }
    },
  },
  byPage(
    'NeurIPS',
    22,
    (_, i) => {
      const year = yearOf(i)
      const at = `https://proceedings.neurips.cc/paper_files/paper/${year}`
      const html = `${at}/hash/${hex(i)}-Abstract.html`
      const url = i % 2 === 0 ? html : `${at}/file/${hex(i)}-Paper.pdf`
      const head = { venue: 'Advances in Neural Information Processing Systems', date: `${year}` }
      return { url, page: html, venue: 'NeurIPS', year, head }
    },
    'NeurIPS',
  ),
  byPage(
    'PMLR',
    16,
    (fact, i) => {
      const url = `https://proceedings.mlr.press/v202/${slug(fact)}${i}.html`
      const head = { venue: 'International Conference on Machine Learning', date: '2023/07/03' }
      return { url, page: url, venue: 'ICML', year: 2023, head }
    },
    'ICML',
  ),
  byPage('AAAI', 12, (_, i) => {
    const year = yearOf(i)
    const url = `https://ojs.aaai.org/index.php/AAAI/article/view/${16_000 + i}`
    const venue = 'Proceedings of the AAAI Conference on Artificial Intelligence'
    const head = { venue, date: `${year}/02/07`, doi: `10.1609/aaai.v${year - 1986}i1.${16_000 + i}` }
    return { url, page: url, venue: 'AAAI', year, head }
  }),
  {
    ...{ name: 'ECVA', group: 'proceedings', share: 8 },
    link: (_, i) => {
      const url = `https://www.ecva.net/papers/eccv_2022/papers_ECCV/papers/1366${10_000 + i}.pdf`
      return { url, venue: 'ECCV', year: 2022, pages: [pdf(url)], knownBy: [] }
    },
  },
  byPage('USENIX', 6, (fact, i) => {
    const url = `https://www.usenix.org/conference/nsdi23/presentation/${slug(fact)}${'abcdefghi'[i % 9]}`
    const venue = '20th USENIX Symposium on Networked Systems Design and Implementation (NSDI 23)'
    return { url, page: url, venue: 'NSDI', year: 2023, head: { venue, date: '2023' } }
  }),
  {
    ...{ name: 'IJCAI', group: 'proceedings', share: 3 },
    link: (fact, i) => {
      const url = `https://www.ijcai.org/proceedings/2023/${String(i + 1).padStart(4, '0')}`
      const name = 'Thirty-Second International Joint Conference on Artificial Intelligence'
      const work = {
        ...{ doi: `10.24963/ijcai.2023/${i + 1}`, type: 'proceedings-article', issued: [2023, 8] },
        ...{ container: `Proceedings of the ${name}`, event: { name, start: [2023, 8, 19] } },
      }
      return {
        ...{ url, venue: 'IJCAI', year: 2023, knownBy: ['Crossref'] },
        ...{ publications: [deposit(fact, work)], pages: [{ url, body: fact.title }] },
      }
    },
  },
  byPage('JMLR', 2, (_, i) => {
    const url = `https://jmlr.org/papers/v21/20-${100 + i}.html`
    const head = { venue: 'Journal of Machine Learning Research', date: '2020' }
    return { url, page: url, venue: 'JMLR', year: 2020, head }
  }),
]

// ---- the rest -----------------------------------------------------------------------------------

/** Of twenty papers dblp has nine by their address. */
const openReview: HostOfPapers = {
  ...{ name: 'OpenReview', group: 'OpenReview', share: 60 },
  link: (_, i) => {
    const id = `${hex(i).slice(0, 8)}Ab`
    const url = `https://openreview.net/${i % 3 === 0 ? 'pdf' : 'forum'}?id=${id}`
    const entry = { url, venue: 'ICLR', year: yearOf(i) }
    const inDblp = { venue: 'ICLR', page: `https://openreview.net/forum?id=${id}` }
    return i % 20 < 9 ? { ...entry, knownBy: ['dblp'], inDblp } : { ...entry, knownBy: [] }
  },
}

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
  openReview,
  ...proceedings,
  ...others,
]
