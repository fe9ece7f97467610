/** A run that is to be lived by several machines: its texts and sizes, from which each makes the same Program. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { CannotRun } from '../../../base/faults.ts';
import type { Program } from '../../../compile/program.ts';
import { readsFirms } from '../../../engine/workplace.ts';
import type { Files } from '../../../measures/result.ts';
import { readSociety } from '../../../society/read.ts';
import { bytesPerSubject, type Cut, cutUp, grainOf, handOut } from '../../populations.ts';
import { compileExperiment, type Found, prepareFrom, type Shelves } from '../../prepare.ts';
import type { EngineName } from '../../protocol.ts';
import { engineOf } from '../engines.ts';

/** All that a Program, its luck and its cuts follow from. */
export interface SpreadRun {
  readonly files: Files;
  readonly persons: number;
  readonly enterprises: number;
  readonly months: number;
  readonly seed: number;
  readonly engine: EngineName;
  /** Hands that live a replicate together. */
  readonly hands: number;
}

/** SHA-256 of a run in hex: who asks for the same run again goes on with it. Where files lay does not matter. */
export function hashOfRun({ files, persons, enterprises, months, seed, engine, hands }: SpreadRun): string {
  const { scheme, society, safeguards, companion = null } = files;
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([scheme, society, safeguards, companion, persons, enterprises, months, seed, engine, hands]))));
}

const NO_FEDERATION = 'a federation cannot be spread over machines: leave --on out, and this one lives it.';

/** Compiles a run from its texts, and nothing else. @throws InvalidFile, CannotRun */
export function programOfRun(run: SpreadRun): Program {
  const { files, persons, months, enterprises } = run;
  if (files.parts !== undefined) throw new CannotRun(NO_FEDERATION);
  if (files.scheme === null) {
    const society = readSociety(files.society, 'the society of the run').value;
    return compileExperiment({ scheme: null, society, companion: null, safeguards: [] }, persons, months, enterprises);
  }
  const names = { scheme: 'scheme', society: 'society', safeguards: files.safeguards.map((_, n) => String(n)) };
  return compileExperiment(prepareFrom(shelvesOf(files), names), persons, months, enterprises);
}

/** The texts of a run as shelves: the scheme, what it names beside it, the society, safeguards by number. */
function shelvesOf({ scheme, society, safeguards, companion }: Files): Shelves {
  const named = (file: string, text: string | null | undefined): Found => {
    if (text === null || text === undefined) throw new CannotRun(`the run came without the text of ${file}: begin it again.`);
    return { file, text };
  };
  return {
    find: (shelf, name, beside) => {
      if (shelf === 'societies') return named('the society of the run', society);
      if (shelf === 'safeguards') return named(`safeguard ${Number(name) + 1} of the run`, safeguards[Number(name)]);
      return beside === undefined ? named('the scheme of the run', scheme) : named('the enterprises’ scheme of the run', companion);
    },
    read: (file) => {
      throw new CannotRun(`the run came without the text of ${file}: begin it again.`);
    },
  };
}

/**
 * Cuts a replicate for the hands of a run, as threads of one machine cut it.
 * @returns cuts of each hand
 * @throws CannotRun if the run cannot be lived apart, or not in so many cuts, with the number that can
 */
export async function cutsOfRun(run: SpreadRun, program: Program): Promise<readonly (readonly Cut[])[]> {
  if (readsFirms(program))
    throw new CannotRun(
      'a rule of this scheme reads where enterprises stand, which would have to be handed round each month: such a run cannot be spread over machines. Leave --on out, and threads of this one live it.',
    );
  const most = Math.ceil(program.persons / grainOf(program));
  if (run.hands > most) throw new CannotRun(tooMany(run, program, most));
  const bytes = bytesPerSubject(await engineOf(run.engine), program);
  return handOut(cutUp(program, run.hands, bytes), run.hands, bytes);
}

function tooMany({ hands, persons }: SpreadRun, program: Program, most: number): string {
  const grain = grainOf(program);
  const why = grain > 64 ? 'its rules read ties, so that cuts fall on multiples of' : 'cuts fall on multiples of';
  const mend = most === 1 ? 'Leave --on out, and this machine lives it' : `Give --spread ${most} or fewer`;
  return `${persons} persons cannot be cut into ${hands}: ${why} ${grain}, which makes ${most === 1 ? 'one cut' : `${most} cuts at most`}. ${mend}, or take more persons.`;
}
