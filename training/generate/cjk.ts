/** Chinese, Japanese and Korean words: titles, names, headings, labels. */
import type { Language } from './look.ts'
import type { Random } from './random.ts'

export function cjkTitle(random: Random, _language: Language): string {
  return random.pick(['基于扩散模型的图像生成', '图神经网络的高效训练'])
}

export function cjkName(random: Random, _language: Language): string {
  return random.pick(['王伟', '李静'])
}

/** The text of a section's heading. */
export function cjkHeading(random: Random, _language: Language): string {
  return random.pick(['综述', '方法'])
}
