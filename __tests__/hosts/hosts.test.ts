/** What the rows say of their addresses. Who knows about one host's quirks writes an example of them here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dateOfArxivId, readArxivId } from '../../src/hosts/arxiv.ts'
import { isLoginPage } from '../../src/hosts/bot-walls.ts'
import { doiFrom } from '../../src/hosts/doi.ts'
import type { Host } from '../../src/hosts/host.ts'
import { hostOf, hosts, isBareAddress, roleAt } from '../../src/hosts/index.ts'
import type { ArxivId } from '../../src/model/reference.ts'

const named = hosts.map((host) => [host.name, host] as const)

/** A hostname that a row's pattern covers. */
const covered = (name: string) => name.replace('bmvc*', 'bmvc2019').replace('*', 'co.uk')

describe('rows', () => {
  test('have names and hostnames of their own', () => {
    for (const all of [hosts.map(({ name }) => name), hosts.flatMap(({ hostnames }) => hostnames)])
      expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([])
  })

  test.each(named)('%s covers its hostnames, their subdomains, and no others', (_, host) => {
    for (const name of host.hostnames.map(covered)) {
      for (const own of [name, `www.${name}`, `a.${name}`, name.toUpperCase()]) expect(hostOf(own)).toBe(host)
      for (const other of [`not${name}`, `${name}.example.org`, `.${name}`])
        expect(hostOf(other)?.name).not.toBe(host.name)
    }
  })

  test.each(named.filter(([, { pace }]) => pace))('%s sets a pace for its own hostnames only', (_, host) => {
    for (const name of Object.keys(host.pace ?? {})) expect(hostOf(name)).toBe(host)
  })

  const plain = named.filter(([, { role }]) => typeof role === 'string')
  test.each(plain)('%s gives its addresses their role, but its front page is no paper', (_, host) => {
    for (const name of host.hostnames.map(covered)) {
      expect(roleAt(new URL(`https://${name}/x`))).toBe(host.role)
      expect(roleAt(new URL(`https://${name}/`))).toBe(host.role === 'paper' ? null : host.role)
    }
  })
})

