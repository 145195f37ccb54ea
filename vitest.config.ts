import { defineConfig } from 'vitest/config'

/** What needs no process, socket or network; __tests__/structure.test.ts holds these files to it. */
export const unit = [
  '__tests__/{align,fixes,hosts,judge,lists,model,reports,rules,settings,sources,text,venues}/**/*.test.ts',
  '__tests__/lookup/{cache,gather,host}.test.ts',
  '__tests__/{readme,rooms,rules,structure}.test.ts',
]

export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    globalSetup: ['__tests__/support/temporary.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // all cores: one is left idle otherwise, which on two cores doubles the time
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'unit', include: unit, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['__tests__/**/*.test.ts'], exclude: unit } },
    ],
  },
})
