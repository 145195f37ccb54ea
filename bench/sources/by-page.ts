/** Papers that are linked by their pages and PDFs at the publishers of proceedings. */
import { deposit, family, type Head, type HostOfPapers, hex, page, pdf, slug, yearOf } from './host.ts'
import type { Fact } from './paper.ts'

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

export const proceedings: readonly HostOfPapers[] = [
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