/** By row: addresses, and what is read from them. */
const EXAMPLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  arXiv: {
    'https://arxiv.org/abs/2404.10445v2': { kind: 'paper', id: '2404.10445', version: 2, form: 'abs' },
    'https://xxx.lanl.gov/abs/math.GT/0309136': { id: 'math/0309136', form: 'abs' },
    'https://arxiv.org/list/cs.CV/recent': null,
  },
  alphaXiv: { 'https://www.alphaxiv.org/overview/2404.10445': { id: '2404.10445', form: 'other' } },
  ar5iv: {
    'https://ar5iv.org/abs/2404.10445': { id: '2404.10445', form: 'other' },
    'https://ar5iv.labs.arxiv.org/html/2404.10445': { id: '2404.10445', form: 'other' },
  },
  'arXiv Vanity': { 'https://www.arxiv-vanity.com/papers/2404.10445/': { id: '2404.10445' } },
  'Cool Papers': { 'https://papers.cool/arxiv/2404.10445': { id: '2404.10445' } },
  'NASA ADS': { 'https://ui.adsabs.harvard.edu/abs/arXiv:2404.10445/abstract': { id: '2404.10445' } },
  'Semantic Scholar': {
    'https://www.semanticscholar.org/paper/arXiv:2404.10445': { id: '2404.10445' },
    'https://api.semanticscholar.org/arXiv:2404.10445': { id: '2404.10445' },
    'https://www.semanticscholar.org/paper/0b0d7f0a': null,
  },
  'Hugging Face': {
    'https://huggingface.co/papers/2404.10445': { id: '2404.10445' },
    'https://huggingface.co/datasets/o/n': 'data',
    'https://huggingface.co/spaces/o/n': 'project',
    'https://hf.co/o/n': 'model',
  },
  'the DOI system': {
    'https://doi.org/10.48550/arXiv.2404.10445': { kind: 'paper', id: '2404.10445' },
    'https://dx.doi.org/10.1109/CVPR52733.2024.01492': { host: 'doi', id: '10.1109/cvpr52733.2024.01492' },
    'https://doi.org/the-identifier': null,
  },
  OpenReview: {
    'https://openreview.net/forum?id=xhtqgW5b93': { host: 'openreview', id: 'xhtqgW5b93' },
    'https://openreview.net/pdf?id=xhtqgW5b93&name=pdf': { host: 'openreview', id: 'xhtqgW5b93' },
    'https://openreview.net/group?id=ICLR.cc/2024/Conference': null,
  },
  'ACL Anthology': {
    'https://aclanthology.org/2022.emnlp-main.388.pdf': {
      host: 'acl-anthology',
      id: '2022.emnlp-main.388',
      doi: '10.18653/v1/2022.emnlp-main.388',
      page: 'https://aclanthology.org/2022.emnlp-main.388/',
    },
    'https://www.aclweb.org/anthology/P19-1124': {
      host: 'acl-anthology',
      id: 'P19-1124',
      doi: '10.18653/v1/p19-1124',
      page: 'https://aclanthology.org/P19-1124/',
    },
    'https://aclanthology.org/venues/acl/': null,
  },
  'CVF Open Access': {
    'https://openaccess.thecvf.com/content/CVPR2024/papers/Ma_DeepCache_CVPR_2024_paper.pdf': {
      host: 'cvf',
      id: 'Ma_DeepCache_CVPR_2024',
      page: 'https://openaccess.thecvf.com/content/CVPR2024/html/Ma_DeepCache_CVPR_2024_paper.html',
    },
    'https://openaccess.thecvf.com/CVPR2024': null,
  },
  NeurIPS: {
    'https://papers.nips.cc/paper/7181-attention-is-all-you-need.pdf': {
      host: 'neurips',
      id: '7181',
      page: 'https://papers.nips.cc/paper/7181-attention-is-all-you-need',
    },
    'https://proceedings.neurips.cc/paper/2021/file/312f1ba2a72318edaaa995a67835fad5-Paper.pdf': {
      page: 'https://proceedings.neurips.cc/paper/2021/hash/312f1ba2a72318edaaa995a67835fad5-Abstract.html',
    },
    'https://proceedings.neurips.cc/paper_files/paper/2022/file/2f00ecd787b432c1d36f3de9800728eb-Paper-Conference.pdf':
      {
        page: 'https://proceedings.neurips.cc/paper_files/paper/2022/hash/2f00ecd787b432c1d36f3de9800728eb-Abstract-Conference.html',
      },
    'https://neurips.cc/virtual/2024/poster/94107': {
      host: 'neurips-virtual',
      page: 'https://neurips.cc/virtual/2024/poster/94107',
    },
    'https://proceedings.neurips.cc/paper_files/paper/2023': null,
  },
  ICLR: { 'https://iclr.cc/virtual/2023/poster/12254': { id: '2023/12254' } },
  ICML: { 'https://icml.cc/virtual/2023/oral/25438': { id: '2023/25438' } },
  MLSys: { 'https://mlsys.org/virtual/2026/oral/3754': { id: '2026/3754' } },
  AAAI: {
    'https://ojs.aaai.org/index.php/AAAI/article/download/20215/19974': {
      host: 'aaai',
      page: 'https://ojs.aaai.org/index.php/AAAI/article/view/20215',
    },
    'https://www.aaai.org/ojs/index.php/AAAI/article/view/6411/6267': {
      page: 'https://ojs.aaai.org/index.php/AAAI/article/view/6411',
    },
    'https://www.aaai.org/ocs/index.php/AAAI/AAAI16/paper/viewFile/11889/12345': {
      page: 'https://www.aaai.org/ocs/index.php/AAAI/AAAI16/paper/view/11889',
    },
    'http://aaai.org/ocs/index.php/IJCAI/IJCAI13/paper/view/6911': {
      page: 'https://www.aaai.org/ocs/index.php/IJCAI/IJCAI13/paper/view/6911',
    },
    'https://aaai.org/conference/aaai/': null,
  },
  BMVC: {
    'http://www.bmva.org/bmvc/2016/papers/paper039/paper039.pdf': {
      page: 'http://www.bmva.org/bmvc/2016/papers/paper039/index.html',
    },
    'https://bmvc2019.org/wp-content/uploads/papers/0105-paper.pdf': {
      page: 'https://bmvc2019.org/wp-content/uploads/papers/0105-paper.pdf',
    },
    'https://www.bmvc2021-virtualconference.com/assets/papers/0706.pdf': {
      page: 'https://www.bmvc2021-virtualconference.com/assets/papers/0706.pdf',
    },
    'https://bmvc2022.mpi-inf.mpg.de/1052': { page: 'https://bmvc2022.mpi-inf.mpg.de/1052/' },
    'https://www.bmva.org/bmvc/2016/toc.html': null,
  },
  CEUR: {
    'http://ceur-ws.org/Vol-1649/187.pdf': { page: 'https://ceur-ws.org/Vol-1649/187.pdf' },
    'https://ceur-ws.org/Vol-1649/': null,
  },
  ISCA: {
    'https://www.isca-speech.org/archive/Interspeech_2018/pdfs/0990.pdf': {
      doi: '10.21437/interspeech.2018-990',
    },
    'https://www.isca-speech.org/archive/interspeech_2021/penney21_interspeech.html': {
      page: 'https://www.isca-archive.org/interspeech_2021/penney21_interspeech.html',
    },
    'https://www.isca-archive.org/odyssey_2024/diez24b_odyssey.pdf': {
      page: 'https://www.isca-archive.org/odyssey_2024/diez24b_odyssey.html',
    },
    // numbers of another kind
    'https://www.isca-speech.org/archive/archive_papers/interspeech_2013/i13_2345.pdf': null,
    'https://www.isca-speech.org/archive/interspeech_2015/papers/0990.pdf': null,
  },
  NDSS: {
    'https://www.ndss-symposium.org/ndss-paper/a-paper-on-fuzzing': {
      page: 'https://www.ndss-symposium.org/ndss-paper/a-paper-on-fuzzing/',
    },
    'https://www.ndss-symposium.org/wp-content/uploads/2025-95-paper.pdf': null,
  },
  'Robotics: Science and Systems': {
    'http://www.roboticsproceedings.org/rss16/p064.pdf': { doi: '10.15607/rss.2020.xvi.064' },
    'http://www.roboticsproceedings.org/rss09/p12.html': { doi: '10.15607/rss.2013.ix.012' },
    'http://www.roboticsproceedings.org/rss16/index.html': null,
  },
  VLDB: {
    'http://vldb.org/pvldb/vol13/p307-sun.pdf': { page: 'https://www.vldb.org/pvldb/vol13/p307-sun.pdf' },
    'http://www.vldb.org/conf/2002/S17P03.pdf': null,
  },
  IJCAI: {
    'https://www.ijcai.org/proceedings/2019/0647.pdf': {
      doi: '10.24963/ijcai.2019/647',
      page: 'https://www.ijcai.org/proceedings/2019/647',
    },
    'https://www.ijcai.org/Proceedings/16/Papers/123.pdf': null,
  },
  JMLR: {
    'https://www.jmlr.org/papers/volume21/20-074/20-074.pdf': {
      host: 'jmlr',
      page: 'https://jmlr.org/papers/v21/20-074.html',
    },
    'http://www.jmlr.org/proceedings/papers/v32/graves14.pdf': { host: 'pmlr', id: 'v32/graves14' },
  },
  USENIX: {
    'https://www.usenix.org/conference/osdi22/presentation/yu': { id: 'osdi22/yu' },
    'https://www.usenix.org/system/files/osdi22-zheng-lianmin.pdf': {
      page: 'https://www.usenix.org/conference/osdi22/presentation/zheng-lianmin',
    },
    'https://www.usenix.org/system/files/nsdi22-paper-goyal.pdf': {
      page: 'https://www.usenix.org/conference/nsdi22/presentation/goyal',
    },
    'https://www.usenix.org/system/files/sec23winter-prepub-166-chen.pdf': null,
  },
  Nature: {
    'https://www.nature.com/articles/s41586-019-1724-z.epdf': { doi: '10.1038/s41586-019-1724-z' },
    'https://www.nature.com/articles/35057062': { doi: '10.1038/35057062' },
    'https://www.nature.com/subjects/physics': null,
  },
  'Cell Press': {
    'https://www.cell.com/cell/fulltext/S0092-8674(18)30724-4': { host: 'pii', id: 'S0092867418307244' },
  },
  ScienceDirect: {
    'https://www.sciencedirect.com/science/article/abs/pii/S1566253523001859': {
      host: 'pii',
      id: 'S1566253523001859',
    },
    'https://www.sciencedirect.com/journal/neural-networks': null,
  },
  HAL: {
    'https://hal.science/hal-01234567v2/document': { page: 'https://hal.science/hal-01234567' },
    'https://hal.inria.fr/hal-01234567/document': { page: 'https://hal.inria.fr/hal-01234567' },
  },
  'IACR ePrint': { 'https://eprint.iacr.org/2020/201.pdf': { page: 'https://eprint.iacr.org/2020/201' } },
  MDPI: {
    'https://www.mdpi.com/2076-3417/10/6/2186/htm': { page: 'https://www.mdpi.com/2076-3417/10/6/2186' },
  },
  PMLR: {
    'https://proceedings.mlr.press/v202/li23d/li23d.pdf': {
      host: 'pmlr',
      id: 'v202/li23d',
      page: 'https://proceedings.mlr.press/v202/li23d.html',
    },
    'https://proceedings.mlr.press/v202/': null,
  },
  ACM: {
    'https://dl.acm.org/doi/pdf/10.1145/3580305.3599295': { host: 'doi', id: '10.1145/3580305.3599295' },
    'https://dl.acm.org/citation.cfm?id=3292500.3330701': { doi: '10.1145/3292500.3330701' },
    'https://dl.acm.org/citation.cfm?id=3240699': 'paper',
    'https://dl.acm.org/': null,
    'https://queue.acm.org/detail.cfm?id=3580305': null,
  },
  ACS: { 'https://pubs.acs.org/doi/10.1021/acs.jcim.4c00001': { id: '10.1021/acs.jcim.4c00001' } },
  APS: { 'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.1': { id: '10.1103/physrevlett.1.1' } },
  bioRxiv: {
    'https://www.biorxiv.org/content/10.1101/2022.09.01.506251v1.full': { id: '10.1101/2022.09.01.506251' },
  },
  IOP: { 'https://iopscience.iop.org/article/10.1088/2632-2153/ab1': { id: '10.1088/2632-2153/ab1' } },
  medRxiv: { 'https://www.medrxiv.org/content/10.1101/2020.01.01': { id: '10.1101/2020.01.01' } },
  PNAS: { 'https://www.pnas.org/doi/full/10.1073/pnas.1': { id: '10.1073/pnas.1' } },
  'Annual Reviews': { 'https://www.annualreviews.org/doi/abs/10.1146/a-1': { id: '10.1146/a-1' } },
  'BioMed Central': {
    'https://bmcbioinformatics.biomedcentral.com/articles/10.1186/s12859-1': { id: '10.1186/s12859-1' },
  },
  Frontiers: {
    'https://www.frontiersin.org/articles/10.3389/fnins.2021.1/full': { id: '10.3389/fnins.2021.1' },
  },
  'MIT Press': {
    'https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_1/43510/A-Title': { id: '10.1162/tacl_a_1' },
  },
  'Oxford Academic': {
    'https://academic.oup.com/bioinformatics/advance-article/doi/10.1093/bioinformatics/btac733/6827796': {
      doi: '10.1093/bioinformatics/btac733',
    },
  },
  PLOS: {
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1': { id: '10.1371/journal.pone.1' },
  },
  'Royal Society': {
    'https://royalsocietypublishing.org/doi/10.1098/rsta.1': { id: '10.1098/rsta.1' },
  },
  SAGE: { 'https://journals.sagepub.com/doi/10.1177/1': { id: '10.1177/1' } },
  SIAM: { 'https://epubs.siam.org/doi/abs/10.1137/21M1': { id: '10.1137/21m1' } },
  Science: {
    'https://www.science.org/doi/abs/10.1126/science.1': { id: '10.1126/science.1' },
    'https://www.science.org/news': 'paper',
  },
  Springer: {
    'https://link.springer.com/chapter/10.1007/978-3-031-72949-2_22': { id: '10.1007/978-3-031-72949-2_22' },
    'https://www.springer.com/journal/11263': null,
  },
  'Taylor & Francis': { 'https://www.tandfonline.com/doi/full/10.1080/1': { id: '10.1080/1' } },
  Wiley: { 'https://onlinelibrary.wiley.com/doi/10.1111/cgf.1': { id: '10.1111/cgf.1' } },
  GitHub: {
    'https://github.com/Owner/Name.git': { kind: 'repository', key: 'owner/name' },
    'https://gist.github.com/owner/0123456789abcdef': 'code',
    'https://raw.githubusercontent.com/owner/name/main/a.md': null,
    'https://github.com/topics/diffusion': null,
  },
  'Google Research': {
    'https://research.google/pubs/how-rivers-run/': 'paper',
    'https://ai.google/research/pubs/pub43022': 'paper',
    'https://research.google/teams/rivers/': null,
  },
  'GitHub Pages': {
    'https://owner.github.io/name': 'project',
    'https://owner.github.io/name/paper.pdf': 'paper',
  },
  Google: {
    'https://accounts.google.com/v3/signin': 'wall',
    'https://www.google.com/sorry/index?continue=x': 'wall',
    'https://sites.google.com/view/x': null,
  },
  Colab: { 'https://colab.research.google.com/assets/colab-badge.svg': 'badge' },
  'Google Scholar': { 'https://scholar.google.com/sorry/index': 'wall' },
}

