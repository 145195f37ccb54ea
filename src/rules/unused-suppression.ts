import { suppressionRule } from '../model/rule.ts'
import { nearest } from '../text/nearest.ts'

export const unusedSuppression = suppressionRule({
  name: 'unused-suppression',
  summary: 'a suppression comment that suppresses nothing, or names an unknown rule',
  severity: 'notice',
  needs: [],
  messages: {
    unused: 'Unused suppression: {rules} found nothing here.',
    unknown: 'There is no rule “{name}”, so nothing is suppressed.',
    near: 'There is no rule “{name}”, so nothing is suppressed; did you mean “{near}”?',
  },
  *check({ directive: { span: at }, unknown, unused, ruleNames }) {
    for (const name of unknown) {
      const near = nearest(name, ruleNames)
      if (near === null) yield { message: 'unknown', with: { name }, at, actual: name }
      else yield { message: 'near', with: { name, near }, at, expected: near, actual: name }
    }
    if (unused.length > 0) yield { message: 'unused', with: { rules: unused.join(', ') }, at }
  },
})
