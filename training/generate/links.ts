/** Labelled links: their roles, labels, brackets and badges. */
import { type CjkLabel, cjkLabels } from './cjk.ts'
import type { Language, Look } from './look.ts'
import type { Random } from './random.ts'

export type Role = 'paper' | 'code' | 'project' | 'other'
export type Link = { readonly role: Role; readonly url: string }

const LABELS: Readonly<Record<Role, readonly string[]>> = {
  paper: [
    'Paper',
    'Paper',
    'paper',
    'paper',
    'PDF',
    'pdf',
    'Pdf',
    'arXiv',
    'ArXiv',
    'Arxiv',
    'arxiv',
    'Link',
    'link',
    'URL',
    'Paper Link',
    'Download',
    'DOI',
    'Abs',
    'abs',
    'HTML',
    'OpenReview',
    'Full Text',
    'Article',
    'Website',
    'Preprint',
    'ACL',
    'IEEE',
    'paper link',
    'arXiv Paper',
    'Read',
    'PAPER',
    'Papers',
    'ref',
    'here',
    'source',
    'Publication',
    'manuscript',
  ],
  code: [
    'Code',
    'Code',
    'code',
    'code',
    'GitHub',
    'Github',
    'github',
    'Official Code',
    'PyTorch',
    'Pytorch',
    'TensorFlow',
    'tensorflow',
    'TF',
    'official',
    'Source',
    'repo',
    'Code Link',
    'Official',
    'Code (PyTorch)',
    'CODE',
    'Keras',
    'Caffe',
    'Matlab',
    'torch',
    'Code (not yet)',
    'code soon',
    'Implementation',
    'Repository',
    'unofficial code',
    'JAX',
    'PyTorch(Author)',
  ],
  project: [
    'Project',
    'project',
    'Project Page',
    'Page',
    'page',
    'Website',
    'website',
    'Homepage',
    'Site',
    'Web',
    'project page',
    'Home',
  ],
  other: [
    'Demo',
    'Video',
    'video',
    'Slides',
    'Poster',
    'Blog',
    'blog',
    'Talk',
    'Dataset',
    'Data',
    'data',
    'Models',
    'Weights',
    'Checkpoint',
    'HuggingFace',
    'Colab',
    'Supp',
    'supp',
    'BibTeX',
    'bib',
    'bibtex',
    'Review',
    'Notes',
    'Summary',
    'Twitter',
    'YouTube',
    'Supplementary',
    'Appendix',
    'Cite',
    'TL;DR',
    'Benchmark',
    '解读',
  ],
}
const CHINESE: Readonly<Record<Role, readonly string[]>> = {
  paper: ['论文', '论文链接', 'Paper', '原文', '论文/Paper', 'paper', '论文地址'],
  code: ['代码', '代码链接', 'Code', '代码/Code', 'code', '开源代码', 'github'],
  project: ['主页', '项目主页', 'Project', '项目', 'Homepage'],
  other: ['视频', '解读', '数据集', 'Demo', '知乎', '博客', '阅读笔记', '笔记', '原英文版阅读笔记'],
}
const EMOJI: Readonly<Record<Role, readonly string[]>> = {
  paper: ['📄', '📃', ':page_facing_up:', '📝', '📑', ':link:', ':scroll:'],
  code: ['💻', ':octocat:', ':star:', '🌟', ':computer:', '⭐', '⌨️'],
  project: ['🌐', ':house:', '🏠', ':earth_asia:', '🔗'],
  other: ['🎥', ':tv:', '📊', '🤗', ':movie_camera:'],
}

type Dress = (label: string, url: string, emoji: string) => string

const DRESSES: readonly (readonly [number, Dress])[] = [
  [6, (label, url) => `[[${label}](${url})]`],
  [5, (label, url) => `[[${label}]](${url})`],
  [5, (label, url) => `[${label}](${url})`],
  [1.2, (label, url) => `([${label}](${url}))`],
  [1, (label, url) => `[\`${label}\`](${url})`],
  [0.6, (label, url) => `[\`[${label}]\`](${url})`],
  [1, (label, url) => `**[${label}](${url})**`],
  [0.8, (label, url) => `[**${label}**](${url})`],
  [0.6, (label, url) => `**[[${label}](${url})]**`],
  [0.5, (label, url) => `[**[${label}]**](${url})`],
  [0.5, (label, url) => `[\\[${label}\\]](${url})`],
  [0.5, (label, url) => `\\[[${label}](${url})\\]`],
  [0.4, (label, url) => `([${label}](${url}))`],
  [0.5, (label, url) => `*[${label}](${url})*`],
  [0.8, (label, url, emoji) => `[${emoji} ${label}](${url})`],
  [0.5, (label, url, emoji) => `${emoji}[${label}](${url})`],
  [0.5, (label, url, emoji) => `${emoji} [${label}](${url})`],
  [0.3, (_, url, emoji) => `[${emoji}](${url})`],
  [0.5, (label, url) => `<a href="${url}">${label}</a>`],
  [0.4, (label, url) => `[<a href="${url}">${label}</a>]`],
  [1, (label, url) => `${label}: ${url}`],
  [0.4, (label, url) => `${label}: <${url}>`],
  [0.4, (label, url) => `${label}: [link](${url})`],
  [0.3, (label, url) => `${label}: [${url}](${url})`],
  [0.3, (label, url) => `【[${label}](${url})】`],
  [0.3, (label, url) => `【${label}】(${url})`],
  [0.3, (label, url) => `{[${label}](${url})}`],
  [0.3, (label, url) => `[ [${label}](${url}) ]`],
  [0.3, (label, url) => `[[${label}] (${url})]`],
  [1, (_, url) => url],
  [0.5, (_, url) => `<${url}>`],
  [1.2, (label, url) => `[![${label}](https://img.shields.io/badge/${encodeURI(label)}-PDF-b31b1b)](${url})`],
  [0.5, (label, url) => `[![](https://img.shields.io/badge/${encodeURI(label)}-red.svg)](${url})`],
]

