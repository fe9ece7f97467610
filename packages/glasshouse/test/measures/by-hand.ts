/** Small Programs and traces filled by hand, so that every expected number can be worked out on paper. */
import { compile } from '../../src/compile/compile.ts';
import type { Run, Scalar } from '../../src/compile/layout.ts';
import type { Program } from '../../src/compile/program.ts';
import type { Trace } from '../../src/engine/trace.ts';
import { measuresOf } from '../../src/measures/catalogue.ts';
import type { Measure, Reading } from '../../src/measures/measure.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { FLAT, ONE_RULE } from './contract-files.ts';

interface Sizes {
  readonly persons?: number;
  readonly months?: number;
}

/** Compiles one-rule × flat, each text changed by the given replacements. */
export function program(
  { persons = 1000, months = 24 }: Sizes = {},
  scheme: readonly [string, string][] = [],
  society: readonly [string, string][] = [],
): Program {
  return compile(readScheme(change(ONE_RULE, scheme), 'one-rule').value, readSociety(change(FLAT, society), 'flat').value, { persons, months });
}

/** The world without a scheme. */
export function without({ persons = 1000, months = 24 }: Sizes = {}): Program {
  return compile(null, readSociety(FLAT, 'flat').value, { persons, months });
}

function change(text: string, changes: readonly [string, string][]): string {
  return changes.reduce((now, [from, to]) => {
    if (!now.includes(from)) throw new Error(`the text has no "${from}" to change`);
    return now.replace(from, to);
  }, text);
}

type Scalars = Partial<Record<Scalar, number>>;
type Cells = readonly (readonly [run: Run, n: number, value: number])[];

/** A trace whose rows are all 0 but for what is given by month. */
export function trace(of: Program, months: Readonly<Record<number, { readonly scalars?: Scalars; readonly cells?: Cells }>>, more: Partial<Trace> = {}): Trace {
  const { width, scalar } = of.layout;
  const rows = new Float64Array(of.months * width);
  for (const [t, { scalars = {}, cells = [] }] of Object.entries(months)) {
    for (const [name, value] of Object.entries(scalars)) rows[Number(t) * width + scalar[name as Scalar]] = value;
    for (const [run, n, value] of cells) rows[Number(t) * width + run.at + n] = value;
  }
  return {
    replicate: 0,
    rows,
    scores: new Float64Array(1301),
    state: new Uint32Array(4),
    goodhartStart: null,
    goodhartEnd: null,
    bytesPerPerson: 8,
    exposed: new Float64Array(0),
    portrait: null,
    firms: null,
    ...more,
  };
}

/** The measure of that id. */
export function measure(of: Program, id: string, beside: readonly Program[] = []): Measure {
  const found = measuresOf(of, beside).find((item) => item.id === id);
  if (found === undefined) throw new Error(`no measure ${id}`);
  return found;
}

/** Its value. */
export function valueIn(reading: Reading, id: string): number | null {
  return measure(reading.program, id).value(reading);
}

/** Its monthly series. */
export function seriesIn(reading: Reading, id: string): (number | null)[] {
  const { series } = measure(reading.program, id);
  if (series === undefined) throw new Error(`${id} has no series`);
  return series(reading);
}
