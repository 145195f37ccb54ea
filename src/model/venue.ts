/** Where papers appear. */

export type VenueKind = 'conference' | 'journal' | 'preprint'

export type Venue = {
  /** The name in the table, or the user's: equal for equal venues. */
  readonly key: string
  readonly kind: VenueKind
  /** A workshop at the conference `key`, which is not the conference. */
  readonly workshop: boolean
  /** ACL's Findings and the like: published by the conference, but not in its main track. */
  readonly findings: boolean
}

/** What is known about names of venues: the built-in table, and what the user adds in the configuration. */
export type VenueIndex = {
  /** The venue that a name stands for ("NeurIPS", "CVPRW", "Findings of EMNLP"); null if it is not known. */
  readonly read: (name: string) => Venue | null
  /** Whether a phrase names a venue, known or recognisable as such ("Journal of Fast Things"). */
  readonly isName: (phrase: string) => boolean
  /** Whether a lone word is a venue in its own spelling: `CHI`, but not `Chi`, which is a family name. */
  readonly isAcronym: (word: string) => boolean
  /** Whether two names may stand for one venue. Generous: false only where they certainly differ. */
  readonly same: (a: string, b: string) => boolean
}
