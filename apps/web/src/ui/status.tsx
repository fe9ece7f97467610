/** What is being lived, how far it is, and how it ended. Progress counts finished runs and nothing else. */
import type { JSX } from 'preact';
import type { Experiment } from '../state/experiment.ts';
import { type Activity, activity, live, type Shown, stop } from '../study/running.ts';
import type { Words } from '../words/words.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface StatusProps {
  /** The result of this very experiment, whole or not. */
  readonly shown: Shown | null;
  readonly experiment: Experiment;
  readonly words: Words;
}

export function Status({ shown, experiment, words }: StatusProps): JSX.Element {
  const w = words.lab;
  const box = useKeptFocus<HTMLDivElement>();
  const now = activity.value;
  const running = now.kind === 'running';
  const progress = running ? now.progress : null;
  const trouble = now.kind === 'refused' || now.kind === 'failed' ? now : null;
  const partly = !running && trouble === null && (now.kind === 'empty' || shown?.whole === false);
  return (
    <div class="status" ref={box} tabIndex={-1}>
      {running && <progress aria-label={w.runsDone} {...(progress === null ? {} : { value: progress.finished, max: progress.total })} />}
      {running && <span>{progress === null ? w.preparing : w.running(progress.finished, progress.total)}</span>}
      {/* Spoken once, when it is over; counts of runs would never be silent. */}
      <span role="status">{running || trouble !== null ? '' : ended(now, shown, experiment, words)}</span>
      {running && (
        <button type="button" onClick={stop}>
          {w.stop}
        </button>
      )}
      {(partly || trouble?.kind === 'failed') && (
        <button type="button" onClick={() => live(experiment, true)}>
          {w.goOn}
        </button>
      )}
      {trouble !== null && (
        <div role="alert" class="trouble">
          <p>
            <strong>{trouble.kind === 'refused' ? w.refused : w.failed}</strong>
          </p>
          <pre lang="en">{trouble.message}</pre>
          {trouble.kind === 'failed' && <p>{w.failedHelp}</p>}
        </div>
      )}
    </div>
  );
}

function ended(activity: Activity, shown: Shown | null, experiment: Experiment, { lab }: Words): string {
  if (activity.kind === 'empty') return lab.stoppedEmpty;
  if (shown === null) return '';
  const finished = Math.min(...shown.view.worlds.map(({ runs }) => runs));
  return shown.whole ? lab.done(experiment.runs) : lab.stopped(shown.view.worlds[0]?.runs ?? finished, experiment.runs);
}
