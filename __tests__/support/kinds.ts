/** Records of all kinds of facts of which a test fills in some; the others are empty. */
import { mapKinds } from '../../src/model/facts.ts'
import type { Sources } from '../../src/model/source.ts'

export const sourcesOf = (some: Partial<Sources>): Sources => ({ ...mapKinds<Sources>(() => []), ...some })
