/** Posts, talks, programs and annotated versions that link the paper which they are about, below the paper itself. */
import { describe, expect, test } from 'vitest'
import { judged } from '../judged.ts'

const PAPER = 'https://arxiv.org/abs/2401.00001'
const TITLE = 'RiverNet: Counting Otters with Slow Cameras'
const facts = { paper: { '2401.00001': { title: TITLE, authors: ['Ann Lee', 'Bo Wu'] } } }
const listed = `- **${TITLE}**, Ann Lee, Bo Wu, arXiv 2024. [[paper](${PAPER})]\n`
const others = ['Ponds and Their Frogs', 'Lakes without Any Boats', 'Streams That Remember Rain']
  .map(
    (title, i) =>
      `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[paper](https://arxiv.org/abs/2402.0001${i})]\n`,
  )
  .join('')
const said = (entry: string) => judged(listed + others + entry, facts).map(({ rule }) => rule)

describe('is no second listing of the paper', () => {
  test.each([
    `- [Making animals even more countable](https://blog.example.com/otters) - blog post on RiverNet ([paper](${PAPER}))`,
    `- [Making Animals Even More Countable](https://medium.com/@doe/otters) ([paper](${PAPER}))`,
    `- [Making Animals Even More Countable](https://doe.example.com/posts/otters/), the [paper](${PAPER})`,
    `- RiverNet video talk [[YouTube](https://www.example.com/otters)], see [paper](${PAPER})`,
    `- **The Annotated Otter**, Jane Doe, blog 2025. [[post](https://doe.example.com/otter)] [[paper](${PAPER})]`,
    `- **otterkit**, Doe’s library. [[code](https://github.com/doe/otterkit)] [[paper](${PAPER})]`,
    `- **Rivers from Scratch**, Jane Doe. [[video](https://video.example.com/1)] [[original paper](${PAPER})]`,
    `- **Otters from Scratch**, Jane Doe, podcast 2025. [[listen](https://doe.example.com/1)] [[paper](${PAPER})]`,
  ])('%s', (entry) => expect(said(`${entry}\n`)).toEqual([]))
})

describe('a link that was copied to another paper is told', () => {
  const title = 'Photometric Redshifts of Distant Quasars at Dawn'
  test.each([
    `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[video](https://video.example.com/1)] [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Matt Post, ICML 2024 (oral talk). [[code](https://github.com/fox/quasars)] [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[paper](${PAPER})] [[post](https://blog.example.com/1)]`,
    `- [${title}](https://fox.example.com/quasars) ([paper](${PAPER}))`,
    `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[Blog](https://blog.example.com/1)] [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Di Ray, arXiv 2024. [[page](https://fox.example.com/posts/1)] [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Di Ray, CVPR 2024. [[code](https://github.com/fox/quasars)] A library for quasars. [[paper](${PAPER})]`,
    `- **${title}**, Cy Fox, Di Ray, CVPR 2024. [[code](https://github.com/fox/quasars)] With talk. [[paper](${PAPER})]`,
  ])('%s', (entry) => expect(said(`${entry}\n`)).not.toEqual([]))
})

test('a post with the paper’s own title is the paper again', () => {
  expect(said(`- [${TITLE}](https://blog.example.com/otters) ([paper](${PAPER}))\n`)).toEqual([
    'duplicate-entry',
  ])
})

test('a model that says what it is based on does not list the paper again', () => {
  const rows = (paper: string) => `
| Model | Size | License | Paper | Repo |
|---|---|---|---|---|
| RiverLM | 7B-65B | non-commercial | [RiverLM](${PAPER}) | [link](https://github.com/lee/riverlm) |
| OtterChat | 7B-13B | non-commercial | ${paper} | [link](https://github.com/doe/otterchat) |
| HeronChat | 32B | MIT | [H1](https://arxiv.org/abs/2402.00011) | [link](https://github.com/doe/heron) |
`
  const told = (paper: string) => judged(rows(paper), facts).map(({ rule }) => rule)
  for (const words of ['based on', 'fine-tuned from', 'built on top of', 'see'])
    expect(told(`${words} [RiverLM](${PAPER})`)).toEqual([])
  expect(told(`[Ponds and Their Many Frogs](${PAPER})`)).not.toEqual([])
})
