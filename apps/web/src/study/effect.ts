/** What changes made to a starting point come to: run by run against it; and where they come to nothing, why. */
import { differenceCell, differenceOf, differenceRange, type Language, type RunResult, type Scheme, type Society, tableRows } from 'glasshouse';
import type { Experiment } from '../state/experiment.ts';
import { EFFECT_WORDS, type Reason } from '../words/effect.ts';
import type { Effect, EffectRow, InBoth } from './protocol.ts';

/** Measures that are told first, where they have a value. */
const LEAD = [
  'listed_share',
  'wrongly_listed_share',
  'wrong_months_share',
  'ever_listed_share',
  'months_to_exit',
  'denied',
  'appeals_filed',
  'mean_score',
  'benefit',
  'chilled_share',
  'cost',
];

export interface Resulting {
  readonly world: { readonly prepared: { readonly scheme: Scheme | null; readonly companion: Scheme | null; readonly society: Society } };
  readonly result: RunResult;
}

const inBoth = <T>(make: (language: Language) => T): InBoth<T> => ({ en: make('en'), 'zh-Hans': make('zh-Hans') });

/** @returns null where nothing was changed, or one of the two was not lived */
export function effectOf(now: Resulting | undefined, before: Resulting | undefined, experiment: Experiment): Effect | null {
  if (now === undefined || before === undefined) return null;
  const none = now.result.digest === before.result.digest;
  const shown = ({
    world: { prepared },
    result,
  }: Resulting): InBoth<ReadonlyMap<string, { readonly title: string; readonly shown: string; readonly unit: string }>> =>
    inBoth((language) => new Map(tableRows(result, language, prepared).map((row) => [row.id, row])));
  const [texts, textsBefore] = [shown(now), shown(before)];
  const rows = LEAD.flatMap((id): EffectRow[] => {
    const [of, minus] = [now.result.measures[id], before.result.measures[id]];
    if (of === undefined || minus === undefined || of.value === null || minus.value === null) return [];
    const found = differenceOf(of.runs, minus.runs, { unit: of.unit, whyNull: '' });
    if (found.difference.value === null) return [];
    const text = (language: Language): string => {
      const range = differenceRange(found, language);
      const cell = differenceCell(found, language);
      return range === '' || found.same ? cell : `${cell} (${range})`;
    };
    const of_ = (map: InBoth<ReadonlyMap<string, { readonly shown: string; readonly unit: string }>>): InBoth<string> =>
      inBoth((language) => {
        const row = map[language].get(id);
        return `${row?.shown ?? ''}${row?.unit === undefined || row.unit === '' ? '' : ` ${row.unit}`}`;
      });
    return [
      {
        id,
        title: inBoth((language) => texts[language].get(id)?.title ?? id),
        before: of_(textsBefore),
        now: of_(texts),
        text: inBoth(text),
        cannotTell: found.cannot_tell && found.same !== true,
        same: found.same === true,
      },
    ];
  });
  const why = none ? reasonOf(experiment, now) : null;
  return { none, why: inBoth((language) => (why === null ? '' : EFFECT_WORDS[language][why])), rows };
}

/** Why nothing came of changes, as far as what was counted tells. */
export function reasonOf({ edits, societyEdits, ownScheme, ownSociety }: Experiment, { world: { prepared }, result }: Resulting): Reason {
  const paths = [...edits.map(({ path }) => path), ...societyEdits.map(({ path }) => path)];
  const { scheme } = prepared;
  if (ownScheme !== null || ownSociety !== null || scheme === null || paths.length === 0) return 'nothing';
  const value = (id: string): number | null => result.measures[id]?.value ?? null;
  const all = (test: (path: string) => boolean): boolean => paths.every(test);
  const readsScore =
    scheme.bands.length > 0 ||
    scheme.lists.some(({ entry, exit }) => [...entry, ...exit].some((one) => one.score_below !== undefined || one.score_from !== undefined));
  if (all((path) => path.startsWith('remedies.appeal')) && value('appeals_filed') === 0) return 'nobodyAppealed';
  if (all((path) => path === 'remedies.appeal.capacity')) return 'capacityEnough';
  if (all((path) => /^indicators\.[^.]+\.points$|^ledger\./.test(path)) && !readsScore) return 'scoreUnread';
  if (
    all((path) => path.startsWith('consequences.') || path.startsWith('remedies.') || /^lists\.[^.]+\.(?:exit|max_stay|min_stay)/.test(path)) &&
    value('ever_listed_share') === 0
  )
    return 'nobodyListed';
  if (all((path) => path.endsWith('.severity')) && prepared.society.response.harm === 0 && prepared.society.response.lawful === 0) return 'nobodyResponds';
  if (all((path) => path.startsWith('indicators.'))) return 'nothingRecorded';
  if (all((path) => path.startsWith('lists.') && path.includes('.score_'))) return 'noneBetween';
  if (all((path) => /\.(?:starts|ends)$/.test(path))) return 'tooLate';
  return 'nothing';
}
