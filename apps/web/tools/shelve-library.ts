/** Puts what ships into the form in which the library of the page shows it. */
import { type Federation, readFederation, readSafeguard, readScheme, readSociety, type Scheme, type Source, type Text } from 'glasshouse';
import { DEFAULT_SOCIETY, followFederation, shipped } from 'glasshouse/node';
import type { Shelves } from 'glasshouse/prepare';
import { FEATURES, type Feature, type LibraryData, type LibraryScheme, type SourceShown } from '../src/routes/library/data.ts';
import { addGrades, countGrades, countSocietyGrades } from '../src/routes/library/grades.ts';

/** @param shelves the texts that ship */
export function shelveLibrary(shelves: Shelves): LibraryData {
  return {
    schemes: [...shipped('schemes').map((id) => schemeOf(id, shelves)), ...shipped('federations').map((id) => federationOf(id, shelves))],
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
    claims: [],
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
  };
}

function federationOf(id: string, shelves: Shelves): LibraryScheme {
  const { text, file } = shelves.find('schemes', id);
  const checked = readFederation(text, file);
  const { title, about, society, sources }: Federation = checked.value;
  const { regions, elsewhere } = followFederation(checked);
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
