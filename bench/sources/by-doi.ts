/** Papers that are linked by their DOIs, most of them at publishers that let no bots in. */
import { type Deposit, deposit, type HostOfPapers, type Linked, page, yearOf } from './host.ts'
import type { Fact } from './paper.ts'

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

export const doiHosts: readonly HostOfPapers[] = [
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
    // Zenodo's pages say what they are, but for a venue (invenio-app-rdm, records/details/meta.html)
    link: (fact, i) => {
      const url = `https://zenodo.org/records/${5_000_000 + i}`
      const doi = `10.5281/zenodo.${5_000_000 + i}`
      const work = { doi, type: 'other', agency: 'DataCite', page: url, title: fact.title }
      return {
        ...{ url: atDoiOrg(doi), venue: 'Zenodo', year: 2021, knownBy: ['pages'] },
        ...{ publications: [work], pages: [page(url, fact, { venue: '', date: '2021/05/03', doi })] },
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
