/** Builds the script and the style of the HTML report: into dist, and with `npm install` into src, for runs from there. */
import { build } from 'esbuild'

const source = 'src/reports/html'

/** Writes page.js, theme.js and style.css into a folder. Returns the files that went into them. */
export async function buildPage(folder: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: {
      page: `${source}/client/main.ts`,
      theme: `${source}/client/theme.ts`,
      style: `${source}/style.css`,
    },
    outdir: folder,
    bundle: true,
    format: 'iife',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    minify: true,
    legalComments: 'none',
    metafile: true,
  })
  return Object.keys(metafile.inputs)
}

if (import.meta.main) await buildPage(`${source}/page`)
