/** An analysis made ready to be told: titles, units, numbers as they are shown, and what comes first. */
import { inLanguage, type Language } from '../base/text.ts';
import { describeMeasures } from '../measures/catalogue.ts';
import type { Analysis, MeasureFinding, ParameterFinding } from '../sensitivity/analysis.ts';
import type { EnsembleParameter } from '../sensitivity/ensemble.ts';
import type { Interval } from '../sensitivity/resamples.ts';
import { scaleOf, signed } from './differences.ts';
import { amount, spoken, whole } from './numbers.ts';
import { measureTitle, tableWords } from './titles.ts';
import { analysisWords } from './words/analysis.ts';

export interface ToldParameter extends EnsembleParameter {
  readonly found: ParameterFinding;
  /** Its path, with its title where it has one. */
  readonly label: string;
  readonly graded: string;
  /** The range that was covered. */
  readonly covered: string;
  /** Its main number with its interval: total index, μ* or share. */
  readonly main: string;
}

export interface ToldFinding {
  readonly finding: MeasureFinding;
  /** The measure, without its world. */
  readonly title: string;
  /** The measure and its world, or the two worlds of a difference. */
  readonly name: string;
  readonly unit: string;
  /** Shares are shown of 1,000. */
  readonly scale: number;
  /** A value in the measure's unit as it is shown; differences with their sign. */
  readonly shown: (value: number) => string;
  /** A value of the main numbers of parameters. */
  readonly size: (interval: Interval | undefined) => string;
  /** In order: the heaviest first. */
  readonly parameters: readonly ToldParameter[];
}

/** The unit of a measure, also of one of a family (`denied.travel`); empty where no catalogue has it. */
function unitOf(id: string): string {
  const own = id.replace(/^enterprise\./, '');
  const all = describeMeasures();
  const exact = all.find((one) => one.id === own);
  const family = all.find((one) => one.id.includes('<') && new RegExp(`^${one.id.replaceAll('.', '\\.').replaceAll(/<[^>]*>/g, '[^.]+')}$`).test(own));
  return (exact ?? family)?.unit ?? '';
}

/** A share of variance: 61 %, 0.4 %; below 0 as it came out, since that shows how far chance reaches. */
export function percentOf(share: number, language: Language): string {
  const words = analysisWords(language);
  const percent = share * 100;
  // What is left by rounding alone is no share.
  if (Math.abs(percent) < 1e-9) return words.percent('0');
  if (percent > 0 && percent < 0.05) return words.tiny;
  return words.percent(spoken(Math.abs(percent) < 1 ? Math.round(percent * 10) / 10 : percent, language));
}

export function tellFinding(finding: MeasureFinding, analysis: Analysis, language: Language): ToldFinding {
  const words = analysisWords(language);
  const rawUnit = finding.unit ?? unitOf(finding.measure);
  const scale = scaleOf(rawUnit);
  const title = finding.title === undefined ? measureTitle(finding.measure, { groups: {} }, language) : inLanguage(finding.title, language);
  const shown = (value: number): string => (finding.minus === null ? amount(value * scale, language) : signed(value * scale, language));
  const largest = Math.max(0, ...finding.parameters.map(({ mu_star }) => mu_star?.value ?? 0));
  // What is left by rounding alone is no effect.
  const sized = (value: number): string =>
    analysis.method === 'morris' ? amount(Math.abs(value) < 1e-9 * largest ? 0 : value * scale, language) : percentOf(value, language);
  const size = (interval: Interval | undefined): string => {
    if (interval === undefined || interval.value === null) return words.none;
    const { low, high } = interval;
    const value = sized(interval.value);
    const range = low === null || high === null ? '' : words.range(sized(low), sized(high));
    return words.ranged(value, range === value ? '' : range);
  };
  const parameters = finding.parameters
    .map((found, j): ToldParameter => {
      const parameter = analysis.parameters[j] as EnsembleParameter;
      const grade = words.grades[parameter.grade ?? 'none'];
      return { ...parameter, found, label: labelOf(parameter, language), graded: grade, covered: rangeOf(parameter, language), main: size(mainOf(found)) };
    })
    .sort((a, b) => (b.found.weight ?? -1) - (a.found.weight ?? -1));
  const { world, minus } = finding;
  return {
    finding,
    title,
    name: minus === null ? words.inWorld(title, world) : words.lessWorld(title, world, minus),
    unit: tableWords(language).unit(rawUnit),
    scale,
    shown,
    size,
    parameters,
  };
}

/** The number by which a parameter is judged. */
export function mainOf({ total, mu_star, share }: ParameterFinding): Interval | undefined {
  return total ?? mu_star ?? share;
}

export function labelOf({ name, title }: EnsembleParameter, language: Language): string {
  if (title === undefined) return name;
  return analysisWords(language).ranged(typeof title === 'string' ? title : inLanguage(title, language), name);
}

export function rangeOf({ low, high }: EnsembleParameter, language: Language): string {
  return analysisWords(language).range(amount(low, language), amount(high, language));
}

