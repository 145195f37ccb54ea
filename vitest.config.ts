import { defineConfig } from 'vitest/config'

/** What needs no process, socket or network; __tests__/structure.test.ts holds these files to it. */
export const unit = [
  '__tests__/{align,fixes,hosts,judge,lists,model,reports,rules,settings,sources,text,venues}/**/*.test.ts',
  '__tests__/lookup/{cache,gather,host,progress}.test.ts',
  '__tests__/{readme,rooms,rules,structure}.test.ts',
]

/** What runs the product as processes and plays the internet: such files share modules without harm. Nock changes them. */
const played = ['__tests__/{internet,publish}/**/*.test.ts']
const nocked = ['__tests__/publish/issue.test.ts']

export default defineConfig({
  test: {
    // Node runs TypeScript by itself: transformed modules are slower, and each file's are made again
    experimental: { viteModuleRunner: false },
    globalSetup: ['__tests__/support/temporary.ts', '__tests__/support/page.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // all cores: one is left idle otherwise, which on two cores doubles the time
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: unit, isolate: false } },
      { extends: true, test: { name: 'played', include: played, exclude: nocked, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['__tests__/!(internet|publish)/**/*.test.ts', '__tests__/*.test.ts', ...nocked],
          exclude: unit,
        },
      },
    ],
  },
})
