/** Two regions alike in conduct, whose attention follows what was recorded there, or stays what it is. */

export interface Attention {
  readonly persons: number;
  /** Share of them in the east. */
  readonly east: number;
  /** Acts a month and person. */
  readonly rate: number;
  /** Share of acts that is recorded where attention is 1. */
  readonly recorded: number;
  /** Records credited to east and west before the first month; null: attention is fixed. */
  readonly credited: readonly [number, number] | null;
}

export function attentionScheme({ persons, east, recorded, credited }: Attention): string {
  const prior = (credited ?? []).map((balls, region) => (1000 * balls) / (persons * (region === 0 ? east : 1 - east)));
  const attention = credited === null ? '' : `attention: { kind: records, over: region, prior: { east: ${prior[0]}, west: ${prior[1]} } }\n`;
  return `# Inspections go where records came from: the share of past records says where the next are looked for.
glasshouse: scheme/1
id: attention
title: { en: Attention that follows records, zh-Hans: 随记录而来的关注 }
about: { en: Two regions alike; whoever was recorded more is looked at more. It describes no scheme in force., zh-Hans: 两个相同的地区，记录多的地方受到更多检查。并不描述任何现行制度。 }
kind: thought-experiment
society: attention.society.yaml
sources: { none: { title: made for a check, url: null } }
population: { scope: general, consent: automatic }
ledger: { start: 10, min: 0, max: 20, forget: { kind: never }, grade: invented, source: none }
indicators:
  - { id: late-bill, conduct: late-payment, points: 0, context: finance, recorded: ${recorded}, false_records: 0, grade: invented, source: none }
${attention}bands: []
lists: []
consequences: []
remedies: { notice: { when: never }, appeal: null, repair: null }
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
`;
}

export function attentionSociety({ east, rate }: Attention): string {
  return `glasshouse: society/1
id: attention
title: { en: Two regions alike, zh-Hans: 两个相同的地区 }
about: { en: People of two regions who do the same., zh-Hans: 两个地区的人行为相同。 }
sources: { none: { title: made for a check, url: null } }
persons: 1000
enterprises: 0
regions: [{ id: east, share: ${east} }, { id: west, share: ${1 - east} }]
groups: [{ id: everyone, share: 1 }]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late-payment, title: { en: paying late, zh-Hans: 迟付 }, kind: harm, rate: ${rate}, disposition: 0, need: 0, grade: invented, source: none }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: {}
ties: { household: 1, local: 0, far: 0 }
`;
}
