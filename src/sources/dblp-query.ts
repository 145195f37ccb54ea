/**
 * Questions to dblp's SPARQL service (dblp.org/rdf/docu, "dblp RDF schema"). DOIs and pages are IRIs there; arXiv's papers have
 * the DOIs that DataCite gives them. dblp writes DOIs in upper case, and another case finds nothing.
 */
import { samePages } from '../hosts/proceedings.ts'
import type { PaperKey } from '../model/reference.ts'

const SCHEMA = 'https://dblp.org/rdf/schema#'

/** What an IRI may consist of (RFC 3987 §2.2, ASCII only): text of a list gets into a query as this or not at all. */
const IRI = /^https?:\/\/[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]+$/

/** The IRIs by which dblp may know a paper; none for keys that it does not use. */
export function irisOf(key: PaperKey): readonly string[] {
  const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
  return addressesOf(kind, id).filter((iri) => IRI.test(iri))
}

function addressesOf(kind: string, id: string): readonly string[] {
  switch (kind) {
    case 'arxiv':
      return [doiIri(`10.48550/arxiv.${id}`)]
    case 'doi':
      return [doiIri(id)]
    case 'openreview':
      return [`https://openreview.net/forum?id=${id}`]
    case 'page':
      return spellings(id)
    default:
      return []
  }
}

const doiIri = (doi: string) => `https://doi.org/${doi.toUpperCase()}`

/** dblp keeps addresses as they were when a paper was added: by http or https, and some under two hosts. */
const spellings = (page: string): readonly string[] =>
  samePages(page.replace(/^http:/, 'https:')).flatMap((one) => [one, one.replace(/^https:/, 'http:')])

const values = (iris: readonly string[]) => iris.map((iri) => `<${iri}>`).join(' ')

/** What dblp says of the publications themselves: one row for each author of each, in no certain order. */
export const publicationsQuery = (dois: readonly string[], pages: readonly string[]): string =>
  `PREFIX dblp: <${SCHEMA}>
SELECT ?key ?pub ?title ?venue ?year ?event ?type ?ord ?name WHERE {
  { VALUES ?key { ${values(dois)} } ?pub dblp:doi ?key } UNION
  { VALUES ?key { ${values(pages)} } ?pub dblp:documentPage ?key }
  ${described('?pub')}
}`

/**
 * Where preprints were published since: dblp never links the two, so it is the publication of the same first author
 * under the same letters and digits.
 */
export const publishedQuery = (dois: readonly string[]): string =>
  `PREFIX dblp: <${SCHEMA}>
SELECT ?key ?pub ?title ?venue ?year ?event ?type ?ord ?name WHERE {
  VALUES ?key { ${values(dois)} }
  ?corr dblp:doi ?key ; dblp:title ?listed ; dblp:hasSignature ?first .
  ?first dblp:signatureOrdinal 1 ; dblp:signatureCreator ?author .
  ?pub dblp:authoredBy ?author .
  FILTER(?pub != ?corr)
  ${described('?pub')}
  FILTER(LCASE(REPLACE(?title, "[^A-Za-z0-9]", "")) = LCASE(REPLACE(?listed, "[^A-Za-z0-9]", "")))
}`

const described = (pub: string) => `${pub} dblp:title ?title .
  OPTIONAL { ${pub} dblp:publishedIn ?venue } OPTIONAL { ${pub} dblp:bibtexType ?type }
  OPTIONAL { ${pub} dblp:yearOfPublication ?year } OPTIONAL { ${pub} dblp:yearOfEvent ?event }
  OPTIONAL { ${pub} dblp:hasSignature ?s . ?s dblp:signatureOrdinal ?ord ; dblp:signatureDblpName ?name }`
