/** The societies of the comparison cases, as YAML text. All are invented; their rates are far higher than any real ones. */
const head = (id: string, about: string) => `glasshouse: society/1
id: ${id}
title: { en: "${about}" }
about: { en: "${about} Made for checking the arithmetic." }
sources:
  none: { title: made for a check, url: null }
persons: 100000
enterprises: 0
`;

const ONE_PLACE = `regions: [ { id: only, share: 1 } ]
groups: [ { id: all, share: 1 } ]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
`;

const TWO_TOWNS = `regions: [ { id: north, share: 0.6 }, { id: south, share: 0.4, groups: { majority: 0.5, minority: 0.5 } } ]
groups: [ { id: majority, share: 0.8 }, { id: minority, share: 0.2 } ]
ages: [ { id: young, share: 0.45 }, { id: old, share: 0.55 } ]
means: { mean: 2, gini: 0.3, groups: { minority: 0.8 } }
employment: { rate: 0.85, lose: 0.02, find: 0.15, means_lost: 0.7, means_found: 1.3, groups: { minority: 1.5 } }
`;

const FLAT_CONDUCTS = `conducts:
  - { id: theft, kind: harm, rate: 0.12, disposition: 0, need: 0, grade: invented, source: none }
  - { id: volunteering, kind: good, rate: 0.25, disposition: 0, need: 0, grade: invented, source: none }
  - { id: petition, kind: lawful, rate: 0.15, disposition: 0, need: 0, grade: invented, source: none }
  - { id: arrears, kind: cannot, rate: 0.1, disposition: 0, need: 0, grade: invented, source: none }
`;

const UNEQUAL_CONDUCTS = `conducts:
  - { id: theft, kind: harm, rate: 0.1, disposition: 0.6, need: 0.1, groups: { minority: 1.1 }, regions: { south: 1.2 }, ages: { young: 1.3 }, grade: invented, source: none }
  - { id: volunteering, kind: good, rate: 0.2, disposition: -0.4, need: 0, grade: invented, source: none }
  - { id: petition, kind: lawful, rate: 0.15, disposition: 0, need: -0.05, grade: invented, source: none }
  - { id: arrears, kind: cannot, rate: 0.08, disposition: 0, need: 0.4, groups: { minority: 1.3 }, grade: invented, source: none }
`;

const BIASED = `recording:
  coverage: { groups: { minority: 1.3 }, regions: { south: 1.1 } }
  false_records: { groups: { minority: 1.5 }, regions: { north: 0.8 } }
`;

const UNMOVED = 'response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 }\n';
const MOVED = 'response: { harm: 1.2, good: 0.9, lawful: 1.5, half_life: 10, floor: 0.3, hollow: 0.5, perceived: 0.8 }\n';
const LIFE = `exposures: { travel: 0.5, employment: 0.2, credit: 0.3, housing: 0.2, schooling: 0.3, public_services: 0.4, dating: 0.3 }
appeals: { wrongly: 0.3, rightly: 0.08, means: 0 }
`;
const LIFE_BY_MEANS = LIFE.replace('means: 0 }', 'means: 0.2 }');
const ALONE = 'ties: { household: 1, local: 0, far: 0 }\n';
const TIED = 'ties: { household: 3, local: 4, far: 2 }\n';
const LONE_TIED = 'ties: { household: 1, local: 5, far: 0 }\n';

/** The societies that the cases use. */
export type SocietyName = 'flat' | 'alike' | 'lone-households' | 'responsive' | 'two-towns' | 'responsive-towns';

export const SOCIETIES: Readonly<Record<SocietyName, string>> = {
  flat: `${head('flat', 'Everyone alike, late bills only.')}${ONE_PLACE}conducts:
  - { id: late_payment, kind: harm, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }
${UNMOVED}exposures: { travel: 0.1 }
${ALONE}`,
  alike: head('alike', 'Everyone alike.') + ONE_PLACE + FLAT_CONDUCTS + UNMOVED + LIFE + ALONE,
  'lone-households': head('lone-households', 'Everyone alike, with neighbours.') + ONE_PLACE + FLAT_CONDUCTS + UNMOVED + LIFE + LONE_TIED,
  responsive: head('responsive', 'Everyone alike, and mindful of the rules.') + ONE_PLACE + FLAT_CONDUCTS + MOVED + LIFE + ALONE,
  'two-towns': head('two-towns', 'Two towns and two groups.') + TWO_TOWNS + UNEQUAL_CONDUCTS + UNMOVED + BIASED + LIFE_BY_MEANS + TIED,
  'responsive-towns': head('responsive-towns', 'Two towns, mindful of the rules.') + TWO_TOWNS + UNEQUAL_CONDUCTS + MOVED + BIASED + LIFE_BY_MEANS + TIED,
};
