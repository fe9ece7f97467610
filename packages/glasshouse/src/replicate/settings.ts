/** `--set name=value`: reads what was asked for, and says what is allowed where it is not. */
import { nearest } from '../base/nearest.ts';
import { type Parameter, type Value, written } from './parameter.ts';
import { BadSetting, type Part, type Target } from './target.ts';

export type Values = Readonly<Record<string, Value>>;

/** All parameters of a target by name; several parts may share one. */
export function parametersOf({ parts }: Pick<Target, 'parts'>): Readonly<Record<string, Parameter>> {
  return Object.assign({}, ...parts.map(({ parameters }) => parameters)) as Record<string, Parameter>;
}

/**
 * Reads settings for targets. A name has to be known to one of them, and a value allowed by each that knows it.
 * @param texts `name=value`; of several with one name the last holds
 * @throws BadSetting with what is allowed, and the name that may have been meant
 */
export function readSettings(targets: readonly Target[], texts: readonly string[]): ReadonlyMap<Target, Values> {
  const result = new Map(targets.map((target): [Target, Record<string, Value>] => [target, {}]));
  for (const text of texts) {
    const [, name = '', value] = /^\s*([^=\s]+)\s*=(.*)$/s.exec(text) ?? [];
    if (value === undefined) throw new BadSetting(`"${text}" sets nothing. Write --set name=value, for instance --set ${exampleOf(targets)}.`);
    let known = false;
    for (const [target, values] of result) {
      const parameter = parametersOf(target)[name];
      if (parameter === undefined) continue;
      known = true;
      const read = parameter.read(value);
      if (read === undefined) throw new BadSetting(`${target.id} cannot have ${name}=${value}. Allowed: ${parameter.allowed.en}.`);
      values[name] = read;
    }
    if (!known) throw new BadSetting(unknownName(targets, name));
  }
  return result;
}

function unknownName(targets: readonly Target[], name: string): string {
  const names = [...new Set(targets.flatMap((target) => Object.keys(parametersOf(target))))];
  const near = nearest(name, names);
  const whose = targets.length === 1 ? (targets[0] as Target).id : 'None of these targets';
  return `${whose} has ${targets.length === 1 ? 'no' : 'a'} parameter "${name}".${near === undefined ? '' : ` Did you mean ${near}?`} What there is: ${names.join(', ')}.`;
}

function exampleOf(targets: readonly Target[]): string {
  const [name, parameter] = Object.entries(parametersOf({ parts: targets.flatMap(({ parts }) => parts) }))[0] ?? ['seed', undefined];
  return `${name}=${parameter === undefined ? 2 : written(parameter.default)}`;
}

/** The values of a part: a case's, then what was set. */
export function valuesOf({ parameters, cases }: Part, set: Values, own: Values = cases[0]?.values ?? {}): Values {
  return Object.fromEntries(Object.entries(parameters).map(([name, parameter]) => [name, set[name] ?? own[name] ?? parameter.default]));
}

/** Whether values are the same in all that the model means, whatever they say of chance. */
export function sameModel({ parameters }: Part, one: Values, other: Values): boolean {
  return Object.entries(parameters).every(([name, { chance }]) => chance || written(one[name] as Value) === written(other[name] as Value));
}