describe('addresses', () => {
  const examples = Object.entries(EXAMPLES).flatMap(([name, urls]) =>
    Object.entries(urls).map(([url, meaning]) => [url, name, meaning] as const),
  )
  test.each(examples)('%s of %s', (address, name, meaning) => {
    const url = new URL(address)
    const host = hostOf(url.hostname)
    expect(host?.name).toBe(name)
    const read = host && readBy(host, url)
    if (meaning !== null && typeof meaning === 'object') expect(read).toMatchObject(meaning)
    else expect(read ?? null).toBe(meaning)
  })

  function readBy(host: Host, url: URL): unknown {
    const reference = host.paper?.(url) ?? host.repository?.(url)
    if (reference) return reference
    if (isLoginPage(url)) return 'wall'
    if (host.badges?.test(url.pathname)) return 'badge'
    return typeof host.role === 'function' ? host.role(url) : null
  }

  const reading = hosts.filter((host) => host.paper || host.repository || typeof host.role === 'function')
  test('every row that reads addresses has an example', () =>
    expect(reading.map(({ name }) => name).filter((name) => !EXAMPLES[name])).toEqual([]))

  test.each([
    ['arxiv.org/abs/2404.10445', true],
    ['www.github.com/o/n', true],
    ['aclanthology.org/P19-1124', false],
    ['docs/x.md', false],
    ['arxiv.org', false],
    ['gist.github.com/o/0123', false],
  ])('%s without a scheme: %s', (text, bare) => expect(isBareAddress(text)).toBe(bare))
})

