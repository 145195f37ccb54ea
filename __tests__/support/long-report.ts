/** A report on a list of any length, made by the real judge, with faults of several kinds at regular places. */
import { judge } from '../../src/judge/index.ts'
import { readList } from '../../src/lists/index.ts'
import { defaults } from '../../src/model/options.ts'
import type { Report } from '../../src/model/report.ts'
import { rules } from '../../src/rules/index.ts'
import { pretend, type World } from '../pretend.ts'

const WORDS = [
  'Sparse',
  'Causal',
  'Neural',
  'Robust',
  'Latent',
  'Graph',
  'Visual',
  'Quantum',
  'Linear',
  'Bayesian',
]
const THINGS = [
  'Attention',
  'Diffusion',
  'Pruning',
  'Sampling',
  'Distillation',
  'Retrieval',
  'Alignment',
  'Parsing',
]
const AIMS = ['Translation', 'Segmentation', 'Robotics', 'Chemistry', 'Speech', 'Planning', 'Forecasting']
const VENUES = ['NeurIPS', 'ICML', 'CVPR', 'ACL', 'ICLR']
const PER_SECTION = 40

type Records = { [kind in keyof World]: Record<string, object | null> }

/**
 * Of the entries, counted from 0: each tenth has a slip in its title, each 25th a dead repository, each 30th a dead paper,
 * each 40th a repository that nobody answered for, each 50th one that has moved.
 */
export function longReport(entries: number): Report {
  const world: Records = { paper: {}, repository: {} }
  const text = Array.from({ length: entries }, (_, i) => entryText(i, world)).join('\n')
  const list = readList({ path: 'README.md', text: `# A Long List\n\n${text}` })
  const stats = { requests: 2, durationMs: 1234, finishedAt: '2026-11-26T10:12:00.000Z' }
  return judge({
    ...{ lists: [list], facts: pretend(world as World), rules, options: defaults, change: null, stats },
  })
}

function entryText(i: number, world: Records): string {
  const year = 2018 + (i % 8)
  const [id, code] = [`${year % 100}01.${String(i + 1).padStart(5, '0')}`, `lab${i % 90}/code${i}`]
  const title = `${pick(WORDS, i)} ${pick(THINGS, i / 10)} for ${pick(AIMS, i / 80)} in Case ${i}`
  const isDead = i % 30 === 29
  if (world.paper)
    world.paper[id] = isDead
      ? { absent: 'arXiv has no such paper' }
      : { title, authors: ['Jane Doe', 'Richard Roe'] }
  if (world.repository) world.repository[code] = repository(i, code)
  const heading = i % PER_SECTION === 0 ? `## Section ${i / PER_SECTION + 1}\n\n` : ''
  const listed = i % 10 === 9 ? title.replace('Case', 'Csae') : title
  return `${heading}- **${listed}**, ${pick(VENUES, i)} ${year}.

  *Doe, Jane and Roe, Richard.*

  [[Paper](https://arxiv.org/pdf/${id})] [[Code](https://github.com/${code})]
`
}

function repository(i: number, name: string): object | null {
  if (i % 25 === 24) return { absent: `GitHub has no repository ${name}, or it is private` }
  if (i % 40 === 39) return null
  const pushedAt = `${2019 + (i % 8)}-05-01T00:00:00Z`
  return i % 50 === 48 ? { pushedAt, nameWithOwner: `moved/${i}` } : { pushedAt }
}

const pick = (words: readonly string[], i: number): string => words[Math.floor(i) % words.length] ?? ''
