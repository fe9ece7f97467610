/** What the explanation says of rules that change in mid-run: one object a language. */

/** Months of the run are counted from 0, as in the files. */
export interface TimeWords {
  /** Said before the changes: where the rules of the first month stand. */
  readonly above: string;
  /** Rules begin in a month. `title`: "" where the phase has none. */
  readonly from: (month: number, title: string) => string;
  readonly added: (rule: string) => string;
  /** `rule`: the title of the rule, or "" where it has none; `before`: "" where nothing was said before. */
  readonly changed: (rule: string, now: string, before: string) => string;
  readonly removed: (titles: readonly string[]) => string;
  /** Sentences that hold no longer and have no title. */
  readonly ended: (sentences: string) => string;
  /** `lists`: titles of the lists that end, or `all`; `start`: where scores go back to, or null where they stay. */
  readonly amnesty: (month: number, title: string, lists: 'all' | readonly string[], start: number | null) => string;
  readonly breach: (month: number, title: string, share: number) => string;
  /** Of a run: months in which rules change, records are purged, or get out; none where there are none. */
  readonly inRun: (phases: readonly number[], amnesties: readonly number[], breaches: readonly number[]) => string;
}
