/** The Action's inputs → options. */
import type { Options } from '../model/options.ts'
import { duration, FAIL_ON, oneOf, PDF_MODES, UsageError } from './arguments.ts'

const ANNOTATIONS = ['auto', 'check-run', 'commands', 'none'] as const
const SWITCH = ['auto', 'none'] as const
const ISSUE = ['auto', 'always', 'none'] as const
const SCOPES = ['auto', 'all'] as const

export type Inputs = {
  readonly options: Partial<Options>
  readonly token: string | null
  readonly scope: (typeof SCOPES)[number]
  readonly annotations: (typeof ANNOTATIONS)[number]
  readonly suggestions: (typeof SWITCH)[number]
  readonly comment: (typeof SWITCH)[number]
  /** `auto`: scheduled scans of whole lists; `always`: every scan of whole lists. */
  readonly issue: (typeof ISSUE)[number]
  /** The label by which the weekly issue is known. */
  readonly issueLabel: string
  readonly config: string | null
}

/** `input` gives an input's text, '' where it is not set. Throws UsageError. */
export function readInputs(input: (name: string) => string): Inputs {
  const options: { -readonly [K in keyof Options]?: Options[K] } = {}
  const files = input('files')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  if (files.length > 0) options.files = files
  if (input('pdf')) options.pdf = oneOf('Input pdf', input('pdf'), PDF_MODES)
  if (input('cache')) options.cache = input('cache')
  if (input('max-age')) options.maxAge = duration('Input max-age', input('max-age'))
  if (input('fail-on')) options.failOn = oneOf('Input fail-on', input('fail-on'), FAIL_ON)
  return {
    options,
    token: input('token') || null,
    scope: oneOf('Input scope', input('scope') || 'auto', SCOPES),
    annotations: oneOf('Input annotations', input('annotations') || 'auto', ANNOTATIONS),
    suggestions: oneOf('Input suggestions', input('suggestions') || 'auto', SWITCH),
    comment: oneOf('Input comment', input('comment') || 'auto', SWITCH),
    issue: oneOf('Input issue', input('issue') || 'auto', ISSUE),
    issueLabel: label(input('issue-label') || 'paper-list-check'),
    config: input('config') || null,
  }
}

/** A comma would make two labels of it; GitHub takes fifty characters (REST manual, "Create a label"). */
function label(text: string): string {
  if (text.length <= 50 && !/[,\n\r]/.test(text)) return text
  throw new UsageError('Input issue-label: a label is one line of at most fifty characters, without a comma.')
}
