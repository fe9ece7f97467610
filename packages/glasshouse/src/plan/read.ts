/** text → checked Plan, with line and column of every fault. Whether a path leads anywhere is seen where its file is at hand. */
import { checkDocument, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import { MOST_NUMBERS, MOST_POINTS, MOST_RUNS, planGrammar } from './grammar.ts';
import { levelsOf, MOST_LEVELS } from './levels.ts';
import type { Lived, LivedFile, ParameterFile, Plan, PlanDesign, PlanFile, PlanParameter, PlanWorld, Vary, World } from './plan.ts';
import { pointCount } from './points.ts';

/** What the command line has by default, too. */
export const DEFAULTS = { persons: 10_000, months: 60, replicates: 20, seed: 42 } as const;

/** Points of a Saltelli design come of a sequence in twice as many dimensions. */
const DRAWN: readonly string[] = ['latin-hypercube', 'sobol', 'saltelli', 'morris', 'prior'];

/**
 * Reads a plan.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readPlan(text: string, file: string): { readonly value: Plan; readonly reading: Reading; readonly warnings: readonly Fault[] } {
  const reading = readDocument(text, file);
  const { value, warnings } = checkDocument(reading, planGrammar, checkPlan);
  return { value: planOf(value), reading, warnings };
}

function planOf(file: PlanFile): Plan {
  const parameters = file.vary.map(parameterOf);
  return {
    ...livedOf(file, DEFAULTS.replicates),
    luck: file.luck ?? 'shared',
    worlds: (file.worlds ?? ['scheme']).map((world) => worldOf(world, file)),
    parameters,
    design: { ...file.design, kind: file.design?.kind ?? 'grid', seed: file.design?.seed ?? file.seed ?? DEFAULTS.seed },
    measures: file.measures ?? null,
    thresholds: file.thresholds ?? [],
  };
}

/** What every plan says of its experiment. @param replicates where the file says none */
export function livedOf(file: LivedFile, replicates: number): Lived {
  return {
    id: file.id,
    title: file.title ?? null,
    scheme: file.scheme,
    society: file.society ?? null,
    safeguards: file.safeguards ?? [],
    persons: file.persons ?? DEFAULTS.persons,
    enterprises: file.enterprises ?? null,
    months: file.months ?? DEFAULTS.months,
    replicates: file.replicates ?? replicates,
    seed: file.seed ?? DEFAULTS.seed,
  };
}

function worldOf(world: PlanWorld, { scheme, safeguards = [] }: PlanFile): World {
  if (world === 'scheme') return { id: 'scheme', scheme, safeguards, none: false };
  if (world === 'none') return { id: 'none', scheme, safeguards: [], none: true };
  if ('with' in world) return { id: world.with.map(nameOf).join('+'), scheme, safeguards: [...new Set([...safeguards, ...world.with])], none: false };
  return { id: nameOf(world.against), scheme: world.against, safeguards: [], none: false };
}

/** What a file is called in results: the id, or what stands before the first dot of its name. */
function nameOf(file: string): string {
  return (file.split('/').at(-1) as string).replace(/\.(scheme|safeguard)?\.?ya?ml$/, '');
}

export function parameterOf(vary: Vary): PlanParameter {
  const { file, path } = placeOf(vary.path);
  const range = vary.range === 'stated' ? null : (vary.range ?? null);
  return { name: vary.path, file, path, levels: vary.range === undefined ? levelsOf(vary) : null, range, title: vary.title ?? null };
}

/** `society.x` stands in the society, `safeguards.ID.x` in a safeguard, anything else in the scheme. */
export function placeOf(name: string): { readonly file: ParameterFile; readonly path: string } {
  const [first, second = '', ...rest] = name.split('.');
  if (first === 'society') return { file: { kind: 'society' }, path: [second, ...rest].join('.') };
  if (first === 'safeguards') return { file: { kind: 'safeguard', id: second }, path: rest.join('.') };
  if (first === 'scheme') return { file: { kind: 'scheme' }, path: [second, ...rest].join('.') };
  return { file: { kind: 'scheme' }, path: name };
}

function checkPlan(plan: PlanFile, find: Finder): void {
  const before = find.faults.length;
  checkWorlds(plan, find);
  const seen = new Set<string>();
  plan.vary.forEach((vary, n) => {
    const { path } = vary;
    const { file, path: within } = placeOf(path);
    const name = JSON.stringify([file, within]);
    if (seen.has(name)) find.error(['vary', n, 'path'], `"${path}" is varied twice`, 'each number once');
    seen.add(name);
    if (within === '') find.error(['vary', n, 'path'], `"${path}" names a file, and no number in it`, 'a path such as indicators.late-bill.recorded');
    checkVary(vary, n, plan, find);
  });
  checkDesign(plan, find);
  if (find.faults.length > before) return;
  const checked = planOf(plan);
  const points = pointCount(checked);
  const most = Math.min(MOST_POINTS, Math.floor(MOST_NUMBERS / checked.parameters.length));
  const at = checked.design.kind === 'grid' || checked.design.kind === 'list' ? ['vary'] : ['design'];
  if (points > most) find.error(at, `the plan has ${points} points`, `at most ${most} with ${checked.parameters.length} parameters`, 'fewer values or points');
  const runs = points * checked.worlds.length * checked.replicates;
  if (runs > MOST_RUNS) find.error(['vary'], `the plan has ${runs} runs`, `at most ${MOST_RUNS}`, 'fewer values, points or replicates');
}

function checkWorlds(plan: PlanFile, find: Finder): void {
  const ids = new Set<string>();
  (plan.worlds ?? []).forEach((world, n) => {
    const { id } = worldOf(world, plan);
    if (ids.has(id)) find.error(['worlds', n], `the world "${id}" stands twice`, 'each world once');
    ids.add(id);
    if (typeof world === 'object' && 'with' in world && world.with.every((name) => plan.safeguards?.includes(name)))
      find.error(['worlds', n, 'with'], 'every world has these safeguards already, by `safeguards`', 'at least one other');
  });
}

function checkVary(vary: Vary, n: number, plan: PlanFile, find: Finder): void {
  const at = ['vary', n];
  const forms = [vary.values !== undefined, vary.from !== undefined || vary.to !== undefined || vary.step !== undefined, vary.range !== undefined];
  if (plan.design?.kind === 'posterior') {
    if (forms.includes(true)) find.error(at, 'says its values, which a posterior design takes from the rows of a file', 'the path alone');
    return;
  }
  if (forms.filter(Boolean).length !== 1) {
    find.error(at, forms.includes(true) ? 'says its values in two ways' : 'says no values', 'one of `values`; `from`, `to` and `step`; `range`');
    return;
  }
  if (vary.range !== undefined) {
    if (!DRAWN.includes(plan.design?.kind ?? 'grid'))
      find.error(
        [...at, 'range'],
        `a ${plan.design?.kind ?? 'grid'} takes values one by one, not a range`,
        `design: {kind: …} of ${DRAWN.join(', ')}; or values`,
      );
    if (vary.range !== 'stated' && vary.range[0] >= vary.range[1])
      find.error([...at, 'range'], `low ${vary.range[0]} is not below high ${vary.range[1]}`, 'low < high');
    return;
  }
  if (vary.values === undefined) {
    for (const key of ['from', 'to', 'step'] as const)
      if (vary[key] === undefined) find.error(at, `\`${key}\` is missing beside the others`, 'from, to and step together');
    if (vary.from !== undefined && vary.to !== undefined && vary.from > vary.to)
      find.error([...at, 'to'], `lies below \`from\`: ${vary.from} to ${vary.to}`, 'from ≤ to');
  }
  const levels = levelsOf(vary);
  const key = vary.values === undefined ? 'step' : 'values';
  if (levels === null && vary.values !== undefined)
    find.error([...at, 'values'], `"${String(vary.values)}" is no row of steps`, 'a list such as [0, 5, 10], or 0.2..0.9 step 0.1');
  else if (levels !== null && levels.length > MOST_LEVELS) find.error([...at, key], 'has too many values', `at most ${MOST_LEVELS}`);
  else if (levels !== null && new Set(levels).size < levels.length && plan.design?.kind !== 'list')
    find.error([...at, key], 'has a value twice', 'each value once');
}

const NEEDS: Readonly<Record<string, keyof PlanDesign>> = {
  'latin-hypercube': 'points',
  sobol: 'points',
  saltelli: 'base',
  morris: 'trajectories',
  prior: 'points',
  posterior: 'points',
};

function checkDesign(plan: PlanFile, find: Finder): void {
  const { design } = plan;
  if (design === undefined) return;
  const needs = NEEDS[design.kind];
  if (needs !== undefined && design[needs] === undefined)
    find.error(['design'], `\`${needs}\` is missing`, `how many: a ${design.kind} design has \`${needs}\``);
  for (const key of ['points', 'base', 'trajectories'] as const)
    if (design[key] !== undefined && key !== needs)
      find.error(['design', key], `means nothing in a ${design.kind} design`, needs ?? 'nothing more than `kind`');
  if (design.levels !== undefined && design.kind !== 'morris') find.error(['design', 'levels'], `means nothing in a ${design.kind} design`, 'kind: morris');
  else if ((design.levels ?? 4) % 2 === 1) find.error(['design', 'levels'], `is odd: ${design.levels}`, 'an even number, such as 4');
  if (design.kind === 'list') {
    const counts = plan.vary.map((vary) => levelsOf(vary)?.length ?? 0);
    if (new Set(counts).size > 1)
      find.error(
        ['design', 'kind'],
        `in a list all numbers have as many values, here ${counts.join(', ')}`,
        'the first value of each is the first point, and so on',
      );
  }
}
