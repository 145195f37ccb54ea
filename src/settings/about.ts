/** How we introduce ourselves to the services that we ask. */
import about from '../../package.json' with { type: 'json' }

export const version: string = about.version

export const homepage = 'https://github.com/paper-list-check/paper-list-check'

/** A name, an address and a contact, as arXiv's and GitHub's manuals ask for. */
export const userAgent = `paper-list-check/${version} (+${homepage}; mailto:paper-list-check@users.noreply.github.com)`
