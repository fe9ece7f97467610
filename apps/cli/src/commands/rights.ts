/** `rights`: a scheme file held against law and norms, and on request what a run of it measures. */
import {
  applySafeguards,
  checkPair,
  checkRights,
  countAppeals,
  digestOf,
  InvalidFile,
  joinRun,
  measureRuns,
  type Profile,
  type RightsReport,
  reaches,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  type Subject,
  toSarif,
} from 'glasshouse';
import { find, kindOf } from 'glasshouse/node';
import { EXIT, Stopped, WrongUsage } from '../exit.ts';
import { compileLived, onlyKind, readExperiment, societyOf } from '../experiment.ts';
import { json } from '../json.ts';
import { live } from '../live.ts';
import type { RunOptions } from '../options.ts';
import { type RanAs, rightsJson } from '../rights-json.ts';
import { rightsText } from '../rights-text.ts';
import { isRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { WORDS } from '../words.ts';

export interface RightsOptions extends Omit<RunOptions, 'scheme' | 'baseline'> {
  readonly format: 'text' | 'json' | 'sarif';
  readonly profile: Profile;
  readonly failOn?: 'violates' | 'cannot-be-shown' | undefined;
  readonly run: boolean;
}

/** @returns 0; 4 if there is a finding as bad as `--fail-on` says, or worse; 130 if the run was stopped */
export async function rights(name: string, options: RightsOptions, terminal: Terminal): Promise<number> {
  const subject = readSubject(name, options);
  const report = checkRights(subject, options.profile);
  const ran = options.run ? await liveFor(name, report, subject, options, terminal) : { report, as: null, stopped: false };
  switch (options.format) {
    case 'json':
      terminal.print(json(rightsJson(ran.report, ran.as)));
      break;
    case 'sarif':
      terminal.print(json(toSarif(ran.report, VERSION, terminal.language)));
      break;
    default:
      terminal.print(rightsText(name, ran.report, ran.as, terminal));
  }
  if (ran.stopped) return EXIT.stopped;
  return options.failOn !== undefined && reaches(ran.report, options.failOn) ? EXIT.condition : EXIT.done;
}

/** Reads what is looked at. @throws InvalidFile, NotFound, WrongUsage */
function readSubject(name: string, options: RightsOptions): Subject {
  if (isRunFile(name)) throw new WrongUsage(`${name} is a run file. The rights check reads schemes: a file or an id.`);
  const safeguards = [...new Set(options.safeguard)].map((one) => {
    const { file, text } = find('safeguards', one);
    return readSafeguard(text, file);
  });
  const found = find('schemes', name);
  if (kindOf(found.text, found.file) === 'federation/1') {
    const { scheme, society } = readExperiment(name, { society: options.society, safeguard: options.safeguard, scheme: true });
    if (scheme === null) throw new WrongUsage('there is no scheme to look at.');
    return { scheme, reading: readFederation(found.text, found.file).reading, safeguards, society };
  }
  return alone(found, safeguards, options);
}

function alone(found: { readonly file: string; readonly text: string }, safeguards: Subject['safeguards'], { society: asked }: RightsOptions): Subject {
  try {
    const checked = readScheme(found.text, found.file);
    const named = asked === undefined ? null : find('societies', asked);
    const society = named === null ? societyOf(checked) : readSociety(named.text, named.file);
    const { value, reading } = checked;
    const scheme = safeguards.length > 0 ? applySafeguards(value, safeguards, reading, society.value).value : value;
    try {
      checkPair(scheme, society.value, reading);
    } catch (error) {
      // A scheme that names no society is complete in itself; what only a fitting society knows is then not asked.
      if (!(error instanceof InvalidFile) || value.society !== undefined || asked !== undefined) throw error;
      return { scheme, reading, safeguards, society: null };
    }
    return { scheme, reading, safeguards, society: society.value };
  } catch (error) {
    throw error instanceof InvalidFile ? onlyKind(error) : error;
  }
}

/** Lives the scheme and joins what was measured. @throws Stopped if nothing was finished */
async function liveFor(
  name: string,
  report: RightsReport,
  subject: Subject,
  options: RightsOptions,
  terminal: Terminal,
): Promise<{ readonly report: RightsReport; readonly as: RanAs; readonly stopped: boolean }> {
  const experiment = readExperiment(name, { society: options.society, safeguard: options.safeguard, scheme: true });
  const { persons, months, seed, runs, enterprises } = options;
  const program = compileLived(experiment, persons, months, enterprises);
  const { traces, stopped } = await live(program, options, terminal);
  if (traces.length === 0) throw new Stopped(WORDS[terminal.language].nothingFinished);
  if (stopped) terminal.say(WORDS[terminal.language].stopped(traces.length, runs));
  const { measures } = measureRuns(program, traces);
  const appeals = countAppeals(traces.map((trace) => ({ program, trace })));
  const as: RanAs = { society: experiment.society.id, persons, months, seed, runs: traces.length, digest: digestOf(traces) };
  return { report: joinRun(report, { measures, appeals }, subject), as, stopped };
}
