/** `check`: reads files as a run would, and says all that is wrong with them. */
import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  type Checked,
  checkPair,
  compile,
  type Fault,
  InvalidFile,
  inLanguage,
  nearest,
  readClaim,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  readsFirms,
  type Scheme,
  type Society,
  storedBytes,
} from 'glasshouse';
import { DISK, type Found, find, findCompanion, kindOf, NotFound, type Shelf, shipped } from 'glasshouse/node';
import { openCalibration, openSweep, readPlan } from 'glasshouse/sweep';
import { countErrors, EXIT, WrongUsage } from '../exit.ts';
import { societyOf } from '../experiment.ts';
import { isRunFile } from '../run-file.ts';
import type { Terminal } from '../terminal.ts';
import { some, told, type Verdict } from '../verdict.ts';
import { inspectFederation } from './check-federation.ts';

const KINDS = ['scheme/1', 'society/1', 'safeguard/1', 'federation/1', 'claim/1', 'sweep/1', 'calibration/1'];
/** Bytes of a person under a fading scheme with one list. */
const PLAIN_BYTES = 6.5;

/** @returns 0 if all files are valid, else 3 */
export function check(names: readonly string[], terminal: Terminal): number {
  let errors = 0;
  const files = names.map(locate);
  for (const file of files) {
    try {
      const found = file.found();
      const { what, warnings } = inspect(found.file, found.text, terminal);
      for (const warning of warnings) terminal.note(warning);
      terminal.print(`${file.file}: ${terminal.paint('green', terminal.language === 'zh-Hans' ? '有效' : 'valid')}, ${what}`);
    } catch (error) {
      if (!(error instanceof InvalidFile)) throw error;
      terminal.say(error.message);
      errors += error.faults.filter((fault) => fault.level === 'error').length;
    }
  }
  if (errors > 0) terminal.say(countErrors(errors));
  return errors > 0 ? EXIT.invalid : EXIT.done;
}

/** A file by its path, or what ships by its id. @throws NotFound */
function locate(name: string): { readonly file: string; readonly found: () => Found } {
  const shelves: readonly Shelf[] = ['schemes', 'federations', 'societies', 'safeguards', 'claims'];
  const shelf = existsSync(name) ? 'schemes' : shelves.find((other) => shipped(other).includes(name));
  if (shelf === undefined) {
    const near = nearest(basename(name), shelves.flatMap(shipped));
    throw new NotFound(`there is no file "${name}".${near ? ` Did you mean ${near}, which ships?` : ''}`);
  }
  // A whole path is one even where a folder bears the name of a scheme; what is found by its id lies where it says.
  if (existsSync(name)) return { file: name, found: () => ({ file: name, text: find(shelf, resolve(name)).text }) };
  return { file: name, found: () => find(shelf, name) };
}

