/** A start that cannot go on for a reason a person can mend. The message is one line: cause, then fix. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
}
