/** The Action as users get it: the built dist, run the way GitHub's runner runs it, in the embedded internet. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { scholarKey, token } from '../test/internet/index.ts'
import { type Pace, QUICKLY } from './support/clock.ts'
import { onGithub } from './support/on-github.ts'
import { type File, HEAD_SHA, modified, open as openPull, patchOf } from './support/pulls.ts'
import type { Annotation, Step } from './support/runner.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const EXAMPLE = readFileSync('examples/awesome-diffusion.md', 'utf8')
/** Without its two errors, a retracted paper and a dead page. */
const LIST = EXAMPLE.replace(/- \*\*\[4\] Cellular functions[\s\S]*?\n(?=## )/, '').replace(
  / \[\[Overview\]\([^)]*\)\]/,
  '',
)
const LINES = LIST.split('\n')
/** Where the entry with faults stands: `- **[7] Faster Diffusion`, and its authors two lines below. */
const FAULTY = LINES.findLastIndex((line) => line.includes('Faster Diffusion:')) + 1
/** The list before the pull request brought that entry in. */
const BEFORE = [...LINES.slice(0, FAULTY - 1), ...LINES.slice(FAULTY + 5)].join('\n')

const github = await onGithub()
const { internet } = github
const given = { files: { 'README.md': LIST }, event: 'workflow_dispatch' }
const act = (more: Partial<Step> = {}, pace: Pace = {}) => github.act({ ...given, ...more }, pace)
const actAlone = (more: Partial<Step> = {}) => github.actAlone({ ...given, ...more })

const open = (files: File[], head: Record<string, string> = { 'README.md': LIST }) =>
  openPull(internet, { files, head })

const places = (annotations: readonly Annotation[]) =>
  annotations.map(({ title, file, line }) => `${title} ${file}:${line}`)
const asked = (host: string, path = '') =>
  internet.requests.filter((request) => request.host === host && request.path.startsWith(path)).length

/** What can be fixed comes first. */
const IN_THE_ENTRY = [`title-mismatch README.md:${FAULTY}`, `author-mismatch README.md:${FAULTY + 2}`]
const EVERYTHING = 11

