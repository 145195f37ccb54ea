import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Internet, startInternet } from '../../test/internet/index.ts'
import { run } from '../support/run.ts'

let internet: Internet
beforeAll(async () => {
  internet = await startInternet()
})
afterAll(() => internet.close())

const entry = { path: join(import.meta.dirname, '..', 'support', 'visit.ts') }
const env = { NODE_USE_ENV_PROXY: '1' }

it('a process that is given the environment lives in the embedded internet', async () => {
  const { status, stderr, json } = await run(['https://arxiv.org/abs/2312.00858'], { entry, env, internet })
  expect([status, stderr]).toEqual([0, ''])
  expect(json()).toMatchObject({ status: 200 })
  const missing = await run(['https://arxiv.org/abs/2499.00001'], { entry, env, internet })
  expect([missing.status, missing.json()]).toMatchObject([3, { status: 404 }])
  expect(internet.requests[0]?.headers.authorization).toMatch(/^bearer ghs_TokenOf/)
})

it('and trusts it by that environment alone', async () => {
  const wary = { ...env, NODE_EXTRA_CA_CERTS: '' }
  const { status, stderr } = await run(['https://arxiv.org/'], { entry, env: wary, internet })
  expect(status).toBe(1)
  expect(stderr).toMatch(/certificate/i)
})
