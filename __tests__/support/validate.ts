/** GitHub's own language service for workflows and action.yml, offline. */
import { registerHooks } from 'node:module'

// it imports JSON without saying so, which Node refuses
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
})
export const { validate } = await import('@actions/languageservice')
