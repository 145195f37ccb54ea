/** A made list and the world it is about, with the mixture of hosts that real lists have. */
import type { PaperRecord, RepositoryRecord, World } from '../../test/internet/index.ts'

export type Made = {
  readonly text: string
  readonly world: World
  /** How many links of each kind. */
  readonly kinds: Readonly<Record<Kind, number>>
  readonly dead: ReadonlySet<string>
  readonly alive: ReadonlySet<string>
}

type Kind = 'arXiv' | 'GitHub' | 'other' | 'badge'
type Link = { readonly kind: Kind; readonly url: string; readonly gone: boolean }
/** Links of 45,538 in 41 real lists, in per cent. */
const MIXTURE: Readonly<Record<Kind, number>> = { arXiv: 49, GitHub: 20, other: 25, badge: 6 }
/** The open web: many small hosts and a few large ones. None of them is one that paper-list-check asks by an API. */
const OTHERS = [
  (i: number) => `https://group-${i % 41}.github.io/project-${i}/`,
  (i: number) => `https://openaccess.thecvf.com/content/CVPR2023/html/paper_${i}.html`,
  (i: number) => `https://proceedings.mlr.press/v202/paper${i}.html`,
  (i: number) => `https://aclanthology.org/2023.acl-long.${i}/`,
]

const nouns = 'Diffusion Transformers Pruning Quantization Distillation Sampling Caching Attention'.split(' ')
const verbs = 'Accelerating Understanding Compressing Rethinking Scaling Aligning Steering Unifying'.split(
  ' ',
)
const things = 'Video Images Speech Robots Graphs Molecules Proteins Weather'.split(' ')
const given = 'Ada Björn Chen Dana Emil Fang Grace Hana Ivan Jun Karin Liang'.split(' ')
const family = 'Abel Berg Cohen Dietz Endo Fischer Gao Huang Ito Jansen Kim Lopez'.split(' ')
const pick = (words: readonly string[], i: number) => words[i % words.length] ?? ''

/** Of each kind but badges, every twentieth is gone; every twentieth repository has moved. */
export function makeList(links: number): Made {
  const entries = Array.from({ length: Math.ceil((links * MIXTURE.arXiv) / 100) }, (_, i) => makeEntry(i))
  const all = entries.flatMap((entry) => entry.links)
  const urls = (gone: boolean) => new Set(all.filter((link) => link.gone === gone).map(({ url }) => url))
  const count = (kind: Kind) => all.filter((link) => link.kind === kind).length
  return {
    text: `# A long list of papers\n\n## All\n\n${entries.map(({ text }) => text).join('')}`,
    world: {
      papers: entries.flatMap(({ paper }) => paper ?? []),
      repositories: entries.flatMap(({ repository }) => repository ?? []),
      pages: [
        { url: 'https://captive.apple.com/hotspot-detect.html', body: 'Success' },
        ...all.filter(({ kind, gone }) => kind === 'other' && !gone).map(({ url }) => ({ url, body: PAGE })),
      ],
    },
    kinds: { arXiv: count('arXiv'), GitHub: count('GitHub'), other: count('other'), badge: count('badge') },
    dead: urls(true),
    alive: urls(false),
  }
}

/** About 2 kB, a small page. */
const PAGE = `<!doctype html><title>A page</title><p>${'Words about a paper. '.repeat(95)}`

function makeEntry(i: number) {
  const title = `${pick(verbs, i)} ${pick(nouns, i >> 3)} for ${pick(things, i >> 6)}: Study ${i + 1}`
  const authors = Array.from(
    { length: 3 + (i % 4) },
    (_, j) => `${pick(given, i + j)} ${pick(family, (i >> 2) + j * 5)}`,
  )
  const id = `${2201 + (i % 12)}.${String(10_000 + Math.floor(i / 12)).padStart(5, '0')}`
  const paper = { kind: 'arXiv', url: `https://arxiv.org/pdf/${id}`, gone: i % 20 === 3 } as const
  const code = codeOf(i)
  const page = pageOf(i)
  const badge = badgeOf(i)
  const marks = [
    `[[Paper](${paper.url})]`,
    code && `[[Code](${code.url})]`,
    page && `[[Project](${page.url})]`,
    badge && `![Badge](${badge.url})`,
  ]
  return {
    links: [paper, code, page, badge].filter((link): link is Link => link != null),
    paper: paper.gone ? null : recordOf(id, title, authors, i),
    repository: code?.gone ? null : (code?.repository ?? null),
    text: `- **[${i + 1}] ${title}**, arXiv 2022.\n  - *${authors.join(', ')}.*\n  - ${marks.filter(Boolean).join(' ')}\n\n`,
  }
}

/** The index of the entry’s link among its kind, spread so that the shares hold; null where it has none. */
function ordinal(kind: Kind, i: number): number | null {
  const before = Math.floor((i * MIXTURE[kind]) / MIXTURE.arXiv)
  return Math.floor(((i + 1) * MIXTURE[kind]) / MIXTURE.arXiv) > before ? before : null
}

function codeOf(i: number) {
  const n = ordinal('GitHub', i)
  if (n === null) return null
  const name = `group-${n % 97}/project-${n + 1}`
  const moved = n % 20 === 11
  const repository: RepositoryRecord = {
    nameWithOwner: moved ? `${name}-2` : name,
    defaultBranch: 'main',
    ...(moved && { formerly: [name] }),
  }
  return { kind: 'GitHub', url: `https://github.com/${name}`, gone: n % 20 === 7, repository } as const
}

function pageOf(i: number): Link | null {
  const n = ordinal('other', i)
  if (n === null) return null
  return { kind: 'other', url: OTHERS[n % OTHERS.length]?.(n) ?? '', gone: n % 20 === 13 }
}

function badgeOf(i: number): Link | null {
  const n = ordinal('badge', i)
  return n === null
    ? null
    : { kind: 'badge', url: `https://img.shields.io/badge/method-${n}-blue`, gone: false }
}

function recordOf(id: string, title: string, authors: string[], i: number): PaperRecord {
  const month = String((i % 12) + 1).padStart(2, '0')
  return {
    ...{ id, title, authors, versions: 2, categories: ['cs.CV', 'cs.LG'] },
    published: `2022-${month}-14`,
    updated: `2022-${month}-20`,
    abstract: abstractOf(title),
  }
}

/** As long as abstracts are: about twelve hundred characters. */
const abstractOf = (title: string) =>
  `${`We study ${title.toLowerCase()} and report what we found. `.repeat(20).slice(0, 1199)}.`
