/** The runner's own variables (GitHub manual, "Default environment variables"). */
import type { Environment } from '../model/environment.ts'
import type { Runner } from '../model/event.ts'

export function readRunner(env: Environment): Runner {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: run = '' } = env
  const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com'
  return {
    workspace: env['GITHUB_WORKSPACE'] ?? '.',
    temp: env['RUNNER_TEMP'] ?? '.',
    eventPath: env['GITHUB_EVENT_PATH'] || null,
    serverUrl,
    repository,
    run,
    runUrl: run === '' ? null : `${serverUrl}/${repository}/actions/runs/${run}`,
  }
}