test.each([
  'https://aclanthology.org/P04-1001/',
  'https://aclanthology.org/Q17-1010/',
  'https://aclanthology.org/2020.lrec-1.1/',
  'https://aclanthology.org/2021.tacl-1.5/',
])('no DOI is made up for %s', (address) => {
  const url = new URL(address)
  expect(hostOf(url.hostname)?.paper?.(url)).not.toHaveProperty('doi')
})

test.each([
  ['10.1162/tacl\\_a\\_00276', '10.1162/tacl_a_00276'],
  ['10.1109/CVPR.2016.90.', '10.1109/cvpr.2016.90'],
  ['10.1000/a b', undefined],
  ['10.1000/a>{}<b', undefined],
  ['10.1000/é', undefined],
  ['doi:10.1000/1', undefined],
])('%s as a DOI', (text, doi) => expect(doiFrom(text).doi).toBe(doi))

describe('arXiv ids', () => {
  test.each([
    ['2404.10445v2', { id: '2404.10445', version: 2 }],
    ['arXiv:math.GT/0309136', { id: 'math/0309136', version: null }],
    ['2404.10445v0', { id: '2404.10445', version: null }],
    ['2404.10445.pdf', { id: '2404.10445' }],
    ['2413.10445', null],
    ['10445', null],
  ])('%s', (text, id) => {
    if (id) expect(readArxivId(text)).toMatchObject(id)
    else expect(readArxivId(text)).toBeNull()
  })
  test.each([
    ['2404.10445', { year: 2024, month: 4 }],
    ['hep-th/9112001', { year: 1991, month: 12 }],
    ['math/0309136', { year: 2003, month: 9 }],
  ])('%s has a date', (id, date) => expect(dateOfArxivId(id as ArxivId)).toEqual(date))
})

