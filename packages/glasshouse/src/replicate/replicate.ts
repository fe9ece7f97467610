/** Lives a target and holds its numbers against those of others. */
import type { Engine } from '../engine/back-end.ts';
import { plain } from '../engine/plain/plain.ts';
import { judge } from './judge.ts';
import type { Value } from './parameter.ts';
import { parametersOf, sameModel, type Values, valuesOf } from './settings.ts';
import type { Case, Part, Row, Target } from './target.ts';

/** A target with its rows, as `replicate --json` prints it. */
export interface Replication {
  readonly target: string;
  /** The values of all parameters; where nothing is changed, `cases` says what each case has of its own. */
  readonly parameters: Values;
  readonly cases: Readonly<Record<string, Values>>;
  readonly rows: readonly Row[];
}

/**
 * Lives every part of a target. Where none of its parameters is set, a part lives all its cases; else one setting: the defaults
 * with what was set, which counts as published only if it is one of the cases.
 * @param engine lives what is on the main engine; a faster one gives the same numbers sooner
 * @throws BadSetting where values do not go together
 */
export async function replicate(target: Target, set: Values = {}, engine: Engine = plain): Promise<Replication> {
  const rows: Row[] = [];
  const cases: Record<string, Values> = {};
  for (const own of target.parts) {
    const before = target.parts.length > 1 && own.name !== '' ? `${own.name}.` : '';
    for (const [prefix, one] of livedCases(own, set)) {
      const values = valuesOf(own, set, one?.values);
      if (one !== null && prefix !== '') cases[`${before}${one.name}`] = one.values;
      for (const draft of await own.rows(values, engine)) rows.push({ ...judge(draft, one?.published[draft.id] ?? null), id: `${before}${prefix}${draft.id}` });
    }
  }
  return { target: target.id, parameters: settingOf(target, set), cases, rows };
}

/** Which cases a part lives under a setting, each with what stands before the ids of its rows; null: a case of the user's own. */
function livedCases(own: Part, set: Values): readonly (readonly [string, Case | null])[] {
  const many = own.cases.length > 1;
  if (!Object.entries(set).some(([name]) => own.parameters[name]?.chance === false)) return own.cases.map((one) => [many ? `${one.name}.` : '', one]);
  const values = valuesOf(own, set);
  const same = own.cases.find((one) => sameModel(own, values, valuesOf(own, {}, one.values)));
  return [['', same ?? null]];
}

function settingOf(target: Target, set: Values): Values {
  const first = Object.assign({}, ...target.parts.map((own) => valuesOf(own, {}))) as Record<string, Value>;
  return Object.fromEntries(Object.keys(parametersOf(target)).map((name) => [name, set[name] ?? (first[name] as Value)]));
}

/** Whether a target is reproduced: no row is outside its tolerance. */
export function reproduced({ rows }: Replication): boolean {
  return rows.every(({ ok }) => ok !== false);
}
