import { exp } from '../base/exact.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import type { Factors, Society } from '../society/society.ts';
import {
  ATTENTION_FIXED,
  ATTENTION_GROUP,
  ATTENTION_REGION,
  type Attention,
  type Diminishing,
  EXPIRE,
  FADE,
  type Indicators,
  type Ledger,
  NEVER,
  NONE,
  RESET,
  type TieReaders,
} from './program.ts';

/** Points in sixteenths, rounded to the nearest. */
export function sixteenths(points: number): number {
  return Math.floor(points * 16 + 0.5);
}

const FORGETS = { never: NEVER, reset: RESET, fade: FADE, expire: EXPIRE } as const;

/** The windows in which entries count, by their length in months: one for each distinct `valid_for`. */
export function windowsOf(scheme: Scheme): number[] {
  const { forget } = scheme.ledger;
  if (forget.kind !== 'expire') return [];
  return [...new Set([forget.valid_for, ...scheme.indicators.map((indicator) => indicator.valid_for ?? forget.valid_for)])];
}

export function ledgerTables(scheme: Scheme | null, windows: readonly number[] = scheme === null ? [] : windowsOf(scheme)): Ledger {
  if (scheme === null)
    return {
      start16: 0,
      min16: 0,
      max16: 0,
      forget: NEVER,
      every: 0,
      fade: new Int32Array(0),
      fadeFactor: 1,
      windows: new Uint8Array(0),
      clean16: 0,
      cleanBands16: new Int32Array(0),
      cleanWindow: 0,
      purge: false,
    };
  const { ledger } = scheme;
  const { forget } = ledger;
  const start16 = sixteenths(ledger.start);
  const min16 = sixteenths(ledger.min);
  const max16 = sixteenths(ledger.max);
  const fades = forget.kind === 'fade';
  const fadeFactor = fades ? exp(-Math.LN2 / forget.half_life) : 1;
  const reach = fades ? Math.max(max16 - start16, start16 - min16) + 1 : 0;
  return {
    start16,
    min16,
    max16,
    forget: FORGETS[forget.kind],
    every: forget.kind === 'reset' ? forget.every : 0,
    fade: Int32Array.from({ length: reach }, (_, distance) => Math.floor(distance * fadeFactor)),
    fadeFactor,
    windows: Uint8Array.from(windows),
    clean16: sixteenths(ledger.clean_month ?? 0),
    cleanBands16: Int32Array.from(ledger.clean_month_in === undefined ? [] : scheme.bands, (band) =>
      sixteenths(ledger.clean_month_in?.[band.id] ?? ledger.clean_month ?? 0),
    ),
    cleanWindow: forget.kind === 'expire' ? Math.max(0, windows.indexOf(forget.valid_for)) : 0,
    purge: false,
  };
}

const BITS = { household: 1, local: 2, far: 4 } as const;

/** The most entries of a period that diminishing points tell apart. */
export const DIMINISH_MAX = 1001;

