/** The report as one page that needs nothing else: no request, no server, no script to be read. */
import { h } from 'preact'
import { renderToStaticMarkup } from 'preact-render-to-string'
import type { WeeklyHistory } from '../../model/post.ts'
import type { Report } from '../../model/report.ts'
import { jsonText } from '../parts/json-text.ts'
import { type Asset, asset } from './assets.ts'
import { page, titleOf } from './layout.ts'
import { pageData } from './page-data.ts'

export type PageForm = {
  /** Where the lists can be seen: `https://github.com/o/r/blob/SHA`; null for no links to their lines. */
  readonly blobUrl?: string | null
  /** Of the repository; null where it is not known. */
  readonly name?: string | null
  /** Dead links by week (its Monday), oldest first. */
  readonly history?: WeeklyHistory
}

/** Throws {@link BrokenInstall} where the page's script or style is missing. */
export function html(report: Report, { blobUrl = null, name = null, history = [] }: PageForm = {}): string {
  const data = pageData(report, blobUrl)
  const [theme, script, style] = [asset('theme.js'), asset('page.js'), asset('style.css')]
  const head = h(
    'head',
    null,
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy([theme, script], [style]) }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('title', null, `${titleOf(report, name)} – Paper List Check`),
    // else browsers ask for /favicon.ico
    h('link', { rel: 'icon', href: ICON }),
    h('style', raw(style.text)),
    h('script', raw(theme.text)),
  )
  const body = h(
    'body',
    null,
    page(report, data, { name, history }),
    h('script', { type: 'application/json', id: 'data', ...raw(jsonInHtml(data)) }),
    h('script', raw(script.text)),
  )
  return `<!doctype html>\n${renderToStaticMarkup(h('html', { lang: 'en' }, head, body))}\n`
}

const raw = (text: string) => ({ dangerouslySetInnerHTML: { __html: text } })

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%233b5bdb' d='M3 1h7l3 3v11H3z'/%3E%3Cpath fill='none' stroke='%23fff' stroke-width='1.6' d='m5.3 9 2 2 3.6-4'/%3E%3C/svg%3E"

/** Nothing is requested, whatever the page contains. */
function policy(scripts: readonly Asset[], styles: readonly Asset[]): string {
  const sources = (assets: readonly Asset[]) => assets.map(({ source }) => source).join(' ')
  return [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** JSON that neither ends a script element nor begins a comment in one. */
const jsonInHtml = (value: unknown): string =>
  jsonText(value, 0).replace(/[<>&]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`)
