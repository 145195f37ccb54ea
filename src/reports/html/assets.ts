/** The page's script and style, which `npm run build` makes from `client` and `style.css`, and puts beside this module. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { BrokenInstall } from '../../model/broken-install.ts'

export type Asset = {
  readonly text: string
  /** As a content security policy names it. */
  readonly source: string
}

/** Throws {@link BrokenInstall} where the file is missing. */
export function asset(name: 'page.js' | 'theme.js' | 'style.css'): Asset {
  const text = read(name)
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

function read(name: string): string {
  try {
    return readFileSync(new URL(name, FOLDER), 'utf8')
  } catch (error) {
    throw new BrokenInstall(
      `page/${name} cannot be read (${(error as Error).message}). Install paper-list-check again.`,
    )
  }
}

const FOLDER = new URL('./page/', import.meta.url)
