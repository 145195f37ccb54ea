/** The Action's inputs → options. */
import type { Options } from '../model/options.ts'
import { duration, FAIL_ON, oneOf, PDF_MODES } from './arguments.ts'

const ANNOTATIONS = ['auto', 'commands', 'none'] as const
const SCOPES = ['auto', 'all'] as const

export type Inputs = {
  readonly options: Partial<Options>
  readonly token: string | null
  readonly scope: (typeof SCOPES)[number]
  readonly annotations: (typeof ANNOTATIONS)[number]
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
    config: input('config') || null,
  }
}
