/**
 * Reading and comparing take linear time: each reader gets hostile texts at once, twice and four times the length, and the
 * time of the longest must not grow as squares do. Processor time, with generous slack, so that a busy machine fails nothing.
 */
import { expect, test } from 'vitest'
import { readArxivId } from '../src/hosts/arxiv.ts'
import { botWall, isLoginPage } from '../src/hosts/bot-walls.ts'
import { repositoriesIn } from '../src/hosts/github.ts'
import { isBareAddress } from '../src/hosts/index.ts'
import { staticBadge } from '../src/hosts/shields.ts'
import { recognise } from '../src/lists/links/references.ts'
import { isPdf, labelRole, roleOf } from '../src/lists/links/roles.ts'
import { code, words } from '../src/reports/parts/markup.ts'
import { plain, uncommanding } from '../src/reports/parts/plain.ts'
import { recall } from '../src/reports/weekly/memory.ts'
import { parseWorks } from '../src/schemas/crossref.ts'
import { readConfig } from '../src/settings/config.ts'
import { readInputs } from '../src/settings/inputs.ts'
import { isWithdrawal, readFeed } from '../src/sources/arxiv-feed.ts'
import { readWork } from '../src/sources/crossref-work.ts'
import { isSearchable, placeOf } from '../src/sources/fragments.ts'
import { pageAuthors } from '../src/sources/page-authors.ts'
import { readPage } from '../src/sources/page-record.ts'
import { differingAuthors, sameTitles } from '../src/text/consistency.ts'
import { editDistance } from '../src/text/distance.ts'
import { pathGlob, urlPattern } from '../src/text/glob.ts'
import { compareAuthors } from '../src/text/names.ts'
import { withoutMarkup, wordsOf } from '../src/text/normalize.ts'
import { readPerson } from '../src/text/person.ts'
import { compareTitles, shareNickname, titleKey } from '../src/text/titles.ts'
import { venueOfDoi } from '../src/venues/doi.ts'
import { venueMentions } from '../src/venues/mentions.ts'
import { venueIndex } from '../src/venues/venue-index.ts'
import { newLines, readPatch } from '../src/workspace/patch.ts'
import { CROWDS, PIECES, PLACES, repeated } from './fuzz/hostile.ts'
import { through } from './fuzz/through.ts'
import { growth, type Make, type Measure } from './support/growth.ts'

const venues = venueIndex()
const page = (body: string) => ({ status: 200, headers: { 'content-type': 'text/html' }, body, hops: [] })
const url = (text: string) => new URL(`https://example.org/${text.replace(/\s/g, ' ')}?${text}#${text}`)
const named = (text: string) => ({
  names: text.split(/(?<=, )/).map((value) => ({ value })),
  etAl: false,
})
const quietly = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'UsageError') throw error
  }
}

