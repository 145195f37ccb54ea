/** Whether this Node is new enough. */
import about from '../../package.json' with { type: 'json' }

/** What is wrong with a version of Node (`20.20.2`), by package.json's `engines`; null if nothing is. */
export function nodeComplaint(version: string): string | null {
  const needed = about.engines.node.replace('>=', '')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number)
  const isNewEnough = major > neededMajor || (major === neededMajor && minor >= neededMinor)
  return isNewEnough ? null : `Node.js ${needed} or newer is required; this is ${version}.`
}
