/** The main job, as a user gets it: the built command on the example list, in the embedded internet. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Internet, startInternet } from '../test/internet/index.ts'
import { type Pace, QUICKLY } from './support/clock.ts'
import { startWarm, type Warm } from './support/launch.ts'
import { run } from './support/run.ts'
import { surroundings } from './support/runner.ts'

const EXAMPLE = 'examples/awesome-diffusion.md'
const SEED = '../shared/seed/awesome-diffusion-acceleration.md'

type Json = {
  lists: { entries: Record<string, unknown>[] }[]
  findings: { rule: string; severity: string; line: number; message: string; fix: { safe: boolean } | null }[]
  unchecked: { reference: string; reason: string }[]
  checked: { bySource: Record<string, number> }
  summary: Record<string, unknown>
}

let internet: Internet
let warm: Warm
beforeAll(async () => {
  internet = await startInternet()
  warm = startWarm(surroundings(internet))
})
afterAll(() => {
  warm.close()
  return internet.close()
})
beforeEach(() => {
  internet.reset()
  // the seed's first line links this one
  internet.world.repositories.push({ nameWithOwner: 'sindresorhus/awesome', defaultBranch: 'main' })
})

/** The built command; `QUICKLY` where it waits before it asks again. */
const command = (args: readonly string[], env: Record<string, string> = {}, pace: Pace = {}) =>
  run(args, { internet, env, entry: 'bundle', launch: (program) => warm.launch(program, pace) })

const check = async (args: readonly string[], env: Record<string, string> = {}, pace: Pace = {}) => {
  const done = await command(['--format', 'json', ...args], env, pace)
  return { ...done, report: JSON.parse(done.stdout) as Json }
}

/** What a finding says, less the line: rule and the title (or words) of what it stands at. */
const gist = (report: Json, text: string): string[] => {
  const lines = text.split('\n')
  const titleAbove = (line: number): string => {
    for (let i = line - 1; i >= 0; i--) {
      const title = /^- \*\*\[\d+\] ([^:*]+)/.exec(lines[i] ?? '')?.[1]
      if (title) return title
      if (/^#|^ {2}- \[/.test(lines[i] ?? '')) return lines[i]?.trim() ?? ''
    }
    return ''
  }
  return report.findings.map((finding) => `${finding.rule} | ${titleAbove(finding.line)}`)
}

const DEAD = 'dead-link | U-Net'
/** Of papers that are not on arXiv, which the example list has before all others. */
const ELSEWHERE = [
  'title-mismatch | U-Net',
  DEAD,
  'retracted-paper | Cellular functions of spermatogonial stem cells in relation to JAK/STAT signaling pathway',
]
const ANCHOR = 'broken-anchor | - [Cachec Mechanism](#cache-mechanism)'
const EXPECTED = [
  'venue-outdated | DPM-Solver++',
  'venue-outdated | SparseDM',
  'venue-outdated | QVD',
  'badge-mismatch | QVD',
  'title-mismatch | Faster Diffusion',
  'author-mismatch | Faster Diffusion',
  'venue-outdated | DPM-Solver++',
  'title-mismatch | Faster Diffusion',
  'author-mismatch | Faster Diffusion',
]

const LISTS = [
  {
    ...{ path: EXAMPLE, entries: 33, verdict: 'fail', status: 1, errors: 2 },
    expected: [ANCHOR, ...ELSEWHERE, ...EXPECTED],
    checked: { arXiv: 29, Crossref: 3, 'the publisher': 2, dblp: 1 },
  },
  {
    ...{ path: SEED, entries: 29, verdict: 'pass', status: 0, errors: 0 },
    expected: [ANCHOR, ...EXPECTED],
    checked: { arXiv: 29, dblp: 1 },
  },
].filter(({ path }) => existsSync(path))

describe.each(LISTS)('$path', ({ path, entries, expected, checked, ...ends }) => {
  const text = readFileSync(path, 'utf8')

  test('yields every difference from the truth, and nothing else', async () => {
    const { json, status } = await run(['--format', 'json', path], { internet, entry: 'bundle' })
    const report = json() as Json
    expect(report.lists[0]?.entries).toHaveLength(entries)
    expect(gist(report, text)).toEqual(expected)
    expect(report.unchecked).toEqual([])
    expect(report.summary).toMatchObject({ entries, errors: ends.errors, verdict: ends.verdict })
    expect(status).toBe(ends.status)
  })

  test('names what has changed', async () => {
    const { report } = await check([path])
    const messages = report.findings.map((finding) => finding.message).join('\n')
    expect(messages).toContain('Rethinking the Role of the Encoder for Diffusion Model Inference')
    expect(messages).toContain('Joost van de Weijer')
    expect(messages).toContain('Tao Liu')
    expect(messages).toContain('Machine Intelligence Research')
    expect(messages).toContain('ICME 2025')
    expect(messages).toContain('dblp says “ACM Multimedia, 2024”')
    expect(messages).toContain('TDQ')
  })

  test('compares every entry with a record, and says whose', async () => {
    const { report } = await check([path])
    expect(report.checked).toMatchObject({ entries, byRecord: entries, bySource: checked })
  })

  test('offers the copy of a page that is dead', async () => {
    const { report } = await check([path])
    const dead = report.findings.filter(({ rule }) => rule === 'dead-link')
    expect(dead.map(({ fix }) => fix)).toEqual(
      path === EXAMPLE
        ? [
            expect.objectContaining({
              safe: false,
              description: expect.stringMatching(/^Link the Internet Archive’s copy of 2023-12-07: /),
            }),
          ]
        : [],
    )
  })

  test('costs one request to arXiv, one to GitHub, one to dblp, and one to Crossref if there are DOIs', async () => {
    await check([path])
    expect(internet.counts('export.arxiv.org').requests).toBe(1)
    expect(internet.counts('api.github.com').requests).toBe(1)
    expect(internet.counts('sparql.dblp.org').requests).toBe(1)
    expect(internet.counts('api.crossref.org').requests).toBe(path === EXAMPLE ? 1 : 0)
    expect(internet.counts('img.shields.io').requests).toBe(0)
    expect(internet.counts('arxiv.org').requests).toBe(0)
  })

  test('with a cache the second run asks nobody for what the first one found', async () => {
    const cache = join(mkdtempSync(join(tmpdir(), 'plc-')), 'cache.json')
    const first = await check(['--cache', cache, path])
    const asked = internet.requests.length
    const second = await check(['--cache', cache, path])
    // a dead page may be back; that there is a copy of it is remembered
    const again =
      path === EXAMPLE ? ['paperswithcode.com/method/u-net', 'huggingface.co/papers/trending'] : []
    expect(internet.requests.slice(asked).map((one) => one.host + one.path)).toEqual(again)
    expect(second.report.findings).toEqual(first.report.findings)
    const later = await check(['--cache', cache, '--max-age', '1m', path])
    expect(later.report.summary['requests']).toBe(again.length)
    writeFileSync(cache, '{"version":0,"facts":{}}')
    const anew = await check(['--cache', cache, path])
    expect(anew.report.findings).toEqual(first.report.findings)
    expect(JSON.parse(readFileSync(cache, 'utf8')).version).toBe(1)
  })

  test('--fix writes every safe fix, keeps all else, and finds none of them again', async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'plc-')), 'list.md')
    writeFileSync(copy, text)
    const before = await check([path])
    const safe = before.report.findings.filter((finding) => finding.fix?.safe)
    expect(safe.length).toBeGreaterThan(0)
    await check(['--fix', copy])
    const fixed = readFileSync(copy, 'utf8')
    expect(fixed).toContain('ICME 2025')
    expect(fixed).toContain('#cachec-mechanism')
    const changed = fixed.split('\n').filter((line, i) => line !== text.split('\n')[i]).length
    expect(fixed).not.toContain('Segmentaton')
    expect(changed).toBeLessThanOrEqual(safe.length)
    const after = await check([copy])
    expect(after.report.findings.filter((finding) => finding.fix?.safe)).toEqual([])
  })
})