/** What Crossref answers where every field of a work is the text. */
const deposited = (text: string) => {
  const author = Array.from({ length: 3 }, () => ({ given: text, family: text }))
  const event = { name: text, acronym: text }
  const item = { DOI: '10.1000/x', title: [text], subtitle: [text], author, event, 'container-title': [text] }
  const message = { 'total-results': 1, items: [item] }
  return parseWorks(JSON.stringify({ 'message-type': 'work-list', message }))?.works.map(readWork)
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'a page, for an anchor': (text) => placeOf('a-name', page(`<html id="x" href="#x">${text}</html>${text}`)),
  'a page, for a bot check': (text) => botWall(new URL('https://example.org/'), page(text)),
  'a page of a paper': (text) => [
    readPage(page(`<head>${text}<meta name="citation_title" content="${text}"></head>`)),
    readPage(page(`<head><script type="application/ld+json">${text}</script></head>`)),
  ],
  'authors of a page': (text) => pageAuthors([text, `Doe, ${text}`]),
  'a fragment': (text) => isSearchable(url(text)),
  'an address of a sign-in page': (text) => isLoginPage(url(text)),
  'an address': (text) => recognise(`https://example.org/${text}`),
  'an address of proceedings': (text) => recognise(`https://openaccess.thecvf.com/html/${text}`),
  'an address of arXiv': (text) => recognise(`arxiv: ${text}\n`),
  'an identifier': (text) => readArxivId(text),
  'an address without a scheme': (text) => isBareAddress(text),
  'a badge': (text) => staticBadge(`https://img.shields.io/badge/${text}`),
  'a label': (text) => [labelRole(text), roleOf('image', text, text, { kind: 'none', why: 'empty' })],
  'a file’s name': (text) => isPdf(text, { kind: 'none', why: 'relative' }),
  repositories: (text) => repositoriesIn(text),
  'a title': (text) => titleKey(text),
  'two titles': (text) => compareTitles(`A Title ${text}`, `${text} of a Paper`),
  'two nicknames': (text) => shareNickname(text, `X${text}`),
  'titles of two entries': (text) => sameTitles(`A ${text}`, `${text} A`),
  markup: (text) => withoutMarkup(text),
  words: (text) => wordsOf(text),
  'a name': (text) => readPerson(text),
  'names of two entries': (text) => differingAuthors(text.split(','), text.split(', ')),
  distance: (text) => editDistance(text, `${text}x`),
  'a comment': (text) => [
    venueMentions({ comment: text, journalRef: text, doi: text }, venues),
    isWithdrawal(text),
  ],
  'a DOI': (text) => venueOfDoi(text),
  'a feed': (text) => readFeed(`<?xml version="1.0"?><feed><entry><id>${text}</id>${text}</entry></feed>`),
  'an input of the Action': (text) =>
    quietly(() => readInputs((name) => (name === 'files' ? text : ''), { rules: [], formats: [] })),
  'a glob': (text) => pathGlob(text.slice(0, 60))(text),
  'a pattern of addresses': (text) => urlPattern(`${text.slice(0, 20)}*`)(text),
  'a patch': (text) => readPatch(`@@ -1 +1 @@\n${text}`),
  'two versions': (text) => newLines(text, `${text}\na`),
  'a line of a log': (text) => uncommanding(text),
  'a message': (text) => [plain(text), code(text), words(text)],
  'the memory of an issue': (text) => recall(`<!-- paper-list-check ${text}`),
  'a work at Crossref': deposited,
}

/** Those that take longest get every fifth piece. */
const SLOW_READERS: typeof READERS = {
  'names and a record': (text) =>
    compareAuthors(named(text), [...text.split(', ').toReversed(), 'Ann', 'Bo']),
  'a venue': (text) => [venues.read(text), venues.isName(text), venues.same(text, `ICLR ${text}`)],
  'a configuration': (text) => quietly(() => readConfig('c.yml', text, { rules: [], formats: [] })),
}

const PARTS: Measure = { length: 8000, most: 11 }
/** Shorter, as all rooms take long, and stricter in return: this finds as small a square as the other would. */
const ROOMS: Measure = { length: 4000, most: 8 }

/** Every piece in a place, or every nth from the kth on. */
const piecesIn = (place: (text: string) => string, every = 1, from = 0) =>
  PIECES.filter((_, i) => i % every === from % every).map(
    (piece) => [JSON.stringify(piece), (length: number) => place(repeated(piece, length))] as const,
  )

type Work = (text: string) => unknown

function slow(work: Work, texts: readonly (readonly [string, Make<string>])[], measure: Measure) {
  return texts.flatMap(([name, make]) => {
    const times = growth(work, make, measure)
    return times > measure.most ? [`${name}: ${Math.round(times)} times`] : []
  })
}
const itself = (text: string) => text

test.each(Object.entries(READERS))('%s', (_, read) => {
  expect(slow(read, piecesIn(itself), PARTS)).toEqual([])
})

test.each(Object.entries(SLOW_READERS).map(([name, read], i) => [name, read, i] as const))(
  '%s',
  (_, read, i) => {
    expect(slow(read, piecesIn(itself, 5, i), PARTS)).toEqual([])
  },
)

// each place gets its share of the pieces; the fuzzer tries them all in all places
test.each(Object.entries(PLACES).map(([name, place], i) => [name, place, i] as const))(
  'hostile text in %s, read, judged, reported and fixed',
  (_, place, i) => {
    expect(slow(through, piecesIn(place, 8, i), ROOMS)).toEqual([])
  },
)

test('many of one thing beside many of another', () => {
  expect(slow(through, Object.entries(CROWDS), ROOMS)).toEqual([])
})
