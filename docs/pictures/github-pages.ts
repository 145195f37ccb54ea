/** Pages that show a post of the Action about as GitHub does, in GitHub's own style of Markdown. */
import { readFileSync } from 'node:fs'
import { diffWordsWithSpace } from 'diff'
import MarkdownIt from 'markdown-it'
import type { Posts } from './posts.ts'

const css = readFileSync(
  new URL(import.meta.resolve('github-markdown-css/github-markdown-light.css')),
  'utf8',
)
const markdown = new MarkdownIt({ html: true })
const escaped = markdown.utils.escapeHtml

const FRAME = `
  body { margin: 0; background: #fff; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; color: #1f2328; }
  #picture { padding: 16px; width: 860px; }
  .box { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden; }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; color: #59636e; }
  .head b { color: #1f2328; }
  .bot { border: 1px solid #d1d9e0; border-radius: 2em; padding: 0 6px; font-size: 12px; margin-left: 4px; }
  .body { padding: 16px; }
  .markdown-body { font-size: 14px; }
  .markdown-body table { display: table; font-size: 13px; }
  .suggested { border: 1px solid #d1d9e0; border-radius: 6px; margin-top: 12px; overflow: hidden; }
  .suggested .title { padding: 8px 12px; border-bottom: 1px solid #d1d9e0; font-weight: 600; }
  .line { font: 12px/20px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; padding: 2px 12px 2px 60px; position: relative; white-space: pre-wrap; }
  .line::before { content: attr(data-number); position: absolute; left: 12px; color: #59636e; }
  .line::after { content: attr(data-mark); position: absolute; left: 44px; }
  .was { background: #ffebe9; } .was mark { background: #ff818266; color: inherit; }
  .now { background: #dafbe1; } .now mark { background: #4ac26b66; color: inherit; }
  .buttons { padding: 8px 12px; text-align: right; border-top: 1px solid #d1d9e0; }
  .button { display: inline-block; background: #f6f8fa; border: 1px solid #d1d9e0; border-radius: 6px; padding: 3px 12px; font-weight: 500; }
  h1 { font-size: 24px; font-weight: 400; margin: 0 0 8px; } h1 span { color: #59636e; }
  .open { background: #1f883d; color: #fff; border-radius: 2em; padding: 4px 12px; display: inline-block; margin-bottom: 16px; font-weight: 500; }
  .label { border: 1px solid #d1d9e0; border-radius: 2em; padding: 2px 10px; font-size: 12px; font-weight: 500; margin-left: 8px; }`

const html = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><style>${css}${FRAME}</style><body><div id="picture">${body}</div></body></html>`

const head = (did: string): string =>
  `<div class="head"><b>github-actions</b><span class="bot">bot</span> ${did}</div>`

/** A review comment: its words, and its suggestion as a change of the line that it stands on. */
export function suggestionPage({ line, was, body }: Posts['suggestion']): string {
  const [, words = '', now = ''] = /^([\s\S]*?)\n\n```suggestion\n([\s\S]*?)\n```/.exec(body) ?? []
  const changes = diffWordsWithSpace(was, now)
  const side = (left: 'added' | 'removed'): string =>
    changes
      .filter((part) => !part[left === 'added' ? 'removed' : 'added'])
      .map((part) => (part[left] ? `<mark>${escaped(part.value)}</mark>` : escaped(part.value)))
      .join('')
  return html(`<div class="box">${head('reviewed')}<div class="body"><div class="markdown-body">${markdown.render(words)}</div>
    <div class="suggested"><div class="title">Suggested change</div>
      <div class="line was" data-number="${line}" data-mark="-">${side('removed')}</div>
      <div class="line now" data-number="${line}" data-mark="+">${side('added')}</div>
      <div class="buttons"><span class="button">Commit suggestion</span></div></div></div></div>`)
}

export function issuePage({ title, body }: Posts['issue']): string {
  return html(`<h1>${escaped(title)} <span>#12</span></h1><span class="open">Open</span><span class="label">paper-list-check</span>
    <div class="box">${head('opened')}<div class="body markdown-body">${markdown.render(body.replace(/<!--[\s\S]*?-->\n?/g, ''))}</div></div>`)
}
