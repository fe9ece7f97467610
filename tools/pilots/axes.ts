/** The axes along which documented pilots differ, and the drawing of one option an axis for each region. */
import { readFileSync } from 'node:fs';
import { philox, words } from '../../packages/glasshouse/src/base/philox.ts';
import { purpose } from '../../packages/glasshouse/src/base/purpose.ts';
import type { Source, Text } from '../../packages/glasshouse/src/base/text.ts';
import { parseYaml } from '../../packages/glasshouse/src/base/yaml.ts';

/** An option: its id, its probability, what it says of a pilot, and the values that it sets. */
export interface Option {
  readonly id: string;
  readonly share: number;
  /** Half a sentence: what a pilot with this option does. */
  readonly says?: Text;
  /** What it adds to the list of what is read. */
  readonly reads?: Text;
  readonly [value: string]: unknown;
}

export interface Axis {
  readonly id: string;
  readonly title: Text;
  /** Its half sentence begins a new sentence. */
  readonly begins?: boolean;
  /** Its half sentence is told even where `only_where` does not hold. */
  readonly tell?: 'always';
  readonly only_where?: Readonly<Record<string, readonly string[]>>;
  readonly otherwise?: string;
  readonly options: readonly Option[];
}

/** A record that pilots keep: points in middling, even steps on a scale of a thousand. */
export interface PilotRecord {
  readonly id: string;
  readonly title: Text;
  readonly where?: string;
  readonly conduct: string;
  readonly context: string;
  readonly points: number;
  readonly recorded: number;
  readonly false_records: number;
}

export interface Axes {
  readonly seed: number;
  readonly regions: number;
  readonly documented: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly axes: readonly Axis[];
  /** The most points of a scale of a thousand that an entry takes. */
  readonly most: number;
  readonly records: readonly PilotRecord[];
}

/** The options of one pilot by axis. */
export type Draw = Readonly<Record<string, Option>>;

/** Reads the axes. @throws Error if the shares of an axis do not add up to one, or an option is unknown */
export function readAxes(file: string): Axes {
  const axes = parseYaml(readFileSync(file, 'utf8'), file).value as Axes;
  for (const axis of axes.axes) {
    const sum = axis.options.reduce((total, option) => total + option.share, 0);
    if (Math.abs(sum - 1) > 1e-9) throw new Error(`${file}: the shares of "${axis.id}" come to ${sum}, not to 1`);
    if (axis.otherwise !== undefined) optionOf(axis, axis.otherwise);
  }
  return axes;
}

/**
 * Draws one option an axis for each pilot of which nothing is known. On each axis the pilots are put into an order by chance,
 * and the options take as much of that order as their shares say: every option comes as often as whole pilots allow.
 * @returns draws by the number of the region, from the first after the documented ones
 */
export function drawPilots({ seed, axes, regions, documented }: Axes): ReadonlyMap<number, Draw> {
  const draws = new Map<number, Record<string, Option>>();
  for (let region = documented.length + 1; region <= regions; region++) draws.set(region, {});
  for (const axis of axes) {
    const lots: { readonly region: number; readonly lot: number }[] = [];
    for (const [region, draw] of draws) {
      philox(seed, 0, region, 0, purpose(`pilot ${axis.id}`), 0);
      if (isOpen(axis, draw)) lots.push({ region, lot: words[0] as number });
      else draw[axis.id] = optionOf(axis, axis.otherwise ?? '');
    }
    lots.sort((a, b) => a.lot - b.lot || a.region - b.region);
    lots.forEach(({ region }, n) => {
      (draws.get(region) as Record<string, Option>)[axis.id] = pick(axis, (n + 0.5) / lots.length);
    });
  }
  return draws;
}

/** Whether the axis is drawn at all, given the options before it. */
export function isOpen(axis: Axis, draw: Draw): boolean {
  return Object.entries(axis.only_where ?? {}).every(([other, options]) => options.includes(draw[other]?.id ?? ''));
}

/** @param place in the order, 0 < place < 1 */
function pick(axis: Axis, place: number): Option {
  let above = 0;
  for (const option of axis.options) {
    above += option.share;
    if (place < above) return option;
  }
  return axis.options.at(-1) as Option;
}

function optionOf(axis: Axis, id: string): Option {
  const option = axis.options.find((item) => item.id === id);
  if (option === undefined) throw new Error(`the axis "${axis.id}" has no option "${id}"`);
  return option;
}