describe('what is not on arXiv', () => {
  test('is asked for by one request to each paper’s page, and no PDF', async () => {
    await check([EXAMPLE])
    const pages = internet.requests.filter(({ host }) => /thecvf|aclanthology/.test(host))
    expect(pages.map(({ method, host, path }) => `${method} ${host}${path}`).toSorted()).toEqual([
      'GET aclanthology.org/2023.acl-long.248/',
      `GET openaccess.thecvf.com/content/CVPR2022/html/Rombach_High-Resolution_Image_Synthesis_With_Latent_Diffusion_Models_CVPR_2022_paper.html`,
    ])
  })

  test('is not called retracted, nor misspelt, nor fine, while Crossref is down', async () => {
    internet.faults.push({ match: 'api.crossref.org', status: 503, body: '' })
    const { report, status } = await check([EXAMPLE], {}, QUICKLY)
    expect(gist(report, readFileSync(EXAMPLE, 'utf8'))).toEqual([ANCHOR, DEAD, ...EXPECTED])
    expect(report.summary).toMatchObject({ errors: 1, verdict: 'fail' })
    expect(status).toBe(1)
  })
})

/** The example list without the entry and the link that are errors. */
function harmless(): string {
  const list = join(mkdtempSync(join(tmpdir(), 'plc-')), 'list.md')
  writeFileSync(
    list,
    readFileSync(EXAMPLE, 'utf8')
      .replace(/- \*\*\[4\] Cellular functions[\s\S]*?\n(?=## )/, '')
      .replace(/ \[\[Overview\]\([^)]*\)\]/, ''),
  )
  return list
}

describe('when services fail, the rest is kept, the check does not fail and does not pass', () => {
  test.each([
    ['arXiv is busy', { match: 'export.arxiv.org', status: 429, body: 'Rate exceeded.' }, 19],
    ['arXiv answers with a page', { match: 'export.arxiv.org', status: 200, body: '<html>Sorry</html>' }, 19],
    ['arXiv is down', { match: 'export.arxiv.org', reset: 'headers' as const }, 19],
    ['GitHub is down', { match: /^(?:api\.)?github\.com/, status: 503, headers: { 'retry-after': '0' } }, 1],
    ['GitHub limits', { match: /^(?:api\.)?github\.com/, status: 429, headers: { 'retry-after': '0' } }, 1],
  ])('%s', async (_, fault, least) => {
    internet.faults.push(fault)
    const { report, status } = await check([harmless()], {}, QUICKLY)
    expect(status).toBe(0)
    expect(report.summary).toMatchObject({ entries: 32, verdict: 'incomplete' })
    expect(report.unchecked.length).toBeGreaterThanOrEqual(least)
    expect(report.findings.map((finding) => finding.rule)).toContain('broken-anchor')
    expect(report.findings.filter((finding) => finding.severity === 'error')).toEqual([])
  })

  test('without a token, repositories are looked at page by page', async () => {
    const { report, status } = await check([harmless()], { GITHUB_TOKEN: '' }, QUICKLY)
    expect(status).toBe(0)
    expect(internet.counts('api.github.com').requests).toBe(0)
    expect(internet.counts('github.com').requests).toBeGreaterThan(5)
    expect(report.summary).toMatchObject({ verdict: 'pass' })
  })
})

describe('what is gone or moved is said', () => {
  test('a missing paper, a deleted and a renamed repository, a withdrawn paper', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plc-'))
    const copy = join(folder, 'list.md')
    const text = readFileSync(EXAMPLE, 'utf8')
    writeFileSync(
      copy,
      text.replace('2305.10924', '2305.99924').replaceAll('horseee/DeepCache', 'horseee/NoSuchThing'),
    )
    const { report, status } = await check([copy], {}, QUICKLY)
    const rules = report.findings.map((finding) => finding.rule)
    expect(rules).toContain('dead-link')
    expect(rules).toContain('dead-repository')
    expect(report.summary).toMatchObject({ verdict: 'fail' })
    expect(status).toBe(1)
  })
})

