#!/usr/bin/env node
/**
 * Starts the command, where Node is new enough for it. An old Node parses all static imports before it runs anything,
 * so this file imports nothing that needs a newer one.
 */
import process from 'node:process'
import { nodeComplaint } from './node-version.ts'

const complaint = nodeComplaint(process.versions.node)
if (complaint === null) await import('./command.ts')
else {
  process.stderr.write(`paper-list-check: ${complaint}\n`)
  process.exitCode = 2
}
