/** What a run could not find out or did not understand: conditions of the run, never faults of a list. */
import type { Location, Notification, ReportingDescriptor } from 'sarif'
import type { Report } from '../../model/report.ts'
import { count } from '../parts/plain.ts'
import { unreadByList } from '../parts/unread.ts'
import { vouched } from '../parts/vouched.ts'
import { location } from './location.ts'
import { pascalCase } from './rule.ts'
import { messageText } from './text.ts'

const KINDS = {
  'not-read': { level: 'error', text: 'A list was not read or not judged.' },
  'left-out': { level: 'warning', text: 'The file has no room for all results.' },
  'not-checked': {
    level: 'warning',
    text: 'Something could not be found out. It counts neither as right nor as wrong.',
  },
  'not-understood': { level: 'note', text: 'A place in a list was not understood. It was not judged.' },
  'compared-with-records': {
    level: 'note',
    text: 'How many entries were compared with a record of their paper.',
  },
} as const

export const descriptors: ReportingDescriptor[] = Object.entries(KINDS).map(([id, { level, text }]) => ({
  id,
  name: pascalCase(id),
  ...{ shortDescription: { text }, fullDescription: { text }, help: { text } },
  defaultConfiguration: { level },
}))

/** Locations in one notification; the JSON report has all. */
const MAX_PLACES = 100

type Place = { readonly path: string; readonly line: number }

/** Each line once, as SARIF wants it (§3.58.6). */
const locationsOf = (places: readonly Place[]): Location[] =>
  [...new Map(places.map((place) => [`${place.line} ${place.path}`, place])).values()]
    .slice(0, MAX_PLACES)
    .map(({ path, line }) => location(path, { startLine: line }))

/** `leftOut` is the number of results for which there was no room. */
export function notifications(report: Report, leftOut: number): Notification[] {
  const { unfinished, unread } = report
  const words = vouched(report)
  return [
    ...unfinished.map(({ path, reason }) => told('not-read', reason, [location(path)])),
    ...(leftOut > 0 ? [told('left-out', `${count(leftOut, 'more finding')} had no room here.`)] : []),
    ...notChecked(report),
    ...unreadByList(unread).map(({ path, words }) => {
      const places = unread.filter((one) => one.path === path)
      return told('not-understood', words, locationsOf(places))
    }),
    ...(words === null ? [] : [told('compared-with-records', words)]),
  ]
}

/** One for each reason. */
const notChecked = ({ unchecked }: Report): Notification[] =>
  [...Map.groupBy(unchecked, ({ reason }) => reason)].map(([reason, group]) => {
    const places = group.flatMap((one) => one.places)
    return told('not-checked', `${count(group.length, 'reference')}: ${reason}`, locationsOf(places))
  })

const told = (kind: keyof typeof KINDS, text: string, locations: Location[] = []): Notification => ({
  descriptor: { id: kind, index: Object.keys(KINDS).indexOf(kind) },
  level: KINDS[kind].level,
  message: { text: messageText(text) || KINDS[kind].text },
  ...(locations.length > 0 && { locations }),
})