const SEPARATORS: readonly (readonly [number, string])[] = [
  [10, ' '],
  [2, ''],
  [2, ' | '],
  [2, ', '],
  [0.6, ' · '],
  [0.4, ' / '],
  [0.4, ' & '],
  [0.4, '; '],
  [0.4, '<br>'],
  [0.3, ' - '],
  [0.3, ' • '],
  [0.3, '  '],
  [0.2, ' \\| '],
]

const ABSENT: readonly ((label: string) => string)[] = [
  (label) => `[${label}]`,
  (label) => `[${label}]()`,
  (label) => `[[${label}]()]`,
  (label) => `${label}: None`,
  () => '[Code coming soon]',
  (label) => `[${label} (coming soon)]()`,
  () => '-',
]

/** How one list writes the links of an entry. */
export type LinkStyle = {
  readonly dress: Dress
  readonly separator: string
  readonly labels: Readonly<Record<Role, readonly string[]>>
  readonly emoji: Readonly<Record<Role, string>>
  /** How often an entry has a link in this role. */
  readonly shares: Readonly<Record<Role, number>>
  /** A missing link is told by its bare label. */
  readonly absent: ((label: string) => string) | undefined
  /** A badge that counts the stars of the repository. */
  readonly stars: number
  /** Which addresses lead to the papers. */
  readonly hosts: readonly PaperHost[]
}

function labelsIn(language: Language): Readonly<Record<Role, readonly string[]>> {
  if (language === 'zh') return CHINESE
  if (language === 'en') return LABELS
  const own = (label: CjkLabel) => cjkLabels(language, label)
  return { paper: own('paper'), code: own('code'), project: own('project'), other: own('video') }
}

export function drawLinkStyle(random: Random, look: Look): LinkStyle {
  const words = random.chance(0.6) ? labelsIn(look.language) : LABELS
  const only = random.chance(0.8)
  const labels = (role: Role) => (only ? [random.pick(words[role])] : random.sample(words[role], 3))
  return {
    dress: random.weighted(DRESSES),
    separator: random.weighted(SEPARATORS),
    labels: { paper: labels('paper'), code: labels('code'), project: labels('project'), other: words.other },
    emoji: {
      paper: random.pick(EMOJI.paper),
      code: random.pick(EMOJI.code),
      project: random.pick(EMOJI.project),
      other: random.pick(EMOJI.other),
    },
    shares: {
      paper: random.pick([1, 1, 0.9, 0.6]),
      code: random.next() * 0.9,
      project: random.next() * 0.4,
      other: random.pick([0, 0, 0.1, 0.3]),
    },
    absent: random.chance(0.12) ? random.pick(ABSENT) : undefined,
    stars: random.pick([0, 0, 0, 0.2, 0.6]),
    hosts: drawHosts(random),
  }
}

type PaperHost = (id: string, random: Random) => string

