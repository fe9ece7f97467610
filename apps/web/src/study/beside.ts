/** Worlds of a study beside each other: each less the first, run by run, measure by measure and person by person. */
import {
  type Difference,
  differenceCell,
  differenceRange,
  type Estimate,
  type Measure,
  measuresOf,
  measureTitle,
  type PersonTable,
  pageWords,
  portrait,
  SideBySide,
  shownValue,
  worseDirection,
} from 'glasshouse';
import { NONE } from './prepared.ts';
import type { BesideView, InBoth, LineBeside, LivedWorld, PairBeside, PersonsBeside } from './protocol.ts';
import { both, isMain, type Study, type StudyWorld } from './worlds.ts';

/** A world, and what was lived of it. */
interface Here {
  readonly world: StudyWorld;
  readonly own: LivedWorld;
}

/**
 * Compares worlds that were lived, as `glasshouse compare` does.
 * @param ids the world that the others are compared with, then one to three others
 */
export function besideOf(study: Study, lived: readonly LivedWorld[], ids: readonly string[]): BesideView {
  const here = ids.flatMap((id): Here[] => {
    const world = study.worlds.find((one) => one.id === id);
    const own = lived.find((one) => one.id === id);
    return world === undefined || own === undefined || own.traces.length === 0 ? [] : [{ world, own }];
  });
  const [first, ...others] = here;
  if (first === undefined || others.length === 0) return { base: ids[0] ?? '', digest: '', runs: 0, pairs: [] };
  const none = study.worlds.find(({ id }) => id === NONE);
  const withoutLived = lived.find(({ id }) => id === NONE);
  const without = none !== undefined && withoutLived !== undefined && withoutLived.traces.length > 0 ? { world: none, own: withoutLived } : null;
  const all = without === null || here.some(({ world }) => world.id === NONE) ? here : [...here, without];
  const firms = here.some(({ world }) => world.prepared.scheme?.subjects === 'enterprises');
  const measures = measuresOf(
    first.world.program,
    others.map(({ world }) => world.program),
  ).filter(({ id }) => isMain(id) || (firms && id.startsWith('enterprise.') && isMain(id.slice('enterprise.'.length))));
  const pairs = others.map(({ world }) => ({ of: world.id, minus: first.world.id }));
  const side = new SideBySide({ measures, without: without?.world.id ?? null, pairs });
  const runs = Math.min(...all.map(({ own }) => own.traces.length));
  const replicates = Array.from({ length: runs }, (_, r) => r);
  for (const r of replicates) for (const { world, own } of all) if (own.traces[r] !== undefined) side.take(world.id, world.program, own.traces[r]);
  const titleOf = titlesOf(measures, here);
  const results = new Map(here.map(({ world }) => [world.id, side.world(world.id, replicates).measures]));
  return {
    base: first.world.id,
    digest: side.world(first.world.id, replicates).digest,
    runs,
    pairs: pairs.map((pair, n): PairBeside => {
      const { differences, persons } = side.pair(pair, replicates);
      const other = others[n] as Here;
      return {
        world: pair.of,
        lines: measures.flatMap(({ id }) => lineOf(id, differences[id], results.get(pair.minus)?.[id], results.get(pair.of)?.[id], titleOf(id))),
        persons: persons === null ? null : { ...personsOf(persons.listed), differ: estimateText(persons.differ), only: someoneOnly(first.own, other.own) },
      };
    }),
  };
}

/** The titles of measures, families included: a band is called as the first world calls it that has it. */
function titlesOf(measures: readonly Measure[], here: readonly Here[]): (id: string) => InBoth<string> {
  const known = new Map(measures.map(({ id }) => [id, both((language) => titleIn(id, here, language))]));
  return (id) => known.get(id) ?? { en: id, 'zh-Hans': id };
}

function titleIn(id: string, here: readonly Here[], language: 'en' | 'zh-Hans'): string {
  const titles = here.map(({ world: { prepared, program } }) => {
    const groups = Object.fromEntries(program.names.groups.map((group) => [group, 0]));
    return {
      title: measureTitle(id, { groups }, language, prepared),
      has: !id.startsWith('band.') || prepared.scheme?.bands.some((band) => id === `band.${band.id}`) === true,
    };
  });
  return (titles.find(({ has }) => has) ?? titles[0])?.title ?? id;
}

function lineOf(id: string, found: Difference | undefined, minus: Estimate | undefined, of: Estimate | undefined, title: InBoth<string>): LineBeside[] {
  if (found === undefined || found.difference.value === null) return [];
  const { value, unit } = found.difference;
  const way = worseDirection(id) * Math.sign(value);
  return [
    {
      id,
      title,
      unit: both((language) => pageWords(language).unit(unit)),
      minus: both((language) => (minus === undefined ? '–' : shownValue(minus, id, language))),
      of: both((language) => (of === undefined ? '–' : shownValue(of, id, language))),
      difference: found,
      text: both((language) => differenceCell(found, language)),
      range: both((language) => (found.same ? '' : differenceRange(found, language))),
      verdict: found.same ? 'same' : found.cannot_tell ? 'untold' : way < 0 ? 'better' : way > 0 ? 'worse' : 'changed',
    },
  ];
}

function personsOf({ both: inBoth, only_of, only_minus, neither }: PersonTable): Pick<PersonsBeside, 'both' | 'onlyOf' | 'onlyMinus' | 'neither'> {
  return { both: estimateText(inBoth), onlyOf: estimateText(only_of), onlyMinus: estimateText(only_minus), neither: estimateText(neither) };
}

/** Persons, and the interval of their number within what can be. */
function estimateText({ value, low, high }: Estimate): { readonly value: number; readonly low: number | null; readonly high: number | null } {
  return { value: value ?? 0, low: low === null ? null : Math.max(0, low), high };
}

/** The first person of the first run in which there is one who is listed at the end in one world and not in the other. */
function someoneOnly(minus: LivedWorld, of: LivedWorld): PersonsBeside['only'] {
  const find = (here: LivedWorld, there: LivedWorld): { readonly person: number; readonly run: number } | null => {
    for (let run = 0; run < Math.min(here.traces.length, there.traces.length); run++) {
      const [one, other] = [here.traces[run]?.portrait, there.traces[run]?.portrait];
      if (!one || !other) return null;
      const person = one.findIndex((word, i) => (word & portrait.LISTED) !== 0 && ((other[i] as number) & portrait.LISTED) === 0);
      if (person >= 0) return { person, run };
    }
    return null;
  };
  return { of: find(of, minus), minus: find(minus, of) };
}
