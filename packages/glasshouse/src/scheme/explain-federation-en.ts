/** The explanation of a federation in English. */
import type { FederationWords, OptionWords } from './explain-federation-words.ts';

const number = new Intl.NumberFormat('en');
const n = (x: number | string): string => number.format(Number(x));
const both = new Intl.ListFormat('en', { type: 'conjunction' });
/** Beyond so many only the first and the last are named. */
const MANY = 12;
const count = (x: number, one: string, many: string): string => `${n(x)} ${x === 1 ? one : many}`;

const YES_NO = { yes: 'yes', no: 'no' };
const OPTIONS: OptionWords = {
  forgets: { reset: 'all at once, from time to time', fade: 'little by little', expire: 'each entry after its time', never: 'nothing' },
  weight: {
    takes: 'only taken',
    much: 'more than 15 times as many taken as added',
    more: '5 to 15 times as many taken as added',
    alike: 'up to 5 times as many taken as added',
    adds: 'more added than taken',
    none: 'none',
  },
  cleanMonth: YES_NO,
  low: { rewards: 'rewards only', penalties: 'penalties only', both: 'rewards and penalties', nothing: 'nothing' },
  published: { yes: 'yes', no: 'no', none: 'it keeps no list' },
  rules: YES_NO,
  consent: { automatic: 'nobody is asked', authorised: 'only those who agree' },
  whom: { general: 'everyone', sector: 'a part of the people' },
  appeal: { none: 'none', same: 'to the body that decided', independent: 'to an independent body' },
  repair: YES_NO,
  joint: YES_NO,
};

export const FEDERATION_EN: FederationWords = {
  heading: {
    what: 'What it is',
    members: 'What it is made of',
    differences: 'How the schemes differ',
    sharing: 'Sharing',
    sources: 'Sources',
  },
  counts: (regions, schemes, documented, drawn) =>
    `${count(regions, 'region', 'regions')}, ${count(schemes, 'scheme', 'schemes')}: ${n(documented)} ${documented === 1 ? 'follows' : 'follow'} published texts and reports, ${n(drawn)} ${drawn === 1 ? 'is a thought experiment and stands' : 'are thought experiments and stand'} for no place.`,
  elsewhere: 'all other regions',
  noneElsewhere: 'Regions that are not named have no scheme.',
  member: (title, id, regions) => `${title} (${id}): in ${both.format(regions)}.`,
  drawn: (ids) =>
    `Thought experiments: ${ids.length > MANY ? `${ids[0]} to ${ids.at(-1)}` : both.format(ids)}. \`glasshouse explain\` with a member’s file tells its rules.`,
  reading: 'How many schemes have each trait; a scheme may read several parts of life. Traits that all share are left out.',
  columns: ['what', 'how', 'after published texts', 'thought experiments'],
  axis: {
    start: 'start, and range of scores',
    forgets: 'what is forgotten',
    reads: 'parts of life that are read',
    weight: 'points, over all rules',
    cleanMonth: 'points for months without a record',
    bands: 'bands',
    low: 'what follows from a score or list',
    published: 'list published',
    rules: 'rules published',
    consent: 'consent',
    whom: 'who is scored',
    appeal: 'appeal',
    repair: 'repair',
    joint: 'some penalties left to other bodies',
  },
  option: (axis, option) => {
    if (axis === 'start') {
      const [start, min, max] = option.split('/');
      return `${n(start ?? '')}, from ${n(min ?? '')} to ${n(max ?? '')}`;
    }
    return OPTIONS[axis]?.[option] ?? option;
  },
  joint: (joint) =>
    joint
      ? 'Joint sanctions: where a scheme leaves a penalty to other bodies, they enforce it.'
      : 'No joint sanctions: penalties that a scheme leaves to other bodies do not act.',
};
