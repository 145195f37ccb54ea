/** XML, escaped where it is written. Too little for a library: no names, namespaces or instructions but our own. */

/** A text that is well-formed XML. */
export type Xml = string & { readonly xml: unique symbol }

/** `children` is text, or elements, each of which gets lines of its own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: string | readonly Xml[] = [],
): Xml {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const open = `<${name}${pairs.join('')}`
  if (children.length === 0) return `${open}/>` as Xml
  const inner = typeof children === 'string' ? escaped(children) : `\n${children.join('\n')}\n`
  return `${open}>${inner}</${name}>` as Xml
}

/**
 * Characters that XML 1.0 has no way to write, not even escaped (§2.2), are left out. The second of two colons is escaped
 * because GitHub's runner obeys `::name::` at the start of a line.
 */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\r]|(?<=:):/g, (mark) => `&#${mark.charCodeAt(0)};`)
