/** What is said of single lives: the marks of a run, one life, lives beside each other, searching, preventing. */
import type { Language, LifeSums } from 'glasshouse';
import type { LifeChange } from '../study/life-change.ts';
import type { ActingRule, FoundLives, LifeStrip, LifeView, Person, Prevention } from '../study/protocol.ts';
import { LIVES_EN } from './lives-en.ts';
import { LIVES_ZH } from './lives-zh.ts';

export interface LivesWords {
  readonly person: (person: number) => string;
  /** What is said of a person, after a colon. */
  readonly of: (person: string, text: string) => string;
  readonly month: (month: number) => string;
  readonly invented: string;
  readonly people: {
    /** @param drawn how many marks there are */
    readonly title: (drawn: number, of: number, run: number, runs: number) => string;
    readonly counts: (listed: number, wrongly: number, once: number, rest: number) => string;
    readonly label: string;
    readonly how: string;
    readonly nobody: string;
    readonly state: (person: Person) => string;
    readonly nothingOver: string;
    readonly listedFirst: string;
    readonly previousRun: string;
    readonly nextRun: string;
    readonly run: (run: number, runs: number) => string;
    readonly few: (drawn: number, listed: number) => string;
    readonly everyone: (count: number) => string;
    readonly more: (count: number) => string;
    readonly noPortraits: string;
  };
  readonly life: {
    readonly heading: string;
    readonly sums: string;
    readonly rows: readonly { readonly title: string; readonly of: (sums: LifeSums) => string }[];
    readonly nothing: string;
    /** @param partsAt null where no month differs */
    readonly folded: (months: number, partsAt: number | null) => string;
    readonly rules: (count: number) => string;
    readonly kind: Readonly<Record<ActingRule['kind'], string>>;
    readonly grade: Readonly<Record<'written' | 'inferred' | 'invented', string>>;
    readonly noSource: string;
    readonly recalled: string;
    readonly inMonths: (months: readonly number[]) => string;
    readonly copy: string;
    readonly copied: string;
    readonly copyHere: string;
    readonly link: string;
  };
  readonly beside: {
    readonly heading: (worlds: number) => string;
    readonly strips: string;
    readonly legend: string;
    readonly first: string;
    readonly partsAt: (month: number) => string;
    readonly same: string;
    readonly oneDraw: string;
    readonly strip: (strip: LifeStrip) => string;
    readonly lanes: Readonly<Record<LifeStrip['glyphs'][number]['lane'], string>>;
    readonly axis: string;
    readonly add: string;
    readonly addButton: string;
    readonly safeguards: string;
    readonly schemes: string;
    readonly choose: string;
    readonly cities: (count: number) => string;
    readonly remove: string;
    readonly removeNamed: (title: string) => string;
    readonly full: (most: number) => string;
    readonly left: string;
    readonly notLived: (title: string) => string;
  };
  readonly choose: {
    readonly legend: string;
    readonly run: string;
    readonly person: string;
    readonly less: (name: string) => string;
    readonly more: (name: string) => string;
    readonly between: (low: number, high: number) => string;
    readonly like: string;
    readonly unlike: string;
    readonly likeHelp: string;
    readonly wrongly: string;
    readonly random: string;
    readonly none: Readonly<Record<'like' | 'unlike' | 'wrongly', string>>;
    readonly cut: (given: string, taken: number, high: number) => string;
    readonly opened: (life: LifeView, person: number, run: number) => string;
    readonly opening: string;
  };
  readonly find: {
    readonly legend: string;
    readonly label: string;
    readonly help: string;
    readonly button: string;
    readonly examples: string;
    readonly looking: string;
    readonly bad: string;
    readonly result: (found: FoundLives) => string;
    readonly line: (person: number, traits: readonly string[], sums: LifeSums) => string;
    readonly shown: (shown: number) => string;
    readonly noPortraits: string;
  };
  readonly prevent: {
    readonly heading: string;
    readonly help: string;
    readonly never: string;
    readonly start: (count: number) => string;
    readonly stop: string;
    readonly progress: (done: number, of: number) => string;
    readonly stopped: (done: number, of: number) => string;
    /** @param listed whether the person is listed under the scheme as it is */
    readonly done: (count: number, prevents: number, listed: boolean) => string;
    readonly effect: Readonly<Record<LifeChange, string>>;
    readonly said: (effect: LifeChange, prevention: Extract<Prevention, { readonly kind: 'lived' }>) => string;
    readonly refused: string;
    readonly large: string;
    readonly line: (title: string, text: string) => string;
    readonly show: string;
    readonly showNamed: (title: string) => string;
    readonly alone: string;
  };
  readonly deed: {
    readonly add: (title: string) => string;
    readonly cities: string;
    readonly remove: (title: string) => string;
  };
  readonly waiting: string;
}

export const LIVES_WORDS: Readonly<Record<Language, LivesWords>> = { en: LIVES_EN, 'zh-Hans': LIVES_ZH };
