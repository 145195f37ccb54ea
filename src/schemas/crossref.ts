/** Works as Crossref's REST API describes them ("API format"), and registration agencies as doi.org names them. */
import * as v from 'valibot'
import { jsonOf, object } from './parts.ts'

const text = v.fallback(v.nullish(v.string()), null)
const texts = v.fallback(v.array(v.string()), [])

/** The parts that have the form of `item`; others are left out, and so is what is not a list. */
const listOf = <T extends v.GenericSchema>(item: T) =>
  v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform((all) =>
      all.flatMap((one): v.InferOutput<T>[] => {
        const parsed = v.safeParse(item, one)
        return parsed.success ? [parsed.output] : []
      }),
    ),
  )

/** The year in `{"date-parts": [[2022, 9, 18]]}`; null where there is none. */
const year = v.fallback(
  v.nullish(
    v.pipe(
      v.object({ 'date-parts': v.array(v.array(v.unknown())) }),
      v.transform((date) => date['date-parts'][0]?.[0]),
      v.number(),
    ),
  ),
  null,
)
const updated = v.fallback(v.nullish(v.looseObject({ 'date-time': text })), null)

const work = v.object({
  DOI: v.string(),
  'alternative-id': texts,
  title: texts,
  subtitle: texts,
  author: listOf(v.object({ given: text, family: text, name: text, suffix: text })),
  'container-title': texts,
  event: v.fallback(v.nullish(v.object({ name: text, acronym: text, start: year })), null),
  issued: year,
  type: text,
  relation: v.fallback(
    v.nullish(v.object({ 'is-preprint-of': listOf(v.object({ id: text, 'id-type': text })) })),
    null,
  ),
  'updated-by': listOf(v.object({ DOI: text, type: text, updated })),
})
export type Work = v.InferOutput<typeof work>

/** `total` is how many works Crossref has found, whether or not it sent them all. */
export type Works = { readonly works: readonly Work[]; readonly total: number }

/** The answer to a list query; null where it is something else. */
export function parseWorks(body: string): Works | null {
  const message = messageOf(body, 'work-list')
  if (!message || !Array.isArray(message['items'])) return null
  const total = Number(message['total-results'])
  const works = v.parse(listOf(work), message['items'])
  return Number.isInteger(total) ? { works, total } : null
}

/** The answer to a query for one work; null where it is something else. */
export function parseWork(body: string): Work | null {
  const parsed = v.safeParse(work, messageOf(body, 'work'))
  return parsed.success ? parsed.output : null
}

/** The DOIs that Crossref says it cannot read, in an answer of status 400. */
export function parseMalformedDois(body: string): readonly string[] {
  const json = jsonOf(body)
  if (!v.is(object, json) || json['message-type'] !== 'validation-failure') return []
  const failures = v.parse(listOf(v.object({ type: text, value: text })), json['message'])
  return failures.flatMap(({ type, value }) =>
    type === 'doi-not-valid' && value ? [value.toLowerCase()] : [],
  )
}

function messageOf(body: string, type: string): Readonly<Record<string, unknown>> | null {
  const json = jsonOf(body)
  if (!v.is(object, json) || json['message-type'] !== type) return null
  return v.is(object, json['message']) ? json['message'] : null
}

const agency = v.object({
  DOI: v.pipe(v.string(), v.toLowerCase()),
  RA: v.fallback(v.nullish(v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N} .&-]{0,60}$/u))), null),
  status: text,
})
export type Agency = v.InferOutput<typeof agency>

/** What doi.org says of several DOIs, in the order in which they were asked for; null where it is something else. */
export function parseAgencies(body: string): readonly Agency[] | null {
  const parsed = v.safeParse(v.array(agency), jsonOf(body))
  return parsed.success ? parsed.output : null
}
