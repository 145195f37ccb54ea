/** Prints how many tests passed, failed and were skipped, from Vitest's JSON report, as one plain line. */
import { readFileSync } from 'node:fs'

const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
)
process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`)
