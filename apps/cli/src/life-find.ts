/** Finds persons by a condition on their lives. */
import {
  BadCondition,
  type Condition,
  type FoundLife,
  factShapes,
  findLives,
  findLivesInFederation,
  inLanguage,
  type Program,
  parseCondition,
  type SearchResult,
  type Society,
} from 'glasshouse';
import { WrongUsage } from './exit.ts';
import { sumsJson } from './life-json.ts';
import { LIFE_WORDS } from './life-words.ts';
import { liveOne, type OneRun } from './one-run.ts';
import { wrapText } from './run-text.ts';
import type { Terminal } from './terminal.ts';

/** Reads a condition in the world of a program. @throws WrongUsage with the column, what is allowed and the nearest word */
export function conditionOf(text: string, program: Program): Condition {
  try {
    return parseCondition(text, factShapes(program));
  } catch (error) {
    if (error instanceof BadCondition) throw new WrongUsage(`--where, ${error.message}`);
    throw error;
  }
}

/** Lives the run once, then looks at those whom its end does not exclude. */
export async function search(program: Program, run: OneRun, where: string, limit: number, terminal: Terminal): Promise<SearchResult> {
  // In a federation a condition is about each region's own rules.
  const conditions = program.members.length > 0 ? program.members.map((member) => conditionOf(where, member.program)) : [conditionOf(where, program)];
  const trace = await liveOne(program, run, true, terminal);
  const words = LIFE_WORDS[terminal.language].found;
  const tells = process.stderr.isTTY === true && terminal.progress !== 'off';
  const options = {
    limit,
    progress: (looked: number, met: number): boolean => {
      if (tells) terminal.note(words.looking(count(looked), count(met)));
      return true;
    },
  };
  return program.members.length > 0
    ? findLivesInFederation(program, run.seed, trace, conditions, options)
    : findLives(program, run.seed, trace, conditions[0] as Condition, options);
}

/** How the search went, in one or two sentences. */
export function searchText(result: SearchResult, terminal: Terminal): string {
  const { language, width } = terminal;
  const words = LIFE_WORDS[language].found;
  const { estimate } = result;
  const sentences =
    result.candidates === 0
      ? [words.excluded(count(result.persons))]
      : [
          words.candidates(count(result.persons), count(result.candidates), count(result.looked)),
          result.count === 0 ? words.nobody : result.count !== null ? words.count(count(result.count)) : '',
          estimate === null
            ? ''
            : words.estimate(count(estimate.value), count(Math.floor(estimate.low)), count(Math.ceil(estimate.high)), count(estimate.met), count(estimate.of)),
        ];
  return wrapText(sentences.filter((sentence) => sentence !== '').join(language === 'en' ? ' ' : ''), width, language);
}

/** The search and a line for each person found, with the command that tells the life. */
export function foundText(result: SearchResult, society: Society, commandFor: (person: number) => string, terminal: Terminal): string {
  const { language, width } = terminal;
  const words = LIFE_WORDS[language].found;
  const lines = result.found.map((found) =>
    [wrapText(words.line(found.index, traitsOf(found, society, language), found.sums), width, language, '  '), `  ${commandFor(found.index)}`].join('\n'),
  );
  return [searchText(result, terminal), ...(lines.length === 0 ? [] : [lines.join('\n')]), words.allInvented].join('\n\n');
}

/** The search as JSON. */
export function searchJson(where: string, { persons, candidates, looked, count: exactly, estimate }: SearchResult) {
  return { where, persons, candidates, looked, count: exactly, estimate };
}

/** Those found, as JSON. */
export function foundJson(found: readonly FoundLife[], commandFor: (person: number) => string) {
  return found.map(({ index, region, group, age, sums }) => ({
    person: { index, region, group, age },
    invented: true,
    sums: sumsJson(sums),
    command: commandFor(index),
  }));
}

function traitsOf({ group, region, age }: FoundLife, society: Society, language: Terminal['language']): string[] {
  const title = (items: Society['groups'] | undefined, id: string): string => {
    const item = items?.find((other) => other.id === id);
    return item?.title === undefined ? id : inLanguage(item.title, language);
  };
  return [title(society.groups, group), title(society.regions, region), title(society.ages, age)].filter((trait) => trait !== '');
}

function count(x: number): string {
  return Math.round(x).toLocaleString('en');
}