function inspect(file: string, text: string, terminal: Terminal): Verdict {
  const kind = kindOf(text, file);
  if (isRunFile(file)) throw new WrongUsage(`${file} is a run file. "glasshouse reproduce ${file}" runs it again and compares.`);
  switch (kind) {
    case 'scheme/1':
      return inspectScheme(readScheme(text, file), terminal);
    case 'society/1': {
      const { value, warnings } = readSociety(text, file);
      return {
        what: `a society: ${inLanguage(value.title, terminal.language)} (${some(value.regions.length, 'region')}, ${some(value.groups.length, 'group')}, ${some(value.conducts.length, 'conduct')})`,
        warnings: told(file, warnings),
      };
    }
    case 'safeguard/1': {
      const { value, warnings } = readSafeguard(text, file);
      return { what: `a safeguard: ${inLanguage(value.title, terminal.language)}`, warnings: told(file, warnings) };
    }
    case 'claim/1': {
      const { value, warnings } = readClaim(text, file);
      return { what: `a claim: ${inLanguage(value.claim, terminal.language)}`, warnings: told(file, warnings) };
    }
    case 'sweep/1': {
      const read = readPlan(text, file);
      if (read.value.design.kind === 'posterior')
        return {
          what: `a sweep plan: ${some(read.value.design.points ?? 0, 'point')} of a posterior, whose numbers are looked for when it is lived`,
          warnings: told(file, read.warnings),
        };
      const { plan, points, warnings } = openSweep(DISK, { file, text });
      return { what: `a sweep plan: ${some(points.length, 'point')}, ${some(plan.worlds.length, 'world')}, ${some(plan.replicates, 'replicate')}`, warnings };
    }
    case 'calibration/1': {
      const { plan, targets, warnings } = openCalibration(DISK, { file, text });
      return {
        what: `a calibration plan: ${some(plan.parameters.length, 'number')}, ${some(targets.length, 'target')}, ${some(plan.draws * plan.rounds, 'draw')}`,
        warnings,
      };
    }
    case 'federation/1':
      return inspectFederation(readFederation(text, file), terminal);
    default:
      throw new InvalidFile(file, [
        {
          line: 1,
          column: 1,
          path: 'glasshouse',
          message: kind === '' ? 'is missing' : `is the text "${kind.slice(0, 60)}"`,
          allowed: KINDS.join(', '),
          hint: `glasshouse: ${nearest(kind, KINDS) ?? 'scheme/1'}`,
          level: 'error',
        },
      ]);
  }
}

function inspectScheme(checked: Checked<Scheme>, terminal: Terminal): Verdict {
  const { value, reading, warnings } = checked;
  const society = societyOf(checked);
  const counts = [some(value.indicators.length, 'indicator'), some(value.lists.length, 'list'), some(value.consequences.length, 'consequence')].join(', ');
  const said = [...told(reading.file, warnings), ...told(society.reading.file, society.warnings)];
  const what = (more: string): string => `a scheme: ${inLanguage(value.title, terminal.language)} (${counts}; ${more})`;
  try {
    const pair = checkPair(value, society.value, reading);
    const beside = findCompanion(checked, society.value);
    const more = bytes(value, society.value, beside?.value ?? null);
    return { what: what(more), warnings: [...said, ...told(reading.file, pair), ...(beside === null ? [] : told(beside.reading.file, beside.warnings))] };
  } catch (error) {
    // A scheme that names no society is complete in itself; that it does not fit the default one is worth a word only.
    if (!(error instanceof InvalidFile) || value.society !== undefined) throw error;
    const unfit = error.faults.map((fault): Fault => ({ ...fault, allowed: undefined, level: 'warning' }));
    return { what: what(`it names no society and does not fit ${society.value.id}: run it with --society`), warnings: [...said, ...told(reading.file, unfit)] };
  }
}

/** What a simulated person takes, and what makes it more than the least. */
function bytes(scheme: Scheme, society: Society, companion: Scheme | null): string {
  const firms = scheme.subjects === 'enterprises';
  const size = { persons: 1, months: 60, enterprises: firms || companion !== null ? 1 : 0, enterpriseScheme: companion };
  const all = compile(scheme, society, size);
  const program = firms ? (all.firms?.program ?? all) : all;
  const { everyone, record, sheet } = storedBytes(program);
  const causes = [
    scheme.ledger.forget.kind === 'expire' ? 'entries that expire' : '',
    scheme.indicators.some((item) => item.diminishing) ? 'diminishing points' : '',
    program.readsTies ? 'ties' : '',
    readsFirms(program) ? 'the enterprises that persons work for' : '',
  ].filter((cause) => cause !== '');
  const subject = firms ? 'an enterprise' : 'a person';
  const why = everyone > PLAIN_BYTES && causes.length > 0 ? ` because of ${causes.join(', ')}` : '';
  const listed = program.lists.count > 0 ? `, ${record} more for whoever is or was listed` : '';
  const late = sheet > 0 ? `, ${sheet} for each entry on its way` : '';
  return `${Number(everyone.toFixed(1))} bytes ${subject}${why}${listed}${late}`;
}
