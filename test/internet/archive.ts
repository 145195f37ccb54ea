/** The Internet Archive: its availability API (archive.org) and the Wayback Machine (web.archive.org). */
import { type Handler, html, json, type Reply, redirect } from './exchange.ts'
import type { CaptureRecord, World } from './world.ts'

/** GET `/wayback/available?url=…&timestamp=…`. */
export function availabilityApi(world: World): Handler {
  return ({ url }) => {
    if (url.pathname !== '/wayback/available') return html(404, 'Not Found')
    const [asked, time] = ['url', 'timestamp'].map((name) => url.searchParams.get(name))
    if (!asked) return json(400, { message: 'url is required' })
    // it does not find by these what it has
    const isFound = !/^https?:|\/$/.test(asked)
    const all = isFound ? capturesOf(world, asked).filter(({ isLeftOut }) => !isLeftOut) : []
    const [best] = all.filter(({ status = 200 }) => status === 200).toSorted(near(time ?? null))
    const closest = best && {
      ...{ status: '200', available: true, timestamp: best.timestamp },
      url: `http://web.archive.org/web/${best.timestamp}/${best.url}`,
    }
    return json(200, {
      url: asked,
      archived_snapshots: closest ? { closest } : {},
      ...(time ? { timestamp: time } : {}),
    })
  }
}

/** `/web/TIMESTAMP/PAGE` shows a copy; any other time, or none, leads to the closest one. */
export function waybackMachine(world: World): Handler {
  return ({ path }) => {
    const [, time = null, page = ''] = /^\/web\/(?:(\d{1,14})\/)?(.+)$/.exec(path) ?? []
    const all = capturesOf(world, page)
    const shown = all.find(({ timestamp }) => timestamp === time)
    if (shown) return replayed(shown)
    const [best] = all.toSorted(near(time))
    return best ? redirect(302, address(best)) : html(404, 'Wayback Machine')
  }
}

const address = ({ timestamp, url }: CaptureRecord) => `https://web.archive.org/web/${timestamp}/${url}`

/** With the status that the page had. */
function replayed({ timestamp, url, status = 200, location }: CaptureRecord): Reply {
  const [year, month, day, hour, minute, second] = timestamp.match(/^\d{4}|\d\d/g)?.map(Number) ?? []
  const time = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second))
  const page = location ? redirect(302, address({ timestamp, url: location })) : html(status, 'A copy')
  const headers = { 'memento-datetime': time.toUTCString(), link: `<${url}>; rel="original"` }
  return { ...page, headers: { ...page.headers, ...headers } }
}

/** Of the page, whatever its scheme. */
const capturesOf = ({ archive = [] }: World, page: string) =>
  archive.filter(({ url }) => nameOf(url) === nameOf(page))
const nameOf = (url: string) => url.replace(/^https?:\/{1,2}/, '').replace(/\/$/, '')

/** The closest to a time; without one, the latest. */
function near(time: string | null) {
  const target = Number((time ?? '99991231').padEnd(14, '0'))
  const distance = ({ timestamp }: CaptureRecord) => Math.abs(Number(timestamp) - target)
  return (a: CaptureRecord, b: CaptureRecord) => distance(a) - distance(b)
}
