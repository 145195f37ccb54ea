/** Labels that go against what a list does everywhere else: single ones that were missed, or given where the list has none. */
import type { AtomTable } from '../atom-table.ts'
import type { Slots } from '../slots.ts'
import { withoutTitlesBelow } from './below.ts'
import { withBoldGlosses } from './bold-glosses.ts'
import { withBylines } from './bylines.ts'
import { withoutCaptions } from './captions.ts'
import { withoutCategories } from './categories.ts'
import { withColumns, withoutScattered } from './columns.ts'
import { withDatedLinks } from './dated-links.ts'
import { withDatedNames } from './dated-names.ts'
import { withDescribed } from './described.ts'
import { withoutFewNames } from './few-names.ts'
import { withoutFields } from './fields.ts'
import { withFileNames } from './file-names.ts'
import { withFirstColumns } from './first-columns.ts'
import { withFrames } from './frames.ts'
import { withoutGlosses } from './glosses.ts'
import { withHeadings } from './headings.ts'
import { withImprints } from './imprints.ts'
import { withoutKinds } from './kinds.ts'
import { LabelledUnits } from './labels.ts'
import { withLeads } from './leads.ts'
import { withNamedRows } from './named-rows.ts'
import { withNames } from './names.ts'
import { withoutNotes } from './notes.ts'
import { withOpeningYears } from './opening-years.ts'
import { withOpenings } from './openings.ts'
import { withoutOrigins } from './origins.ts'
import { withoutParents } from './parents.ts'
import { withPieces } from './pieces.ts'
import { withoutRecords } from './records.ts'
import { withReferenceLabels } from './reference-labels.ts'
import { withoutRepeated } from './repeated.ts'
import { withRepeatedNames } from './repeated-names.ts'
import { withoutRunningText } from './running-text.ts'
import { withSeams } from './seams.ts'
import { withSiblings } from './siblings.ts'
import { withSlashes } from './slashes.ts'
import { withSlots } from './slots.ts'
import { withoutStrangers } from './strangers.ts'
import { withSubtitles } from './subtitles.ts'
import { withoutSummaries } from './summaries.ts'
import { withTitleEnds } from './title-ends.ts'
import { withoutTitlesInItems } from './whole-items.ts'
import { withoutWorkplaces } from './workplaces.ts'

/** Changes the labels that differ from those of their like; they are no longer sure. O(atoms). */
export function followHabits(table: AtomTable, tags: Uint8Array, margins: Int32Array, slots: Slots): void {
  const units = new LabelledUnits(table, tags, margins, slots)
  withSlots(units)
  withoutStrangers(units)
  withNames(units)
  withImprints(units)
  withTitleEnds(units)
  withFileNames(units)
  withSeams(units)
  withRepeatedNames(units)
  withOpenings(units)
  withPieces(units)
  withFrames(units)
  withDatedLinks(units)
  withOpeningYears(units)
  withoutParents(units)
  withoutFields(units)
  withoutRecords(units)
  withoutNotes(units)
  withoutCategories(units)
  withFirstColumns(units)
  withColumns(units)
  withNamedRows(units)
  withSlashes(units)
  withSiblings(units)
  withDescribed(units)
  withoutGlosses(units)
  withBoldGlosses(units)
  withDatedNames(units)
  withLeads(units)
  withHeadings(units)
  withSubtitles(units)
  withBylines(units)
  // a citation whose title has just been found has a parent as well
  withoutParents(units)
  withoutOthers(units)
}

/** Takes out what the list says besides. */
function withoutOthers(units: LabelledUnits): void {
  withoutScattered(units)
  withoutKinds(units)
  withoutOrigins(units)
  withoutRepeated(units)
  withoutTitlesBelow(units)
  withoutTitlesInItems(units)
  withoutSummaries(units)
  withoutWorkplaces(units)
  withoutFewNames(units)
  withoutCaptions(units)
  withReferenceLabels(units)
  withoutRunningText(units)
}
