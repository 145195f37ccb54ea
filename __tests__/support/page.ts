/** The script and the style of the HTML report are as their sources are. */
import { buildPage } from '../../build-page.ts'

export default async function setup(): Promise<void> {
  await buildPage('src/reports/html/page')
}
