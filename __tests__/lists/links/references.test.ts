import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/lists/links/references.ts'
import { labelRole, roleOf } from '../../../src/lists/links/roles.ts'

const paper = (id: string, version: number | null, form: string) => ({ kind: 'paper', id, version, form })

describe('every form of an arXiv address comes to one id and version', () => {
  test.each([
    ['https://arxiv.org/abs/2404.10445', paper('2404.10445', null, 'abs')],
    ['https://arxiv.org/pdf/2404.10445', paper('2404.10445', null, 'pdf')],
    ['https://arxiv.org/pdf/2404.10445v2.pdf', paper('2404.10445', 2, 'pdf')],
    ['http://www.arxiv.org/abs/2404.10445v3', paper('2404.10445', 3, 'abs')],
    ['https://export.arxiv.org/abs/2404.10445', paper('2404.10445', null, 'abs')],
    ['https://browse.arxiv.org/html/2404.10445v1', paper('2404.10445', 1, 'html')],
    ['https://arxiv.org/abs/2404.10445.pdf', paper('2404.10445', null, 'abs')],
    ['https://arxiv.org/pdf/2404.10445?download=1#page=8', paper('2404.10445', null, 'pdf')],
    ['https://arxiv.org/abs/2404.10445/', paper('2404.10445', null, 'abs')],
    ['https://arxiv.org/abs/quant-ph/9708022', paper('quant-ph/9708022', null, 'abs')],
    ['https://arxiv.org/abs/math.GT/0309136v2', paper('math/0309136', 2, 'abs')],
    ['arxiv.org/abs/0704.0001', paper('0704.0001', null, 'abs')],
    ['arXiv:2006.07733', paper('2006.07733', null, 'other')],
    ['https://doi.org/10.48550/arXiv.2404.10445', paper('2404.10445', null, 'other')],
    ['https://ar5iv.labs.arxiv.org/html/2404.10445', paper('2404.10445', null, 'other')],
    ['https://www.alphaxiv.org/abs/2404.10445', paper('2404.10445', null, 'other')],
    ['https://huggingface.co/papers/2404.10445', paper('2404.10445', null, 'other')],
    ['https://www.semanticscholar.org/paper/arXiv:2404.10445', paper('2404.10445', null, 'other')],
    ['https://arxiv-vanity.com/papers/2404.10445/', paper('2404.10445', null, 'other')],
    ['https://papers.cool/arxiv/2404.10445', paper('2404.10445', null, 'other')],
    ['https://arxiv.org/ftp/arxiv/papers/2404/2404.10445.pdf', paper('2404.10445', null, 'other')],
    ['https://arxiv.org/html/2404.10445v1#S2', paper('2404.10445', 1, 'html')],
    ['https://www.semanticscholar.org/arxiv:2404.10445', paper('2404.10445', null, 'other')],
  ])('%s', (url, reference) => expect(recognise(url)).toEqual(reference))

  test.each([
    'https://arxiv.org/abs/2404.1044511',
    'https://arxiv.org/abs/2413.10445',
    'https://arxiv.org/list/cs.CV/recent',
    'https://arxiv.org/abs/2404.10445v',
    'https://notarxiv.org/abs/2404.10445',
  ])('%s is a page, no paper', (url) => expect(recognise(url).kind).toBe('page'))
})