const ARXIV: readonly PaperHost[] = [
  (id) => `https://arxiv.org/abs/${id}`,
  (id) => `https://arxiv.org/abs/${id}`,
  (id) => `https://arxiv.org/pdf/${id}`,
  (id) => `https://arxiv.org/pdf/${id}.pdf`,
  (id) => `http://arxiv.org/abs/${id}`,
  (id, random) => `https://arxiv.org/abs/${id}v${random.int(1, 4)}`,
  (id) => `https://www.arxiv.org/abs/${id}`,
  (id) => `https://arxiv.org/html/${id}`,
]
const ELSEWHERE: readonly PaperHost[] = [
  (_, random) => `https://github.com/user${random.int(1, 99)}/papers/blob/master/${random.int(1, 999)}.pdf`,
  (_, random) =>
    `https://github.com/user${random.int(1, 99)}/notes/blob/main/paper${random.int(1, 99)}/README.md`,
  (_, random) => `https://site${random.int(1, 999)}.github.io`,
  (_, random) => `https://blog.example.com/20${random.int(10, 26)}/post-${random.int(1, 999)}`,
  (_, random) => `https://www.sciencedirect.com/science/article/pii/S${random.int(1e8, 9e8)}`,
  (_, random) => `https://eprint.iacr.org/20${random.int(10, 26)}/${random.int(100, 999)}.pdf`,
  (_, random) => `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${random.int(1e6, 4e6)}`,
  (_, random) => `https://www.semanticscholar.org/paper/${random.int(1e8, 9e8).toString(16)}`,
  (_, random) => `https://drive.google.com/file/d/${random.int(1e8, 9e8).toString(36)}/view`,
  (_, random) => `https://pubmed.ncbi.nlm.nih.gov/${random.int(1e6, 4e7)}/`,
  (id) => `https://huggingface.co/papers/${id}`,
  (id) => `https://doi.org/10.48550/arXiv.${id}`,
  (_, random) => `https://www.youtube.com/watch?v=${random.int(1e8, 9e8).toString(36)}`,
  () => '#',
  (_, random) => `https://openreview.net/forum?id=${random.int(1e8, 9e8).toString(36)}`,
  (_, random) =>
    `https://openaccess.thecvf.com/content/CVPR20${random.int(14, 26)}/papers/x_${random.int(1, 9e5)}_paper.pdf`,
  (_, random) => `https://aclanthology.org/20${random.int(20, 26)}.acl-long.${random.int(1, 900)}`,
  (_, random) => `https://doi.org/10.1109/5.${random.int(1e4, 9e5)}`,
  (_, random) => `https://dl.acm.org/doi/10.1145/${random.int(1e6, 4e6)}.${random.int(1e6, 4e6)}`,
  (_, random) => `https://ieeexplore.ieee.org/document/${random.int(1e6, 9e6)}`,
  (_, random) => `http://proceedings.mlr.press/v${random.int(1, 200)}/x${random.int(1, 99)}a.html`,
  (_, random) => `https://papers.nips.cc/paper/${random.int(1000, 9000)}-x.pdf`,
  (_, random) => `https://www.nature.com/articles/s41586-0${random.int(20, 25)}-0${random.int(1000, 9999)}-x`,
  (_, random) => `http://www.cs.example.edu/~x/papers/${random.int(1, 999)}.pdf`,
  (_, random) => `https://www.biorxiv.org/content/10.1101/${random.int(1e5, 9e5)}v1`,
  (_, random) => `https://link.springer.com/chapter/10.1007/978-3-${random.int(1e5, 9e5)}`,
  (_, random) => `papers/${random.int(1, 999)}.pdf`,
  (_, random) =>
    `https://www.usenix.org/conference/osdi${random.int(10, 26)}/presentation/x${random.int(1, 99)}`,
]

/** Notes of the list's own on each paper. */
const LOCAL: readonly PaperHost[] = [
  (_, random) => `notes/${random.int(1, 999)}.md`,
  (_, random) => `neural-nets/Paper_${random.int(1, 999)}.md`,
  (_, random) => `./papers/${random.int(2010, 2025)}/x-${random.int(1, 99)}.md`,
  (_, random) => `https://github.com/user7/notes/blob/master/${random.int(1, 999)}.md`,
  (_, random) => `https://www.google.com/search?q=paper+${random.int(1, 999)}`,
  (_, random) => `/assets/pdf/${random.int(1, 999)}.pdf`,
]

/** Mostly arXiv, or none of it. */
function drawHosts(random: Random): readonly PaperHost[] {
  const arxiv = random.sample(ARXIV, 2)
  const others = random.sample(ELSEWHERE, random.pick([1, 4, 8]))
  if (random.chance(0.06)) return [random.pick(LOCAL)]
  return random.pick([
    arxiv,
    arxiv,
    [...arxiv, ...others],
    [...arxiv, ...arxiv, ...arxiv, ...others],
    others,
    others,
  ])
}

export const paperUrl = (random: Random, style: LinkStyle, id: string): string =>
  random.pick(style.hosts)(id, random)

export const repository = (random: Random): string =>
  `https://github.com/user${random.int(1, 999)}/repo${random.int(1, 999)}`

/** One entry's links in the list's dress; empty where it has none. */
export function writeLinks(
  random: Random,
  style: LinkStyle,
  paper: string,
  but: Role | 'none' = 'none',
): readonly string[] {
  const code = repository(random)
  const links: string[] = []
  for (const role of ['paper', 'code', 'project', 'other'] as const) {
    if (role === but) continue
    const label = random.pick(style.labels[role])
    if (random.chance(style.shares[role]))
      links.push(style.dress(label, addressFor(random, role, paper, code), style.emoji[role]))
    else if (role === 'code' && style.absent !== undefined) links.push(style.absent(label))
  }
  return random.chance(style.stars) ? [...links, starsBadge(code)] : links
}

function addressFor(random: Random, role: Role, paper: string, code: string): string {
  if (role === 'paper') return paper
  if (role === 'code') return code
  const site = `site${random.int(1, 999)}`
  return random.pick([
    `https://${site}.github.io`,
    `https://${site}.example.org/page`,
    `https://youtu.be/${site}`,
    `https://huggingface.co/x/${site}`,
  ])
}

const starsBadge = (url: string): string =>
  `[![Star](https://img.shields.io/github/stars/${url.slice('https://github.com/'.length)}.svg?style=social&label=Star)](${url})`
