import type { Addition } from './addition.ts'

export const addHost: Addition = {
  name: 'a host',
  goal: 1,
  files: {},
  edits: [
    {
      path: 'src/hosts/table.ts',
      anchor: "  papers('JSTOR', 'jstor.org'),\n",
      put: 'before',
      text: "  papers('JAIR', 'jair.org'),\n",
    },
  ],
  tests: ['__tests__/hosts', '__tests__/lists/links'],
}
