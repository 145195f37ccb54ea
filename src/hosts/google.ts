/** Google's sites: all of them share its sign-in and its page for suspected bots. */
import type { Host } from './host.ts'

const google = {
  wall: ({ hostname, pathname }: URL) => hostname === 'accounts.google.com' || pathname.startsWith('/sorry/'),
  scriptedAnchors: true,
} as const

export const googleSites: readonly Host[] = [
  { ...google, name: 'Google', hostnames: ['google.*'] },
  { ...google, name: 'Colab', hostnames: ['colab.research.google.com'], badges: /^\/assets\// },
  {
    ...google,
    name: 'Google Research',
    hostnames: ['research.google', 'research.google.com', 'ai.google'],
    role: ({ pathname }) => (/^\/(?:research\/)?pubs\/./.test(pathname) ? 'paper' : null),
  },
  {
    ...google,
    name: 'Google Scholar',
    hostnames: ['scholar.google.*'],
    pace: { 'scholar.google.com': { inFlight: 1, spacing: 1000 } },
    falseNotFound: true,
  },
]
