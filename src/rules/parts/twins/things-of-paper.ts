/** What is listed by a paper's name beside it: a label made of its title, a protocol, a data set. */
import { authorNames, type Entry } from '../../../model/list.ts'
import { titleKey } from '../../../text/titles.ts'
import { isMadeOf } from '../titles/initials.ts'
import { nameBeforeColon } from '../titles/names.ts'

/** `Rethinking RWM`, `RiverNet Flood Protocol` of "RiverNet: Rethinking River World Models": a label made of the title's words, or a thing by its name. */
export function isShortOf(short: string, title: string): boolean {
  const [mine, theirs] = [short, title].map((words) => words.trim().split(/\s+/).length) as [number, number]
  if (mine > FEW_WORDS || 2 * mine > theirs) return false
  return (/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(short) && isMadeOf(short, title)) || isThingOf(short, title)
}
const FEW_WORDS = 4

function isThingOf(words: string, title: string): boolean {
  const name = nameBeforeColon(title)
  return name !== '' && THING.test(words) && titleKey(words).startsWith(`${titleKey(name)} `)
}
const THING = /\s(?:protocol|benchmark|data\s?set|suite|challenge|tool\s?kit|corpus|library)$/i

/** `RiverTHOR-10K: …` and "RiverTHOR: …" by the same people: a data set, by its size, and its paper. */
export function isDataOfOne(one: Entry, another: Entry): boolean {
  const [a = '', b = ''] = [one, another].map(({ title }) => nameBeforeColon(title?.value ?? ''))
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short !== '' &&
    long.startsWith(`${short}-`) &&
    /^-\d+[KMB]$/i.test(long.slice(short.length)) &&
    authorNames(one).join() === authorNames(another).join()
  )
}
