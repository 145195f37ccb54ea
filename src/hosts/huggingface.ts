/** Hugging Face: models, data sets, spaces, and pages of arXiv papers. */
import { arxivIdAt } from './arxiv.ts'
import type { Host } from './host.ts'

export const huggingFace: Host = {
  name: 'Hugging Face',
  hostnames: ['huggingface.co', 'hf.co'],
  pace: { 'huggingface.co': { inFlight: 2, spacing: 150 } },
  role: ({ pathname }) => {
    if (pathname.startsWith('/datasets/')) return 'data'
    return pathname.startsWith('/spaces/') || pathname.startsWith('/blog') ? 'project' : 'model'
  },
  paper: arxivIdAt(/^\/papers\/(.+)$/),
  // huggingface_hub reads the same header (utils/_http.py, `RepoNotFound`); private and missing look the same
  gone: ({ status, headers }) =>
    status === 401 && headers['x-error-code'] === 'RepoNotFound'
      ? 'Hugging Face has nothing of that name, or it is private'
      : null,
  scriptedAnchors: true,
  living: 'https://huggingface.co/google-bert/bert-base-uncased',
}

/** A model, data set, space or repository. */
export type OwnedWork = { readonly owner: string; readonly name: string }

/** The model, data set or space that an address leads to, in small letters; null for any other address. */
export function huggingFaceWork(url: string): OwnedWork | null {
  const [, owner, name] = WORK.exec(url.toLowerCase()) ?? []
  return owner && name ? { owner, name } : null
}
const WORK = /^https?:\/\/(?:www\.)?huggingface\.co\/(?:(?:datasets|spaces)\/)?([\w.-]+)\/([\w.-]+)/
