import type { Addition } from './addition.ts'

const page = `# insecure-link

A link to a paper over plain http, which anybody on the way can change.

It looks at paper links alone, and asks nobody.

To accept one, put \`<!-- paper-list-check-disable-next-line insecure-link -->\` on the line before the link.

## Found: a paper over http

\`\`\`md list
- **A Title of Some Words**, arXiv 2024. [[Paper](http://arxiv.org/abs/2401.00001)] <!-- insecure-link -->
\`\`\`

## Silent: https

\`\`\`md list
- **A Title of Some Words**, arXiv 2024. [[Paper](https://arxiv.org/abs/2401.00001)]
\`\`\`
`

const rule = `import { linkRule } from '../model/rule.ts'

export const insecureLink = linkRule({
  name: 'insecure-link',
  summary: 'a paper link over plain http',
  severity: 'notice',
  needs: [],
  messages: { insecure: 'This link to a paper uses plain http.' },
  *check({ link }) {
    if (link.role === 'paper' && link.url.startsWith('http:')) yield { message: 'insecure', with: {} }
  },
})
`

export const addRule: Addition = {
  name: 'a rule',
  goal: 3,
  files: { 'src/rules/insecure-link.ts': rule, 'src/rules/insecure-link.md': page },
  edits: [
    {
      path: 'src/rules/index.ts',
      anchor: "import { malformedEntry } from './malformed-entry.ts'\n",
      put: 'before',
      text: "import { insecureLink } from './insecure-link.ts'\n",
    },
    { path: 'src/rules/index.ts', anchor: '  malformedEntry,\n', put: 'before', text: '  insecureLink,\n' },
  ],
  tests: ['__tests__/rules.test.ts'],
}
