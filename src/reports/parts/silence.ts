import { suppressionPage } from '../../model/pages.ts'

/** How a finding is silenced, as a line of Markdown. */
export const SILENCE = `<sub>To keep something as it is, put \`<!-- paper-list-check-disable-next-line RULE -->\` on the line before it ([more](${suppressionPage})).</sub>`
