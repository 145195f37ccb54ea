/** What is used of Preact. Its own types would give every file of the house the globals of browsers. */
export type VNode = { readonly type: unknown; readonly props: unknown }

export function h(
  type: string,
  props: Readonly<Record<string, unknown>> | null,
  ...children: readonly unknown[]
): VNode

/** Both take an element of the page; `hydrate` one that already has what is rendered. */
export function render(what: VNode, parent: object): void
export function hydrate(what: VNode, parent: object): void
