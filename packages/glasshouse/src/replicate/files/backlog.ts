/** Everybody is listed from the first month for good, appeals when it comes to them, and is heard as far as capacity goes; nothing is lifted. */
import { log } from '../../base/exact.ts';

export interface Backlog {
  /** Share of those who have not yet appealed that does so in a month. */
  readonly filing: number;
  /** Appeals heard a month, as a share of all persons. */
  readonly capacity: number;
}

export function backlogScheme({ capacity }: Backlog): string {
  return `glasshouse: scheme/1
id: backlog
title: { en: Appeals that wait, zh-Hans: 排队的申诉 }
about: { en: Everybody is listed and appeals once; so many are heard in a month. It describes no scheme in force., zh-Hans: 人人在列，各申诉一次，每月只审理若干件。并不描述任何现行制度。 }
kind: thought-experiment
society: backlog.society.yaml
sources: { none: { title: made for a check, url: null } }
population: { scope: general, consent: automatic }
ledger: { start: 10, min: 0, max: 20, forget: { kind: never }, grade: invented, source: none }
indicators:
  - { id: late-bill, conduct: late-payment, points: 0, context: finance, recorded: 0, false_records: 0, grade: invented, source: none }
bands: []
lists:
  - { id: listed, colour: black, entry: [{ score_below: 20 }], exit: [], published: false }
consequences: []
remedies:
  notice: { when: before }
  appeal: { by: independent, window: null, capacity: ${capacity * 1e5}, corrects: 0, upholds: 1, suspends: false }
  repair: null
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
`;
}

export function backlogSociety({ filing }: Backlog): string {
  const rate = -log(1 - filing);
  return `glasshouse: society/1
id: backlog
title: { en: People who appeal sooner or later, zh-Hans: 迟早会申诉的人 }
about: { en: Each appeals after a while., zh-Hans: 每人过一段时间都会申诉。 }
sources: { none: { title: made for a check, url: null } }
persons: 1000
enterprises: 0
regions: [{ id: all, share: 1 }]
groups: [{ id: everyone, share: 1 }]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late-payment, title: { en: paying late, zh-Hans: 迟付 }, kind: harm, rate: 0.1, disposition: 0, need: 0, grade: invented, source: none }
appeals: { wrongly: ${rate}, rightly: ${rate}, means: 0 }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: {}
ties: { household: 1, local: 0, far: 0 }
`;
}
