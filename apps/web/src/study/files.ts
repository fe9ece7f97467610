/** Files that somebody opens: a scheme, a society, or a run file → an experiment. Nothing is taken that the library would not read. */
import { readFederation, readScheme, readSociety } from 'glasshouse';
import { kindOf, NotFound, parseRunFile, type RunFile, type Shelves } from 'glasshouse/prepare';
import { BOUNDS, type Experiment, plainExperiment, SIZES } from '../state/experiment.ts';
import { FILE_WORDS, type FileWords } from '../words/files.ts';
import { NONE, SCHEME } from './prepared.ts';
import type { OpenedFile } from './protocol.ts';

/**
 * @param experiment at hand: what the file does not say stays as it is there
 * @throws InvalidFile, CannotRun, with the messages of the command line
 */
export function openFile(experiment: Experiment, name: string, text: string, shelves: Shelves): OpenedFile {
  if (/^\s*\{/.test(text) && /"digest"|"run"/.test(text)) return ofRun(parseRunFile(text, name), shelves);
  const kind = kindOf(text, name);
  const nothing = { numbers: null, notes: { en: [], 'zh-Hans': [] } };
  if (kind === 'society/1') {
    const { value } = readSociety(text, name);
    return { experiment: { ...experiment, ...placed('societies', value.id, text, experiment.society, shelves), societyEdits: [] }, ...nothing };
  }
  const { value } = kind === 'federation/1' ? readFederation(text, name) : readScheme(text, name);
  return { experiment: { ...experiment, ...placed('schemes', value.id, text, experiment.scheme, shelves), edits: [] }, ...nothing };
}

/** A text that ships is named; any other is taken as one's own, in the place of what ships under its id, or of what is at hand. */
function placed(shelf: 'schemes' | 'societies', id: string, text: string, otherwise: string, shelves: Shelves): Partial<Experiment> {
  const shipped = (asked: string): string | null => {
    try {
      return shelves.find(shelf, asked).text;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  };
  const known = shipped(id);
  const own = known === text ? null : text;
  const place = known === null ? otherwise : id;
  return shelf === 'schemes' ? { scheme: place, ownScheme: own } : { society: place, ownSociety: own };
}

function ofRun(file: RunFile, shelves: Shelves): OpenedFile {
  const { run, files } = file;
  const notes: ((words: FileWords) => string)[] = [];
  const plain = plainExperiment({ scheme: 'judgment-defaulters', society: 'china-aggregates' });
  const scheme = files.scheme === null ? {} : placed('schemes', run.scheme ?? '', files.scheme, plain.scheme, shelves);
  const society = placed('societies', run.society, files.society, plain.society, shelves);
  const safeguards = (run as { readonly safeguards?: readonly string[] }).safeguards ?? [];
  files.safeguards.forEach((text, n) => {
    if (shelves.find('safeguards', safeguards[n] ?? '').text !== text) notes.push((words) => words.safeguard(safeguards[n] ?? ''));
  });
  const sizes = Object.fromEntries(
    SIZES.map((name) => {
      const { low, high } = BOUNDS[name];
      const taken = Math.min(high, Math.max(low, run[name]));
      if (taken !== run[name]) notes.push((words) => words.cut(name, run[name], taken));
      return [name, taken];
    }),
  );
  const world = files.scheme === null ? NONE : safeguards.length === 0 ? SCHEME : safeguards.join('+');
  const experiment: Experiment = { ...plain, ...scheme, ...society, ...sizes, safeguards: safeguards.length === 0 ? [] : [safeguards.join('+')] };
  return {
    experiment,
    numbers: { world, digest: file.digest, result: { measures: file.measures, series: file.series, scores: file.scores, survival: file.survival } },
    notes: { en: notes.map((note) => note(FILE_WORDS.en)), 'zh-Hans': notes.map((note) => note(FILE_WORDS['zh-Hans'])) },
  };
}
