/** What stands on a pull request over several pushes: suggestions, one comment, one check run a commit. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { anchors, BEFORE, EVERYTHING, onGithub, REPAIRED } from '../support/on-github.ts'
import { BASE_SHA, type File, HEAD_SHA, home, modified, open, patchOf } from '../support/pulls.ts'

const { internet, act, adds, allow, writes } = await onGithub()

describe('suggested fixes', () => {
  const fork = { from: 'stranger/awesome' }
  test('stand on the lines of the diff, in one review', async () => {
    allow(EVERYTHING)
    const { summary } = await act(adds(REPAIRED))
    const [pull] = home(internet.world).pulls ?? []
    expect(pull?.reviews).toMatchObject([
      { event: 'COMMENT', commit_id: HEAD_SHA, body: 'Paper List Check: 1 suggested fix.' },
    ])
    expect(pull?.reviewComments).toMatchObject([{ path: 'README.md', line: 7, side: 'RIGHT' }])
    expect(pull?.reviewComments?.[0]?.body).toContain('```suggestion\n- [Sampling](#sampling)\n```')
    expect(summary).not.toContain('```diff')
  })

  test('that stand outside of the diff are a patch in the summary, and so is everything for a fork', async () => {
    allow(EVERYTHING)
    const before = `${BEFORE}\n- [Back](#samplingg)\n${'\nMore words.\n'.repeat(20)}\n`
    const text = `${before}${REPAIRED}`
    const patch = patchOf(before, text)
    const pull = open(internet, { files: [modified(patch)], head: { 'README.md': text } })
    const { summary, outputs } = await act({
      ...pull,
      files: { 'README.md': text },
      inputs: { scope: 'all' },
    })
    expect(home(internet.world).pulls?.[0]?.reviewComments).toHaveLength(1)
    expect(summary).not.toContain('+- [Sampling](#sampling)')
    expect(summary).toContain('-- [Back](#samplingg)\n+- [Back](#sampling)')
    expect(readFileSync(outputs['patch'] ?? '', 'utf8')).toContain('+- [Sampling](#sampling)')
    const forked = await act(adds(REPAIRED, fork))
    expect(forked.summary).toContain('```diff')
  })

  test.each([
    ['suggestions', 'reviewComments'],
    ['comment', 'comments'],
  ])('%s: none', async (input, kept) => {
    allow(EVERYTHING)
    await act({ ...adds(REPAIRED), inputs: { [input]: 'none' } })
    const repository = home(internet.world)
    expect({ ...repository, ...repository.pulls?.[0] }[kept as 'comments']).toBeUndefined()
  })
})

test('ten pushes: one comment, never two suggestions on one line, one check run a commit', async () => {
  allow(EVERYTHING)
  for (let push = 0; push < 10; push++) {
    const sha = String(push).repeat(40)
    const words = `${'More words.\n\n'.repeat(push)}${REPAIRED}\n${anchors(push)}\n`
    await act(adds(words, { sha }))
    // the same commit again, as when somebody runs the job once more
    if (push % 3 === 0) await act(adds(words, { sha }))
  }
  const { comments = [], checkRuns = [], pulls = [] } = home(internet.world)
  expect(comments).toHaveLength(1)
  expect(comments[0]?.body).toContain('**10 warnings**')
  expect(pulls[0]?.reviewComments).toHaveLength(1)
  expect(checkRuns.map(({ head_sha }) => head_sha)).toEqual(
    Array.from({ length: 10 }, (_, i) => String(i).repeat(40)),
  )
  for (const { output } of checkRuns) {
    const places = output.annotations.map(({ start_line, message }) => `${start_line} ${message}`)
    expect(new Set(places).size).toBe(places.length)
  }
})

describe('what stands there already', () => {
  const posted = () => {
    const { comments = [], checkRuns = [] } = home(internet.world)
    return [comments.length, checkRuns.length]
  }

  test('is found again when workflow, job and step are renamed', async () => {
    allow(EVERYTHING)
    await act({
      ...adds(anchors(2)),
      env: { GITHUB_WORKFLOW: 'Lint', GITHUB_JOB: 'one', GITHUB_ACTION: '__a' },
    })
    await act({
      ...adds(anchors(3)),
      env: { GITHUB_WORKFLOW: 'Lists', GITHUB_JOB: 'two', GITHUB_ACTION: 'b' },
    })
    expect(posted()).toEqual([1, 1])
    expect(home(internet.world).comments?.[0]?.body).toContain('**3 warnings**')
  })

  test('and is of a job that checks other lists is left alone', async () => {
    allow(EVERYTHING)
    const [readme, other] = [`${BEFORE}\n${anchors(2)}\n`, anchors(1)]
    const files = { 'README.md': readme, 'b.md': other }
    const added: File = { ...modified(patchOf('', other)), filename: 'b.md', status: 'added' }
    const pull = open(internet, { files: [modified(patchOf(BEFORE, readme)), added], head: files })
    for (const list of ['README.md', 'b.md', 'README.md'])
      await act({ ...pull, files, inputs: { files: list } })
    expect(posted()).toEqual([2, 2])
  })

  test.each([
    ['one', 1, [1, 1]],
    ['two, and nobody knows whose', 2, [3, 3]],
  ])('under a key of former versions: %s', async (_, count, expected) => {
    allow(EVERYTHING)
    await act(adds(anchors(2)))
    const { comments = [], checkRuns = [] } = home(internet.world)
    const [comment] = comments.splice(0)
    const [run] = checkRuns.splice(0)
    if (!comment || !run) throw new Error('both were posted')
    for (let number = 0; number < count; number++) {
      const key = `0abcdefghijkl${number}`
      comments.push({ ...comment, id: 900 + number, body: (comment.body ?? '').replace(/lists-\w+/, key) })
      checkRuns.push({ ...run, id: 900 + number, external_id: key })
    }
    for (const more of [3, 4]) await act(adds(anchors(more)))
    expect(posted()).toEqual(expected)
    expect(comments.at(-1)?.body).toContain('**4 warnings**')
  })
})

test('a resolved suggestion stays resolved, a comment that somebody forged is not taken for ours', async () => {
  allow(EVERYTHING)
  await act(adds(REPAIRED))
  const repository = home(internet.world)
  const [comment] = repository.pulls?.[0]?.reviewComments ?? []
  if (!comment || !repository.comments?.[0]) throw new Error('both were posted')
  comment.resolved = true
  repository.comments[0].user = { login: 'stranger', type: 'User' }
  await act(adds(`Words.\n\n${REPAIRED}`, { sha: 'c'.repeat(40) }))
  expect(repository.pulls?.[0]?.reviewComments).toHaveLength(1)
  expect(repository.comments.map(({ user }) => user.login)).toEqual(['stranger', 'github-actions[bot]'])
})

describe('a pull request that is well', () => {
  test('gets no comment and no review, but the check run, for which a required check waits', async () => {
    allow(EVERYTHING)
    const { status } = await act(adds('More words.'))
    expect(status).toBe(0)
    expect(writes().map(({ path }) => path)).toEqual(['/repos/octo/awesome/check-runs'])
    expect(home(internet.world).checkRuns).toMatchObject([{ conclusion: 'success' }])
  })
  test('after it was not: its comment and its check run say so', async () => {
    allow(EVERYTHING)
    await act(adds(anchors(2)))
    await act(adds('More words.'))
    const { comments, checkRuns } = home(internet.world)
    expect(comments).toHaveLength(1)
    expect(comments?.[0]?.body).toContain('✅')
    expect(checkRuns).toMatchObject([{ conclusion: 'success' }])
  })
})

describe('an older run', () => {
  const [first, second] = [`Words.\n\n${REPAIRED}`, `${'Words.\n\n'.repeat(5)}${REPAIRED}`]
  test('judges its own head by its own lines, and leaves the pull request to the newer one', async () => {
    allow(EVERYTHING)
    const older = adds(first, { sha: 'c'.repeat(40) })
    await act(older)
    await act(adds(second, { sha: 'd'.repeat(40) }))
    const before = structuredClone(home(internet.world).comments)
    const repository = home(internet.world)
    repository.files = { ...repository.files, [BASE_SHA]: { 'README.md': BEFORE } }
    const { outputs, log } = await act(older)
    expect(outputs).toMatchObject({ warnings: '1' })
    expect(home(internet.world).comments).toEqual(before)
    expect(log.match(/^Skipped: the pull request has newer commits/gm)).toHaveLength(1)
    expect(home(internet.world).checkRuns).toHaveLength(2)
  })
})
