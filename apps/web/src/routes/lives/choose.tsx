/** Whose life is open: by number, or somebody like them, unlike them, listed wrongly, at random. */
import type { JSX } from 'preact';
import type { Experiment } from '../../state/experiment.ts';
import { ask, Refused } from '../../study/ask.ts';
import type { LifeView, Person } from '../../study/protocol.ts';
import { NumberField } from '../../ui/number-field.tsx';
import type { LivesWords } from '../../words/lives.ts';
import { kindred } from './address.ts';

export interface ChooseProps {
  readonly experiment: Experiment;
  /** Whether lives can be asked for now. */
  readonly ready: boolean;
  readonly run: number;
  readonly runs: number;
  readonly person: number;
  /** In the scheme's own world; null before it is there. */
  readonly life: LifeView | null;
  /** Whose life that is. */
  readonly lifeOf: { readonly run: number; readonly person: number } | null;
  readonly wrongly: readonly Person[];
  /** What is to be said of the last choice. */
  readonly note: string;
  readonly busy: boolean;
  readonly onRun: (run: number) => void;
  readonly onPerson: (person: number) => void;
  readonly onNote: (note: string) => void;
  readonly words: LivesWords;
}

export function Choose({ experiment, ready, run, runs, person, life, lifeOf, wrongly, note, busy, onRun, onPerson, onNote, words }: ChooseProps): JSX.Element {
  const w = words.choose;
  const last = experiment.persons - 1;
  const kin = async (like: boolean): Promise<void> => {
    if (life === null || !ready) return;
    const question = { kind: 'find', experiment, world: 'scheme', run, limit: 1 } as const;
    try {
      for (const others of [`person > ${person}`, `person < ${person}`]) {
        const { found } = await ask<'find'>({ ...question, where: `${kindred(life, like)} && ${others}` });
        if (found[0] !== undefined) return onPerson(found[0].person);
      }
      onNote(like ? w.none.like : w.none.unlike);
    } catch (error) {
      onNote(error instanceof Refused && /portraits/.test(error.message) ? words.find.noPortraits : String(error));
    }
  };
  const toWrongly = (): void => {
    const next = wrongly.find((one) => one.person > person) ?? wrongly.find((one) => one.person !== person);
    if (next !== undefined) onPerson(next.person);
    else if (wrongly.length === 0) onNote(w.none.wrongly);
  };
  const typed = (text: string): void => {
    const number = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
    const taken = Number.isNaN(number) ? person : Math.min(last, number);
    onPerson(taken);
    if (taken !== number) onNote(w.cut(text.slice(0, 40), taken, last));
  };
  return (
    <fieldset class="choose-life">
      <legend>{w.legend}</legend>
      <div class="numbers-of">
        <NumberField
          label={w.person}
          hint={w.between(0, last)}
          less={w.less(w.person)}
          more={w.more(w.person)}
          value={person}
          low={0}
          high={last}
          step={1}
          onChange={typed}
        />
        <NumberField
          label={w.run}
          hint={w.between(1, runs)}
          less={w.less(w.run)}
          more={w.more(w.run)}
          value={run + 1}
          low={1}
          high={runs}
          step={1}
          onChange={(text) => onRun((Number.parseInt(text, 10) || 1) - 1)}
        />
      </div>
      <div class="buttons">
        <button type="button" onClick={() => kin(true)}>
          {w.like}
        </button>
        <button type="button" onClick={() => kin(false)}>
          {w.unlike}
        </button>
        <button type="button" onClick={toWrongly}>
          {w.wrongly}
        </button>
        <button type="button" onClick={() => onPerson(Math.floor(Math.random() * experiment.persons))}>
          {w.random}
        </button>
      </div>
      <p class="small">{w.likeHelp}</p>
      <p role="status" class="opened">
        {[note, life === null || lifeOf === null || busy ? w.opening : w.opened(life, lifeOf.person, lifeOf.run)].filter((text) => text !== '').join(' ')}
      </p>
    </fieldset>
  );
}
