import type { Options } from '../model/options.ts'
import type { Source, Sources } from '../model/source.ts'
import { arxiv } from './arxiv.ts'
import { arxivSearch } from './arxiv-search.ts'
import { crossref } from './crossref.ts'
import { crossrefPiis } from './crossref-piis.ts'
import { dblp } from './dblp.ts'
import { openRegistry, type Registry } from './doi-registry.ts'
import { type GithubSettings, github } from './github.ts'
import { semanticScholar } from './semantic-scholar.ts'
import { wayback } from './wayback.ts'
import { type WebSettings, web } from './web.ts'

type RecordSettings = {
  /** Which sources are switched off. */
  readonly switches: Options['sources']
  readonly semanticScholarKey: string | null
}

/** For each kind of fact, whom to ask, most trusted first. */
export function sources(settings: GithubSettings & WebSettings & RecordSettings): Sources {
  const registry = openRegistry()
  return {
    paper: [arxiv],
    repository: [github(settings)],
    page: [web(settings, registry)],
    record: recordSources(settings, registry),
    search: [arxivSearch],
    copy: settings.switches.wayback === false ? [] : [wayback()],
  }
}

function recordSources(
  { switches, semanticScholarKey: key }: RecordSettings,
  registry: Registry,
): readonly Source<'record'>[] {
  const isOn = (name: keyof Options['sources']) => switches[name] !== false
  return [
    ...(isOn('crossref') ? [crossref(registry), crossrefPiis] : []),
    ...(isOn('dblp') ? [dblp()] : []),
    // it leads to what Crossref knows
    ...(key && isOn('crossref') && isOn('semantic-scholar') ? [semanticScholar(key)] : []),
  ]
}
