/** What the columns of a list's tables hold, by their names. */
import type { AtomTable } from './atom-table.ts'
import { CELL } from './units.ts'

const TITLES = new Set('title titles paper papers 标题 题目 论文 论文标题 论文题目 论文名称'.split(' '))
const PEOPLE = /^(?:authors?|作者|저자|著者|instructors?)$/
/** What is told of a paper beside its title. */
const TOLD =
  'description descriptions desc highlight highlights contribution contributions idea ideas feature features insight insights takeaway takeaways take-away take-aways finding findings focus introduction intro overview limitation limitations strength strengths weakness weaknesses trade-off trade-offs mechanism purpose purposes goal goals objective objectives function functions functionality functionalities capability capabilities usage use uses usecase usecases result results milestone details explanation characteristics novelty motivation specialties role keywords keyword tags notes note comments comment remarks remark summary abstract tldr task tasks date year venue venues domain domains application applications publisher institution institutions affiliation affiliations organization organizations size sizes scale scales license licenses licence licences label labels annotation annotations role roles institute institutes'
/** Nobody's name, but perhaps a title: a topic may be a paper's. */
const NOBODY =
  'type types category categories acronym abbreviation abbr setting settings area areas field fields language languages location country metric metrics modality modalities institute institutes company companies topic topics'
/** `Primary use cases`, `Best suited for`: what a thing is good for. */
const MEANT_FOR =
  /\buse[\s-]cases?$|^(?:best |mainly |mostly |commonly )?(?:used|suited|suitable|good|best|useful) for$/
const NO_TITLES = new Set(`${TOLD} author authors`.split(' '))
const NO_NAMES = new Set(`${TOLD} ${NOBODY}`.split(' '))

const TOLD_IN_HAN =
  /(?:描述|简介|簡介|介绍|介紹|说明|說明|要点|要點|亮点|亮點|思想|思路|贡献|貢獻|创新点?|用途|功能|目的|目标|摘要|总结|概述|概括|备注|備註|点评|點評|特点|特點|特色|内容|關鍵詞|关键词|日期|年份|机构|单位|组织|概要|説明|特徴|内容|メモ|備考|要約|機能|설명|요약|용도|기능|비고|내용|특징|소개)$|什么|什麼|如何/u
const NOBODY_IN_HAN =
  /(?:类型|類型|类别|類別|分类|分類|任务|任務|领域|領域|缩写|简称|语言|語言|指标|方向|分野|ジャンル|분야|언어|기관)$/u
const AUTHORS_IN_HAN = /^(?:作者|著者|저자)$/u

/** Bits of what a column holds. */
const HAS_TITLES = 1
const HAS_NO_TITLES = 2
const HAS_NO_NAMES = 4
const HAS_CITATIONS = 8
const HAS_KINDS = 16
const HAS_NAMED = 32
const HAS_NO_VENUES = 64
const HAS_NO_YEARS = 128
const HAS_YEARS = 256
const IS_ASIDE = 512
const HAS_SOURCES = 1024
const HAS_DATA = 2048
const HAS_ORIGINS = 4096

/** `Example usage`, `Used in`: papers in which something was used, by what they call it. */
const CITATIONS =
  /^(?:examples?(?: (?:usages?|uses?|papers?|works?))?|used (?:in|by)|usages?|references?|refs?)$/
/** Columns whose words come back in many rows: what kind a thing is of, what it is built on or measured by, not what it is called. */
const KINDS =
  /^(?:types?|categor(?:y|ies)|settings?|areas?|fields?|languages?|locations?|countr(?:y|ies)|metrics?|modalit(?:y|ies)|architectures?|backbones?|inputs?|outputs?|evaluations?|criteria|platforms?|licen[sc]es?|supervision)$/
