import process from 'node:process'
import './v8-memory.ts'
import { runAction } from '../action.ts'

// a cancelled job sends SIGINT, and SIGTERM some seconds later (GitHub manual, "Workflow cancellation reference")
const ended = new AbortController()
process.once('SIGINT', () => ended.abort())
process.once('SIGTERM', () => ended.abort())
await runAction(process.env, (text) => process.stdout.write(text), ended.signal)