describe('on a pull request only the entries that it touches count', () => {
  test('with the head commit in the workspace', async () => {
    const { status, annotations, outputs, summary } = await act(open([modified(patchOf(BEFORE, LIST))]))
    expect(status).toBe(0)
    expect(places(annotations)).toEqual(IN_THE_ENTRY)
    expect(annotations.every(({ shown }) => shown)).toBe(true)
    expect(annotations[0]).toMatchObject({ level: 'warning', endLine: FAULTY, column: 9 })
    expect(outputs).toMatchObject({ errors: '0', warnings: '2', notices: '0' })
    expect(summary).toContain(`https://github.com/octo/awesome/blob/${HEAD_SHA}/README.md?plain=1#L${FAULTY}`)
  })

  test('only what they need is asked', async () => {
    await act(open([modified(patchOf(BEFORE, LIST))]))
    const [first, ...rest] = internet.requests.map(({ method, host, path }) => `${method} ${host}${path}`)
    expect(first).toBe('GET api.github.com/repos/octo/awesome/pulls/7/files?per_page=100')
    // the sources are asked at once, in whatever order their connections open
    expect(rest.slice(0, 4).toSorted()).toEqual([
      expect.stringContaining('GET export.arxiv.org/api/query?id_list=2312.09608&'),
      'HEAD arxiv.org/pdf/2312.09608',
      'POST api.github.com/graphql',
      'POST sparql.dblp.org/sparql',
    ])
    expect(rest.slice(4).filter((request) => !request.includes('api.github.com/repos/'))).toEqual([])
  })

  test('with a merge commit in the workspace, the lines are still those of the head', async () => {
    const merged = `moved\nby\nthree\n${LIST}`
    const pull = open([modified(patchOf(BEFORE, LIST))])
    const { annotations } = await act({ ...pull, files: { 'README.md': merged } })
    expect(places(annotations)).toEqual(IN_THE_ENTRY)
    expect(asked('api.github.com', `/repos/octo/awesome/contents/README.md?ref=${HEAD_SHA}`)).toBe(1)
  })

  test('a head that cannot be read: the whole checked-out list counts', async () => {
    internet.faults.push({ match: 'api.github.com/repos/octo/awesome/contents', status: 403, body: '{}' })
    const pull = open([modified(patchOf(BEFORE, LIST))])
    const { status, annotations, log } = await act({ ...pull, files: { 'README.md': `moved\n${LIST}` } })
    expect(status).toBe(0)
    expect(annotations).toHaveLength(EVERYTHING)
    expect(log).toMatch(/README\.md: its text on the head commit could not be read \(GitHub answered 403\)/)
  })

  test.each(['./README.md', 'docs/../README.md', '*.md', '!docs\n**/*.md'])(
    'files: %s means the same list',
    async (files) => {
      const pull = open([modified(patchOf(BEFORE, LIST))])
      const { annotations } = await act({ ...pull, inputs: { files } })
      expect(places(annotations)).toEqual(IN_THE_ENTRY)
    },
  )

  test('files: an excluded list is none', async () => {
    const pull = open([modified(patchOf(BEFORE, LIST))])
    const { status, annotations, log } = await act({ ...pull, inputs: { files: '**/*.md\n!README.md' } })
    expect({ status, annotations }).toEqual({ status: 0, annotations: [] })
    expect(log).toContain('This pull request touches none of the lists.')
  })

  test.each([{ 'readme.md': LIST }, {}])(
    'readme.md does for README.md, checked out or not',
    async (files) => {
      const changed = { ...modified(patchOf(BEFORE, LIST)), filename: 'readme.md' }
      const { annotations } = await act({ ...open([changed], { 'readme.md': LIST }), files })
      expect(places(annotations)).toEqual(IN_THE_ENTRY.map((place) => place.replace('README', 'readme')))
    },
  )

  test('a list in a folder is read from the head as well', async () => {
    const path = 'lists/more papers.md'
    const pull = open([{ ...modified(patchOf(BEFORE, LIST)), filename: path }], { [path]: LIST })
    const { annotations } = await act({
      ...pull,
      files: { [path]: `moved\n${LIST}` },
      inputs: { files: path },
    })
    expect(places(annotations)).toEqual(IN_THE_ENTRY.map((place) => place.replace('README.md', path)))
  })

  test('a list on the second page of changed files is found', async () => {
    const others = Array.from({ length: 120 }, (_, i) => ({
      ...modified('@@ -0,0 +1 @@\n+x'),
      filename: `${i}`,
    }))
    const { annotations } = await act(open([...others, modified(patchOf(BEFORE, LIST))]))
    expect(places(annotations)).toEqual(IN_THE_ENTRY)
    expect(asked('api.github.com', '/repos/octo/awesome/pulls/7/files')).toBe(2)
  })

  test('one that touches no list asks no service', async () => {
    const { status, annotations, outputs, log } = await act(
      open([{ ...modified('@@ -1 +1 @@\n-a\n+b'), filename: 'LICENSE' }]),
    )
    expect({ status, annotations }).toEqual({ status: 0, annotations: [] })
    expect(outputs).toMatchObject({ errors: '0', warnings: '0', entries: '0' })
    expect(log).toContain('This pull request touches none of the lists.')
    expect(
      internet.requests.filter(({ host, path }) => host !== 'api.github.com' || path === '/graphql'),
    ).toEqual([])
  })

  test('a list that was renamed and not changed is not judged', async () => {
    const moved: File = { ...modified(), status: 'renamed', additions: 0, previous_filename: 'LIST.md' }
    const { annotations } = await act(open([moved]))
    expect(annotations).toEqual([])
  })
})

