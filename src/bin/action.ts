import process from 'node:process'
import './v8-memory.ts'
import { runAction } from '../action.ts'
import { reportBrokenStreams, reportDefects, reportWarnings } from './defects.ts'
import { makeInterrupts } from './interrupts.ts'

const say = (line: string) => void process.stdout.write(`::error::Paper List Check: ${line}\n`)
const warn = (line: string) => void process.stderr.write(`${line}\n`)
reportDefects(say)
reportBrokenStreams(warn)
reportWarnings(warn)
const interrupts = makeInterrupts()
await runAction(process.env, (text) => process.stdout.write(text), interrupts)
process.exitCode = interrupts.status() ?? process.exitCode
