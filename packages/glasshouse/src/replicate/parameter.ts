/** What can be changed about a target: a parameter knows its default, what it may be, and how it is read from `name=value`. */
import type { Text } from '../base/text.ts';

export type Value = number | string | readonly number[] | readonly string[];

export interface Parameter<V extends Value = Value> {
  readonly default: V;
  /** What it may be, as it is said to whoever gave something else. */
  readonly allowed: Text;
  /** Unit of its numbers; '' where there is none. */
  readonly unit: string;
  readonly about: Text;
  /** Whether it only says how often chance is asked, so that what was published holds whatever it is. */
  readonly chance: boolean;
  /** The value of a text, or undefined where that is not allowed. */
  readonly read: (text: string) => V | undefined;
}

/** The values of a record of parameters. */
export type ValuesOf<P> = { readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never };

interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  readonly whole?: boolean;
  readonly chance?: boolean;
}

/** A number as people write it: 0.05, 1e-3, 5/6. */
function readNumber(text: string): number {
  const [, above = '', below] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(?:\/\s*(\d+\.?\d*))?\s*$/.exec(text) ?? [];
  return above === '' ? Number.NaN : Number(above) / (below === undefined ? 1 : Number(below));
}

const inBounds = (x: number, { low, high, whole = false }: Bounds): boolean => x >= low && x <= high && (!whole || Number.isInteger(x));

/** A number within bounds, which belong to it. */
export function number(value: number, bounds: Bounds, about: Text): Parameter<number> {
  const { low, high, unit = '', whole = false, chance = false } = bounds;
  const read = (text: string): number | undefined => {
    const x = readNumber(text);
    return inBounds(x, bounds) ? x : undefined;
  };
  return {
    default: value,
    allowed: { en: `a ${whole ? 'whole ' : ''}number from ${low} to ${high}`, 'zh-Hans': `${low}至${high}的${whole ? '整数' : '数'}` },
    unit,
    about,
    chance,
    read,
  };
}

/** A list without the brackets that some write around one. */
const bare = (text: string): string => text.replace(/^\s*\[([^[\]]*)\]\s*$/, '$1');

/** Several numbers, with commas between. @param count how many, at least and at most */
export function numbers(value: readonly number[], bounds: Bounds, count: readonly [number, number], about: Text): Parameter<readonly number[]> {
  const { low, high, unit = '', whole = false, chance = false } = bounds;
  const [fewest, most] = count;
  const read = (text: string): readonly number[] | undefined => {
    const list = bare(text).split(',').map(readNumber);
    return list.length >= fewest && list.length <= most && list.every((x) => inBounds(x, bounds)) ? list : undefined;
  };
  const allowed: Text = {
    en: `${fewest === most ? fewest : `${fewest} to ${most}`} ${whole ? 'whole ' : ''}numbers from ${low} to ${high}, with commas between`,
    'zh-Hans': `${fewest === most ? fewest : `${fewest}至${most}`}个${low}至${high}的${whole ? '整数' : '数'}，以逗号分隔`,
  };
  return { default: value, allowed, unit, about, chance, read };
}

/** One word of a few. */
export function word<const W extends string>(value: NoInfer<W>, words: readonly W[], about: Text): Parameter<W> {
  return {
    default: value,
    allowed: { en: `one of ${words.join(', ')}`, 'zh-Hans': `${words.join('、')}之一` },
    unit: '',
    about,
    chance: false,
    read: (text) => words.find((own) => own === text.trim()),
  };
}

/** Several texts, with commas between, each of which has a meaning. @param means undefined where a text has none */
export function texts(value: readonly string[], means: (text: string) => unknown, allowed: Text, about: Text): Parameter<readonly string[]> {
  const read = (text: string): readonly string[] | undefined => {
    const list = text.split(',').map((own) => own.trim());
    return list.every((own) => means(own) !== undefined) && new Set(list).size === list.length ? list : undefined;
  };
  return { default: value, allowed, unit: '', about, chance: false, read };
}

/** The seed of a target's chance. */
export function seed(value = 1): Parameter<number> {
  return number(value, { low: 0, high: 4294967295, whole: true, chance: true }, { en: 'Seed of chance.', 'zh-Hans': '随机数种子。' });
}

/** How many runs a mean is taken over. */
export function runs(value: number, high: number, fewest = 2): Parameter<number> {
  return number(
    value,
    { low: fewest, high, whole: true, chance: true },
    { en: 'Runs, each with its own luck, over which means are taken.', 'zh-Hans': '运行次数；每次各有各的随机过程，结果取平均。' },
  );
}

/** A value as it is written after `name=`. */
export function written(value: Value): string {
  return typeof value === 'object' ? value.join(',') : `${value}`;
}
