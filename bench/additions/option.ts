import type { Addition } from './addition.ts'

const plan = 'src/lookup/plan.ts'

export const addOption: Addition = {
  name: 'an option of command and Action',
  goal: 2,
  files: {},
  edits: [
    {
      path: 'src/model/option-table.ts',
      anchor: '  rules: option(',
      put: 'before',
      text: `  badges: choice(
    'skip',
    { skip: '', request: 'they must be there' },
    { ...everywhere('badges'), description: 'whether badge images are requested' },
  ),
`,
    },
    {
      path: plan,
      anchor: '  readonly pdf: PdfMode\n',
      put: 'after',
      text: "  readonly badges?: 'skip' | 'request'\n",
    },
    {
      path: plan,
      anchor: "role !== 'badge' &&",
      put: 'instead',
      text: "(role !== 'badge' || options.badges === 'request') &&",
    },
  ],
  tests: [
    '__tests__/settings',
    '__tests__/lookup',
    '__tests__/readme.test.ts',
    '__tests__/workflows.test.ts',
  ],
}
