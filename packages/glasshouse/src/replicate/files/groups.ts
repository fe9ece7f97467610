/** Groups of stated sizes under a list, to hold measures of gaps against: nobody in them is anybody. */

export const GROUPS_SCHEME: string = `glasshouse: scheme/1
id: groups
title: { en: A list, zh-Hans: 一份名单 }
about: { en: Made to hold measures of gaps against published examples., zh-Hans: 用来把群体差距的指标与已发表的例子对照。 }
kind: thought-experiment
society: groups.society.yaml
sources: { none: { title: made for a check, url: null } }
population: { scope: general, consent: automatic }
ledger: { start: 10, min: 0, max: 20, forget: { kind: never }, grade: invented, source: none }
indicators:
  - { id: late-bill, conduct: late-payment, points: -1, context: finance, recorded: 1, false_records: 0, grade: invented, source: none }
bands: []
lists:
  - { id: listed, colour: black, entry: [{ recorded: late-bill }], exit: [], published: false }
consequences: []
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
`;

/** @param persons of each group, whole numbers: shares are as they */
export function groupsSociety(persons: readonly number[]): string {
  return `glasshouse: society/1
id: groups
title: { en: Groups, zh-Hans: 群体 }
about: { en: Groups of stated sizes., zh-Hans: 规模给定的几个群体。 }
sources: { none: { title: made for a check, url: null } }
persons: 1000
enterprises: 0
regions: [{ id: all, share: 1 }]
groups: [${persons.map((n, g) => `{ id: ${groupName(g)}, share: ${n} }`).join(', ')}]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late-payment, title: { en: paying late, zh-Hans: 迟付 }, kind: harm, rate: 0.1, disposition: 0, need: 0, grade: invented, source: none }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: {}
ties: { household: 1, local: 0, far: 0 }
`;
}

/** a, b, c, … */
export const groupName = (g: number): string => String.fromCharCode(97 + g);
