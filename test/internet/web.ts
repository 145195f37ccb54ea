/** The other hosts: pages that the world lists, and the badge service. */
import { type Handler, html, type Reply } from './exchange.ts'
import { paperPage } from './paper-heads.ts'
import type { World } from './world.ts'

export function web(world: World): Handler {
  return ({ url, method }) => {
    const page = world.pages.find((one) => URL.parse(one.url)?.href === url.href)
    if (page === undefined) return html(404, 'Not Found')
    if (!['GET', 'HEAD'].includes(method)) return { status: 405, headers: { allow: 'GET, HEAD' }, body: '' }
    const type = page.type ?? 'text/html; charset=utf-8'
    const headers = {
      'content-type': type,
      ...(page.location === undefined ? {} : { location: page.location }),
    }
    return {
      status: page.status ?? 200,
      headers,
      body: page.body ?? (page.head ? paperPage(url.hostname, page.head) : ''),
    }
  }
}

/** A host is there when some page of it is. */
export function hasHost(world: World, host: string): boolean {
  return world.pages.some((page) => URL.parse(page.url)?.hostname === host)
}

/** shields.io draws any `/badge/label-message-colour` it is asked for. */
export function badges({ url }: { readonly url: URL }): Reply {
  if (!/^\/badge\/./.test(url.pathname)) return html(404, '404: badge not found')
  const headers = { 'content-type': 'image/svg+xml;charset=utf-8', 'cache-control': 'max-age=86400' }
  return { status: 200, headers, body: '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"/>' }
}
