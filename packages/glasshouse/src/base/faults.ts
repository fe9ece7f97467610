/** What is wrong with a file, in a form that a person can act on. */

export interface Fault {
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
  /** Where in the document: `indicators.late-bill.recorded`. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What would be allowed. */
  readonly allowed?: string | undefined;
  /** What to write instead. */
  readonly hint?: string | undefined;
  /** A fault refuses the file; a warning does not. */
  readonly level: 'error' | 'warning';
}

/** Thrown by the readers of files; holds every fault of the file, not only the first. */
export class InvalidFile extends Error {
  override readonly name = 'InvalidFile';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map((fault) => describeFault(file, fault)).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}

/** One fault as text: `file:line:column  key: what is wrong`, then what is allowed and how to mend it. */
export function describeFault(file: string, fault: Fault): string {
  const lines = [
    `${file}:${fault.line}:${fault.column}  ${fault.level === 'warning' ? 'warning: ' : ''}${fault.path === '' ? '' : `${fault.path}: `}${fault.message}`,
  ];
  if (fault.allowed !== undefined) lines.push(`    allowed: ${fault.allowed}`);
  if (fault.hint !== undefined) lines.push(`    try:     ${fault.hint}`);
  return lines.join('\n');
}

/** Thrown where a run cannot be done as asked (not a fault of a file). The message says how to mend it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
