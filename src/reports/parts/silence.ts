import { suppressionPage } from '../../model/pages.ts'

/** How a finding is silenced, as a line of Markdown. No comment as such: programs that take comments out would take it out. */
export const SILENCE = `<sub>To keep something as it is, put <code>&lt;!-- paper-list-check-disable-next-line RULE --&gt;</code> on the line before it ([more](${suppressionPage})).</sub>`
