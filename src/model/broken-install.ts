/** A file of the program itself is missing or damaged; the message is one line for people. */
export class BrokenInstall extends Error {
  override readonly name = 'BrokenInstall'
}
