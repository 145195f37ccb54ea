import process from 'node:process'
import { runAction } from '../action.ts'

await runAction(process.env, (text) => process.stdout.write(text))
