/** Fences: BibTeX, commands, code, queries; BibTeX also without a fence or folded. */
import type { World } from './look.ts'
import { say, sayOne } from './prose-say.ts'

const fence = (kind: string, body: string): string => `\`\`\`${kind}\n${body}\n\`\`\``

export function bibtex(world: World): string {
  const { random } = world
  const records = Array.from({ length: random.chance(0.2) ? 2 : 1 }, () => bibtexRecord(world)).join('\n\n')
  const kind = random.pick(['bibtex', 'bib', '', 'latex', 'tex'])
  return random.weighted([
    [8, fence(kind, records)],
    [1, `<details>\n<summary>BibTeX</summary>\n\n${fence(kind, records)}\n\n</details>`],
    [0.5, `<pre>${records}</pre>`],
    [0.6, records.replace(/^ +/gm, '')],
  ])
}

function bibtexRecord(world: World): string {
  const type = world.random.pick(['article', 'inproceedings', 'misc', 'book'])
  const key = say(world, '@family@year@nick').toLowerCase()
  const authors = say(world, '@person and @person and @person')
  const fields = [
    `title={${say(world, '@title')}}`,
    `author={${authors}}`,
    `${type === 'inproceedings' ? 'booktitle' : 'journal'}={${say(world, '{@conf|arXiv preprint}')}}`,
    `year={${say(world, '@year')}}`,
    ...(world.random.chance(0.4) ? [`url={${say(world, '@arxiv')}}`] : []),
  ]
  return `@${type}{${key},\n${fields.map((field) => `  ${field}`).join(',\n')}\n}`
}

const COMMANDS = [
  'pip install @nick\npython train.py --data @data',
  'git clone @repo\ncd @nick && make',
  'import torch\nmodel = load("@nick")\nprint(model)',
  '@area\n├── @area\n│   ├── @thing\n│   └── @method\n└── @area',
  'SELECT TITLE FROM PAPERS AS P WHERE P.YEAR = @year ;',
  '{"name": "@nick", "year": @year, "task": "@area"}',
  '- [Title](link), Authors, *Venue Year* [[code]](link)',
  'graph TD\n  A[@topic] --> B[@topic]\n  A --> C[@topic]',
]

export const code = (world: World): string => {
  const drawn = world.random.pick(COMMANDS)
  // braces are code here, not a choice
  const body = drawn.replace(/@[a-z]+/g, (word) => say(world, word))
  return fence(world.random.pick(['', 'bash', 'python', 'sql', 'text', 'markdown', 'mermaid']), body)
}

/** Examples in a table, a question beside its query. */
export function exampleTable(world: World): string {
  const line = () =>
    sayOne(world, [
      '| {what|which} @area {did|do} @family write ? | `SELECT DISTINCT A.PAPERID FROM AUTHOR AS A , WRITES AS W WHERE W.AUTHORID = A.ID AND A.NAME = "@family" AND W.@metric > @n ORDER BY A.@nick ;` |',
      '| {what|which|list all} @area {from|in} @conf @year ? | `SELECT P.TITLE FROM PAPER AS P , VENUE AS V WHERE V.NAME = "@conf" AND P.YEAR = @year ;` |',
      '| Translate: the @area of @thing | der Hund und die Katze , @n |',
      '| {Who wrote|Where is} "@fragment" ? | @person |',
    ])
  const lines = Array.from({ length: world.random.int(2, 6) }, line)
  return [
    world.random.pick(['| Question | Query |', '| Input | Output |', '| Example | Label |']),
    '| --- | --- |',
    ...lines,
  ].join('\n')
}
