import type { Sources } from '../model/source.ts'
import { arxiv } from './arxiv.ts'
import { arxivSearch } from './arxiv-search.ts'
import { crossref } from './crossref.ts'
import { crossrefPiis } from './crossref-piis.ts'
import { dblp } from './dblp.ts'
import { type GithubSettings, github } from './github.ts'
import { type WebSettings, web } from './web.ts'

/** For each kind of fact, whom to ask, most trusted first. */
export function sources(settings: GithubSettings & WebSettings): Sources {
  return {
    paper: [arxiv],
    repository: [github(settings)],
    page: [web(settings)],
    record: [crossref, crossrefPiis, dblp()],
    search: [arxivSearch],
  }
}