describe('what cannot be narrowed down is checked whole, and the log says why', () => {
  test.each([
    ['a diff that is too large', modified(), /README\.md: GitHub gives no diff/],
    [
      'a diff that git was told not to make',
      { ...modified(), additions: 0 },
      /README\.md: GitHub gives no diff/,
    ],
  ])('%s', async (_, file, words) => {
    const { annotations, log } = await act(open([file]))
    expect(annotations).toHaveLength(EVERYTHING)
    expect(log).toMatch(words)
    expect([asked('export.arxiv.org'), asked('arxiv.org')]).toEqual([1, 0])
  })

  test('files that may not be listed', async () => {
    const body = JSON.stringify({ message: 'Resource not accessible by integration ##[error]x' })
    internet.faults.push({ match: 'api.github.com/repos/', status: 403, body, headers: JSON_TYPE })
    const { status, annotations, log } = await act(open([modified(patchOf(BEFORE, LIST))]))
    expect(status).toBe(0)
    expect(annotations).toHaveLength(EVERYTHING)
    expect(log).toMatch(
      /could not list the changed files \(GitHub answered 403: Resource not accessible.*\), so the whole lists are checked/,
    )
  })

  test('no token', async () => {
    const { status, annotations, log } = await act({ ...open([modified()]), inputs: { token: '' } }, QUICKLY)
    expect(status).toBe(0)
    expect(annotations).toHaveLength(EVERYTHING)
    expect(log).toContain('Without a token GitHub cannot list the changed files')
    expect(asked('api.github.com')).toBe(0)
    expect(asked('github.com')).toBeGreaterThan(5)
  })

  test('scope: all', async () => {
    const { annotations } = await act({ ...open([modified()]), inputs: { scope: 'all' } })
    expect(annotations).toHaveLength(EVERYTHING)
  })

  test.each(['schedule', 'workflow_dispatch', 'push'])('%s', async (event) => {
    const { status, annotations, outputs, summary } = await act({
      event,
      payload: { ref: 'refs/heads/main' },
    })
    expect(status).toBe(0)
    expect(annotations).toHaveLength(EVERYTHING)
    expect(outputs).toMatchObject({ errors: '0', warnings: '6', notices: '5', entries: '32' })
    expect(summary).toContain(`https://github.com/octo/awesome/blob/${'f'.repeat(40)}/README.md`)
    expect([asked('export.arxiv.org'), asked('api.github.com', '/graphql'), asked('arxiv.org')]).toEqual([
      1, 1, 0,
    ])
  })
})

