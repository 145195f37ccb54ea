/** The page's script: brings the tables to life. */
import type { PageData } from '../data.ts'
import { tableOfEntries } from '../tables/entries.ts'
import { tableOfFindings } from '../tables/findings.ts'
import { tableOfUnchecked } from '../tables/unchecked.ts'
import { type LiveTable, liveTable } from './live-table.ts'
import { followAddress } from './navigation.ts'
import { offerThemes } from './theme-switch.ts'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData
const tables: readonly LiveTable[] = [
  liveTable(tableOfFindings(data), data.findings),
  liveTable(tableOfEntries(data), data.entries),
  liveTable(tableOfUnchecked(data), data.unchecked),
]
offerThemes()
followAddress(tables)
// paper has no buttons: everything that matches is printed
addEventListener('beforeprint', () => {
  for (const table of tables) table.showAll()
})
