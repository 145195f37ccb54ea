import type { Addition } from './addition.ts'
import { addHost } from './host.ts'
import { addKind } from './kind.ts'
import { addOption } from './option.ts'
import { addReporter } from './reporter.ts'
import { addRule } from './rule.ts'
import { addSource } from './source.ts'
import { addVenue } from './venue.ts'

export const additions: readonly Addition[] = [
  addRule,
  addSource,
  addKind,
  addHost,
  addVenue,
  addReporter,
  addOption,
]
