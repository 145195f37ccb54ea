/** Where things are, in SARIF's terms: lines and columns begin at 1, columns count UTF-16 code units, ends are exclusive. */
import type { ArtifactLocation, Location, Region } from 'sarif'
import type { List } from '../../model/list.ts'
import { type Position, positionAt, type Span } from '../../model/span.ts'
import { encodedPath, repositoryPath } from '../parts/paths.ts'

/** The folder that paths are relative to. */
export const BASE = '%SRCROOT%'

/** `lists/a b.md` → `lists/a%20b.md`. */
export function artifactLocation(path: string): ArtifactLocation {
  const uri = encodedPath(repositoryPath(path))
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: BASE }
}

export const artifact = (path: string) => ({ location: artifactLocation(path) })

/** A place; without a region, the file as a whole. */
export const location = (path: string, region?: Region): Location => ({
  physicalLocation: { artifactLocation: artifactLocation(path), ...(region && { region }) },
})

/** SARIF does not count a byte order mark (§3.30.4); `list` is null where its text is not known. */
export function region(list: List | null, from: Position, to: Position): Region {
  const startColumn = columnOf(list, from)
  const isEmptyOrBackward = to.line < from.line || (to.line === from.line && to.column < from.column)
  return {
    startLine: from.line,
    startColumn,
    endLine: isEmptyOrBackward ? from.line : to.line,
    endColumn: isEmptyOrBackward ? startColumn : columnOf(list, to),
  }
}

function columnOf(list: List | null, { line, column }: Position): number {
  return line === 1 && list?.text.startsWith('\ufeff') ? Math.max(1, column - 1) : column
}

export const regionOf = (list: List, { start, end }: Span): Region =>
  region(list, positionAt(list.lineStarts, start), positionAt(list.lineStarts, end))
