/** Authors that are not people: alternatives for regular expressions with the flag `i`, and whole names. */

/** Companies that publish papers. */
export const COMPANY =
  'google|microsoft|meta|openai|deepmind|nvidia|alibaba|tencent|huawei|facebook|amazon|baidu|bytedance|anthropic|apple|adobe|ibm|salesforce|samsung|intel|qualcomm|sony|xai|mistral'
/** Universities by their short names. */
export const UNIVERSITY =
  'cmu|mit|eth|ethz|epfl|kaist|ucla|ucsd|ucsb|hkust|cuhk|hku|nus|pku|sjtu|ustc|uiuc|nyu|stanford|berkeley|uc berkeley|tsinghua'
/** Words in the names of institutions. */
export const INSTITUTION = 'university|univ|institute|college|laborator(?:y|ies)|labs?'
/** Words in the names of their parts, which may be in those of journals as well. */
export const FACULTY = 'school of|sciences'
export const LEGAL_FORM = 'inc|llc|ltd'
/** Words in the names of groups of authors. */
export const TEAM = 'team|collaboration|group|consortium|project|initiative|community|authors|research'

const NAME = String.raw`\p{Lu}[\p{L}.-]*`
const INSTITUTION_ALONE = new RegExp(
  String.raw`^(?:${NAME}\s){0,4}(?:University|Institute|College)(?:\sof(?:\sthe)?(?:\s${NAME}){1,3}(?:\s(?:and|&)(?:\s${NAME}){1,2})?){0,2}$`,
  'u',
)

const COMPANY_ALONE = /^(?:[\p{Lu}\d][\p{L}\d.&-]*,?\s){1,4}(?:&\s)?(?:Co|Corp|Inc|Ltd|LLC|GmbH)\.?$/u

/** `Graz University of Technology`, `River & Sons Co.`, and no more than that. */
export const isInstitutionAlone = (words: string): boolean =>
  INSTITUTION_ALONE.test(words.trim()) || COMPANY_ALONE.test(words.trim())

const ORGANIZATION = new RegExp(String.raw`\b(?:${COMPANY}|${INSTITUTION})\b`, 'i')
/** `UT Austin`, `MIT CSAIL`; in small letters they are people's names. */
const SHORT_INSTITUTION = /^(?:UT|UC|TU|ETH|MIT|CMU|NYU|UNC|USC|UCL|EPFL|KAIST|HKUST|NUS|NTU)\b/
export const isInstitution = (name: string): boolean => SHORT_INSTITUTION.test(name)
/** `MIT`, `Google Research`, `HKUST`: a word in capitals, a company or an institution, perhaps with more words. */
export const isOrganization = (name: string): boolean =>
  /^\p{Lu}{2,}$/u.test(name) || ORGANIZATION.test(name) || isInstitution(name)
