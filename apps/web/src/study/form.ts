/**
 * The scheme and its society as controls, in the order of a person's way: getting on a list, what that does, getting off;
 * then the world. Each control is a value of the text by its path; changing it is an edit of the text.
 */
import { type Evidence, type Graded, inLanguage, type Language, type Scheme, type Society, type Source, type Text } from 'glasshouse';
import { FORM_WORDS, type FormWord } from '../words/form.ts';
import { type PreparedWorld, PUBLISHED, SCHEME } from './prepared.ts';
import type { InBoth } from './protocol.ts';
import { both, type Study } from './worlds.ts';

export type SectionId = 'getting-on' | 'what-it-does' | 'getting-off' | 'records' | 'world';

export interface Control {
  readonly file: 'scheme' | 'society';
  readonly path: string;
  readonly label: InBoth<string>;
  /** `kept`: whether the item stands in the scheme at all. */
  readonly kind: 'number' | 'switch' | 'choice' | 'kept';
  readonly value: number | boolean | string | null;
  /** At the starting point; undefined where it has none there. */
  readonly before: number | boolean | string | null | undefined;
  /** What is shown is the value times this: 100 for shares, 1,000,000 for rare entries. */
  readonly scale: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit: InBoth<string>;
  readonly choices: readonly { readonly value: string; readonly label: InBoth<string> }[];
  readonly grade: 'written' | 'inferred' | 'invented' | null;
  /** Where it comes from. */
  readonly source: Source | null;
  /** What the file says beside it, and in which range the value may lie. */
  readonly note: InBoth<string>;
  readonly range: { readonly low: number; readonly high: number } | null;
}

export interface Group {
  readonly heading: InBoth<string>;
  /** What the file says about the item. */
  readonly note: InBoth<string>;
  readonly controls: readonly Control[];
}

export interface Form {
  readonly sections: readonly { readonly id: SectionId; readonly groups: readonly Group[] }[];
  readonly aim: InBoth<string> | null;
  readonly about: InBoth<string>;
  readonly title: InBoth<string>;
  readonly kind: Scheme['kind'];
}

/** @param study whose scheme is shown, beside the starting point where it was changed */
export function formOf({ experiment, worlds }: Study): Form {
  const now = worlds.find(({ id }) => id === SCHEME)?.prepared as PreparedWorld;
  const before = worlds.find(({ id }) => id === PUBLISHED)?.prepared ?? now;
  const of = now.scheme as Scheme;
  const schemeBefore = before.scheme as Scheme;
  const { edits } = experiment;
  const made = new Controls('scheme', of, schemeBefore, of.sources);
  // What was taken away can be put back: it stands in the form as it was.
  const dropped = edits.filter(({ value }) => value === undefined).map(({ path }) => path);
  const world = new Controls('society', now.society, before.society, now.society.sources);
  const sections: Form['sections'] = [
    { id: 'getting-on', groups: [...indicators(made, of), ...bandsAndLists(made, of), ...ledger(made, of)] },
    { id: 'what-it-does', groups: consequences(made, of, schemeBefore, dropped) },
    { id: 'getting-off', groups: gettingOff(made, of) },
    { id: 'records', groups: records(made, of, world, now.society) },
    { id: 'world', groups: worldGroups(world, now.society) },
  ];
  return {
    sections: sections.map(({ id, groups }) => ({ id, groups: groups.filter(({ controls }) => controls.length > 0) })),
    aim: of.aim === undefined ? null : inBoth(of.aim),
    about: inBoth(of.about),
    title: inBoth(of.title),
    kind: of.kind,
  };
}

const NOTHING: InBoth<string> = { en: '', 'zh-Hans': '' };
const inBoth = (text: Text | undefined): InBoth<string> => (text === undefined ? NOTHING : both((language) => inLanguage(text, language)));
const word = (id: FormWord): InBoth<string> => both((language: Language) => FORM_WORDS[language][id]);
const titled = (item: { readonly id: string; readonly title?: Text | undefined }): InBoth<string> => inBoth(item.title ?? { en: item.id, 'zh-Hans': item.id });
const group = (heading: InBoth<string>, item: Graded | undefined, controls: readonly (Control | null)[]): Group => ({
  heading,
  note: inBoth(item?.note),
  controls: controls.filter((control) => control !== null),
});

interface Measure {
  readonly scale?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly step?: number | undefined;
  readonly unit?: FormWord | undefined;
}

const SHARE: Measure = { scale: 100, low: 0, high: 1, step: 0.05, unit: 'percent' };
const MONTHS: Measure = { low: 1, high: 250, step: 1, unit: 'months' };
const POINTS: Measure = { low: -1000, high: 1000, step: 1 };

