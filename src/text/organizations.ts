/** Authors that are not people: alternatives for regular expressions with the flag `i`. */

/** Companies that publish papers. */
export const COMPANY =
  'google|microsoft|meta|openai|deepmind|nvidia|alibaba|tencent|huawei|facebook|amazon|baidu|bytedance|anthropic|apple|adobe|ibm|salesforce|samsung|intel|qualcomm|sony|xai|mistral'
/** Universities by their short names. */
export const UNIVERSITY =
  'cmu|mit|eth|ethz|epfl|kaist|ucla|ucsd|ucsb|hkust|cuhk|hku|nus|pku|sjtu|ustc|uiuc|nyu|stanford|berkeley|uc berkeley|tsinghua'
/** Words in the names of institutions. */
export const INSTITUTION = 'university|univ|institute|college|laborator(?:y|ies)|labs?'
export const LEGAL_FORM = 'inc|llc|ltd'
/** Words in the names of groups of authors. */
export const TEAM = 'team|collaboration|group|consortium|project|initiative|community|authors|research'
