/** Articles in JSON-LD (schema.org, "ScholarlyArticle"). */

/** A page's own words; '' and none where it does not say. */
export type Article = {
  readonly title: string
  readonly authors: readonly string[]
  readonly venue: { readonly name: string; readonly isPeriodical: boolean } | null
  readonly date: string
  readonly doi: string
}

/** The articles that a script of a page describes; none if it is malformed. */
export function articlesIn(script: string): readonly Article[] {
  try {
    return nodesIn(JSON.parse(script), 0).filter(isArticle).map(articleOf)
  } catch {
    return []
  }
}

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value == null ? [] : [value]
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const typesOf = (node: Node) => list(node['@type']).map(text)

/** How deep an article may lie in what is about it. */
const MAX_DEPTH = 3

function nodesIn(value: unknown, depth: number): readonly Node[] {
  return list(value)
    .filter(isNode)
    .flatMap((node) =>
      depth === MAX_DEPTH
        ? [node]
        : [node, ...nodesIn(node['@graph'], depth + 1), ...nodesIn(node['mainEntity'], depth + 1)],
    )
}

const isArticle = (node: Node) => typesOf(node).some((type) => /\bScholarlyArticle$/.test(type))

const articleOf = (node: Node): Article => ({
  title: text(node['headline']) || text(node['name']),
  authors: authorsOf(list(node['author'] ?? node['creator'])),
  venue: venueOf(node['isPartOf'], 0),
  date: text(node['datePublished']),
  doi:
    [node['doi'], node['sameAs'], node['identifier'], node['@id']]
      .flatMap(list)
      .map((one) => text(one) || (isNode(one) ? text(one['value']) : ''))
      .find((one) => /(?:^|\bdoi\.org\/|^doi:\s*)10\.\d{4,9}\//i.test(one)) ?? '',
})

/** None unless each has a name. */
function authorsOf(authors: readonly unknown[]): readonly string[] {
  const names = authors.map((author) => (isNode(author) ? nameOf(author) : text(author)))
  return names.includes('') ? [] : names
}

const nameOf = (author: Node): string =>
  text(author['name']) ||
  [author['givenName'], author['familyName']]
    .map(text)
    .filter((part) => part !== '')
    .join(' ')

/** An issue is part of a volume, which is part of the journal. */
function venueOf(whole: unknown, depth: number): Article['venue'] {
  for (const part of list(whole)) {
    if (!isNode(part)) continue
    const types = typesOf(part)
    const name = text(part['name'])
    const isPart =
      !types.includes('Periodical') && types.some((type) => /^Publication(?:Issue|Volume)$/.test(type))
    if (name !== '' && !isPart) return { name, isPeriodical: types.includes('Periodical') }
    const found = depth < MAX_DEPTH ? venueOf(part['isPartOf'], depth + 1) : null
    if (found) return found
  }
  return null
}
