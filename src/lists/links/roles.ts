/** What a link is for: its label decides, or the address where the label does not say. */
import { hostOf, roleAt } from '../../hosts/index.ts'
import type { LinkRole } from '../../model/list.ts'
import type { Reference } from '../../model/reference.ts'
import { memoize } from '../../text/memoize.ts'

/** What labels start with, in the languages that lists use. */
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

/** In characters, with its emoji and brackets. */
const MAX_LABEL = 80

/** The role that a label names; null if the text is not a label but part of the entry (a title, a name). */
export function labelRole(label: string): LinkRole | null {
  if (label.length > MAX_LABEL) return null
  const role = readLabel(label)
  return role === 'none' ? null : role
}

const readLabel = memoize((label): LinkRole | 'none' => {
  const text = label
    .replace(/:[a-z0-9_+-]+:/gi, ' ')
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .trim()
  if (text === '' || text.length > 40) return 'none'
  const words = text.split(/[\s-]+/)
  if (words.length > 5 || (words.length > 2 && !words.every(isLabelWord))) return 'none'
  return LABELS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none'
})

/** Every word of a label of three or more must be one of these: `Code in PyTorch` is a label, `Video Diffusion Models` a title. */
const isLabelWord = (word: string) =>
  QUALIFIER.test(word) ||
  (!/^(?:models?|data|source)$/i.test(word) && LABELS.some(([, label]) => label.test(word)))
const QUALIFIER =
  /^(?:\d+|link|page|version|here|in|and|the|for|of|with|coming|soon|construction|to|be|released|full|main|short|long|my|our|re|reference|implementation|unofficial|materials?|models?|data|source|results?|cvpr|iccv|eccv|neurips|nips|icml|iclr|acl|emnlp|aaai|v\d|c\+*|r|mit|open|pre|trained|page\d)$/i

/** The role of an address whose label says nothing. */
function referenceRole(reference: Reference): LinkRole {
  if (reference.kind === 'paper') return 'paper'
  if (reference.kind === 'repository') return 'code'
  if (reference.kind === 'anchor') return 'anchor'
  if (reference.kind !== 'page') return 'other'
  if (reference.paper) return 'paper'
  const url = new URL(reference.url)
  return roleAt(url) ?? (/\.pdf$/i.test(url.pathname) ? 'paper' : 'other')
}

/** Images that a service generates on demand: these are never requested. */
function isBadge(address: string, reference: Reference): boolean {
  if (/badge[\w-]*\.svg/i.test(address)) return true
  if (reference.kind !== 'page') return false
  const { hostname, pathname } = new URL(reference.url)
  return hostOf(hostname)?.badges?.test(pathname) === true
}

/** The role of one link; `label` is its visible text, or the words of the badge inside it. */
export function roleOf(kind: 'link' | 'image', url: string, label: string, reference: Reference): LinkRole {
  if (kind === 'image') return isBadge(url, reference) ? 'badge' : 'image'
  if (reference.kind === 'anchor') return 'anchor'
  const role = labelRole(label)
  return role === null || (role === 'other' && IS_VAGUE.test(label)) ? referenceRole(reference) : role
}

/** Labels that do not say what the address is for. */
const IS_VAGUE = /^\W*(?:authors?|links?|urls?|链接)\W*$/i

/** `[Code]`, where the brackets are part of the label, is “Code”. */
export const bareLabel = (label: string): string => label.replace(/^\[|\]$/g, '')