describe('outputs and the exit state', () => {
  const dead = LIST.replace('2305.10924', '2305.99924')
  const clean =
    '# List\n\n- **Denoising Diffusion Implicit Models**, ICLR 2021. [[Paper](https://arxiv.org/pdf/2010.02502)]\n'

  test('the JSON report lies where the output says', async () => {
    const { outputs } = await actAlone()
    expect(Object.keys(outputs).toSorted()).toEqual([
      ...[
        'badge',
        'entries',
        'errors',
        'html',
        'json',
        'notices',
        'patch',
        'sarif',
        'unchecked',
        'verdict',
        'warnings',
      ],
    ])
    const report = JSON.parse(readFileSync(outputs['json'] ?? '', 'utf8'))
    expect(report).toMatchObject({ version: 1, summary: { entries: 32, warnings: 6, verdict: 'pass' } })
  })

  test('so does the HTML report, which leads to the lines of the commit that was checked', async () => {
    const { outputs } = await actAlone()
    const page = readFileSync(outputs['html'] ?? '', 'utf8')
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('32 entries')
    expect(page).toMatch(/href="https:\/\/github\.com\/[^"]+\/blob\/[0-9a-f]{40}\/README\.md\?plain=1#L\d+"/)
  })

  test('so do SARIF with what counts and what rules say, and the badge', async () => {
    const suppressed = LIST.replace(
      /^(?=- .*Faster Diffusion:)/m,
      '<!-- paper-list-check-disable-next-line -->\n',
    )
    expect(suppressed).not.toBe(LIST)
    const { outputs } = await act({ files: { 'README.md': suppressed } })
    const [run] = JSON.parse(readFileSync(outputs['sarif'] ?? '', 'utf8')).runs
    const { warnings, notices } = outputs
    expect(run.results).toHaveLength(Number(warnings) + Number(notices))
    expect(run.tool.driver.rules[0].help.markdown).toMatch(/^# /)
    const badge = JSON.parse(readFileSync(outputs['badge'] ?? '', 'utf8'))
    expect(badge).toMatchObject({
      label: 'papers',
      message: expect.stringMatching(/^32 checked, \d warnings?$/),
    })
  })

  test.each([
    ['error', dead, 1],
    ['error', EXAMPLE, 1],
    ['error', LIST, 0],
    ['warning', LIST, 1],
    ['warning', clean, 0],
    ['never', dead, 0],
  ])('fail-on: %s', async (failOn, text, expected) => {
    const { status, annotations, outputs } = await (failOn === 'error' ? actAlone : act)({
      files: { 'README.md': text },
      inputs: { 'fail-on': failOn },
    })
    expect(status).toBe(expected)
    expect(outputs['errors']).toBe(text === EXAMPLE ? '2' : text === dead ? '1' : '0')
    const closing = annotations.filter(({ file }) => file === '').map(({ message }) => message)
    expect(closing).toEqual(
      expected === 0 ? [] : [expect.stringMatching(/^Paper List Check: found \d+ problems?\.$/)],
    )
  })

  test('annotations: none leaves the summary', async () => {
    const { annotations, summary } = await act({ inputs: { annotations: 'none' } })
    expect(annotations).toEqual([])
    expect(summary).toContain('title-mismatch')
  })

  test('the token is masked and goes to the API alone', async () => {
    const { log, summary, commands } = await actAlone()
    expect(commands[0]).toEqual({ name: 'add-mask', properties: {}, data: token })
    expect(log + summary).not.toContain(token)
    const bearers = internet.requests.filter(({ headers }) => JSON.stringify(headers).includes(token))
    expect(new Set(bearers.map(({ host }) => host))).toEqual(new Set(['api.github.com']))
  })

  test('a key for Semantic Scholar is masked and goes there alone', async () => {
    const { log, summary, commands, outputs } = await act({ inputs: { 'semantic-scholar-key': scholarKey } })
    expect(commands).toContainEqual({ name: 'add-mask', properties: {}, data: scholarKey })
    expect(log + summary + JSON.stringify(outputs)).not.toContain(scholarKey)
    const bearers = internet.requests.filter(({ headers }) => JSON.stringify(headers).includes(scholarKey))
    expect(bearers.map(({ host }) => host)).toEqual(['api.semanticscholar.org'])
  })
})

test('more than ten warnings: ten are annotated, the rest stand in the summary, and a line says so', async () => {
  const links = Array.from({ length: 14 }, (_, i) => `- [Part ${i}](#no-such-part-${i})`)
  const { annotations, outputs, summary, log } = await act({
    files: { 'README.md': `# List\n\n${links.join('\n')}\n` },
  })
  expect(outputs['warnings']).toBe('14')
  expect(annotations.filter(({ shown }) => shown)).toHaveLength(10)
  expect(annotations).toHaveLength(10)
  expect(summary.match(/ \| line .* \| \[broken-anchor\]/g)).toHaveLength(14)
  expect(log).toMatch(/^4 .* in the job summary/m)
})

describe('text of strangers', () => {
  const commands = [
    '##[set-output name=errors;]99',
    '##[error]forged',
    '::error file=x::forged',
    '::stop-commands::pause',
    '\u3000::warning::forged',
    '\u0085::add-mask::e',
    '%0A::error::forged',
  ]
  const titles = commands.map(
    (command) => `${command} ${'::error::forged '.repeat(12)}@octo/team <img src=x> |`,
  )
  const list = [
    '# ##[error]forged',
    ...titles.flatMap((title) => [
      `- **${title}**, arXiv 2023. *::error::A, ##[error]B.*`,
      '',
      `  [[Paper](https://arxiv.org/pdf/2312.09608)] [[Code](https://github.com/octo/none##[error]forged)] [x](#::error::forged) [y](https://none.example/##[error]forged)`,
      '',
    ]),
  ].join('\n')

  test.each(['push', 'pull_request'])(
    'commands nothing in the log, nothing in the summary (%s)',
    async (event) => {
      const pull = event === 'push' ? { event } : open([modified(patchOf('', list))], { 'README.md': list })
      const {
        commands: obeyed,
        annotations,
        outputs,
        summary,
        log,
      } = await act({
        ...pull,
        files: { 'README.md': list },
      })
      expect(Number(outputs['errors'])).toBeGreaterThan(0)
      expect(outputs['errors']).not.toBe('99')
      const names = new Set(obeyed.map(({ name }) => name))
      expect([...names].toSorted().filter((name) => !['debug', 'notice'].includes(name))).toEqual([
        'add-mask',
        'error',
        'warning',
      ])
      expect(obeyed.filter(({ name }) => name === 'add-mask')).toHaveLength(1)
      for (const { title, file, line, message } of annotations) {
        if (file === '') expect(message).toMatch(/^Paper List Check: /)
        else
          expect({ title, file, line }).toEqual({
            title: expect.stringMatching(/^[a-z-]+$/),
            file: 'README.md',
            line: expect.any(Number),
          })
      }
      expect(log).toContain('forged')
      const words = summary.replace(/(`+).*?\1/g, '')
      expect(words).not.toMatch(/<img|@octo|<script/)
    },
  )

  test('in a message of GitHub stays words', async () => {
    const body = JSON.stringify({ message: 'no\r\n::error::forged\n##[error]forged' })
    internet.faults.push({ match: 'api.github.com/repos/', status: 403, body, headers: JSON_TYPE })
    const { annotations } = await act(open([modified(patchOf(BEFORE, LIST))]))
    expect(annotations.map(({ message }) => message).filter((text) => text.includes('forged'))).toEqual([])
  })

  test('in the name of a list stays words', async () => {
    const path = '##[error]forged.md'
    const { annotations } = await act({ files: { [path]: '# Nothing\n' }, inputs: { files: path } })
    expect(annotations).toEqual([])
  })
})

describe('when services fail, the step passes and the summary says what stayed unknown', () => {
  test.each([
    ['arXiv is down', { match: 'export.arxiv.org', reset: 'headers' as const }, '19 references: '],
    [
      'arXiv is busy',
      { match: 'export.arxiv.org', status: 429, body: 'Rate exceeded.' },
      '19 references: arXiv',
    ],
    [
      'GitHub is down',
      { match: /^(?:api\.)?github\.com/, status: 503, headers: { 'retry-after': '0' } },
      'github.com',
    ],
  ])('%s', async (_, fault, words) => {
    internet.faults.push(fault)
    const { status, annotations, outputs, summary } = await act({}, QUICKLY)
    expect(status).toBe(0)
    expect(outputs['errors']).toBe('0')
    expect(annotations.map(({ title }) => title)).toContain('broken-anchor')
    expect(summary).toContain('⚠️')
    expect(summary.slice(summary.indexOf('Not checked</summary>'))).toContain(words)
  })

  test('on a pull request too', async () => {
    internet.faults.push({ match: 'export.arxiv.org', reset: 'headers' })
    const { status, annotations, summary } = await act(open([modified(patchOf(BEFORE, LIST))]), QUICKLY)
    expect(status).toBe(0)
    expect(annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(/^Incomplete: /) }])
    expect(summary).toMatch(/Not checked<\/summary>[\s\S]*2312\.09608/)
  })
})

describe('a mistake is said in one error, without a stack trace', () => {
  test.each<[string, Partial<Step>, RegExp]>([
    ['a bad input', { inputs: { 'fail-on': 'sometimes' } }, /fail-on.*“sometimes”.*error, warning or never/],
    ['another bad input', { inputs: { scope: '##[error]x\n::error::y' } }, /scope/],
    ['a missing file', { inputs: { files: 'LIST.md' } }, /^LIST\.md: no such file/],
    ['a glob without files', { inputs: { files: 'lists/*.md' } }, /lists\/\*\.md: no file matches/],
    ['no configuration', { inputs: { config: 'none.yml' } }, /^none\.yml/],
    [
      'a broken one',
      { files: { 'README.md': LIST, '.paper-list-check.yml': 'rules: [x\n' } },
      /^\.paper-list-check\.yml:\d+:\d+: /,
    ],
    [
      'an unknown rule',
      { files: { 'README.md': LIST, '.paper-list-check.yml': 'rules: {dead-links: off}\n' } },
      /dead-link\?/,
    ],
    [
      'a binary list',
      { files: { 'README.md': Buffer.from([0x89, 0x50, 0, 1]) } },
      /README\.md: this is a binary file/,
    ],
    [
      'a workspace that is a file',
      { env: { GITHUB_WORKSPACE: '/etc/hostname' } },
      /^GITHUB_WORKSPACE: \/etc\/hostname is not a directory\.$/,
    ],
    ['a cache that is a list', { inputs: { cache: 'README.md' } }, /^README\.md: this file is not a cache/],
  ])('%s', async (_, given, words) => {
    const { status, annotations, log } = await act(given)
    expect(status).toBe(1)
    const errors = annotations.filter(({ level }) => level === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toMatch(words)
    expect(log).not.toMatch(/^\s+at /m)
  })
})

test('a workspace that is a file is said on a pull request as well', async () => {
  const pull = open([modified(patchOf(BEFORE, LIST))])
  const { status, annotations } = await act({ ...pull, env: { GITHUB_WORKSPACE: '/etc/hostname' } })
  expect([status, ...annotations.map(({ message }) => message)]).toEqual([
    1,
    'GITHUB_WORKSPACE: /etc/hostname is not a directory.',
  ])
})

test('an event file that is missing or broken does no harm', async () => {
  const { status, annotations } = await act({ env: { GITHUB_EVENT_PATH: '/none.json' } })
  expect(status).toBe(0)
  expect(annotations).toHaveLength(EVERYTHING)
})

test('the module can be imported without running', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      'const { runAction } = await import("./src/action.ts"); process.stdout.write(typeof runAction)',
    ],
    { encoding: 'utf8' },
  )
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'function', stderr: '' })
})
