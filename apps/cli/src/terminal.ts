/** Where text goes: results to standard output, everything else to standard error, with colour only where it is wanted. */
import { styleText } from 'node:util';

export type ProgressKind = 'auto' | 'bar' | 'plain' | 'json' | 'off';
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** What a command may say, and how. */
export interface Terminal {
  readonly language: 'en' | 'zh-Hans';
  readonly quiet: boolean;
  readonly progress: ProgressKind;
  /** Writes a line (or several) of the result. */
  readonly print: (text: string) => void;
  /** Writes a message, whatever happens. */
  readonly say: (text: string) => void;
  /** Writes a message unless `--quiet`. */
  readonly note: (text: string) => void;
  /** Marks a word of the result where colour is on. */
  readonly paint: (style: Style, text: string) => string;
  /** Columns of the terminal, 80 where there is none. */
  readonly width: number;
}

export interface TerminalOptions {
  readonly lang: 'en' | 'zh-Hans';
  readonly quiet: boolean;
  readonly progress: ProgressKind;
  readonly color: boolean;
}

/** Whether a stream takes colour: NO_COLOR, FORCE_COLOR, TERM=dumb, and whether it is a terminal. @see https://no-color.org */
export function takesColour(stream: { readonly isTTY?: boolean | undefined }, wanted: boolean, environment: NodeJS.ProcessEnv = process.env): boolean {
  if (!wanted || (environment['NO_COLOR'] ?? '') !== '') return false;
  const force = environment['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stream.isTTY === true && environment['TERM'] !== 'dumb';
}

/** The terminal of this process. */
export function makeTerminal(options: TerminalOptions): Terminal {
  const colour = takesColour(process.stdout, options.color);
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  return {
    language: options.lang,
    quiet: options.quiet,
    progress: options.progress,
    print: (text) => {
      process.stdout.write(`${text}\n`);
    },
    say,
    note: (text) => {
      if (!options.quiet) say(text);
    },
    paint: (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text),
    width: process.stdout.columns || 80,
  };
}

/** What is used before the options have been read. */
export const PLAIN_TERMINAL: TerminalOptions = { lang: 'en', quiet: false, progress: 'auto', color: true };