/** Sentences about a finding as a whole: its mean and range, its sign, luck, what was left out. */
export function generalLines({ finding, shown }: ToldFinding, { method, replicates }: Analysis, language: Language): string[] {
  const words = analysisWords(language);
  const { mean, low, high, points, minus, above_zero, below_zero, luck, null_points, units, units_left_out } = finding;
  if (mean === null || low === null || high === null) return [words.applies];
  const n = (x: number): string => whole(x, language);
  const percent = (x: number | null): string => percentOf(x ?? 0, language);
  const sign =
    minus === null || above_zero === null || below_zero === null || low === high
      ? ''
      : above_zero === 1
        ? words.alwaysAbove
        : below_zero === 1
          ? words.alwaysBelow
          : words.signs(percent(above_zero), percent(below_zero));
  const { of_runs, of_means } = luck;
  const ofRuns = of_runs.low === null || of_runs.high === null ? '' : words.range(percent(of_runs.low), percent(of_runs.high));
  return [
    low === high ? words.never(shown(mean)) : words.mean(shown(mean), shown(low), shown(high), n(points)),
    sign,
    of_runs.value !== null && of_means.value !== null
      ? words.luck(words.ranged(percent(of_runs.value), ofRuns === percent(of_runs.value) ? '' : ofRuns), percent(of_means.value))
      : replicates === 1 && low !== high
        ? words.noLuck
        : '',
    null_points > 0 && method === 'shares' ? words.nullPoints(n(null_points)) : '',
    units_left_out > 0 && method !== 'shares' ? words.unitsLeftOut(method, n(units_left_out), n(units + units_left_out)) : '',
  ].filter((line) => line !== '');
}

/** Sentences about thresholds: each crossing along a number that matters, then along which there is none. */
export function tippingLines({ finding, shown, parameters }: ToldFinding, language: Language): string[] {
  const words = analysisWords(language);
  const { tipping, minus, above_zero, below_zero, low, high } = finding;
  // Where a difference has the same sign everywhere, that has been said.
  if (low === high || (minus !== null && (above_zero === 1 || below_zero === 1))) return [];
  // Along a number that does nothing the means of bins cross by luck.
  const matters = (name: string): boolean => parameters.length === 1 || parameters.some((one) => one.name === name && one.found.verdict === 'matters');
  return [...new Set(tipping.map(({ threshold }) => threshold))].flatMap((threshold) => {
    const own = tipping.filter((one) => one.threshold === threshold);
    const told = own.filter(({ name }) => matters(name));
    const crossings = told.flatMap(({ name, crossings: places, binned }) =>
      places.map(({ at, direction, found }) => {
        const range = at.low === null || at.high === null ? '' : words.range(amount(at.low, language), amount(at.high, language));
        const value = amount(at.value ?? 0, language);
        const doubt = found !== null && found < 0.9 ? words.foundIn(percentOf(found, language)) : '';
        return words.sentences([words.crosses(name, shown(threshold), words.ranged(value, range === value ? '' : range), direction, binned), doubt]);
      }),
    );
    const [first] = own;
    if (first?.begins && own.every(({ crossings: places }) => places.length === 0)) return [words.neverAny(shown(threshold), first.begins)];
    const never = (['below', 'at or above'] as const).flatMap((side) => {
      const names = told.flatMap(({ name, begins, crossings: places }) => (begins === side && places.length === 0 ? [name] : []));
      return names.length === 0 ? [] : [words.neverCrosses(names, shown(threshold), side)];
    });
    const untold = own.some(({ name, crossings: places }) => !matters(name) && places.length > 0);
    return [...crossings, ...never, ...(untold ? [words.notTold(shown(threshold))] : [])];
  });
}

/** What comes first: invented numbers that matter, the others that do, and those that are not seen to matter for anything. */
export interface Summary {
  /** Whether any number that was varied is graded invented, and how many. */
  readonly inventedVaried: number;
  readonly invented: readonly string[];
  readonly others: readonly string[];
  readonly notSeen: readonly string[];
}

export function summaryOf(told: readonly ToldFinding[], analysis: Analysis, language: Language): Summary {
  const words = analysisWords(language);
  const applying = told.filter(({ finding }) => finding.mean !== null && finding.low !== finding.high);
  const all = analysis.parameters.map((parameter) => {
    const places = applying.flatMap((one) => {
      const own = one.parameters.find(({ name }) => name === parameter.name);
      return own?.found.verdict === 'matters' ? [{ one, own }] : [];
    });
    const [most] = [...places].sort((a, b) => (b.own.found.weight ?? 0) - (a.own.found.weight ?? 0));
    const line =
      most === undefined
        ? null
        : words.mattersFor(
            labelOf(parameter, language),
            rangeOf(parameter, language),
            whole(places.length, language),
            whole(applying.length, language),
            most.one.name,
            words.how(analysis.method, most.own.main, most.one.unit),
          );
    return { parameter, line, weight: most?.own.found.weight ?? 0 };
  });
  const lines = (invented: boolean): string[] =>
    all
      .filter(({ parameter }) => (parameter.grade === 'invented') === invented)
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ line }) => (line === null ? [] : [line]));
  return {
    inventedVaried: analysis.parameters.filter(({ grade }) => grade === 'invented').length,
    invented: lines(true),
    others: lines(false),
    notSeen: all.flatMap(({ parameter, line }) => (line === null ? [parameter.name] : [])),
  };
}

/** What was run, in a sentence or two. */
export function introLines(analysis: Analysis, language: Language): string[] {
  const words = analysisWords(language);
  const n = (x: number): string => whole(x, language);
  const { design, points, points_used, replicates, worlds, parameters, runs, runs_left_out } = analysis;
  return [
    words.subtitle(words.designs[design.kind], n(points_used), n(replicates), n(worlds.length), n(parameters.length), n(runs - runs_left_out)),
    ...(points_used < points || runs_left_out > 0 ? [words.leftOut(n(points - points_used), n(runs_left_out))] : []),
  ];
}