describe('every form of a GitHub address comes to one repository and path', () => {
  test.each([
    ['https://github.com/Owner/Name', 'owner/name', null],
    ['http://www.github.com/owner/name.git', 'owner/name', null],
    ['https://github.com/owner/name/', 'owner/name', null],
    ['https://github.com/owner/name#readme', 'owner/name', null],
    ['https://github.com/owner/name?tab=readme-ov-file', 'owner/name', null],
    ['git@github.com:owner/name.git', 'owner/name', null],
    ['git://github.com/owner/name.git', 'owner/name', null],
    ['github.com/owner/name', 'owner/name', null],
    ['https://github.com/owner/name/tree/main/Some/Path', 'owner/name/tree/main/Some/Path', 'tree'],
    ['https://github.com/owner/name/blob/v1.0/a%20b.md', 'owner/name/blob/v1.0/a b.md', 'blob'],
  ])('%s', (url, key, view) => {
    const reference = recognise(url)
    expect(reference).toMatchObject({ kind: 'repository', key })
    expect(reference.kind === 'repository' && (reference.at?.view ?? null)).toBe(view)
  })

  test.each([
    'https://github.com/someone',
    'https://github.com/owner/name/issues/3',
    'https://github.com/topics/diffusion',
    'https://gist.github.com/owner/0123456789abcdef',
    'https://owner.github.io/name',
    'https://github.com/owner/name/releases/tag/v1.0',
    'https://github.com/-bad-/name',
  ])('%s is a page', (url) => expect(recognise(url).kind).toBe('page'))
})

describe('what cannot be asked', () => {
  test.each([
    ['', 'empty'],
    ['mailto:someone@example.org', 'mail'],
    ['./docs/x.md', 'relative'],
    ['image/pdf.png', 'relative'],
    ['javascript:alert(1)', 'scheme'],
    ['ftp://example.org/x', 'scheme'],
    ['https://', 'malformed'],
    ['https://nodots', 'malformed'],
    [`https://example.org/${'x'.repeat(9000)}`, 'malformed'],
  ])('%.40s', (url, why) => expect(recognise(url)).toEqual({ kind: 'none', why }))

  test('an anchor is decoded', () => {
    expect(recognise('#caf%C3%A9')).toEqual({ kind: 'anchor', slug: 'café' })
  })
})

describe('papers of other hosts come to their ids', () => {
  test.each([
    ['https://openreview.net/forum?id=xhtqgW5b93', 'openreview', 'xhtqgW5b93'],
    ['https://openreview.net/pdf?id=xhtqgW5b93&name=pdf', 'openreview', 'xhtqgW5b93'],
    ['https://aclanthology.org/2022.emnlp-main.388/', 'acl-anthology', '2022.emnlp-main.388'],
    ['https://aclanthology.org/2022.emnlp-main.388.pdf', 'acl-anthology', '2022.emnlp-main.388'],
    ['https://www.aclweb.org/anthology/P19-1124', 'acl-anthology', 'P19-1124'],
    ['http://aclweb.org/anthology/P/P16/P16-1185.pdf', 'acl-anthology', 'P16-1185'],
    [
      'https://openaccess.thecvf.com/content/CVPR2024/papers/Ma_DeepCache_CVPR_2024_paper.pdf',
      'cvf',
      'Ma_DeepCache_CVPR_2024',
    ],
    [
      'https://openaccess.thecvf.com/content/CVPR2024/html/Ma_DeepCache_CVPR_2024_paper.html',
      'cvf',
      'Ma_DeepCache_CVPR_2024',
    ],
    ['https://proceedings.mlr.press/v202/li23d.html', 'pmlr', 'v202/li23d'],
    ['https://proceedings.mlr.press/v202/li23d/li23d.pdf', 'pmlr', 'v202/li23d'],
    [
      'https://proceedings.neurips.cc/paper_files/paper/2023/hash/22f5d8e689d2a011cd8ead552ed59052-Abstract-Conference.html',
      'neurips',
      '22f5d8e689d2a011cd8ead552ed59052',
    ],
    ['http://papers.nips.cc/paper/7181-attention-is-all-you-need', 'neurips', '7181'],
    ['https://doi.org/10.1109/CVPR52733.2024.01492', 'doi', '10.1109/cvpr52733.2024.01492'],
    ['https://dl.acm.org/doi/abs/10.1145/3580305.3599295', 'doi', '10.1145/3580305.3599295'],
    ['https://www.biorxiv.org/content/10.1101/2022.09.01.506251v1.full', 'doi', '10.1101/2022.09.01.506251'],
    ['https://link.springer.com/chapter/10.1007/978-3-031-72949-2_22', 'doi', '10.1007/978-3-031-72949-2_22'],
    ['https://www.publisher.example/doi/full/10.1234/Some.5', 'doi', '10.1234/some.5'],
  ])('%s', (url, host, id) => expect(recognise(url)).toMatchObject({ kind: 'page', paper: { host, id } }))

  test.each([
    'https://openreview.net/group?id=',
    'https://aclanthology.org/venues/acl/',
    'https://openaccess.thecvf.com/CVPR2024',
    'https://example.org/10.1/x',
  ])('%s is a page', (url) => expect(recognise(url)).toMatchObject({ kind: 'page', paper: null }))
})

