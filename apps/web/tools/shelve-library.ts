/** Puts what ships into the form in which the library of the page shows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Answers,
  type Claim,
  explainFederation,
  type Federation,
  type Language,
  type Question,
  readAnswers,
  readClaim,
  readFederation,
  readSafeguard,
  readScheme,
  readSociety,
  type Scheme,
  type Source,
  type Text,
  tellClaim,
} from 'glasshouse';
import { DEFAULT_SOCIETY, find, followFederation, home, shipped } from 'glasshouse/node';
import type { Shelves } from 'glasshouse/prepare';
import { FEATURES, type Feature, type LibraryClaim, type LibraryData, type LibraryScheme, type SourceShown } from '../src/routes/library/data.ts';
import { addGrades, countGrades, countSocietyGrades } from '../src/routes/library/grades.ts';
import { type Experiment, plainExperiment } from '../src/state/experiment.ts';

/** @param shelves the texts that ship */
export function shelveLibrary(shelves: Shelves): LibraryData {
  const schemes = [...shipped('schemes').map((id) => schemeOf(id, shelves)), ...shipped('federations').map((id) => federationOf(id, shelves))];
  return {
    schemes,
    safeguards: shipped('safeguards').map((id) => {
      const { text, file } = shelves.find('safeguards', id);
      const { title, about, norm, sources } = readSafeguard(text, file).value;
      return { id, title, about, norm: norm ?? null, sources: shown(sources) };
    }),
    societies: shipped('societies').map((id) => {
      const { text, file } = shelves.find('societies', id);
      const society = readSociety(text, file).value;
      const { title, about, regions, groups, conducts, sources } = society;
      return {
        id,
        title,
        about,
        regions: regions.length,
        groups: groups.map((group) => group.title ?? { en: group.id }),
        conducts: conducts.length,
        grades: countSocietyGrades(society),
        sources: shown(sources),
      };
    }),
    claims: claimsOf(schemes),
  };
}

/** Our own assumptions are no source that anybody could read. */
function shown(sources: Readonly<Record<string, Source>>): readonly SourceShown[] {
  return Object.entries(sources).map(([id, source]) => ({ id, ...source }));
}

const asText = (text: string | Text | undefined): Text | null => (text === undefined ? null : typeof text === 'string' ? { en: text } : text);

function schemeOf(id: string, shelves: Shelves): LibraryScheme {
  const { text, file } = shelves.find('schemes', id);
  const scheme = readScheme(text, file).value;
  const { title, kind, place, years, about, aim, society, subjects, enterprises, sources } = scheme;
  return {
    id,
    title,
    kind,
    place: asText(place),
    years: asText(years),
    about,
    aim: aim ?? null,
    society: society ?? DEFAULT_SOCIETY,
    subjects: subjects ?? 'persons',
    companion: enterprises ?? null,
    rules: rulesOf([scheme]),
    has: featuresOf(scheme),
    grades: countGrades(scheme),
    sources: shown(sources),
    members: null,
    told: null,
  };
}

function federationOf(id: string, shelves: Shelves): LibraryScheme {
  const { text, file } = shelves.find('schemes', id);
  const checked = readFederation(text, file);
  const { title, about, society, sources }: Federation = checked.value;
  const { regions, elsewhere } = followFederation(checked);
  const inRegions = new Map([...regions].map(([region, { value }]) => [region, value]));
  const inWords = (language: Language): string => explainFederation(checked.value, inRegions, elsewhere?.value ?? null, language).trimEnd();
  const schemes = [...new Set([...regions.values(), ...(elsewhere === null ? [] : [elsewhere])].map(({ value }) => value))];
  return {
    id,
    title,
    kind: 'federation',
    place: null,
    years: null,
    about,
    aim: null,
    society: society ?? DEFAULT_SOCIETY,
    subjects: 'persons',
    companion: null,
    rules: rulesOf(schemes),
    has: FEATURES.filter((feature) => schemes.some((scheme) => featuresOf(scheme).includes(feature))),
    grades: addGrades(schemes.map(countGrades)),
    sources: shown(sources),
    members: {
      documented: schemes.filter(({ kind }) => kind !== 'thought-experiment').length,
      thought: schemes.filter(({ kind }) => kind === 'thought-experiment').length,
    },
    told: { en: inWords('en'), 'zh-Hans': inWords('zh-Hans') },
  };
}

function rulesOf(schemes: readonly Scheme[]): LibraryScheme['rules'] {
  const count = (key: 'indicators' | 'bands' | 'lists' | 'consequences'): number => schemes.reduce((sum, scheme) => sum + scheme[key].length, 0);
  return { indicators: count('indicators'), bands: count('bands'), lists: count('lists'), consequences: count('consequences') };
}

function featuresOf({ indicators, lists, subjects, enterprises }: Scheme): readonly Feature[] {
  const has: Readonly<Record<Feature, boolean>> = {
    blackList: lists.some(({ colour }) => colour === 'black'),
    redList: lists.some(({ colour }) => colour === 'red'),
    score: indicators.some(({ points, set }) => set !== undefined || (points ?? 0) !== 0),
    enterprises: subjects === 'enterprises' || enterprises !== undefined,
  };
  return FEATURES.filter((feature) => has[feature]);
}

/** The claims of the press with the answers that are kept beside them. */
function claimsOf(schemes: readonly LibraryScheme[]): readonly LibraryClaim[] {
  const kept = join(home, 'claims', 'answers.json');
  const answers: Answers = readAnswers(readFileSync(kept, 'utf8'), kept);
  return shipped('claims').map((id) => {
    const { text, file } = find('claims', id);
    const claim: Claim = readClaim(text, file).value;
    const experiments = (claim.simulate ?? []).map((question) => [question.id, experimentOf(question, schemes)] as const);
    return {
      id,
      verdict: claim.verdict,
      sources: claim.sources,
      told: { en: tellClaim(claim, answers, 'en'), 'zh-Hans': tellClaim(claim, answers, 'zh-Hans') },
      experiments: Object.fromEntries(experiments),
    };
  });
}

/** What the laboratory lives of a question: the page lives the society without the scheme beside by itself, and draws nothing. */
function experimentOf({ scheme, society, with: together, persons, months, runs, seed }: Question, schemes: readonly LibraryScheme[]): Experiment {
  const own = schemes.find(({ id }) => id === scheme)?.society ?? DEFAULT_SOCIETY;
  return plainExperiment({
    scheme,
    society: society ?? own,
    persons,
    months,
    runs,
    seed,
    safeguards: together === undefined ? [] : [[...together].sort().join('+')],
  });
}