/** `Construction method`, `Evaluation protocol`. */
const OPENS_KINDS = /^(?:architectures?|backbones?|inputs?|outputs?|evaluations?|construction|supervision)$/
/** What a paper is about or works with, and where its authors work. */
const ABOUT =
  /^(?:(?:sub-?)?(?:types?|categor(?:y|ies)|class(?:es)?|focus|scopes?|contributions?|highlights?|acronyms?|abbreviations?|abbr|settings?|areas?|fields?|languages?|locations?|countr(?:y|ies)|metrics?|modalit(?:y|ies)|institutes?|institutions?|compan(?:y|ies)|affiliations?|organi[sz]ations?|topics?|subjects?|themes?|tasks?|domains?|applications?|scenes?|scenarios?|datasets?|methods?|models?|techniques?|approach(?:es)?|backbones?|architectures?|inputs?|outputs?|keywords?|authors?|uses?|purposes?|roles?|sizes?|scales?|licen[sc]es?|labels?|annotations?))$/
/** What a paper is measured on: a year there is part of a name, as in `YTVIS 2019`. */
const MEASURED_ON =
  /^(?:data\s?sets?|benchmarks?|challenges?|tasks?|problems?|metrics?|backbones?|evaluations?)$|数据集$/
/** What a row says besides, where another column has the year. */
const ASIDE =
  /^(?:uses?|purposes?|roles?|sizes?|scales?|notes?|labels?|annotations?|licen[sc]es?|descriptions?)$/
/** Of a data set: `ICLR 2017-2019 submissions`. */
const SOURCE = /^(?:data\s)?sources?$/
/** Where a record, or a data set, was found: `Source`, `Found on`. */
const ORIGIN =
  /^(?:(?:data\s?|paper\s)?sources?|databases?|platforms?|providers?|origins?|websites?|(?:found|listed|indexed|available|hosted|retrieved|collected|fetched) (?:on|in|at|by|from|via)|via|来源|來源|出处|出處|出典|출처)$/u
const DATED = /^(?:years?|dates?|年份|日期)$/
/** What such a row is called. */
const NAMED =
  /^(?:algorithms?|methods?|models?|approach(?:es)?|names?|works?|systems?|titles?|papers?|datasets?|benchmarks?|tools?|simulators?)$/

/** Longer names are sentences. */
const LONGEST = 80

/** `Title (link)`, `Method / key contribution` → `title`, `link`; `method`, `key contribution`. */
const piecesOf = (head: string): string[] =>
  head
    .slice(0, LONGEST)
    .toLowerCase()
    .replace('tl;dr', 'tldr')
    .split(/[/&,;|+()（）:：、]|\s(?:and|or)\s|和|与/u)
    .map((piece) => piece.replace(/[^\p{L}\p{N}\s-]/gu, ' ').trim())
    .filter((piece) => piece !== '')

/** Its noun: the last word, but before `of the paper`. */
const wordsOf = (piece: string): string[] => piece.split(/\s(?:of|in|for|from|to)\s/)[0]?.split(/\s+/) ?? []

const isAbout = (piece: string): boolean =>
  ABOUT.test(wordsOf(piece).at(-1) ?? '') || NOBODY_IN_HAN.test(piece)

const isAside = (piece: string): boolean => ASIDE.test(wordsOf(piece).at(-1) ?? '')

const isMeasuredOn = (piece: string): boolean => MEASURED_ON.test(wordsOf(piece).at(-1) ?? '')

/** What its pieces say of venues and years. */
function aroundYears(pieces: readonly string[]): number {
  const [first] = pieces
  if (first === undefined) return 0
  return (
    (pieces.every(isAbout) ? HAS_NO_VENUES : 0) |
    (pieces.every(isMeasuredOn) ? HAS_NO_YEARS : 0) |
    (pieces.every(isAside) ? IS_ASIDE : 0) |
    (SOURCE.test(first) ? HAS_SOURCES : 0) |
    (pieces.every((piece) => ORIGIN.test(piece)) ? HAS_ORIGINS : 0) |
    (/^(?:data\s?sets?|corpus|corpora)$/.test(first) ? HAS_DATA : 0) |
    (pieces.length === 1 && DATED.test(first) ? HAS_YEARS : 0)
  )
}

