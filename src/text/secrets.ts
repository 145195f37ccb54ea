/** Secrets in foreign text: a service may quote what it was sent, as it is or encoded. */

/** Replaces the secrets by `***`, also where they are percent-encoded or part of something in base64. */
export function masker(secrets: Iterable<string>): (text: string) => string {
  const forms = [...secrets].flatMap(formsOf).sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((masked, form) => masked.replaceAll(form, '***'), text)
}

/** Every form in which a secret may show. */
function formsOf(secret: string): string[] {
  if (secret === '') return []
  const encoded = base64Parts(secret)
  const urlSafe = encoded.map((part) => part.replaceAll('+', '-').replaceAll('/', '_'))
  return [...new Set([secret, encodeURIComponent(secret), ...encoded, ...urlSafe])].filter(
    (form) => form.length >= SHORTEST,
  )
}

/** Shorter texts occur by chance. */
const SHORTEST = 4

/** Base64 depends on how many bytes stand before: three alignments, each without the characters that neighbours share. */
function base64Parts(secret: string): string[] {
  const bytes = [...new TextEncoder().encode(secret)]
  return [0, 1, 2].map((before) => {
    const text = btoa(String.fromCharCode(...Array<number>(before).fill(0), ...bytes))
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
  })
}
