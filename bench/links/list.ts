/** A list of any length and the world that it is about: half arXiv, half GitHub, some of both gone, some moved. */
import type { PaperRecord, RepositoryRecord, World } from '../../test/internet/index.ts'

export type Made = {
  readonly text: string
  readonly world: World
  /** Links of the list that lead nowhere, and those that lead somewhere. */
  readonly dead: ReadonlySet<string>
  readonly living: ReadonlySet<string>
}

const nouns = 'Diffusion Transformers Pruning Quantization Distillation Sampling Caching Attention'.split(' ')
const verbs = 'Accelerating Understanding Compressing Rethinking Scaling Aligning Steering Unifying'.split(
  ' ',
)
const things = 'Video Images Speech Robots Graphs Molecules Proteins Weather'.split(' ')
const given = 'Ada Björn Chen Dana Emil Fang Grace Hana Ivan Jun Karin Liang'.split(' ')
const family = 'Abel Berg Cohen Dietz Endo Fischer Gao Huang Ito Jansen Kim Lopez'.split(' ')
const pick = (words: readonly string[], i: number) => words[i % words.length] ?? ''

/** Every twentieth paper and repository is gone, every twentieth repository has moved. */
export function makeList(links: number): Made {
  const entries = Array.from({ length: Math.ceil(links / 2) }, (_, i) => makeEntry(i))
  const text = `# A long list of papers\n\n## All\n\n${entries.map(({ text }) => text).join('')}`
  return {
    text,
    world: {
      papers: entries.flatMap(({ paper, gone }) => (gone.paper ? [] : [paper])),
      repositories: entries.flatMap(({ repository, gone }) => (gone.repository ? [] : [repository])),
      pages: [{ url: 'https://captive.apple.com/hotspot-detect.html', body: 'Success' }],
    },
    dead: new Set(
      entries.flatMap(({ paperUrl, codeUrl, gone }) => [
        ...(gone.paper ? [paperUrl] : []),
        ...(gone.repository ? [codeUrl] : []),
      ]),
    ),
    living: new Set(
      entries.flatMap(({ paperUrl, codeUrl, gone }) => [
        ...(gone.paper ? [] : [paperUrl]),
        ...(gone.repository ? [] : [codeUrl]),
      ]),
    ),
  }
}

function makeEntry(i: number) {
  const id = `${2201 + (i % 12)}.${String(10_000 + Math.floor(i / 12)).padStart(5, '0')}`
  const title = `${pick(verbs, i)} ${pick(nouns, i >> 3)} for ${pick(things, i >> 6)}: Study ${i + 1}`
  const authors = Array.from(
    { length: 3 + (i % 4) },
    (_, j) => `${pick(given, i + j)} ${pick(family, (i >> 2) + j * 5)}`,
  )
  const name = `group-${i % 97}/project-${i + 1}`
  const paperUrl = `https://arxiv.org/pdf/${id}`
  const codeUrl = `https://github.com/${name}`
  const paper: PaperRecord = {
    id,
    title,
    authors,
    published: `2022-${String((i % 12) + 1).padStart(2, '0')}-14`,
    updated: `2022-${String((i % 12) + 1).padStart(2, '0')}-20`,
    abstract: abstractOf(title),
    categories: ['cs.CV', 'cs.LG'],
    versions: 2,
  }
  const moved = i % 20 === 11
  const repository: RepositoryRecord = {
    nameWithOwner: moved ? `${name}-2` : name,
    defaultBranch: 'main',
    ...(moved && { formerly: [name] }),
  }
  return {
    paper,
    repository,
    paperUrl,
    codeUrl,
    gone: { paper: i % 20 === 3, repository: i % 20 === 7 },
    text: `- **[${i + 1}] ${title}**, arXiv 2022.\n  - *${authors.join(', ')}.*\n  - [[Paper](${paperUrl})] [[Code](${codeUrl})]\n\n`,
  }
}

/** As long as abstracts are: about twelve hundred characters. */
const abstractOf = (title: string) =>
  `${`We study ${title.toLowerCase()} and report what we found. `.repeat(20).slice(0, 1199)}.`
