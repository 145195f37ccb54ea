/** What a link is for: by its label where the label says so, else by where it leads. */
import type { LinkRole } from '../../model/list.ts'
import type { Reference } from '../../model/reference.ts'
import { remembered } from '../../text/memoize.ts'

/** Words that labels begin with, in the languages that lists use. */
const LABELS: readonly (readonly [LinkRole, RegExp])[] = [
  [
    'paper',
    /^(?:full |main |conference |journal |oral )?(?:papers?|pdf|arxiv|abs|abstract|preprint|openreview|article|journal|论文|论文链接|論文|논문|paper link|pmlr|html|acl|cvf|ieee|acm|doi|biorxiv|medrxiv|proceedings|publication|makale)(?![\p{L}\p{N}_])/iu,
  ],
  [
    'code',
    /^(?:official |unofficial |source |our |my |the )?(?:codes?|github|git|gitlab|repo(?:sitory)?|implementation|impl|py ?torch|pytroch|tensorflow|tf|keras|jax|caffe2?|chainer|mxnet|matlab|julia|python|official|unofficial|代码|源码|代碼|コード|코드|source|authors? (?:code|implementation|repo)|kod|paddle\w*|mindspore|torch|lua|theano|codebase|reference implementation|python reference)(?![\p{L}\p{N}_])/iu,
  ],
  [
    'project',
    /^(?:project|home ?page|website|web ?page|web|site|page|主页|项目|项目主页|プロジェクト|프로젝트|blog|demo page|proje)(?![\p{L}\p{N}_])/iu,
  ],
  ['data', /^(?:data ?sets?|data|benchmark|corpus|数据|数据集|veri)(?![\p{L}\p{N}_])/iu],
  ['model', /^(?:models?|weights|checkpoints?|pre-?trained|hugging ?face|hf|模型)(?![\p{L}\p{N}_])/iu],
  ['video', /^(?:videos?|youtube|talk|demo|presentation|bilibili|视频)(?![\p{L}\p{N}_])/iu],
  ['slides', /^(?:slides?|poster|ppt|幻灯片|海报)(?![\p{L}\p{N}_])/iu],
  [
    'other',
    /^(?:bib(?:tex)?|citations?|cite|supp(?:lement\w*)?|appendix|news|twitter|tweet|review|authors?|links?|urls?|链接)(?![\p{L}\p{N}_])/iu,
  ],
]

/** With its emoji and brackets, in characters. */
const LONGEST_LABEL = 80

/** The role that a label names; null if it is not a label but words of the entry (a title, a name). */
export function labelRole(label: string): LinkRole | null {
  if (label.length > LONGEST_LABEL) return null
  const role = readLabel(label)
  return role === 'none' ? null : role
}

const readLabel = remembered((label): LinkRole | 'none' => {
  const text = label
    .replace(/:[a-z0-9_+-]+:/gi, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .trim()
  if (text === '' || text.length > 40) return 'none'
  const words = text.split(/[\s-]+/)
  if (words.length > 5 || (words.length > 2 && !words.every(isLabelWord))) return 'none'
  return LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none'
})

/** Of three words or more each belongs to labels: `Code in PyTorch` is one, `Video Diffusion Models` a title. */
const isLabelWord = (word: string) =>
  QUALIFIER.test(word) ||
  (!/^(?:models?|data|source)$/i.test(word) && LABELS.some(([, label]) => label.test(word)))
const QUALIFIER =
  /^(?:\d+|link|page|version|here|in|and|the|for|of|with|coming|soon|construction|to|be|released|full|main|short|long|my|our|re|reference|implementation|unofficial|materials?|models?|data|source|results?|cvpr|iccv|eccv|neurips|nips|icml|iclr|acl|emnlp|aaai|v\d|c\+*|r|mit|open|pre|trained|page\d)$/i

const PAPER_HOSTS =
  /(?:^|\.)(?:aclanthology\.(?:org|info)|aclweb\.org|openaccess\.thecvf\.com|ecva\.net|proceedings\.mlr\.press|(?:proceedings\.)?neurips\.cc|nips\.cc|doi\.org|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com|science\.org|biorxiv\.org|medrxiv\.org|jmlr\.org|isca-(?:speech|archive)\.org|ojs\.aaai\.org|aaai\.org|ijcai\.org|usenix\.org|ndss-symposium\.org|roboticsproceedings\.org|pnas\.org|cell\.com|academic\.oup\.com|onlinelibrary\.wiley\.com|iopscience\.iop\.org|journals\.aps\.org|mdpi\.com|frontiersin\.org|semanticscholar\.org|ncbi\.nlm\.nih\.gov|pubmed\.ncbi\.nlm\.nih\.gov|tandfonline\.com|jstor\.org|hal\.science|papers\.ssrn\.com|techrxiv\.org|chemrxiv\.org|pubs\.acs\.org|eprint\.iacr\.org|vldb\.org|drops\.dagstuhl\.de|ismir\.net|bmvc\d*\.org|bmva\.org)$/
const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com)$/
const CODE_HOSTS = /(?:^|\.)(?:gitlab\.com|bitbucket\.org|gitee\.com|codeberg\.org|gist\.github\.com)$/

/** The role of an address whose label says nothing. */
function referenceRole(reference: Reference): LinkRole {
  if (reference.kind === 'paper') return 'paper'
  if (reference.kind === 'repository') return 'code'
  if (reference.kind === 'anchor') return 'anchor'
  if (reference.kind !== 'page') return 'other'
  if (reference.paper) return 'paper'
  const { hostname, pathname } = new URL(reference.url)
  const host = hostname.replace(/^www\./, '')
  if (host === 'huggingface.co') return huggingFace(pathname)
  if (CODE_HOSTS.test(host)) return 'code'
  if (VIDEO_HOSTS.test(host)) return 'video'
  if ((PAPER_HOSTS.test(host) && pathname.length > 1) || /\.pdf$/i.test(pathname)) return 'paper'
  if (host.endsWith('github.io')) return 'project'
  return 'other'
}

function huggingFace(path: string): LinkRole {
  if (path.startsWith('/datasets/')) return 'data'
  return path.startsWith('/spaces/') || path.startsWith('/blog') ? 'project' : 'model'
}

/** Pictures that a service draws on demand: they are asked of nobody. */
function isBadge(url: string): boolean {
  return (
    /^https?:\/\/(?:img\.shields\.io|shields\.io|badgen\.net|badge\.fury\.io|visitor-badge\.\w+|komarev\.com|hits\.\w+|api\.star-history\.com|codecov\.io|travis-ci\.\w+|colab\.research\.google\.com\/assets)\//i.test(
      url,
    ) || /badge[\w-]*\.svg/i.test(url)
  )
}

/** The role of one link of a list; `label` is its visible text, or the words of the badge inside it. */
export function roleOf(kind: 'link' | 'image', url: string, label: string, reference: Reference): LinkRole {
  if (kind === 'image') return isBadge(url) ? 'badge' : 'image'
  if (reference.kind === 'anchor') return 'anchor'
  const role = labelRole(label)
  return role === null || (role === 'other' && SAYS_NOTHING.test(label)) ? referenceRole(reference) : role
}

/** Labels of addresses that say who or that, not what. */
const SAYS_NOTHING = /^\W*(?:authors?|links?|urls?|链接)\W*$/i

/** `[Code]` that a link wraps in brackets of its own is “Code”. */
export const bareLabel = (label: string): string => label.replace(/^\[|\]$/g, '')
