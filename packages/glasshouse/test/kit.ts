/** Small worlds for tests: one rule, everyone alike, and whatever a test wants different. */
import { type CompileOptions, compile } from '../src/compile/compile.ts';
import type { Program } from '../src/compile/program.ts';
import type { Engine } from '../src/engine/back-end.ts';
import { plain } from '../src/engine/plain/plain.ts';
import { runReplicate } from '../src/engine/run.ts';
import type { Trace } from '../src/engine/trace.ts';
import type { Indicator, Scheme } from '../src/scheme/scheme.ts';
import type { Conduct, Firms, Society } from '../src/society/society.ts';

/** An indicator of `conduct` with everything that a grammar asks for. */
export function indicator(id: string, conduct: string, more: Partial<Indicator> = {}): Indicator {
  return { id, conduct, points: -20, context: 'finance', recorded: 0.5, ...more };
}

export function conduct(id: string, more: Partial<Conduct> = {}): Conduct {
  return { id, kind: 'harm', rate: 0.02, disposition: 0, need: 0, ...more };
}

/** One rule: a late bill costs 20 points and puts one on a list for a year. */
export function scheme(more: Partial<Scheme> = {}): Scheme {
  return {
    glasshouse: 'scheme/1',
    id: 'test',
    title: { en: 'A test' },
    about: { en: 'Made for a test.' },
    kind: 'thought-experiment',
    sources: {},
    population: { scope: 'general', consent: 'automatic' },
    ledger: { start: 1000, min: 0, max: 1300, forget: { kind: 'never' } },
    indicators: [indicator('late-bill', 'late_payment', { false_records: 0.002 })],
    bands: [],
    lists: [{ id: 'blacklist', colour: 'black', entry: [{ recorded: 'late-bill' }], exit: [{ after: 12 }], published: false }],
    consequences: [],
    remedies: { notice: { when: 'never' }, appeal: null, repair: null },
    sharing: { joint: false },
    governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: null },
    ...more,
  };
}

/** Everyone alike: one region, one group, no response, no ties. */
export function society(more: Partial<Society> = {}): Society {
  return {
    glasshouse: 'society/1',
    id: 'test',
    title: { en: 'A test' },
    about: { en: 'Made for a test.' },
    sources: {},
    persons: 1000,
    enterprises: 0,
    regions: [{ id: 'only', share: 1 }],
    groups: [{ id: 'all', share: 1 }],
    means: { mean: 1, gini: 0 },
    employment: { rate: 1, lose: 0, find: 0 },
    conducts: [conduct('late_payment')],
    response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 },
    exposures: { travel: 0.1 },
    ties: { household: 1, local: 0, far: 0 },
    ...more,
  };
}

/** Enterprises in two size classes, with one conduct. */
export function firms(more: Partial<Firms> = {}): Firms {
  return {
    sizes: [
      { id: 'small', share: 0.8, employees: 3 },
      { id: 'large', share: 0.2, employees: 40 },
    ],
    conducts: [conduct('tax_evasion')],
    exposures: { credit: 0.2, public_services: 0.1 },
    ...more,
  };
}

/** One rule for enterprises: recorded tax evasion puts one on a list for a year. */
export function firmScheme(more: Partial<Scheme> = {}): Scheme {
  return scheme({
    id: 'test-firms',
    subjects: 'enterprises',
    indicators: [indicator('evasion', 'tax_evasion', { false_records: 0.002 })],
    lists: [{ id: 'dishonest', colour: 'black', entry: [{ recorded: 'evasion' }], exit: [{ after: 12 }], published: true }],
    ...more,
  });
}

export interface Lived {
  readonly program: Program;
  readonly traces: readonly Trace[];
  /** The monthly values of one counter in one replicate. */
  readonly months: (at: number, replicate?: number) => number[];
}

/** Lives a world with the plain engine, or another. */
export function live(a: Scheme | null, b: Society, size: CompileOptions & { runs?: number; seed?: number; engine?: Engine }): Lived {
  const program = compile(a, b, size);
  const traces = Array.from({ length: size.runs ?? 1 }, (_, replicate) => runReplicate(size.engine ?? plain, program, size.seed ?? 42, replicate) as Trace);
  const { width } = program.layout;
  return {
    program,
    traces,
    months: (at, replicate = 0) => Array.from({ length: size.months }, (_, t) => (traces[replicate] as Trace).rows[t * width + at] as number),
  };
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Distance of a mean from what it should be, in standard errors over the values. */
export function z(values: readonly number[], expected: number): number {
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
  return (mean - expected) / Math.sqrt(variance / values.length);
}
