/** The worlds in which one life is lived beside the scheme's own. */
import {
  applySafeguards,
  type Checked,
  checkBeside,
  checkPair,
  describeFault,
  inLanguage,
  readSafeguard,
  readScheme,
  type Scheme,
  type Text,
} from 'glasshouse';
import { find, findCompanion, findSafeguards } from 'glasshouse/node';
import { WrongUsage } from './exit.ts';
import { isFederation, type Lived, schemeIn } from './experiment.ts';
import type { Terminal } from './terminal.ts';
import { namesOf } from './worlds.ts';

/** A world: a scheme, with safeguards or without, or none. */
export interface World {
  /** `scheme`, `none`, the ids of safeguards joined by `+`, or the id of another scheme. */
  readonly id: string;
  /** Null where there is no scheme. */
  readonly title: Text | null;
  /** Titles of the safeguards that it has. */
  readonly safeguards: readonly Text[];
  readonly lived: Lived;
  /** Whether it keeps the same book as the scheme's own world. */
  readonly kin: boolean;
}

export interface BesideFlags {
  readonly against: readonly string[];
  readonly with: readonly string[];
}

/**
 * The scheme's own world, then those asked for.
 * @param file name of the scheme's file, for messages
 * @throws InvalidFile, NotFound, WrongUsage
 */
export function worldsOf(lived: Lived, file: string, { against, with: safeguards }: BesideFlags, terminal: Terminal): readonly World[] {
  if (lived.scheme === null)
    throw new WrongUsage('--no-scheme leaves out the scheme that the other worlds are held against: leave it out, and ask for --against none.');
  const worlds: World[] = [{ id: 'scheme', title: lived.scheme.title, safeguards: titlesOf(lived.files.safeguards), lived, kin: true }];
  for (const name of against) worlds.push(name === 'none' ? none(lived) : another(lived, name, terminal));
  if (safeguards.length > 0) worlds.push(guarded(lived, file, safeguards, terminal));
  const ids = worlds.map(({ id }) => id);
  const twice = ids.find((id, n) => ids.indexOf(id) !== n);
  if (twice !== undefined) throw new WrongUsage(`two worlds would be called "${twice}": name each once.`);
  return worlds;
}

function none(lived: Lived): World {
  return { id: 'none', title: null, safeguards: [], lived: { ...lived, scheme: null, companion: null, safeguards: [] }, kin: false };
}

/** Another scheme, lived by the same society. */
function another(lived: Lived, name: string, terminal: Terminal): World {
  if (isFederation(name))
    throw new WrongUsage(
      `--against ${name}: that is a federation, which sets its schemes in regions of a society of its own. "glasshouse life ${name} --person I --against ID" has it as the first world; --cities ${name} tells the same life under each of its schemes.`,
    );
  const found = find('schemes', name);
  const read = readScheme(found.text, found.file);
  const companion = findCompanion(read, lived.society);
  for (const fault of [...read.warnings, ...checkPair(read.value, lived.society, read.reading)]) terminal.note(describeFault(found.file, fault));
  return {
    id: read.value.id,
    title: read.value.title,
    safeguards: [],
    lived: {
      scheme: read.value,
      society: lived.society,
      companion: companion?.value ?? null,
      safeguards: [],
      files: { ...lived.files, scheme: found.text, safeguards: [], companion: companion?.text ?? null },
    },
    kin: false,
  };
}

/** The same scheme with safeguards added, all together. */
function guarded(lived: Lived, file: string, names: readonly string[], terminal: Terminal): World {
  const scheme = schemeIn(lived.files, lived.society, file, file) as Checked<Scheme>;
  const before = lived.files.safeguards.map((text, n) => ({ text, ...readSafeguard(text, `safeguard ${n + 1}`) }));
  const known = before.map(({ value }) => value.id);
  if (namesOf(names).length === 0) throw new WrongUsage('--with names no safeguard: "glasshouse list safeguards" lists those that ship.');
  const fresh = findSafeguards(namesOf(names), before).filter(({ value }) => !known.includes(value.id));
  if (fresh.length === 0) throw new WrongUsage(`--with: the scheme is lived with ${known.join(', ')} already.`);
  const all = [...before, ...fresh];
  const applied = applySafeguards(scheme.value, all, scheme.reading, lived.society);
  for (const fault of [...applied.warnings, ...checkPair(applied.value, lived.society, applied.reading)])
    terminal.note(describeFault(applied.reading.file, fault));
  if (lived.companion !== null) checkBeside(applied.value, lived.companion, applied.reading);
  const texts = all.map(({ text }) => text);
  return {
    id: fresh.map(({ value }) => value.id).join('+'),
    title: applied.value.title,
    safeguards: titlesOf(texts),
    lived: { ...lived, scheme: applied.value, safeguards: all.map(({ value }) => value.id), files: { ...lived.files, safeguards: texts } },
    kin: true,
  };
}

function titlesOf(texts: readonly string[]): readonly Text[] {
  return texts.map((text, n) => readSafeguard(text, `safeguard ${n + 1}`).value.title);
}

/** What a world is called in a text. @param none what the world without a scheme is called @param joined title and safeguards as one */
export function titleOfWorld(
  { title, safeguards }: World,
  language: Terminal['language'],
  none: string,
  joined: (title: string, safeguards: readonly string[]) => string,
): string {
  if (title === null) return none;
  const own = inLanguage(title, language);
  return safeguards.length === 0
    ? own
    : joined(
        own,
        safeguards.map((text) => inLanguage(text, language)),
      );
}