function kindOf(head: string): number {
  const pieces = piecesOf(head)
  const [first = ''] = pieces
  const words = wordsOf(first)
  const [opening = '', noun = ''] = [words[0], words.at(-1)]
  if (opening === 'short' && /^(?:titles?|names?)$/.test(noun)) return HAS_NO_NAMES
  if (
    pieces.some((piece) => TITLES.has(piece.split(/\s+/)[0] ?? '') || TITLES.has(wordsOf(piece).at(-1) ?? ''))
  )
    return HAS_TITLES
  const isTold = /^(?:what|how|why)\b/.test(first) || MEANT_FOR.test(first) || TOLD_IN_HAN.test(first)
  const isNote = SOURCE.test(first) && pieces.slice(1).some((piece) => NO_TITLES.has(piece))
  const isNoTitle =
    isTold || isNote || NO_TITLES.has(noun) || NO_TITLES.has(opening) || AUTHORS_IN_HAN.test(first)
  const mayName = pieces.some((piece) => piece.split(/\s+/).some((word) => PEOPLE.test(word)))
  const isNoName = isTold || NO_NAMES.has(noun) || NO_NAMES.has(opening) || NOBODY_IN_HAN.test(first)
  return (
    (isNoTitle ? HAS_NO_TITLES : 0) |
    (isNoName && !mayName ? HAS_NO_NAMES : 0) |
    (CITATIONS.test(first) ? HAS_CITATIONS : 0) |
    (KINDS.test(noun) || OPENS_KINDS.test(opening) ? HAS_KINDS : 0) |
    (NAMED.test(first) ? HAS_NAMED : 0) |
    aroundYears(pieces)
  )
}

/** The bits that tell nothing in a table of such columns. */
function unsureIn(kinds: readonly number[]): number {
  const has = (bit: number) => kinds.some((kind) => (kind & bit) !== 0)
  return (
    (has(HAS_NAMED) ? 0 : HAS_KINDS) |
    (has(HAS_NAMED) || has(HAS_TITLES) ? 0 : HAS_NO_YEARS) |
    (has(HAS_YEARS) ? 0 : IS_ASIDE) |
    (has(HAS_YEARS) && has(HAS_DATA) ? 0 : HAS_SOURCES)
  )
}

export class ColumnHeads {
  /** By unit, bits of what its column holds; 0 where its name does not tell. */
  readonly #kinds: Uint16Array

  constructor({ units }: AtomTable) {
    this.#kinds = new Uint16Array(units.length)
    let kinds: number[] = []
    let block = -1
    for (const [number, unit] of units.entries()) {
      if (unit.kind !== CELL) continue
      if (unit.block !== block) kinds = []
      block = unit.block
      if (unit.header) kinds[unit.column] = kindOf(unit.flow.text)
      else {
        const kind = kinds[unit.column] ?? 0
        this.#kinds[number] = kind & ~unsureIn(kinds)
      }
    }
  }

  holdsTitles(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_TITLES) !== 0
  }

  /** Whether it says where a data set was taken from, and another column of its table has the year. */
  holdsSources(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_SOURCES) !== 0
  }

  /** Whether it may say where the rows of a table were found, and not where papers appeared. */
  mayHoldOrigins(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_ORIGINS) !== 0
  }

  /** Whether it says something besides, and another column of its table has the year. */
  isAside(unit: number): boolean {
    return ((this.#kinds[unit] as number) & IS_ASIDE) !== 0
  }

  holdsNoTitles(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_NO_TITLES) !== 0
  }

  /** Whether it holds what papers are called where they are cited. */
  holdsCitations(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_CITATIONS) !== 0
  }

  /** Whether it says what the rows are called, but perhaps only in short. */
  holdsNamed(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_NAMED) !== 0
  }

  /** Whether it says of what kind each row is, and another column of its table what it is called. */
  holdsKinds(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_KINDS) !== 0
  }

  /** Whether it says something else than where papers appeared. */
  holdsNoVenues(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_NO_VENUES) !== 0
  }

  /** Whether its years are parts of names, and another column of its table has the title, or are said besides, and another has the year. */
  holdsNoYears(unit: number): boolean {
    return ((this.#kinds[unit] as number) & (HAS_NO_YEARS | IS_ASIDE | HAS_SOURCES)) !== 0
  }

  holdsNoNames(unit: number): boolean {
    return ((this.#kinds[unit] as number) & HAS_NO_NAMES) !== 0
  }
}
