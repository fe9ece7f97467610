/** What would have prevented this: the life at hand under the scheme with each safeguard alone, one after the other. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language, type LifeSums } from 'glasshouse';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CataloguedSafeguard } from '../../baked.ts';
import { experiment as current } from '../../state/current.ts';
import { type Experiment, MOST_WORLDS } from '../../state/experiment.ts';
import { ask, Refused } from '../../study/ask.ts';
import { LIFE_CHANGES, lifeChangeOf } from '../../study/life-change.ts';
import type { PreparedWorld } from '../../study/prepared.ts';
import type { Prevention } from '../../study/protocol.ts';
import type { LivesWords } from '../../words/lives.ts';
import { addWorld } from './beside.tsx';

export interface PreventProps {
  readonly experiment: Experiment;
  readonly ready: boolean;
  readonly run: number;
  readonly person: number;
  /** Under the scheme as it is. */
  readonly sums: LifeSums;
  readonly safeguards: readonly CataloguedSafeguard[];
  readonly words: LivesWords;
  readonly language: Language;
}

type State = 'resting' | 'trying' | 'stopped' | 'done';

export function Prevent({ experiment, ready, run, person, sums, safeguards, words, language }: PreventProps): JSX.Element {
  const w = words.prevent;
  const [tried, setTried] = useState<readonly Prevention[]>([]);
  const [state, setState] = useState<State>('resting');
  const [trouble, setTrouble] = useState('');
  const ticket = useRef(0);
  // Worlds beside change nothing in this; another scheme, run or person does.
  const key = JSON.stringify([{ ...experiment, safeguards: [], against: [], runs: 0 }, run, person]);
  useEffect(() => {
    setTried([]);
    setState('resting');
    setTrouble('');
    return () => {
      ticket.current++;
    };
  }, [key]);
  useEffect(() => {
    if (ready || state !== 'trying') return;
    ticket.current++;
    setState('stopped');
  }, [ready]);
  const attemptOne = async (safeguard: string): Promise<Prevention> => {
    let prepared: PreparedWorld;
    try {
      prepared = await ask({ kind: 'read-world', experiment, world: safeguard });
    } catch (error) {
      if (error instanceof Refused) return { safeguard, kind: 'refused', message: error.message };
      throw error;
    }
    return ask({ kind: 'prevent', experiment, run, person, safeguard, prepared });
  };
  const attempt = async (): Promise<void> => {
    if (!ready) return;
    const own = ++ticket.current;
    setTried([]);
    setTrouble('');
    setState('trying');
    try {
      for (const { id } of safeguards) {
        const one = await attemptOne(id);
        if (ticket.current !== own) return;
        setTried((before) => [...before, one]);
      }
      setState('done');
    } catch (error) {
      if (ticket.current !== own) return;
      setTrouble(error instanceof Error ? error.message : String(error));
      setState('stopped');
    }
  };
  const stop = (): void => {
    ticket.current++;
    setState('stopped');
  };
  const all = safeguards.length;
  const lived = tried.flatMap((one) => (one.kind === 'lived' ? [{ one, effect: lifeChangeOf(one.before, one.sums, one.partsAt) }] : []));
  const prevents = lived.filter(({ effect }) => effect === 'never-listed' || effect === 'never-wrongly').length;
  const title = (id: string): string => {
    const found = safeguards.find((one) => one.id === id);
    return found === undefined ? id : inLanguage(found.title, language);
  };
  const kinds = LIFE_CHANGES.filter((effect) => lived.some((one) => one.effect === effect));
  return (
    <section class="prevent" aria-labelledby="prevent">
      <h3 id="prevent">{w.heading}</h3>
      <p class="small">{sums.monthsListed === 0 ? w.never : w.help}</p>
      <div class="buttons">
        {/* One button throughout, so that the focus stays where it is. */}
        <button type="button" onClick={state === 'trying' ? stop : attempt}>
          {state === 'trying' ? w.stop : w.start(all)}
        </button>
        {state === 'trying' && <progress aria-label={w.heading} value={tried.length} max={all} />}
        {state === 'trying' && <span>{w.progress(tried.length, all)}</span>}
        <span role="status">{state === 'done' ? w.done(all, prevents, sums.monthsListed > 0) : state === 'stopped' ? w.stopped(tried.length, all) : ''}</span>
      </div>
      {trouble !== '' && (
        <pre role="alert" lang="en">
          {trouble}
        </pre>
      )}
      {kinds.map((effect) => (
        <div key={effect} class={`prevented ${effect}`}>
          <h4>{w.effect[effect]}</h4>
          <ul>
            {lived
              .filter((one) => one.effect === effect)
              .map(({ one }) => (
                <li key={one.safeguard}>
                  {w.line(title(one.safeguard), w.said(effect, one))}{' '}
                  {effect !== 'nothing' && <Show id={one.safeguard} title={title(one.safeguard)} words={words} />}
                </li>
              ))}
          </ul>
        </div>
      ))}
      <Untried tried={tried} kind="refused" heading={w.refused} title={title} />
      <Untried tried={tried} kind="large" heading={w.large} title={title} />
      {tried.length > 0 && <p class="small">{w.alone}</p>}
    </section>
  );
}

function Show({ id, title, words }: { readonly id: string; readonly title: string; readonly words: LivesWords }): JSX.Element | null {
  const { safeguards, against } = current.value;
  const has = safeguards.includes(id);
  if (!has && safeguards.length + against.length >= MOST_WORLDS) return null;
  return (
    <button type="button" aria-label={words.prevent.showNamed(title)} aria-pressed={has} onClick={() => addWorld(catalogue, id)}>
      {words.prevent.show}
    </button>
  );
}

interface UntriedProps {
  readonly tried: readonly Prevention[];
  readonly kind: 'refused' | 'large';
  readonly heading: string;
  readonly title: (id: string) => string;
}

function Untried({ tried, kind, heading, title }: UntriedProps): JSX.Element | null {
  const all = tried.filter((one) => one.kind === kind);
  if (all.length === 0) return null;
  return (
    <details>
      <summary>
        {heading} ({all.length})
      </summary>
      <ul>
        {all.map((one) => (
          <li key={one.safeguard}>
            {title(one.safeguard)} {one.kind === 'refused' && <pre lang="en">{one.message}</pre>}
          </li>
        ))}
      </ul>
    </details>
  );
}
