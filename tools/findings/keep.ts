/** What of the JSON of a command is kept beside a page: identity, digest, and the numbers that pages may show. */
import { cpus } from 'node:os';
import { worseDirection } from '../../packages/glasshouse/src/compare/direction.ts';
import { type Asked, PLAYER_MEASURES } from './commands.ts';

/** Anything that JSON can hold, by key. */
// biome-ignore lint/suspicious/noExplicitAny: what a command prints is read as it comes; a missing key is an error when a page asks for it.
export type Json = { readonly [key: string]: any };

/** The part of a result that is kept. @param result what the command printed with `--json` */
export function keep(asked: Asked, result: Json): Json {
  if (asked.plan !== undefined) return keepAnalysis(asked, result);
  if (asked.args.startsWith('calibrate ')) return keepCalibration(asked, result);
  const { digest, worlds, measures, survival, calibration, ignorance, differences, all, shapley, changes_nothing, search, person, sums, events } = result;
  const shares = result.safeguards ?? result.shares;
  return {
    command: `npx glasshouse ${asked.args}`,
    version: result.glasshouse,
    run: result.run,
    digest: digest ?? worlds?.[0]?.digest,
    ...(ignorance ? { ignorance: { draws: ignorance.draws, parameters: ignorance.parameters, refused: ignorance.refused } } : {}),
    ...(result.groups ? { groups: result.groups } : {}),
    ...(measures ? { measures: chosen(measures, asked.keep, number) } : {}),
    ...(measures && survival
      ? { still_listed_after: Object.fromEntries([12, 24, 36, 48].flatMap((m) => (survival.length >= m ? [[m, survival[m - 1]]] : []))) }
      : {}),
    ...(calibration ? { calibration: calibration.map(({ simulated, ...rest }: Json) => ({ ...rest, simulated: number(simulated) })) } : {}),
    ...(worlds ? { worlds: worlds.map(({ id, digest, measures }: Json) => ({ id, digest, measures: chosen(measures, asked.keep, number) })).slice(0, 1) } : {}),
    ...(differences ? { units: chosen(differences, asked.keep, ({ difference }) => difference.unit) } : {}),
    ...(all ? { all: chosen(all, asked.keep, number) } : {}),
    ...(shares
      ? {
          players: Object.fromEntries(
            Object.entries<Json>(shares).map(([id, of]) => [id, { ...chosen(of, PLAYER_MEASURES, parts(shapley.kind)), ...verdict(of, asked.keep) }]),
          ),
        }
      : {}),
    ...(shapley ? { shapley } : {}),
    ...(changes_nothing ? { changes_nothing } : {}),
    ...(search ? { search } : {}),
    ...(person ? { person, sums } : {}),
    ...(events
      ? { events: events.filter(({ kind }: Json) => kind !== 'did').map(({ month, kind, rule, value }: Json) => ({ month, kind, rule, value })) }
      : {}),
  };
}

/** What of a calibration is kept: all but what the plan says anyway. */
function keepCalibration({ args }: Asked, result: Json): Json {
  const { glasshouse: version, plan, run, draws, rounds, kept, effective, distance, parameters, together, targets, digest } = result;
  const [cpu] = cpus();
  return {
    command: `npx glasshouse ${args}`,
    version,
    machine: `${cpus().length} × ${cpu?.model ?? 'unknown'}, Node ${process.versions.node}`,
    plan,
    run: { ...run, runs: draws * run.replicates },
    digest,
    draws,
    rounds,
    kept,
    effective,
    best: distance.best,
    farthest: distance.tolerances.at(-1),
    parameters,
    together,
    targets,
  };
}

/** What of an analysis is kept: each measure's range over the points, luck, and what each number has in it. */
function keepAnalysis({ args, keep: wanted, plan }: Asked, result: Json): Json {
  const about = new Map<string, Json>(result['parameters'].map((one: Json) => [one['name'], one]));
  const kept = result['findings'].filter(({ measure }: Json) => wanted.includes(measure));
  return {
    command: `npx glasshouse sweep ${plan} -o ${args.split(' ')[1]}; npx glasshouse ${args}`,
    version: result['glasshouse'],
    plan: result['plan'],
    run: result['run'],
    digest: result['digest'],
    points: result['points'],
    replicates: result['replicates'],
    runs: result['runs'],
    parameters: result['parameters'].length,
    findings: Object.fromEntries(
      kept.map(({ measure, mean, low, high, luck, above_zero, tipping, parameters }: Json) => [
        measure,
        {
          mean,
          low,
          high,
          luck,
          above_zero,
          crossings: tipping.flatMap(({ name, threshold, crossings }: Json) => crossings.map((at: Json) => ({ name, threshold, ...at }))),
          parameters: parameters.map(({ name, verdict, direction, first, total }: Json) => ({
            name,
            title: about.get(name)?.['title'],
            grade: about.get(name)?.['grade'],
            low: about.get(name)?.['low'],
            high: about.get(name)?.['high'],
            verdict,
            direction,
            first,
            total,
          })),
        },
      ]),
    ),
  };
}

/** Data as text: an object that holds no other stands on one line. */
export function dataText(data: Json): string {
  const text = JSON.stringify(data, null, 1).replace(/\{\s+([^{}[\]]*?)\s+\}/g, (_, inner: string) => `{ ${inner.replace(/\n\s*/g, ' ')} }`);
  return `${text}\n`;
}

/** The measures that are asked for, in the order of the result. */
function chosen<T>(of: Json, wanted: readonly string[], part: (value: Json) => T): Record<string, T> {
  const asked = (id: string): boolean =>
    wanted.some((name) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) && !id.endsWith('.difference') : id === name));
  return Object.fromEntries(
    Object.entries<Json>(of)
      .filter(([id]) => asked(id))
      .map(([id, value]) => [id, part(value)]),
  );
}

/** A number without the numbers of single runs. */
function number({ value, low, high, unit, why, ignorance }: Json): Json {
  const range = ignorance && {
    low: ignorance.low,
    median: ignorance.median,
    high: ignorance.high,
    ...(ignorance.drivers ? { drivers: ignorance.drivers } : {}),
  };
  return { value, low, high, ...(unit ? { unit } : {}), ...(why ? { why } : {}), ...(range ? { ignorance: range } : {}) };
}

/** What a player has in a change; a Shapley share only where shares were asked for. */
const parts =
  (kind: string) =>
  ({ alone, last, shapley }: Json): Json => ({ alone: number(alone), last: number(last), ...(kind === 'none' ? {} : { shapley: number(shapley) }) });

/** What a player alone makes better and worse, of the measures of which that can be said, where the interval does not hold 0. */
function verdict(of: Json, wanted: readonly string[]): { readonly better: readonly string[]; readonly worse: readonly string[] } {
  const told = Object.entries(chosen(of, wanted, ({ alone }) => alone as Json)).filter(([, { low, high }]) => low !== null && !(low <= 0 && high >= 0));
  const way = (sign: number): string[] => told.flatMap(([id, { value }]) => (worseDirection(id) * Math.sign(value) === sign ? [id] : []));
  return { better: way(-1), worse: way(1) };
}
