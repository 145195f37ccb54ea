import { ExpectedError } from './expected-error.ts'

/** A file of the program itself is missing or damaged; the message is one line for people. */
export class BrokenInstall extends ExpectedError {
  override readonly name = 'BrokenInstall'
}
