/** arXiv's Atom answers (API User's Manual §3.3 and §3.4; as served in November 2025) → papers, an error, or neither. */
import { XMLParser } from 'fast-xml-parser'
import type { Paper } from '../model/facts.ts'
import { paperOf } from '../schemas/facts.ts'

export type Feed =
  | {
      readonly kind: 'papers'
      readonly papers: readonly Paper[]
      readonly total: number | null
      /** ISO 8601: when the service made the feed, by its own clock. */
      readonly asOf: string | null
    }
  /** The service's own complaint, e.g. "incorrect id format for abc". */
  | { readonly kind: 'error'; readonly message: string }
  /** Not an answer of the API at all: `what` completes "arXiv answered …"; `transient` where the next answer may be sound. */
  | { readonly kind: 'no-feed'; readonly what: string; readonly transient: boolean }

/** Elements that may be repeated. */
const REPEATED = new Set(['entry', 'author', 'link', 'category', 'arxiv:doi', 'arxiv:affiliation'])

/** Values stay text, as "0" may be a title; `decode` below undoes the entities. */
const xml = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  htmlEntities: false,
  isArray: (name) => REPEATED.has(name),
})

type Node = { readonly [name: string]: unknown }

/** Reads the body of an answer. Never throws. */
export function readFeed(body: string): Feed {
  const start = body.trimStart().slice(0, 200)
  if (start === '') return noFeed('with an empty response', true)
  if (/^rate exceeded/i.test(start)) return noFeed('“Rate exceeded.”')
  if (!start.startsWith('<?xml') && !start.startsWith('<feed')) {
    return noFeed(
      /^<!doctype html|^<html/i.test(start) ? 'with a web page' : 'with something that is not a feed',
    )
  }
  if (/<!DOCTYPE/i.test(body)) return noFeed('with a feed that declares a document type')
  if (!/<\/feed>\s*$/.test(body)) return noFeed('with a feed that breaks off', true)
  return parsed(body)
}

const noFeed = (what: string, transient = false): Feed => ({ kind: 'no-feed', what, transient })

function parsed(body: string): Feed {
  let feed: Node
  try {
    feed = asNode(asNode(xml.parse(body))['feed'])
  } catch {
    return noFeed('with a feed that cannot be read')
  }
  const entries = asList(feed['entry']).map(asNode)
  const complaint = entries.find((entry) => /\/api\/errors/.test(text(entry['id']) ?? ''))
  if (complaint) return { kind: 'error', message: text(complaint['summary']) ?? 'an error' }
  const total = Number(text(feed['opensearch:totalResults']) ?? Number.NaN)
  // a copy: words cut out of the answer would keep all of it in memory
  const papers = entries.flatMap((entry) => copyOf(readPaper(entry)) ?? [])
  const asOf = text(feed['updated'])
  return { kind: 'papers', papers, total: Number.isInteger(total) ? total : null, asOf }
}

const copyOf = (paper: Paper | null) => JSON.parse(JSON.stringify(paper)) as Paper | null

function readPaper(entry: Node): Paper | null {
  const address = text(entry['id']) ?? ''
  const id = /^\/abs\/(.+?)(?:v(\d+))?$/.exec(address.slice(address.indexOf('/abs/')))
  const comment = text(entry['arxiv:comment'])
  return paperOf({
    id: id?.[1],
    version: id?.[2] ? Number(id[2]) : null,
    title: text(entry['title']),
    authors: asList(entry['author']).flatMap((author) => peopleIn(text(asNode(author)['name']) ?? '')),
    abstract: ifNamingRepository(text(entry['summary'])),
    comment,
    journalRef: text(entry['arxiv:journal_ref']),
    doi: text(asList(entry['arxiv:doi'])[0]),
    published: text(entry['published']),
    updated: text(entry['updated']),
    withdrawn: isWithdrawal(comment),
  })
}

const ifNamingRepository = (abstract: string | null) =>
  /github\.com/i.test(abstract ?? '') ? abstract : null

/**
 * The people in one of arXiv's author fields, which are filled in by hand: none in the lone ":" after a team's name, two in
 * `Ann Lee. Bo Wu`, where a comma was meant, or in `Ann Lee; Bo Wu`.
 */
export const peopleIn = (field: string): readonly string[] =>
  field
    .split(';')
    .flatMap((part) => atStops(part.trim()))
    .filter((name) => /[\p{L}\p{N}]/u.test(name))

/** The names between full stops, if all are whole ones: `José Antônio. G. Pinho` and `Abdul Mohd. Ali Khan` are one person each. */
function atStops(field: string): readonly string[] {
  const names = field.split(/(?<=\p{L}{4}(?<!\b(?:Mohd|Muhd|Prof|Capt)))\. /u)
  const initials = names.filter((name) => /^\p{Lu}(?:\p{Ll}?\.|\s)/u.test(name)).length
  return names.every(isWholeName) && (initials === 0 || initials === names.length) ? names : [field]
}
const isWholeName = (name: string): boolean => /^\p{Lu}\S* (?:\S+ )*\p{L}[\p{L}'’-]+$/u.test(name)

/** Characters. Real comments are a few lines. */
const MAX_COMMENT = 3000

/** arXiv sets no flag: a withdrawn paper's newest comment says so (arXiv manual, "To withdraw an article"). */
export function isWithdrawal(said: string | null): boolean {
  if (said === null) return false
  const comment = said.slice(0, MAX_COMMENT)
  return (
    /\b(?:paper|article|submission|manuscript|preprint|work|version|it)\b.{0,40}\b(?:has been|have been|is|was|being|to be)\s+(?:temporarily\s+)?(?:withdrawn|retracted)\b(?!\s+from\s+(?!(?:the )?arxiv))/i.test(
      comment,
    ) ||
    /^(?:this (?:paper|submission) )?(?:withdrawn|retracted)\b(?!\s+from\s+(?!(?:the )?arxiv))/i.test(
      comment,
    ) ||
    /\b(?:withdrawn|retracted) by (?:the )?(?:arxiv|authors?|submitter)/i.test(comment) ||
    /\b(?:I|we|authors?)\b.{0,60}\b(?:withdraw|retract)\b.{0,40}\b(?:it|paper|article|submission|manuscript|preprint|work)\b/i.test(
      comment,
    ) ||
    /\bwithdrawal of (?:this|the|our) (?:paper|article|submission|manuscript|preprint|work)\b/i.test(
      comment,
    ) ||
    /\bdecided? to withdraw\b/i.test(comment)
  )
}

function asNode(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {}
}

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** An element's words with white space folded; null where it is missing or empty. */
function text(value: unknown): string | null {
  const raw = typeof value === 'string' ? value : asNode(value)['#text']
  if (typeof raw !== 'string') return null
  const words = decode(raw).replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** XML 1.0 §4.6 and §4.1: the five predefined entities and character references. */
function decode(raw: string): string {
  return raw.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name, decimal, hex) => {
      if (name) return XML_ENTITIES[name.toLowerCase()] ?? all
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
