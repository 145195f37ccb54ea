/**
 * Patterns: the form of a line with places for fields. `{, @venue}` appears only where the entry has a venue, so that an
 * entry without one leaves no stray comma.
 */

const FIELDS = [
  'number',
  'title',
  'url',
  'authors',
  'when',
  'venue',
  'year',
  'date',
  'links',
  'paper',
  'code',
  'nick',
  'place',
  'topic',
  'tags',
  'note',
  'mark',
  'count',
  'pages',
  'text',
  'id',
  'whole',
  'extra',
  'abstract',
  'comment',
] as const

export type FieldName = (typeof FIELDS)[number]
/** An entry's fields as marked text; a field that it lacks is missing or empty. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>

const GROUP = /\{([^{}]*)\}|@([a-z]+)/g

export function fill(pattern: string, fields: Fields): string {
  return pattern.replace(GROUP, (_, group: string | undefined, name: string) =>
    group === undefined ? fieldOf(fields, name) : optional(group, fields),
  )
}

/** A group with all of its fields, or nothing. */
function optional(group: string, fields: Fields): string {
  const names = group.match(/@[a-z]+/g) ?? []
  const complete = names.every((name) => fieldOf(fields, name.slice(1)) !== '')
  return complete ? fill(group, fields) : ''
}

function fieldOf(fields: Fields, name: string): string {
  const known = FIELDS.find((field) => field === name)
  if (known === undefined) throw new Error(`no field @${name}`)
  return fields[known] ?? ''
}

/** Whether a pattern has a place for a field. */
export const uses = (pattern: string, field: FieldName): boolean =>
  new RegExp(`@${field}(?![a-z])`).test(pattern)
