/** `life`: one invented person, month by month. */
import { CannotRun, type LifeEvent, type Program, plain, readsOthers, runReplicate, type Scheme, tellLife, type WatchedLife, watchLife } from 'glasshouse';
import { EXIT, WrongUsage } from '../exit.ts';
import { compileLived, experimentOf, type Lived, readExperiment } from '../experiment.ts';
import { json } from '../json.ts';
import type { RunOptions } from '../options.ts';
import { isRunFile, readRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

export interface LifeOptions extends RunOptions {
  readonly person: number;
  readonly replicate: number;
  readonly json: boolean;
}

interface Asked {
  readonly lived: Lived;
  readonly program: Program;
  readonly seed: number;
}

/** @param given whether a flag stands on the command line, rather than being a default */
export function life(
  name: string,
  options: LifeOptions,
  given: (flag: 'persons' | 'enterprises' | 'months' | 'seed' | 'society' | 'safeguard' | 'scheme' | 'engine') => boolean,
  terminal: Terminal,
): number {
  if (given('engine') && options.engine !== 'plain')
    terminal.say('A life is told by the plain engine, which can be watched; both engines live it alike, to the last bit.');
  const { lived, program, seed } = isRunFile(name) ? fromRunFile(name, given) : fromNames(name, options, terminal);
  if (options.person >= program.persons)
    throw new WrongUsage(`--person ${options.person}: there are ${program.persons} persons, from 0 to ${program.persons - 1}.`);
  const watched = watchLife(program, seed, options.replicate, options.person, rowsFor(program, seed, options.replicate));
  terminal.print(options.json ? json(lifeJson(watched, lived, program, seed, options.replicate)) : lifeText(watched, lived, terminal));
  return EXIT.done;
}

function fromNames(name: string, options: LifeOptions, terminal: Terminal): Asked {
  const lived = readExperiment(name, options);
  for (const warning of lived.warnings) terminal.note(warning);
  return { lived, program: compileLived(lived, options.persons, options.months, options.enterprises), seed: options.seed };
}

/** A run file says itself what was lived. @throws WrongUsage if a flag would change that */
function fromRunFile(
  name: string,
  given: (flag: 'persons' | 'enterprises' | 'months' | 'seed' | 'society' | 'safeguard' | 'scheme' | 'engine') => boolean,
): Asked {
  for (const flag of ['persons', 'enterprises', 'months', 'seed', 'society', 'safeguard', 'scheme'] as const)
    if (given(flag)) throw new WrongUsage(`${name} says itself what was run: leave --${flag === 'scheme' ? 'no-scheme' : flag} out.`);
  const file = readRunFile(name);
  if (file.glasshouse !== VERSION)
    throw new CannotRun(`${name} was made by Glasshouse ${file.glasshouse}; this is ${VERSION}, in which the same person may have another life.`);
  const lived = experimentOf(file, name);
  return { lived, program: compileLived(lived, file.run.persons, file.run.months, file.run.enterprises ?? 0), seed: file.run.seed };
}

/** What the others did, where a life depends on it; a program that reads ties lives everyone again by itself. */
export function rowsFor(program: Program, seed: number, replicate: number): Float64Array | null {
  if (program.readsTies || !readsOthers(program)) return null;
  return runReplicate(plain, program, seed, replicate)?.rows ?? null;
}

/** The life as lines. */
export function lifeText(watched: WatchedLife, lived: Lived, terminal: Terminal, most?: number): string {
  const told = tellLife(watched.person, watched.events, personScheme(lived), lived.society, terminal.language, most);
  return [terminal.paint('bold', told.title), told.traits, '', ...told.lines.map((line) => `  ${line}`), '', told.invented].join('\n');
}

/** The scheme that rules a person's life: none beside a scheme for enterprises. */
function personScheme({ scheme }: Lived): Scheme | null {
  return scheme?.subjects === 'enterprises' ? null : scheme;
}

/** The life as the contract has it, and each event's sentence of origin. */
function lifeJson(watched: WatchedLife, lived: Lived, program: Program, seed: number, replicate: number): unknown {
  const { society } = lived;
  const scheme = personScheme(lived);
  return {
    glasshouse: VERSION,
    schema: 1,
    invented: true,
    run: {
      scheme: lived.scheme?.id ?? null,
      society: society.id,
      persons: program.persons,
      enterprises: program.firms?.program.persons ?? 0,
      months: program.months,
      seed,
      replicate,
      safeguards: lived.safeguards,
      engine: 'plain',
    },
    person: watched.person,
    events: watched.events.map((event) => ({
      month: event.month,
      kind: event.kind,
      rule: event.rule,
      value: event.value,
      source: sourceOf(event, scheme),
      official: event.official,
      true: event.true,
    })),
  };
}

/** Where the rule behind an event comes from; null for what is no rule of the scheme. */
function sourceOf(
  event: LifeEvent,
  scheme: Scheme | null,
): { readonly key: string; readonly title: string; readonly url: string | null; readonly grade: string | null } | null {
  if (scheme === null) return null;
  const items =
    event.kind === 'listed' || event.kind === 'truly-listed' || event.kind === 'left' || event.kind === 'repaired'
      ? scheme.lists
      : event.kind.endsWith('recorded') || event.kind === 'mixed-up'
        ? scheme.indicators
        : ['imposed', 'fined', 'detained'].includes(event.kind)
          ? scheme.consequences
          : [];
  const { remedies } = scheme;
  const item =
    event.kind === 'told'
      ? remedies.notice
      : ['filed', 'appeal-won', 'appeal-lost'].includes(event.kind)
        ? remedies.appeal
        : items.find((other) => other.id === event.rule);
  const key = item?.source;
  const source = key === undefined ? undefined : scheme.sources[key];
  return key === undefined || source === undefined ? null : { key, title: source.title, url: source.url, grade: item?.grade ?? null };
}