describe('a host is known in one place', () => {
  /** Files outside src/hosts that may name a host. */
  const REASONS: Readonly<Record<string, string>> = {
    'fixes/witness.ts GitHub': 'what stands for the code of a paper',
    'github/refusals.ts GitHub': 'what its error messages end with',
    'judge/absence.ts the DOI system': 'where software is kept; judge imports no hosts',
    'judge/unchecked.ts GitHub': 'the short name of a repository in reports',
    'lookup/connectivity.ts GitHub': 'a host that is always there',
    'model/reference.ts the DOI system': 'model imports no room',
    'model/status.ts GitHub': 'model imports no room',
    'model/status.ts arXiv': 'model imports no room',
    'reports/parts/markup.ts GitHub': 'links that would ping issues and pull requests',
    'rules/malformed-entry.ts the DOI system': 'what a message says is missing or repeated',
    'rules/moved-repository.ts GitHub': 'what a fix may stand behind',
    'rules/parts/twins/code-links.ts GitHub Pages': 'pages of people, which are no code',
    'model/pages.ts GitHub': 'our own address',
    'settings/github.ts GitHub': 'the API of the token',
    'settings/runner.ts GitHub': 'the server that runs the Action, unless its environment names another',
    'sources/arxiv-feed.ts GitHub': 'which abstracts are kept',
    'sources/arxiv.ts arXiv': 'the rate limits of the API that it asks',
    'sources/arxiv-search.ts arXiv': 'the API that it asks',
    'sources/arxiv-api.ts arXiv': 'the API that it asks',
    'sources/crossref-denials.ts the DOI system': 'the API that it asks',
    'sources/dblp-query.ts OpenReview': 'the names that dblp has for papers',
    'sources/dblp-query.ts the DOI system': 'the names that dblp has for papers',
    'sources/dblp.ts the DOI system': 'the names that dblp has for papers',
    'sources/deposits.ts the DOI system': 'what publishers write before a DOI',
    'sources/doi-denials.ts the DOI system': 'what it says of its denials',
    'sources/doi-registry.ts the DOI system': 'the API that it asks',
    'sources/github-pages.ts GitHub': 'the pages that it asks',
    'sources/github-query.ts GitHub': 'the API that it asks',
    'sources/github.ts GitHub': 'the API that it asks',
    'sources/semantic-scholar.ts Semantic Scholar': 'the API that it asks, and the pages that it shows',
  }
  const places = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...namedIn(file)].map((name) => ({ name, file })))

  /** The rows whose hostnames stand in the code of a file, comments aside. */
  function namedIn(file: string): Set<string> {
    const text = readFileSync(join('src', file), 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    const words = text.replaceAll('\\.', '.').match(/[\w-]+(?:\.[\w*-]+)+/g) ?? []
    const hostnames = words.filter((word) => !word.endsWith('.ts'))
    return new Set(hostnames.flatMap((word) => hostOf(word.replace('*', 'com'))?.name ?? []))
  }

  test('in src/hosts by one file', () => {
    for (const { name } of hosts) {
      const files = places.filter((place) => place.name === name && place.file.startsWith('hosts/'))
      expect([name, files.map(({ file }) => file)]).toEqual([name, [expect.any(String)]])
    }
  })

  test('elsewhere only where there is a reason', () => {
    const elsewhere = places.filter(({ file }) => !file.startsWith('hosts/'))
    expect(elsewhere.map(({ name, file }) => `${file} ${name}`).sort()).toEqual(Object.keys(REASONS).sort())
  })
})