describe('what a link is for', () => {
  test('an official page at an address of a paper is the paper, at a repository code', () => {
    const role = (url: string) => roleOf('link', url, 'Official', recognise(url))
    expect(role('https://arxiv.org/abs/2404.10445')).toBe('paper')
    expect(role('https://github.com/owner/name')).toBe('code')
  })

  test('a label that is the name of the site says nothing, whatever its first word', () => {
    const role = (label: string, url: string) => roleOf('link', url, label, recognise(url))
    expect(role('@Project Euclid', 'https://projecteuclid.org/euclid.aos/1176344552')).toBe('paper')
    expect(role('Project Euclid', 'https://example.org/euclid')).toBe('project')
    expect(role('Hugging Face', 'https://huggingface.co/datasets/owner/name')).toBe('data')
    expect(role('Project', 'https://project.example.org/euclid')).toBe('project')
  })

  test.each([
    ['paper', 'Paper 📄 [pdf] arXiv OpenReview 论文 論文'],
    ['code', 'Code GitHub Official 代码 源码 コード'],
    ['project', 'Website Homepage Blog 主页'],
    ['data', 'Dataset Data 数据集'],
    ['model', 'Models Weights Checkpoints 模型'],
    ['video', 'Video YouTube Talk 视频'],
    ['slides', 'Slides Poster 幻灯片'],
    ['other', 'BibTeX Supplementary Appendix Author Link 链接'],
  ])('%s is what its labels say', (role, labels) => {
    const words = labels.split(' ').filter((label) => /[\p{L}]/u.test(label))
    expect(words.map((label) => [label, labelRole(label)])).toEqual(words.map((label) => [label, role]))
  })

  test.each([
    ['https://arxiv.org/abs/2404.10445', 'paper'],
    ['https://openreview.net/forum?id=xhtqgW5b93', 'paper'],
    ['https://citeseerx.ist.psu.edu/viewdoc/summary?doi=10.1.1.13.634', 'paper'],
    ['https://www.transacl.org/ojs/index.php/tacl/article/view/1234', 'paper'],
    ['https://ai.google/research/pubs/pub43022', 'paper'],
    ['https://research.google/blog/rivers', 'other'],
    ['https://openreview.net/group?id=ICLR.cc/2024/Conference', 'other'],
    ['https://www.nature.com/articles/s41586-021-03819-2', 'paper'],
    ['https://www.semanticscholar.org/', 'other'],
    ['https://example.org/a.pdf', 'paper'],
    ['https://github.com/owner/name', 'code'],
    ['https://gist.github.com/owner/0123456789abcdef', 'code'],
    ['https://owner.github.io/name', 'project'],
    ['https://huggingface.co/datasets/owner/name', 'data'],
    ['https://huggingface.co/owner/name', 'model'],
    ['https://youtu.be/dQw4w9WgXcQ', 'video'],
    ['#sampling', 'anchor'],
  ])('%s without a label is %s', (url, role) => {
    expect(roleOf('link', url, '', recognise(url))).toBe(role)
  })

  test.each([
    ['https://img.shields.io/badge/DDIM-blue', 'badge'],
    ['https://example.org/teaser.png', 'image'],
  ])('the picture %s is %s', (url, role) => {
    expect(roleOf('image', url, '', recognise(url))).toBe(role)
  })
})
