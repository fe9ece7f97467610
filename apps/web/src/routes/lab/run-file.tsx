/** Whether a run file that was opened says what comes out here: every number, to the last digit. */
import type { Language } from 'glasshouse';
import { firstDifference } from 'glasshouse/differ';
import type { JSX } from 'preact';
import { type Experiment, equalExperiments } from '../../state/experiment.ts';
import type { OpenedFile, StudyView } from '../../study/protocol.ts';
import { LAB_WORDS } from './words.ts';

export interface RunFileSaidProps {
  readonly file: OpenedFile;
  readonly experiment: Experiment;
  readonly view: StudyView;
  readonly language: Language;
}

export function RunFileSaid({ file, experiment, view, language }: RunFileSaidProps): JSX.Element | null {
  const { numbers } = file;
  const world = numbers === null ? undefined : view.worlds.find(({ id }) => id === numbers.world);
  if (numbers === null || world === undefined || !equalExperiments(file.experiment, experiment)) return null;
  const w = LAB_WORDS[language];
  const { measures, series, scores, survival } = world.result;
  const where =
    numbers.digest === world.digest ? firstDifference(numbers.result, JSON.parse(JSON.stringify({ measures, series, scores, survival }))) : 'digest';
  return (
    <p role="status" class="text" data-run-file={where ?? 'same'}>
      {where === null ? w.openedSame(countOf(numbers.result).toLocaleString(language)) : w.openedDiffers(where)}
    </p>
  );
}

function countOf(value: unknown): number {
  if (typeof value === 'number') return 1;
  return typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, one) => sum + countOf(one), 0) : 0;
}
