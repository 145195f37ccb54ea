import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../test/internet/index.ts'

const root = join(import.meta.dirname, '..', '..')
const list = readFileSync(join(root, 'examples', 'awesome-diffusion.md'), 'utf8')
const all = (pattern: RegExp, text = list) => [...text.matchAll(pattern)].map(([, one = '']) => one)
const { papers, repositories, publications = [], pages } = exampleWorld()
/** The entries of papers that are not on arXiv. */
const elsewhere = list.slice(list.indexOf('## Background'), list.indexOf('## Sampling Solvers'))

/** Title with venue, authors, links and badges of every entry, in order. */
const entries = (text: string) =>
  all(/^(- \*\*\[\d+\] .*|\*.*\*|\[\[Paper\].*)$/gm, text.replaceAll(/^ +| +$/gm, ''))

describe('the example list', () => {
  it('has 33 entries in 8 sections, 29 of them of the 19 papers on arXiv that the world knows', () => {
    expect(all(/^- \*\*\[(\d+)\]/gm)).toHaveLength(33)
    expect(all(/^- \*\*\[(1)\]/gm)).toHaveLength(8)
    const ids = new Set(all(/arxiv\.org\/pdf\/([\d.]+)/g))
    expect([...ids].sort()).toEqual(papers.map(({ id }) => id).sort())
  })

  it('has four papers elsewhere: by DOI, in the ACL Anthology, at CVF, and a retracted one', () => {
    const dois = all(/doi\.org\/(10\.[^)]*)/g, elsewhere)
    const acl = all(/aclanthology\.org\/(.*?)\.pdf/g, elsewhere).map((id) => `10.18653/v1/${id}`)
    const known = publications.filter(({ doi }) => [...dois, ...acl].includes(doi))
    expect(known).toHaveLength(3)
    expect(known.flatMap(({ updates = [] }) => updates.map(({ type }) => type))).toEqual(['retraction'])
    const [pdf = ''] = all(/(https:\/\/openaccess\.thecvf\.com\/.*?)\)/g, elsewhere)
    expect(pages.filter(({ head }) => head?.pdf === pdf)).toHaveLength(1)
  })

  it('names repositories that the world knows', () => {
    const named = new Set(all(/https:\/\/github\.com\/([\w-]+\/[\w-]+)/g))
    expect([...named].sort()).toEqual(repositories.map(({ nameWithOwner }) => nameWithOwner).sort())
  })

  it('has its slips: a heading and a title misspelt, a badge of another paper, old venues and authors', () => {
    expect(elsewhere).toContain('Biomedical Image Segmentaton**')
    expect(list).toContain('[Cachec Mechanism](#cache-mechanism)')
    expect(list).toContain('\n## Cachec Mechanism\n')
    expect(list.match(/badge\/TDQ-blue/g)).toHaveLength(2)
    expect(list).not.toContain('van de Weijer')
    expect(list).toMatch(/SparseDM.*\*\*, arXiv 2024\./)
    expect(list).toMatch(/DPM-Solver\+\+.*\*\*, arXiv 2022\./)
  })
})

const shared = join(root, '..', 'shared', 'seed')

describe.skipIf(!existsSync(shared))('beside the list that was asked for', () => {
  const read = (name: string) => readFileSync(join(shared, name), 'utf8')

  it('states the same of every entry of a paper on arXiv', () => {
    const seed = entries(read('awesome-diffusion-acceleration.md'))
    expect(seed).toHaveLength(3 * 29)
    expect(entries(list.replace(elsewhere, ''))).toEqual(seed)
  })

  it('shares none of the prose', () => {
    const prose = (text: string) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !entries(line).includes(line))
    const own = new Set(prose(list))
    const both = prose(read('awesome-diffusion-acceleration.md')).filter((line) => own.has(line))
    expect(new Set(both)).toEqual(
      new Set(['## Outline', '- [Cachec Mechanism](#cache-mechanism)', '## Cachec Mechanism']),
    )
  })

  it('stands in a world that says what is known, and nothing else', () => {
    const truth = JSON.parse(read('truth.json')).papers as Record<string, unknown>[]
    for (const [index, paper] of papers.entries()) {
      const { earlier: _, ...stated } = paper
      expect(truth[index]).toMatchObject(stated)
    }
  })
})
