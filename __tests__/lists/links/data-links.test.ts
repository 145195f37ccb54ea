/** Links to the papers of data, beside one to the entry's own. */
import { expect, test } from 'vitest'
import { readList } from '../../../src/lists/index.ts'
import { withDataLinks } from '../../../src/lists/links/data-links.ts'

const OWN = 'https://doi.org/10.1145/3567420'
const DATA = 'https://arxiv.org/abs/1505.03014'
/** The roles of the links of one row. */
function rolesIn(row: string, ...urls: readonly string[]) {
  const { links } = readList({ path: 'README.md', text: `# Rivers\n\n${row}` })
  const read = withDataLinks(links, `# Rivers\n\n${row}`)
  return urls.map((url) => read.find((link) => link.url === url)?.role)
}
const row = (paper: string, data: string) => `| 4 | ${paper} | KDD 2023 | ${data} |\n`

const paper = `[Reading Slow Rivers with Patient Boats](${OWN})`

test.each([
  `Data: [FR](${DATA}), [ML](https://lakes.example/data)`,
  `Data: [ML](https://lakes.example/data), [FR](${DATA})`,
  `Datasets: [ML](https://lakes.example/data) and [FR](${DATA})`,
  `[Frozen Lakes dataset](${DATA}) / Ponds`,
])('%s leads to data', (cell) => {
  expect(rolesIn(row(paper, cell), OWN, DATA)).toEqual(['paper', 'data'])
})

test.each([`See [FR](${DATA})`, `Data: [paper](${DATA})`, `[Frozen Lakes](${DATA})`])(
  '%s leads to a paper',
  (cell) => expect(rolesIn(row(paper, cell), DATA)).toEqual(['paper']),
)

test('an entry with its paper’s link in another cell is not about its data', () => {
  const rows = [1, 2, 3].map((i) =>
    row(`[Counting Otters by Ear, Part ${i}](${OWN}${i})`, `Data: [FR](${DATA})`),
  )
  const text = `| No. | Paper | Venue | Data |\n|---|---|---|---|\n${rows.join('')}`
  const { entries } = readList({ path: 'README.md', text: `# Rivers\n\n${text}` })
  expect(entries.map(({ links }) => links.map(({ role }) => role))).toEqual(rows.map(() => ['paper', 'data']))
})

test('the only link to a paper is the entry’s own', () => {
  expect(rolesIn(`- Frozen Lakes from Above. Data: [FR](${DATA})\n`, DATA)).toEqual(['paper'])
})
