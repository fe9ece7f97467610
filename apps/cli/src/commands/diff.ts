/** `diff`: two schemes, rule by rule, or one with and without safeguards. Nobody is lived. */
import { compareSchemes, differencesText, InvalidFile, inLanguage, readScheme, type Scheme, type Society, tellDifferences } from 'glasshouse';
import { find, kindOf } from 'glasshouse/node';
import { EXIT, WrongUsage } from '../exit.ts';
import { experimentOf, onlyKind, readExperiment } from '../experiment.ts';
import { json } from '../json.ts';
import { isRunFile, readRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { namesOf } from '../worlds.ts';
import { conductsFor } from './explain.ts';

export interface DiffOptions {
  readonly with: readonly string[];
  readonly society?: string | undefined;
  readonly json: boolean;
}

interface Side {
  readonly scheme: Scheme;
  readonly conducts: Society['conducts'];
  readonly safeguards: readonly string[];
}

/** @returns 0 if both say the same, 1 if they differ, as diff(1) does */
export function diff(name: string, otherName: string | undefined, options: DiffOptions, terminal: Terminal): number {
  const safeguards = namesOf(options.with);
  if (otherName === undefined && safeguards.length === 0)
    throw new WrongUsage('diff needs two schemes, or one and safeguards: "glasshouse diff national-score --with independent-appeal".');
  const a = read(name, [], options);
  const b = read(otherName ?? name, safeguards, options);
  if ((a.scheme.parts === undefined) !== (b.scheme.parts === undefined))
    throw new WrongUsage('a federation has no rules of its own beside those of its members: give two schemes, or two federations.');
  const differences = compareSchemes(a.scheme, b.scheme);
  if (options.json)
    terminal.print(
      json({
        glasshouse: VERSION,
        a: sideJson(a),
        b: sideJson(b),
        same: differences.length === 0,
        same_rules: differences.every(({ about }) => about !== 'rule'),
        differences,
      }),
    );
  else {
    const title = `${titleOf(a, terminal)} → ${titleOf(b, terminal)}`;
    terminal.print(differencesText(tellDifferences(a.scheme, b.scheme, terminal.language, [...a.conducts, ...b.conducts], differences), title));
  }
  return differences.length === 0 ? EXIT.done : EXIT.different;
}

const sideJson = ({ scheme, safeguards }: Side): object => ({ id: scheme.id, title: scheme.title, safeguards });

function titleOf({ scheme, safeguards }: Side, { language }: Terminal): string {
  const title = inLanguage(scheme.title, language);
  if (safeguards.length === 0) return title;
  return language === 'en' ? `${title}, with ${safeguards.join(', ')}` : `${title}，加上${safeguards.join('、')}`;
}

/** A scheme or federation by its id or file, or what a run file holds. @throws NotFound, InvalidFile, WrongUsage */
function read(name: string, safeguards: readonly string[], { society }: DiffOptions): Side {
  if (isRunFile(name)) {
    if (safeguards.length > 0) throw new WrongUsage(`${name} is a run file, whose rules are as they were run: --with needs a scheme.`);
    const lived = experimentOf(readRunFile(name), name);
    if (lived.scheme === null) throw new WrongUsage(`${name} was run without a scheme, so there are no rules in it.`);
    return { scheme: lived.scheme, conducts: lived.society.conducts, safeguards: lived.safeguards };
  }
  const found = find('schemes', name);
  if (safeguards.length > 0 || kindOf(found.text, found.file) === 'federation/1') {
    const own = readExperiment(name, { society, safeguard: safeguards, scheme: true });
    return { scheme: own.scheme ?? own.original, conducts: own.society.conducts, safeguards: own.safeguards };
  }
  try {
    return { scheme: readScheme(found.text, found.file).value, conducts: conductsFor(name), safeguards: [] };
  } catch (error) {
    throw error instanceof InvalidFile ? onlyKind(error) : error;
  }
}
