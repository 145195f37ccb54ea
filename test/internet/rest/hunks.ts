/** Which lines of a file a review can speak of: those that its patch shows. */
import type { Side } from '../github-records.ts'

type Place = { readonly side: Side; readonly line: number }

/** The places that each hunk of GitHub's `patch` shows: context on both sides, added right, deleted left. */
function hunksOf(patch: string): readonly ReadonlySet<string>[] {
  const hunks: Set<string>[] = []
  let [left, right] = [0, 0]
  for (const line of patch.split('\n')) {
    const [, old, fresh] = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line) ?? []
    if (old !== undefined) {
      hunks.push(new Set())
      ;[left, right] = [Number(old), Number(fresh)]
      continue
    }
    const hunk = hunks.at(-1)
    if (hunk === undefined || line.startsWith('\\')) continue
    if (!line.startsWith('+')) hunk.add(key({ side: 'LEFT', line: left++ }))
    if (!line.startsWith('-')) hunk.add(key({ side: 'RIGHT', line: right++ }))
  }
  return hunks
}

/** Whether one hunk shows all the places. */
export function inOneHunk(patch: string, places: readonly Place[]): boolean {
  return hunksOf(patch).some((hunk) => places.every((place) => hunk.has(key(place))))
}

const key = ({ side, line }: Place): string => `${side} ${line}`
