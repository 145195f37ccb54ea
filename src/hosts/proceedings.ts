/** Proceedings and journals whose addresses contain an identifier of the paper, and what else follows from it. */
import { idInPath, pageAt } from './address.ts'
import { doiFrom } from './doi.ts'
import type { Host } from './host.ts'

/**
 * DOIs of the ACL's own events begin with this and end in the identifier, since 2016. Its journals (J, Q, `cl`, `tacl`) have
 * their publisher's, and events of others (LREC, COLING of most years, EAMT …) have none.
 */
const ACL_PREFIX = '10.18653/v1/'
const ACLS_OLD = /^[DEKNPSW]1[6-9]-/
const ACLS_NEW =
  /^20[2-9]\d\.(?!lrec|coling|tacl|cl-|eamt|amta|mtsummit|jeptalnrecital|icon|rocling|ccl|paclic|sltu|ranlp|lrec)|^2020\.coling/

/** The page of a paper, and its DOI where that is certain. */
const ofAcl = (id: string) => ({
  ...pageAt(`https://aclanthology.org/${id}/`),
  ...(ACLS_OLD.test(id) || ACLS_NEW.test(id) ? doiFrom(`${ACL_PREFIX}${id}`) : {}),
})

const aclAnthology: Host = {
  name: 'ACL Anthology',
  hostnames: ['aclanthology.org', 'aclanthology.info', 'aclweb.org'],
  role: 'paper',
  // aclanthology.org, "Anthology identifiers": `P19-1124` until 2019, `2022.emnlp-main.388` since 2020
  paper: idInPath(
    'acl-anthology',
    /^\/(?:anthology\/|papers\/|pdf\/)?(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+\.\d+)(?:v\d+)?(?:\.pdf)?\/?$/,
    ofAcl,
  ),
}

const cvf: Host = {
  name: 'CVF Open Access',
  hostnames: ['openaccess.thecvf.com', 'cv-foundation.org'],
  role: 'paper',
  paper: idInPath(
    'cvf',
    /^(?=.*\/(?:html|papers)\/).*\/([^/]+?)_paper\.(?:html|pdf)$/,
    (_, { protocol, host, pathname }) =>
      pageAt(`${protocol}//${host}${pathname.replace('/papers/', '/html/').replace(/\.pdf$/, '.html')}`),
  ),
}

/** `…/file/HASH-Paper.pdf` is the PDF of `…/hash/HASH-Abstract.html`, `/paper/5346-title.pdf` that of `/paper/5346-title`. */
const abstractOf = ({ host, pathname }: URL) =>
  `https://${host}${pathname
    .replace(/\/file\/([\da-f]{32})-[^/]*?Paper(-[\w-]+)?\.pdf$/, '/hash/$1-Abstract$2.html')
    .replace(/(\/paper\/\d+-[^/]*?)\.pdf$/, '$1')}`

/** Under which hosts indexes have known the same page. */
const TWINS = [
  ['papers.nips.cc', 'proceedings.neurips.cc'],
  ['www.aaai.org/ocs', 'aaai.org/ocs'],
] as const

/** The same page on all hosts that had it; any other page alone. */
export const samePages = (page: string): readonly string[] => {
  const hosts = TWINS.find(([own, other]) => new RegExp(`^https?://(?:${own}|${other})/`).test(page)) ?? []
  const own = hosts.find((host) => page.includes(`//${host}/`))
  return own ? hosts.map((host) => page.replace(own, host)) : [page]
}

/** Conferences whose proceedings and meetings are published with the software of NeurIPS. */
const likeNeurIps = (name: string, host: string, ...hostnames: string[]): Host => {
  const printed = idInPath(
    host,
    /\/(?:hash|file)\/([\da-f]{32})|\/paper\/(?:(\d+)-|(by-source-\d+-\d+)$)/,
    (_, url) => pageAt(abstractOf(url)),
  )
  const presented = idInPath(`${host}-virtual`, VIRTUAL, (_, { origin, pathname }) =>
    pageAt(`${origin}${pathname}`),
  )
  return { name, hostnames, role: 'paper', paper: (url) => printed(url) ?? presented(url) }
}
const VIRTUAL = /^\/virtual\/(20\d\d)\/(?:(?:poster|oral|spotlight)\/)?(\d+)\/?$/

/** The paper in PMLR that a path names, which once began otherwise: `jmlr.org/proceedings/papers/v32/graves14.pdf`. */
const inPmlr = ({ href }: URL, before = '') =>
  idInPath('pmlr', /^\/(v\d+|r\d+)\/([\w-]+?)(?:\/\2)?(?:\.html|\.pdf)?\/?$/, (id) =>
    pageAt(`https://proceedings.mlr.press/${id}.html`),
  )(new URL(href.replace(before, '')))

const pmlr: Host = {
  name: 'PMLR',
  hostnames: ['proceedings.mlr.press'],
  role: 'paper',
  paper: (url) => inPmlr(url),
}

const inJmlr = idInPath(
  'jmlr',
  /^\/papers\/v(?:olume)?(\d+)\/([\w-]+?)(?:\/\2)?(?:\.html|\.pdf)?\/?$/,
  (id) => pageAt(`https://jmlr.org/papers/v${id}.html`),
)

