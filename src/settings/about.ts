/** How we introduce ourselves to the services that we ask. */
import about from '../../package.json' with { type: 'json' }

export const version: string = about.version

export const homepage = 'https://github.com/paper-list-check/paper-list-check'

/**
 * A name and where to reach us, as arXiv's and GitHub's manuals ask for. No mail address: Crossref counts its requests by
 * that, so all users together would share the limits of one.
 */
export const userAgent = `paper-list-check/${version} (+${homepage})`
