/** How we introduce ourselves to the services that we ask. */
import about from '../../package.json' with { type: 'json' }
import { homepage } from '../model/pages.ts'

/** The version of this package. */
export const version: string = about.version

/**
 * A name and where to reach us, as arXiv's and GitHub's manuals ask for. No mail address: Crossref counts its requests by
 * that, so all users together would share the limits of one.
 */
export const userAgent: string = `paper-list-check/${version} (+${homepage})`
