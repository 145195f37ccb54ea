/** Builds dist: the Action (index.js), the command (cli.js), the library with its types, the reader's weights, the HTML report's script, the rules' pages, the workflows of `init` and the licences of what is bundled. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { isolatedDeclarationSync } from 'rolldown/experimental'
import { buildPage } from './build-page.ts'

const out = process.argv[2] ?? 'dist'
rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  entryPoints: { index: 'src/bin/action.ts', cli: 'src/bin/cli.ts', library: 'src/index.ts' },
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.19',
  minify: true,
  // esbuild does not know that Node has these, and would make each literal anew at every call
  supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
  legalComments: 'none',
  metafile: true,
  // bundled CommonJS packages ask for Node's own modules by require()
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
})
writeFileSync(join(out, 'library.d.ts'), declarations())
mkdirSync(join(out, 'rules'), { recursive: true })
for (const page of readdirSync('src/rules').filter((name) => name.endsWith('.md'))) {
  cpSync(join('src/rules', page), join(out, 'rules', page))
}
// `init` writes these
for (const name of ['pull-requests.yml', 'weekly.yml'])
  cpSync(join('examples/workflows', name), join(out, 'workflows', name))
// the reader looks for its weights beside the file that it is in
cpSync('src/lists/reader/weights.bin', join(out, 'weights.bin'))
// so does the HTML report with its script and style
const page = await buildPage(join(out, 'page'))
writeFileSync(join(out, 'licenses.txt'), licences([...Object.keys(metafile.inputs), ...page]))

/**
 * The library's types in one file: what src/index.ts declares, then the report's types, which are all that it takes from
 * other modules. Declarations of each module for itself would lead through half of src.
 */
function declarations(): string {
  const source = readFileSync('src/index.ts', 'utf8')
  const { code, errors } = isolatedDeclarationSync('index.ts', source)
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'))
  const own = code.replace(/^(?:import|export) .* from ["']\..*\n/gm, '')
  const [about = ''] = /^\/\*\*[\s\S]*?\*\/\n/.exec(source) ?? []
  return `${about}${own}${readFileSync('src/model/json-report.ts', 'utf8')}`
}

/** One section a package that went into the bundles: name, version, licence text. */
function licences(inputs: readonly string[]): string {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null))
  return [...folders].toSorted().map(section).join('\n')
}

function packageFolder(input: string): string | null {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)
  return match?.[1] ?? null
}

function section(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n${'='.repeat(80)}\n${text}\n`
}
