/** YouTube: a watch page returns 200 even for a video that is gone, so its oEmbed service and previews are asked instead. */
import { exists, type Host, type Inquiry } from './host.ts'

/** `watch?v=`, `embed/`, `shorts/`, `live/`, `v/` and `youtu.be/`; a video's id has eleven characters. */
function videoAt({ hostname, pathname, searchParams }: URL): string | null {
  const inPath = /^\/(?:embed|shorts|live|v)\/([\w-]{11})(?:\/|$)/.exec(pathname)?.[1]
  const short = hostname === 'youtu.be' ? /^\/([\w-]{11})\/?$/.exec(pathname)?.[1] : undefined
  const watched = pathname === '/watch' ? /^[\w-]{11}$/.exec(searchParams.get('v') ?? '')?.[0] : undefined
  return inPath ?? short ?? watched ?? null
}

/**
 * oEmbed answers 404 or 400 for a video that is gone, but 401 or 403 for one that exists and may not be embedded, which
 * still has a preview image (lycheeverse/lychee 214, 906). So a video is gone when it has neither.
 */
function* askOEmbed(url: URL): Inquiry {
  const video = videoAt(url)
  if (!video) return null
  const oEmbed = `https://www.youtube.com/oembed?format=json&url=https://www.youtube.com/watch?v=${video}`
  const embedding = (yield { url: oEmbed, method: 'GET', want: 'status' })?.status ?? null
  if (embedding === 200) return exists(200, oEmbed)
  const preview = `https://i.ytimg.com/vi/${video}/0.jpg`
  const image = (yield { url: preview, method: 'HEAD', want: 'status' })?.status ?? null
  if ((embedding === 401 || embedding === 403) && image === 200) return exists(200, preview)
  if ((embedding === 404 || embedding === 400) && image === 404)
    return { state: 'absent', why: 'YouTube has no such video', status: 404, evidence: oEmbed }
  return { state: 'unknown', why: 'YouTube does not say whether this video exists', status: embedding }
}

export const youtube: Host = {
  name: 'YouTube',
  hostnames: ['youtube.com', 'youtube-nocookie.com', 'youtu.be'],
  role: 'video',
  scriptedAnchors: true,
  // its first video, of 2005
  living: 'https://www.youtube.com/watch?v=jNQXAC9IVRw',
  fallback: { when: 'first', inquire: askOEmbed },
}