const jmlr: Host = {
  name: 'JMLR',
  hostnames: ['jmlr.org'],
  role: 'paper',
  paper: (url) => inJmlr(url) ?? inPmlr(url, '/proceedings/papers'),
}

const ijcai: Host = {
  name: 'IJCAI',
  hostnames: ['ijcai.org'],
  role: 'paper',
  // DOIs since 2017: `10.24963/ijcai.2019/123` for `/proceedings/2019/0123`
  paper: idInPath('ijcai', /^\/proceedings\/(201[7-9]|202\d)\/0*(\d{1,4})(?:\.pdf)?\/?$/i, (id) => ({
    ...pageAt(`https://www.ijcai.org/proceedings/${id}`),
    ...doiFrom(`10.24963/ijcai.${id}`),
  })),
}

/** Open Journal Systems: `/article/view/6411/6267` and `/article/download/6411/6267` are files of `/article/view/6411`. */
const inAaai = idInPath(
  'aaai',
  /^(?:\/ojs)?\/{1,2}index\.php\/([\w-]+)\/article\/(?:view|download|viewFile)\/(\d+)(?:\/\d+)?\/?$/,
  (id) => pageAt(`https://ojs.aaai.org/index.php/${id.replace('/', '/article/view/')}`),
)
/** Until 2018, by the same authors' conference system: `/ocs/index.php/AAAI/AAAI16/paper/download/11889/12345`. */
const inOldAaai = idInPath(
  'aaai-ocs',
  /^\/ocs\/index\.php\/(\w+\/\w+)\/(?:rt\/)?paper\/(?:view|viewPaper|viewFile|download)\/(\d+)(?:\/\d+)?\/?$/,
  (id) => pageAt(`https://www.aaai.org/ocs/index.php/${id.replace(/\/(?=\d+$)/, '/paper/view/')}`),
)

const aaai: Host = {
  name: 'AAAI',
  hostnames: ['aaai.org'],
  role: 'paper',
  paper: (url) => inAaai(url) ?? inOldAaai(url),
}

/** `/system/files/nsdi23-thorpe.pdf` is the PDF of `/conference/nsdi23/presentation/thorpe`. */
const usenix: Host = {
  name: 'USENIX',
  hostnames: ['usenix.org'],
  role: 'paper',
  paper: idInPath(
    'usenix',
    /^\/conference\/([\w-]+)\/presentation\/([\w-]+)\/?$|^\/system\/files\/(?:conference\/\w+\/)?([a-z]{3,}\d\d)-(?:paper-)?([a-z-]+)\.pdf$/,
    (id) => pageAt(`https://www.usenix.org/conference/${id.replace('/', '/presentation/')}`),
  ),
}

/** Elsevier's articles by their PII; Cell Press writes it with dashes and brackets. */
const elsevier = (name: string, hostname: string): Host => ({
  name,
  hostnames: [hostname],
  role: 'paper',
  paper: ({ pathname }) => {
    const id = pathname
      .toUpperCase()
      .replace(/[()-]/g, '')
      .match(/\/(?:PII|FULLTEXT|ABSTRACT|PDF)\/(S[\dX]{16})(?![\dX])/)?.[1]
    return id ? { host: 'pii', id } : null
  },
  scriptedAnchors: true,
})

const nature: Host = {
  name: 'Nature',
  hostnames: ['nature.com'],
  role: 'paper',
  paper: idInPath('nature', /^\/articles\/([a-z]+[\w.-]*?\d[\w-]*?|\d{5,8})(?:\.e?pdf)?\/?$/, (id) => ({
    ...pageAt(`https://www.nature.com/articles/${id}`),
    ...doiFrom(`10.1038/${id}`),
  })),
  scriptedAnchors: true,
}

/** Articles whose pages say what they are; the group of `path` is the address of the page, of whatever form of it. */
const pagesOf = (name: string, path: RegExp, hostname: string, ...others: string[]): Host => ({
  name,
  hostnames: [hostname, ...others],
  role: 'paper',
  paper: idInPath(hostname, path, (id, { origin }) => pageAt(`${origin}/${id}`)),
})

export const proceedings: readonly Host[] = [
  aaai,
  aclAnthology,
  cvf,
  elsevier('Cell Press', 'cell.com'),
  elsevier('ScienceDirect', 'sciencedirect.com'),
  ijcai,
  jmlr,
  nature,
  pmlr,
  usenix,
  likeNeurIps('ICLR', 'iclr', 'iclr.cc'),
  likeNeurIps('ICML', 'icml', 'icml.cc'),
  likeNeurIps('MLSys', 'mlsys', 'mlsys.org'),
  likeNeurIps('NeurIPS', 'neurips', 'neurips.cc', 'nips.cc'),
  pagesOf(
    'HAL',
    /^\/((?:hal|tel|inria|cel|lirmm|ensl|halshs)-\d+)(?:v\d+)?(?:\/(?:document|file\/.+))?\/?$/,
    ...(['hal.science', 'hal.inria.fr', 'hal.archives-ouvertes.fr'] as const),
  ),
  pagesOf('IACR ePrint', /^\/(\d{4}\/\d+)(?:\.pdf)?\/?$/, 'eprint.iacr.org'),
  pagesOf('MDPI', /^\/(\d{4}-\d{3}[\dX]\/\d+\/\d+\/\d+)(?:\/(?:pdf|htm))?\/?$/, 'mdpi.com'),
]
