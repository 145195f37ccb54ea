#!/usr/bin/env node
import process from 'node:process'
import { main } from '../cli.ts'

const ended = new AbortController()
process.once('SIGINT', () => ended.abort())
process.once('SIGTERM', () => ended.abort())
const { argv, env, stdout, stderr } = process
process.exitCode = await main(argv.slice(2), {
  env,
  cwd: process.cwd(),
  stdout,
  stderr,
  signal: ended.signal,
})
