/** What the head of an HTML page says in `meta` and JSON-LD, for indexes of papers. */
import { Parser } from 'htmlparser2'

export type Head = {
  /** Contents of `meta` elements by name in lower case, in the order of the page. */
  readonly metas: ReadonlyMap<string, readonly string[]>
  /** Texts of the scripts of type `application/ld+json`. */
  readonly linkedData: readonly string[]
}

/** Names that are kept; a colon may stand for the dot (`dc:title`). */
const READ = /^(?:citation_|(?:dc|dcterms|prism)\.)\w+$/
/** No head is nested like this; the parser takes quadratic time for what is. */
const MOST_OPEN = 100

/** Null where the head does not end: what comes after the cut is missing. */
export function readHead(html: string): Head | null {
  const metas = new Map<string, string[]>()
  const linkedData: string[] = []
  let [open, isOver] = [0, false]
  let script: string[] | null = null
  const parser = new Parser({
    onopentag: (name, { name: key = '', content, type = '' }) => {
      if (name === 'meta' && content !== undefined) add(metas, key, content)
      script = name === 'script' && /^\s*application\/ld\+json\s*(?:;|$)/i.test(type) ? [] : null
      open++
      isOver ||= name === 'body'
      if (isOver || open > MOST_OPEN) parser.pause()
    },
    ontext: (text) => script?.push(text),
    onclosetag: (name, isImplied) => {
      open--
      if (script) linkedData.push(script.join(''))
      script = null
      isOver ||= (name === 'head' && !isImplied) || name === 'html'
      if (isOver) parser.pause()
    },
  })
  parser.write(html)
  return isOver ? { metas, linkedData } : null
}

function add(metas: Map<string, string[]>, name: string, content: string): void {
  const key = name
    .trim()
    .toLowerCase()
    .replace(/^(dc|dcterms|prism):/, '$1.')
  if (!READ.test(key) || content.trim() === '') return
  const known = metas.get(key)
  if (known) known.push(content)
  else metas.set(key, [content])
}
