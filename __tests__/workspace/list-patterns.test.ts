/** Which paths of a repository are lists, where they are only known by name. */
import { expect, test } from 'vitest'
import { listedBy } from '../../src/workspace/list-patterns.ts'

test.each<[string[], string, boolean]>([
  [['README.md'], 'README.md', true],
  [['./README.md'], 'README.md', true],
  [['README.md'], 'readme.md', true],
  [['README.md'], 'docs/readme.md', false],
  [['list.md'], 'List.md', false],
  [['**/*.md'], 'docs/a.md', true],
  [['**/*.md'], 'node_modules/x/a.md', false],
  [['**/*.md'], '.github/a.md', false],
  [['**/*.md', '!docs/a.md'], 'docs/a.md', false],
  [['!docs/*', '**/*.md'], 'docs/a.md', false],
  [['**/*.md', '!docs'], 'docs/b/a.md', false],
  [['**/*.md', '!doc'], 'docs/a.md', true],
  [['!a.md'], 'b.md', false],
])('%j: %s %s', (patterns, path, listed) => expect(listedBy(patterns)(path)).toBe(listed))
