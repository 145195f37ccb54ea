/** What a GraphQL query costs at GitHub: its connections, counted as docs.github.com describes. */
import type { DocumentNode, FieldNode, SelectionSetNode, ValueNode } from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** Points: the requests needed for all connections, divided by a hundred and rounded, and one at least. */
export function costOf(document: DocumentNode, variables: Variables): number {
  const requests = document.definitions.reduce(
    (sum, one) =>
      sum + (one.kind === 'OperationDefinition' ? connections(one.selectionSet, 1, variables) : 0),
    0,
  )
  return Math.max(1, Math.round(requests / 100))
}

/** A connection is asked for once for each node of the one around it. */
function connections(selections: SelectionSetNode | undefined, times: number, variables: Variables): number {
  return (selections?.selections ?? []).reduce((sum, one) => {
    if (one.kind === 'FragmentSpread') return sum
    const page = one.kind === 'Field' ? pageSize(one, variables) : null
    const inner = connections(one.selectionSet, page === null ? times : times * page, variables)
    return sum + inner + (page === null ? 0 : times)
  }, 0)
}

function pageSize(field: FieldNode, variables: Variables): number | null {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')
  return argument === undefined ? null : numberOf(argument.value, variables)
}

function numberOf(value: ValueNode, variables: Variables): number {
  if (value.kind === 'Variable') return Number(variables[value.name.value])
  return value.kind === 'IntValue' ? Number(value.value) : 0
}