/** Makes controls of one file. */
class Controls {
  readonly #file: Control['file'];
  readonly #value: object;
  readonly #before: object;
  readonly #sources: Readonly<Record<string, Source>>;

  constructor(file: Control['file'], value: object, before: object, sources: Readonly<Record<string, Source>>) {
    this.#file = file;
    this.#value = value;
    this.#before = before;
    this.#sources = sources;
  }

  /** Null where the file has no such number. @param item carries grade and evidence @param name of the number within it */
  number(path: string, label: FormWord, item: Graded | undefined, name: string, measure: Measure = {}): Control | null {
    const value = at(this.#value, path);
    if (typeof value !== 'number') return null;
    const { scale = 1, low = 0, high = 1_000_000, unit } = measure;
    const step = measure.step ?? niceStep(value);
    return { ...this.#frame(path, label, item, name), kind: 'number', value, scale, low, high, step, unit: unit === undefined ? NOTHING : word(unit) };
  }

  switch(path: string, label: FormWord, item: Graded | undefined, name: string): Control | null {
    const value = at(this.#value, path);
    return typeof value === 'boolean' ? { ...this.#frame(path, label, item, name), kind: 'switch', value } : null;
  }

  choice(path: string, label: FormWord, item: Graded | undefined, name: string, choices: readonly (readonly [string, FormWord])[]): Control | null {
    const value = at(this.#value, path);
    if (typeof value !== 'string') return null;
    return {
      ...this.#frame(path, label, item, name),
      kind: 'choice',
      value,
      choices: choices.map(([choice, text]) => ({ value: choice, label: word(text) })),
    };
  }

  /** Whether an item stands in the scheme. */
  kept(path: string, label: FormWord, item: Graded, stands: boolean): Control {
    return { ...this.#frame(path, label, item, ''), kind: 'kept', value: stands, before: true };
  }

  #frame(path: string, label: FormWord, item: Graded | undefined, name: string): Control {
    const evidence: Evidence | undefined = item?.evidence?.[name];
    const source = evidence?.source ?? item?.source;
    const before = at(this.#before, path);
    const plain = typeof before === 'number' || typeof before === 'string' || typeof before === 'boolean' || before === null ? before : undefined;
    return {
      file: this.#file,
      path,
      label: word(label),
      kind: 'number',
      value: null,
      before: plain,
      scale: 1,
      low: 0,
      high: 0,
      step: 1,
      unit: NOTHING,
      choices: [],
      grade: evidence?.grade ?? item?.grade ?? null,
      source: source === undefined ? null : (this.#sources[source] ?? null),
      note: evidence?.note === undefined ? NOTHING : { en: evidence.note, 'zh-Hans': evidence.note },
      range: evidence?.low === undefined || evidence.high === undefined ? null : { low: evidence.low, high: evidence.high },
    };
  }
}

/** The value at a path of ids. */
function at(value: unknown, path: string): unknown {
  let node = value;
  for (const step of path.split('.')) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = Array.isArray(node)
      ? (node.find((item) => (item as { id?: unknown } | null)?.id === step) ?? node[Number(step)])
      : (node as Record<string, unknown>)[step];
  }
  return node;
}

/** A tenth of a value, as one digit. */
function niceStep(value: number): number {
  if (value === 0) return 0.1;
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  return Number((Math.abs(value) / size >= 5 ? size / 2 : size / 10).toPrecision(1));
}

const RARE: Measure = { scale: 1e6, low: 0, high: 0.01, unit: 'perMillionMonths' };

function indicators(make: Controls, { indicators: all }: Scheme): Group[] {
  return all.map((item) => {
    const path = `indicators.${item.id}`;
    return group(titled(item), item, [
      make.number(`${path}.points`, 'points', item, 'points', POINTS),
      make.number(`${path}.recorded`, 'recorded', item, 'recorded', SHARE),
      make.number(`${path}.false_records`, 'falseRecords', item, 'false_records', { ...RARE, step: (item.false_records ?? 0) / 4 || 1e-6 }),
      make.number(`${path}.valid_for`, 'validFor', item, 'valid_for', { ...MONTHS, high: 120 }),
    ]);
  });
}

/** A control that is about one band. */
function ofBand(control: Control | null, band: Scheme['bands'][number], label: FormWord): Control | null {
  return control && { ...control, label: both((language) => `${inBoth(band.title ?? { en: band.id })[language]}: ${FORM_WORDS[language][label]}`) };
}

function bandsAndLists(make: Controls, { bands, lists }: Scheme): Group[] {
  return [
    group(
      word('bands'),
      undefined,
      bands.map((band) => {
        const control = make.number(`bands.${band.id}.from`, 'points', band, 'from', { ...POINTS, low: -10_000, high: 10_000, step: 10 });
        return ofBand(control, band, 'from');
      }),
    ),
    ...lists.map((list) =>
      group(
        titled(list),
        list,
        list.entry.flatMap((_, n) => [
          make.number(`lists.${list.id}.entry.${n}.score_below`, 'scoreBelow', list, `entry.${n}.score_below`, {
            low: -10_000,
            high: 10_000,
            step: 10,
            unit: 'points',
          }),
          make.number(`lists.${list.id}.entry.${n}.score_from`, 'scoreFrom', list, `entry.${n}.score_from`, {
            low: -10_000,
            high: 10_000,
            step: 10,
            unit: 'points',
          }),
        ]),
      ),
    ),
  ];
}

function ledger(make: Controls, { ledger: item, bands, lists, indicators: all }: Scheme): Group[] {
  // A ledger that nothing moves or reads is no rule that anybody meets.
  const idle = bands.length === 0 && !lists.some(({ entry }) => entry.some((one) => one.score_below !== undefined || one.score_from !== undefined));
  if (idle && all.every(({ points }) => points === undefined || points === 0)) return [];
  return [
    group(word('ledger'), item, [
      make.number('ledger.start', 'start', item, 'start', { low: -10_000, high: 10_000, step: 10 }),
      make.number('ledger.clean_month', 'cleanMonth', item, 'clean_month', POINTS),
      ...bands.map((band) => ofBand(make.number(`ledger.clean_month_in.${band.id}`, 'cleanMonth', item, 'clean_month_in', POINTS), band, 'cleanMonth')),
      make.number('ledger.forget.half_life', 'halfLife', item, 'forget.half_life', { low: 0.5, high: 1200, step: 1, unit: 'months' }),
      make.number('ledger.forget.valid_for', 'validFor', item, 'forget.valid_for', { ...MONTHS, high: 120 }),
      make.number('ledger.forget.every', 'resetEvery', item, 'forget.every', MONTHS),
    ]),
  ];
}

function consequences(make: Controls, { consequences: now }: Scheme, { consequences: before }: Scheme, dropped: readonly string[]): Group[] {
  const gone = before.filter(({ id }) => dropped.includes(`consequences.${id}`) && now.every((item) => item.id !== id));
  return [...now, ...gone].map((item) => {
    const path = `consequences.${item.id}`;
    const stands = now.includes(item);
    return group(titled(item), item, [
      make.kept(path, 'inForce', item, stands),
      ...(stands
        ? [
            make.number(`${path}.deny`, 'deny', item, 'deny', SHARE),
            make.number(`${path}.grant`, 'grant', item, 'grant', SHARE),
            make.number(`${path}.means`, 'means', item, 'means', { low: 0.01, high: 10, step: 0.05, unit: 'times' }),
            make.number(`${path}.job_loss`, 'jobLoss', item, 'job_loss', { low: 0, high: 16, step: 0.25, unit: 'times' }),
            make.number(`${path}.job_finding`, 'jobFinding', item, 'job_finding', { low: 0, high: 2, step: 0.05, unit: 'times' }),
            make.number(`${path}.fine`, 'fine', item, 'fine', { low: 0, high: 100, unit: 'meanMeans' }),
            make.number(`${path}.cuts_ties`, 'cutsTies', item, 'cuts_ties', { scale: 100, low: 0, high: 1, step: 0.005, unit: 'percentMonth' }),
            make.number(`${path}.severity`, 'severity', item, 'severity', SHARE),
            make.number(`${path}.starts`, 'starts', item, 'starts', { low: 0, high: 24_000, step: 6, unit: 'month' }),
          ]
        : []),
    ]);
  });
}

function gettingOff(make: Controls, { lists, remedies }: Scheme): Group[] {
  const { notice, appeal, repair, expiry, review } = remedies;
  return [
    ...lists.map((list) =>
      group(titled(list), undefined, [
        ...list.exit.flatMap((_, n) => [
          make.number(`lists.${list.id}.exit.${n}.after`, 'exitAfter', list, `exit.${n}.after`, MONTHS),
          make.number(`lists.${list.id}.exit.${n}.score_from`, 'exitScore', list, `exit.${n}.score_from`, {
            low: -10_000,
            high: 10_000,
            step: 10,
            unit: 'points',
          }),
        ]),
        make.number(`lists.${list.id}.min_stay`, 'minStay', list, 'min_stay', MONTHS),
        make.number(`lists.${list.id}.max_stay`, 'maxStay', list, 'max_stay', MONTHS),
      ]),
    ),
    group(word('notice'), notice, [
      make.choice('remedies.notice.when', 'when', notice, 'when', [
        ['before', 'before'],
        ['after', 'after'],
        ['never', 'never'],
      ]),
      make.number('remedies.notice.probability', 'toldShare', notice, 'probability', SHARE),
    ]),
    group(word('appeal'), appeal ?? undefined, [
      make.choice('remedies.appeal.by', 'decidedBy', appeal ?? undefined, 'by', [
        ['same', 'same'],
        ['independent', 'independent'],
      ]),
      make.number('remedies.appeal.capacity', 'capacity', appeal ?? undefined, 'capacity', { low: 0, high: 100_000, unit: 'per100000Months' }),
      make.number('remedies.appeal.window', 'window', appeal ?? undefined, 'window', MONTHS),
      make.number('remedies.appeal.corrects', 'corrects', appeal ?? undefined, 'corrects', SHARE),
      make.number('remedies.appeal.upholds', 'upholds', appeal ?? undefined, 'upholds', SHARE),
      make.switch('remedies.appeal.suspends', 'suspends', appeal ?? undefined, 'suspends'),
    ]),
    group(word('repair'), repair ?? undefined, [
      make.number('remedies.repair.after', 'repairAfter', repair ?? undefined, 'after', { ...MONTHS, low: 0 }),
      make.number('remedies.repair.granted', 'granted', repair ?? undefined, 'granted', SHARE),
    ]),
    group(word('expiry'), expiry ?? undefined, [make.number('remedies.expiry.after', 'exitAfter', expiry ?? undefined, 'after', MONTHS)]),
    group(word('review'), review ?? undefined, [
      make.number('remedies.review.catches_false', 'catchesFalse', review ?? undefined, 'catches_false', SHARE),
      make.number('remedies.review.drops_true', 'dropsTrue', review ?? undefined, 'drops_true', SHARE),
    ]),
  ];
}

function records(make: Controls, { sharing }: Scheme, world: Controls, { recording, groups }: Society): Group[] {
  return [
    group(word('sharing'), sharing, [
      make.switch('sharing.joint', 'joint', sharing, 'joint'),
      make.number('sharing.mixups', 'mixups', sharing, 'mixups', { scale: 100, low: 0, high: 1, step: 0.001, unit: 'percent' }),
      make.number('sharing.lag', 'lag', sharing, 'lag', { ...MONTHS, low: 0, high: 24 }),
      make.number('sharing.over_retention', 'overRetention', sharing, 'over_retention', { ...MONTHS, low: 0, high: 24 }),
    ]),
    ...(['coverage', 'false_records'] as const).map((kind) =>
      group(
        word(kind === 'coverage' ? 'coverage' : 'falseByGroup'),
        recording,
        groups.map((one) => {
          const path = `recording.${kind}.groups.${one.id}`;
          const control = world.number(path, 'times', recording, `${kind}.groups.${one.id}`, { low: 0, high: 16, step: 0.1, unit: 'times' });
          return control && { ...control, label: titled(one) };
        }),
      ),
    ),
  ];
}

function worldGroups(make: Controls, { response, conducts, appeals }: Society): Group[] {
  return [
    group(word('response'), response, [
      make.number('response.harm', 'responseHarm', response, 'harm', { low: 0, high: 10, step: 0.05 }),
      make.number('response.good', 'responseGood', response, 'good', { low: 0, high: 3, step: 0.05 }),
      make.number('response.lawful', 'responseLawful', response, 'lawful', { low: 0, high: 10, step: 0.05 }),
      make.number('response.half_life', 'responseHalfLife', response, 'half_life', { low: 0.5, high: 1200, step: 1, unit: 'months' }),
      make.number('response.floor', 'responseFloor', response, 'floor', SHARE),
      make.number('response.hollow', 'responseHollow', response, 'hollow', SHARE),
      make.number('response.perceived', 'responsePerceived', response, 'perceived', SHARE),
    ]),
    group(
      word('conducts'),
      undefined,
      conducts.map((conduct) => {
        const control = make.number(`conducts.${conduct.id}.rate`, 'rate', conduct, 'rate', { scale: 1000, low: 0, high: 4, unit: 'per1000Months' });
        return control && { ...control, label: titled(conduct) };
      }),
    ),
    group(word('appeals'), appeals, [
      make.number('appeals.wrongly', 'appealsWrongly', appeals, 'wrongly', { scale: 100, low: 0, high: 1, step: 0.005, unit: 'percentMonth' }),
      make.number('appeals.rightly', 'appealsRightly', appeals, 'rightly', { scale: 100, low: 0, high: 1, step: 0.001, unit: 'percentMonth' }),
    ]),
  ];
}
