/** What must be read from a form page (`NAME.read.txt`), as far as training needs it. */

/** An entry as the page's reading tells it; its first line is counted from 1. */
export type Wanted = {
  readonly line: number
  readonly title: string
  readonly names: readonly string[]
  readonly etAl: boolean
  readonly venue?: string
  readonly year?: string
}

const ET_AL = 'et al.'

export function readWanted(reading: string): readonly Wanted[] {
  return reading.split(/\r?\n\r?\n/).flatMap((paragraph) => {
    const [head = '', ...lines] = paragraph.split(/\r?\n/)
    const line = /^line (\d+)$/.exec(head.trim())?.[1]
    if (line === undefined) return []
    const fields = new Map(lines.map((one) => one.trim().split(/: (.*)/s) as [string, string]))
    const said = fields.get('authors')?.split(' | ') ?? []
    const [venue, year] = [fields.get('venue'), fields.get('year')]
    return {
      line: Number(line),
      title: fields.get('title') ?? '',
      names: said.filter((name) => name !== ET_AL),
      etAl: said.includes(ET_AL),
      ...(venue === undefined ? {} : { venue }),
      ...(year === undefined ? {} : { year }),
    }
  })
}
