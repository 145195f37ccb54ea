/** The site of the documentation. `npm run site` writes it to docs/.vitepress/dist, and fails where a link leads nowhere. */
import { join, relative } from 'node:path'
import { defineConfig } from 'vitepress'
import { homepage } from '../../src/model/pages.ts'
import { showExamples } from './examples.ts'
import { pages, REWRITES, ruleLinks, siteLink } from './pages.ts'

const root = join(import.meta.dirname, '..', '..')

export default defineConfig({
  title: 'Paper List Check',
  description: 'Keeps lists of research papers correct: links, titles, authors, venues and retractions.',
  lang: 'en',
  // a project's pages are published under its repository's name
  base: '/paper-list-check/',
  srcDir: root,
  srcExclude: ['README.md', '{__tests__,examples,test,training,bench,dist,.github}/**'],
  rewrites: { ...REWRITES },
  cleanUrls: true,
  markdown: {
    config: (md) => {
      showExamples(md)
      md.core.ruler.push('site-links', ({ tokens, env }) => {
        const source = relative(root, env.realPath ?? env.path)
        for (const token of tokens.flatMap(({ children }) => children ?? [])) {
          if (token.type === 'link_open') token.attrSet('href', siteLink(token.attrGet('href') ?? '', source))
          // pages become Vue templates, in which an expression of GitHub Actions would be one of Vue's
          if (token.type === 'code_inline') token.attrSet('v-pre', '')
        }
      })
    },
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    socialLinks: [{ icon: 'github', link: homepage }],
    nav: [
      { text: 'Guide', link: '/getting-started' },
      { text: 'Rules', link: '/rules/' },
      { text: 'Changelog', link: '/changelog' },
    ],
    sidebar: [...pages, { text: 'Rules', collapsed: true, items: [...ruleLinks] }],
    footer: { message: 'MIT licence. Not affiliated with arXiv, Crossref, dblp, GitHub or any publisher.' },
  },
})
