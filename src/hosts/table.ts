/** Hosts that one row describes: adding one takes nothing else. */
import { arxivIdAt } from './arxiv.ts'
import type { Host } from './host.ts'

const papers = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, role: 'paper' })
const code = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, role: 'code' })
const videos = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, role: 'video' })
const badges = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, badges: /^/ })
/** Sites that answer 404 to bots for pages that exist. */
const social = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, falseNotFound: true })
const scripted = (name: string, ...hostnames: string[]): Host => ({ name, hostnames, scriptedAnchors: true })
/** Sites that show arXiv's papers under arXiv's ids. */
const mirror = (name: string, path: RegExp, ...hostnames: string[]): Host => ({
  name,
  hostnames,
  paper: arxivIdAt(path),
})

export const plainHosts: readonly Host[] = [
  papers('ChemRxiv', 'chemrxiv.org'),
  papers('CiteSeerX', 'citeseerx.ist.psu.edu', 'citeseer.ist.psu.edu'),
  papers('Dagstuhl', 'drops.dagstuhl.de'),
  papers('ECVA', 'ecva.net'),
  papers('ISMIR', 'ismir.net'),
  papers('JSTOR', 'jstor.org'),
  papers('Project Euclid', 'projecteuclid.org'),
  papers('PubMed', 'ncbi.nlm.nih.gov'),
  papers('SSRN', 'papers.ssrn.com'),
  papers('TACL', 'transacl.org'),
  papers('TechRxiv', 'techrxiv.org'),

  mirror('alphaXiv', /^\/(?:abs|pdf|overview)\/(.+)$/, 'alphaxiv.org'),
  mirror('ar5iv', /^\/(?:abs|html|pdf)\/(.+)$/, 'ar5iv.org', 'ar5iv.labs.arxiv.org'),
  mirror('arXiv Vanity', /^\/papers\/(.+)$/, 'arxiv-vanity.com'),
  mirror('Cool Papers', /^\/arxiv\/(.+)$/, 'papers.cool'),
  mirror('NASA ADS', /^\/abs\/arxiv:([^/]+)/i, 'ui.adsabs.harvard.edu'),
  { ...mirror('Semantic Scholar', /^\/(?:paper\/)?arxiv[:/](.+)$/i, 'semanticscholar.org'), role: 'paper' },

  code('Codeberg', 'codeberg.org'),
  code('Gitee', 'gitee.com'),
  { ...code('Bitbucket', 'bitbucket.org'), scriptedAnchors: true },
  { ...code('GitLab', 'gitlab.com'), scriptedAnchors: true },
  {
    name: 'GitHub Pages',
    hostnames: ['github.io'],
    role: ({ pathname }) => (/\.pdf$/i.test(pathname) ? 'paper' : 'project'),
  },
  {
    name: 'Papers with Code',
    hostnames: ['paperswithcode.com'],
    // it shut down on 2025-07-24; every address, of papers, tasks and data sets alike, redirects to
    // huggingface.co/papers/trending, as was seen again in October 2026
    closed: 'Papers with Code has shut down, and all of its addresses lead to one and the same page',
  },

  videos('Bilibili', 'bilibili.com'),
  videos('Vimeo', 'vimeo.com'),

  social('Amazon', 'amazon.*'),
  social('Facebook', 'facebook.com'),
  social('Instagram', 'instagram.com'),
  social('LinkedIn', 'linkedin.com'),
  social('Quora', 'quora.com'),
  social('ResearchGate', 'researchgate.net'),
  social('X', 'x.com', 'twitter.com'),

  scripted('IEEE', 'ieee.org'),
  { ...scripted('Medium', 'medium.com'), blog: true },
  scripted('Notion', 'notion.so', 'notion.site'),
  scripted('Read the Docs', 'readthedocs.io'),
  scripted('Yuque', 'yuque.com'),

  badges('Badgen', 'badgen.net'),
  badges('Codecov', 'codecov.io'),
  badges('Hits', 'hits.sh'),
  badges('Komarev', 'komarev.com'),
  badges('Star History', 'api.star-history.com'),
  badges('Travis CI', 'travis-ci.com', 'travis-ci.org'),
  badges('Version Badge', 'badge.fury.io'),
]