export function indicatorTables(
  scheme: Scheme | null,
  society: Society,
  asked: ReadonlyMap<string, number> = triggersOf(scheme),
  windows: readonly number[] = scheme === null ? [] : windowsOf(scheme),
): { indicators: Indicators; diminishing: Diminishing; tieReaders: TieReaders } {
  const list = scheme?.indicators ?? [];
  const count = list.length;
  const groups = society.groups.length;
  const strata = society.regions.length * groups;
  const coverage = new Float64Array(strata * count);
  const falseRate = new Float64Array(strata * count);
  const bias = (kind: 'coverage' | 'false_records', r: number, g: number): number => {
    const of = (factors: Factors | undefined, id: string | undefined): number => factors?.[id ?? ''] ?? 1;
    const recording = society.recording?.[kind];
    return of(recording?.regions, society.regions[r]?.id) * of(recording?.groups, society.groups[g]?.id);
  };
  for (let s = 0; s < strata; s++) {
    const r = Math.floor(s / groups);
    const g = s % groups;
    list.forEach((indicator, n) => {
      coverage[s * count + n] = (indicator.recorded ?? 0) * bias('coverage', r, g);
      falseRate[s * count + n] = (indicator.false_records ?? 0) * bias('false_records', r, g);
    });
  }
  const defaultWindow = scheme?.ledger.forget.kind === 'expire' ? scheme.ledger.forget.valid_for : 0;
  const diminished = list.filter((indicator) => indicator.diminishing !== undefined);
  const indicators: Indicators = {
    count,
    conduct: Int16Array.from(list, (indicator) =>
      indicator.conduct === undefined ? -1 : society.conducts.findIndex((conduct) => conduct.id === indicator.conduct),
    ),
    points16: Int32Array.from(list, (indicator) => sixteenths(indicator.points ?? 0)),
    set16: Int32Array.from(list, (indicator) => (indicator.set === undefined ? NONE : sixteenths(indicator.set))),
    bands: Uint32Array.from(list, (indicator) => bandBits(scheme, indicator.bands)),
    banded: list.some((indicator) => indicator.bands !== undefined),
    trigger: Uint32Array.from(list, (indicator) => (asked.has(indicator.id) ? 2 ** (asked.get(indicator.id) as number) : 0)),
    window: Uint8Array.from(list, (indicator) => Math.max(0, windows.indexOf(indicator.valid_for ?? defaultWindow))),
    diminishing: Int16Array.from(list, (indicator) => diminished.indexOf(indicator)),
    coverage,
    falseRate,
  };
  const points16 = new Int32Array(diminished.length * DIMINISH_MAX);
  diminished.forEach((indicator, d) => {
    for (let n = 1; n <= DIMINISH_MAX; n++) points16[d * DIMINISH_MAX + n - 1] = sixteenths((indicator.points ?? 0) * diminishingFactor(indicator, n));
  });
  const readers = list.flatMap((indicator, n) => (indicator.ties ? [{ n, ties: indicator.ties }] : []));
  return {
    indicators,
    diminishing: { count: diminished.length, every: Uint16Array.from(diminished, (indicator) => indicator.diminishing?.every ?? 1), points16 },
    tieReaders: {
      count: readers.length,
      indicator: Uint16Array.from(readers, ({ n }) => n),
      which: Uint8Array.from(readers, ({ ties }) => ties.which.reduce((bits, word) => bits | BITS[word], 0)),
      list: Int8Array.from(readers, ({ ties }) => ('list' in ties.standing ? indexOf(scheme?.lists ?? [], ties.standing.list) : -1)),
      band: Int8Array.from(readers, ({ ties }) => ('band' in ties.standing ? indexOf(scheme?.bands ?? [], ties.standing.band) : -1)),
    },
  };
}

/** Bits of bands by their ids; all where none is named. */
function bandBits(scheme: Scheme | null, ids: readonly string[] | undefined): number {
  if (ids === undefined) return 0xffffffff;
  return (scheme?.bands ?? []).reduce((bits, band, b) => (ids.includes(band.id) ? bits | (1 << b) : bits), 0) >>> 0;
}

/** The bit of each indicator that some list asks for. */
export function triggersOf(scheme: Scheme | null): Map<string, number> {
  const bits = new Map<string, number>();
  for (const list of scheme?.lists ?? [])
    for (const item of list.entry) for (const id of item.recorded === undefined ? [] : [item.recorded].flat()) if (!bits.has(id)) bits.set(id, bits.size);
  return bits;
}

function diminishingFactor(indicator: Indicator, n: number): number {
  let factor = 1;
  for (const step of indicator.diminishing?.steps ?? []) if (step.from <= n) factor = step.factor;
  return factor;
}

function indexOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

/** Where inspection goes. The prior is stated a 1 000 persons; here it is in entries. */
export function attentionTables(scheme: Scheme | null, society: Society, regionPersons: Float64Array, groupPersons: Float64Array): Attention {
  const attention = scheme?.attention;
  if (attention === undefined || attention.kind === 'fixed') return { kind: ATTENTION_FIXED, prior: new Float64Array(0), persons: new Float64Array(0) };
  const persons = attention.over === 'region' ? regionPersons : groupPersons;
  const items = attention.over === 'region' ? society.regions : society.groups;
  const { prior } = attention;
  const entries = items.map((item, n) => ((typeof prior === 'number' ? prior : (prior[item.id] ?? 0)) * (persons[n] as number)) / 1000);
  return { kind: attention.over === 'region' ? ATTENTION_REGION : ATTENTION_GROUP, prior: Float64Array.from(entries), persons };
}
