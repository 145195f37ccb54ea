/** The page's script: brings the tables to life. */
import type { PageData } from '../data.ts'
import { tableOfEntries } from '../tables/entries.ts'
import { tableOfFindings } from '../tables/findings.ts'
import { tableOfUnchecked } from '../tables/unchecked.ts'
import { type LiveTable, liveTable } from './live-table.ts'
import { followAddress } from './navigation.ts'
import { paced } from './paced.ts'
import { offerThemes } from './theme-switch.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData
const status = document.getElementById('said')
const said = paced((words: string) => {
  if (status) status.textContent = words
})
const tables: readonly LiveTable[] = [
  liveTable(tableOfFindings(data), data.findings, said.call),
  liveTable(tableOfEntries(data), data.entries, said.call),
  liveTable(tableOfUnchecked(data), data.unchecked, said.call),
]
offerThemes()
followAddress(tables)
// paper has no buttons: everything that matches is printed
addEventListener('beforeprint', () => {
  for (const table of tables) table.showAll()
})
