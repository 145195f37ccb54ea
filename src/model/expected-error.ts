/** An error whose message, one line, tells people all that they need; any other is a defect. */
export class ExpectedError extends Error {}
