/** Pages of papers in the dress of their hosts: what their heads say to indexes. */
import { escapeXml } from './exchange.ts'

/** What a page says of its paper; what is not there is not said. */
export type PaperHead = {
  readonly title: string
  /** Given names first. */
  readonly authors?: readonly string[]
  readonly venue?: string
  /** As the host writes it: `2024`, `2021/6`, `2025/10/06`. */
  readonly date?: string
  readonly doi?: string
  readonly pdf?: string
}

type Tag = readonly [name: string, content: string | undefined]
type Dress = {
  readonly tags: (head: PaperHead) => readonly Tag[]
  readonly written?: (name: string, content: string) => string
}

const quoted = (text: string) => `"${escapeXml(text).replaceAll('"', '&quot;')}"`
const usual = (name: string, content: string) => `<meta name="${name}" content=${quoted(content)}>\n`
/** Minified: the content first, quoted only where it must be. */
const minified = (name: string, content: string) =>
  `<meta content=${/^[\w./:-]+$/.test(content) ? content : quoted(content)} name=${name}>`

const inverted = (name: string) => name.replace(/^(.*) (\S+)$/, '$2, $1')

const highwire = (
  { title, authors = [], venue, date, doi, pdf }: PaperHead,
  container = 'conference_title',
  name = (author: string) => author,
): readonly Tag[] => [
  ['citation_title', title],
  ...authors.map((author): Tag => ['citation_author', name(author)]),
  [`citation_${container}`, venue],
  ['citation_publication_date', date],
  ['citation_doi', doi],
  ['citation_pdf_url', pdf],
]

const REFERENCE: Tag = [
  'citation_reference',
  'citation_journal_title=Another Journal; citation_title=Another Title; citation_author=X Y; citation_doi=10.1000/other',
]

const DRESSES: Readonly<Record<string, Dress>> = {
  'openaccess.thecvf.com': { tags: (head) => highwire(head, 'conference_title', inverted) },
  'aclanthology.org': { tags: (head) => highwire(head), written: minified },
  'papers.nips.cc': { tags: (head) => highwire(head, 'journal_title', inverted) },
  'proceedings.neurips.cc': { tags: (head) => highwire(head, 'journal_title', inverted) },
  'link.springer.com': {
    tags: (head) => [
      ['dc.title', head.title],
      ...highwire(head, 'journal_title', inverted),
      ...Array.from({ length: 40 }, () => REFERENCE),
    ],
  },
  'www.sciencedirect.com': { tags: ({ authors: _, ...head }) => highwire(head, 'journal_title') },
  'www.usenix.org': {
    tags: (head) =>
      highwire(head).flatMap((tag): Tag[] =>
        tag[0] === 'citation_author' ? [tag, ['citation_author_institution', 'A University']] : [tag],
      ),
  },
}

/** The page of a paper at that host; long, as its text follows. */
export function paperPage(hostname: string, head: PaperHead): string {
  const { tags, written = usual } = DRESSES[hostname] ?? { tags: (one) => highwire(one) }
  const metas = tags(head).flatMap(([name, content]) =>
    content === undefined ? [] : [written(name, content)],
  )
  return `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${escapeXml(head.title)}</title>${metas.join('')}</head><body>${'<p>Words of the paper.</p>\n'.repeat(3000)}</body></html>\n`
}
