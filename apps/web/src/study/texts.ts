/** The texts of an experiment, as they are lived and as they began. */
import { editText } from 'glasshouse';
import type { Shelves } from 'glasshouse/prepare';
import type { Experiment } from '../state/experiment.ts';
import { withOwn } from './prepared.ts';
import type { Texts } from './protocol.ts';

/** @throws InvalidFile, NotFound */
export function textsOf(experiment: Experiment, shelves: Shelves): Texts {
  const { scheme, society, edits, societyEdits } = experiment;
  const own = withOwn(experiment, shelves);
  const [found, foundSociety] = [own.find('schemes', scheme), own.find('societies', society)];
  return {
    scheme: editText(found.text, found.file, edits),
    society: editText(foundSociety.text, foundSociety.file, societyEdits),
    schemeBefore: shelves.find('schemes', scheme).text,
    societyBefore: shelves.find('societies', society).text,
    schemeFile: found.file,
    societyFile: foundSociety.file,
  };
}
