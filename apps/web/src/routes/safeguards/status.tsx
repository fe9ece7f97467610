/** How far the worlds are, what they cost, and how it ended. Progress counts finished worlds and nothing else. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { Experiment } from '../../state/experiment.ts';
import type { GamePlan } from '../../study/protocol.ts';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { goOn, type Stage, stopPlay } from './play.ts';
import { SAFEGUARDS_WORDS, type SafeguardsWords } from './words.ts';

export interface PlayStatusProps {
  readonly stage: Stage;
  readonly plan: GamePlan | null;
  readonly experiment: Experiment;
  /** Nothing is chosen. */
  readonly empty: boolean;
  readonly language: Language;
}

export function PlayStatus({ stage, plan, experiment, empty, language }: PlayStatusProps): JSX.Element {
  const w = SAFEGUARDS_WORDS[language];
  const box = useKeptFocus<HTMLDivElement>();
  const worlds = plan?.worlds.length ?? 0;
  const seconds = stage.kind === 'asking' ? Math.max(1, Math.round(stage.seconds)).toLocaleString(language) : '';
  if (empty)
    return (
      <div class="status" ref={box} tabIndex={-1}>
        <span role="status">{w.none}</span>
      </div>
    );
  return (
    <div class="status" ref={box} tabIndex={-1}>
      {stage.kind === 'planning' && <span>{w.planning}</span>}
      {stage.kind === 'living' && (
        <>
          <progress aria-label={w.worldsDone} value={stage.progress.finished} max={stage.progress.total} />
          <span>{w.progress(stage.progress.finished, stage.progress.total)}</span>
          <button type="button" onClick={stopPlay}>
            {w.stop}
          </button>
        </>
      )}
      {/* Spoken once, when it is over. */}
      <span role="status">{said(stage, worlds, seconds, w)}</span>
      {stage.kind === 'asking' && plan !== null && (
        <button type="button" onClick={() => goOn(experiment)}>
          {w.start(worlds, seconds)}
        </button>
      )}
      {stage.kind === 'stopped' && (
        <button type="button" onClick={() => goOn(experiment)}>
          {w.goOn}
        </button>
      )}
      {(stage.kind === 'refused' || stage.kind === 'failed') && (
        <div role="alert" class="trouble">
          <p>
            <strong>{stage.kind === 'refused' ? w.refused : w.failed}</strong>
          </p>
          <pre lang="en">{stage.message}</pre>
        </div>
      )}
    </div>
  );
}

function said(stage: Stage, worlds: number, seconds: string, w: SafeguardsWords): string {
  if (stage.kind === 'asking') return w.cost(worlds, seconds);
  if (stage.kind === 'stopped') return w.stopped(stage.progress.finished, stage.progress.total);
  return stage.kind === 'done' ? w.done(worlds) : '';
}