describe('bad input gets one clear line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plc-'))
  writeFileSync(join(folder, 'empty.md'), '')
  writeFileSync(join(folder, 'binary.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 255]))
  writeFileSync(join(folder, 'prose.md'), '# Nothing here\n\nOnly words.\n')
  writeFileSync(join(folder, 'broken.yml'), 'fail-on: [error\n')
  writeFileSync(join(folder, 'odd.yml'), 'fail-on: sometimes\n')

  test.each([
    [['no-such-file.md'], /no-such-file\.md/],
    [[folder], /directory|folder/],
    [[join(folder, 'binary.md')], /binary\.md/],
    [['--no-such-option'], /--no-such-option/],
    [['--format', 'xml', EXAMPLE], /xml/],
    [['--rule', 'dead-links=off', EXAMPLE], /dead-link/],
    [['--config', join(folder, 'broken.yml'), EXAMPLE], /broken\.yml/],
    [['--config', join(folder, 'odd.yml'), EXAMPLE], /fail-on/],
    [['--config', join(folder, 'none.yml'), EXAMPLE], /none\.yml/],
  ])('%j', async (args, words) => {
    const { status, stdout, stderr } = await command(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(words)
    expect(internet.requests).toEqual([])
  })

  test.each(['empty.md', 'prose.md'])('%s has no entries: a notice, and status 0', async (name) => {
    const { status, report } = await check([join(folder, name)])
    expect(status).toBe(0)
    expect(report.findings).toEqual([])
    const shown = await command([join(folder, name)])
    expect(shown.stdout + shown.stderr).toMatch(/no entr/i)
  })
})

test('--offline asks nobody and says what the list alone can tell', async () => {
  const { report, status } = await check(['--offline', EXAMPLE])
  expect(status).toBe(0)
  expect(internet.requests).toEqual([])
  expect(report.findings.map((finding) => finding.rule)).toEqual(['broken-anchor', 'badge-mismatch'])
  expect(report.summary).toMatchObject({ verdict: 'incomplete', requests: 0 })
})

test('npm start shows the findings of the example list', async () => {
  const { status, stdout } = await run([], { entry: { path: 'examples/start.ts' } })
  expect(status).toBe(0)
  expect(stdout).toContain('Faster Diffusion')
  expect(stdout).toContain('retracted on 2024-02-16: see https://doi.org/10.3389/fcell.2024.1386861')
  expect(stdout).toContain('33 entries') // the README's picture of it is cut, ends like it, and tells how long its own run took
  const picture = textOf(readFileSync('docs/images/terminal.svg', 'utf8'))
  const [start = ''] = picture.split(/Failed:(?![\s\S]*Failed:)/)
  expect(start).toContain('title-mismatch')
  expect(unwrapped(stdout)).toContain(unwrapped(start))
})

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ')

/** The lines of text that a drawing has. */
const textOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)]
    .map(([, line = '']) => line.replace(/<[^>]*>/g, ''))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
