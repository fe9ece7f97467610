/** Thrown where a sweep was asked for wrongly; the message says what to ask for instead. */
export class SweepFault extends Error {
  // The command line tells errors by their names.
  override readonly name = 'WrongUsage';
}
