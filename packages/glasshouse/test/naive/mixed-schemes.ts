/** Cases that mix many mechanisms, but stay away from what the specification leaves open. */
import { type CaseParts, HELPING, NO_TRAINS, THEFT } from './scheme-text.ts';

export const MIXED: readonly CaseParts[] = [
  [
    'everything-fading',
    'responsive-towns',
    {
      ledger: '{ start: 100, min: 0, max: 150, clean_month: 0.5, clean_month_in: { high: 1, low: 4 }, forget: { kind: fade, half_life: 9 } }',
      indicators: `${THEFT}${HELPING}
  - { id: petition, conduct: petition, points: -8, bands: [ middle, low ], context: speech, recorded: 0.4, grade: invented, source: none }
  - { id: arrears, conduct: arrears, points: -8, context: finance, recorded: 0.7, false_records: 0.01, grade: invented, source: none }`,
      attention: '{ kind: records, over: region, prior: 150 }',
      lists: `
  - { id: watch, colour: black, entry: [ { score_below: 78.5 } ], exit: [ { score_from: 92.5 }, { after: 10 } ], min_stay: 2, published: true }
  - { id: models, colour: red, entry: [ { score_from: 108.5 } ], exit: [ { score_below: 104.5 } ], published: true }`,
      bands: '[ { id: high, from: 95.5 }, { id: middle, from: 60.5 }, { id: low } ]',
      consequences: `${NO_TRAINS}
  - { id: sacked, while: { list: watch }, domain: employment, context: work, job_loss: 3, deny: 0.4, stops: [ petition ], starts: 6, legal_basis: null }
  - { id: curfew, while: { band: middle }, domain: travel, context: civic, stops: [ theft ], starts: 10, legal_basis: null }
  - { id: short-queue, while: { list: models }, domain: benefit, context: administration, grant: 0.6, legal_basis: null }`,
      remedies: `
  notice: { when: before, probability: 0.6 }
  appeal: { by: independent, window: null, capacity: 1500, corrects: 0.9, upholds: 0.95, suspends: true }
  repair: { after: 3, acts: [ volunteering ], granted: 0.4 }
  expiry: { after: 14 }
  review: { catches_false: 0.3, drops_true: 0.1 }`,
      sharing: '{ joint: false, mixups: 0.1 }',
    },
  ],
  [
    'everything-expiring',
    'responsive-towns',
    {
      population: '{ scope: general, consent: authorised, uptake: 0.8 }',
      ledger: '{ start: 100, min: 0, max: 150, forget: { kind: expire, valid_for: 8 } }',
      indicators: `
  - { id: theft, conduct: theft, points: -15, context: civic, recorded: 0.5, false_records: 0.03, grade: invented, source: none }
  - id: helping
    conduct: volunteering
    points: 6
    valid_for: 4
    context: civic
    recorded: 0.5
    diminishing: { every: 6, steps: [ { from: 1, factor: 1 }, { from: 2, factor: 0.5 }, { from: 4, factor: 0 } ] }
    grade: invented
    source: none
  - { id: arrears, conduct: arrears, points: -5, context: finance, recorded: 0.7, grade: invented, source: none }`,
      bands: '[ { id: high, from: 93.5 }, { id: middle, from: 62.5 }, { id: low } ]',
      lists: `
  - { id: watch, colour: black, entry: [ { score_below: 72.5 } ], exit: [ { score_from: 84.5 } ], published: true }
  - { id: debtors, colour: black, entry: [ { recorded: arrears } ], exit: [ { after: 4 } ], restart: true, published: true }`,
      consequences: `${NO_TRAINS}
  - { id: no-loans, while: { list: debtors }, domain: credit, context: finance, deny: 0.8, joint: true, legal_basis: null }
  - { id: dear-flats, while: { band: [ low, middle ] }, domain: housing, context: housing, deny: 0.3, starts: 8, ends: 20, legal_basis: null }
  - { id: poorer, while: { list: debtors }, domain: credit, context: finance, means: 0.98, legal_basis: null }`,
      remedies: `
  notice: { when: never }
  appeal: null
  repair: null
  expiry: { after: 12 }`,
      sharing: '{ joint: true, lag: 2, over_retention: 3 }',
      governance: '{ rules_published: false, scores_visible: true, impact_assessment: false, new_consequences_per_year: 2 }',
    },
  ],
  [
    'everything-in-company',
    'responsive-towns',
    {
      ledger: '{ start: 100, min: 20, max: 140, clean_month: 1, forget: { kind: reset, every: 18 } }',
      indicators: `
  - { id: theft, conduct: theft, points: -14, context: civic, recorded: 0.5, false_records: 0.03, grade: invented, source: none }
  - { id: petition, conduct: petition, set: 72, context: speech, recorded: 0.15, grade: invented, source: none }
  - { id: company, ties: { which: [ household, far ], standing: { list: watch } }, points: -1, context: association, grade: invented, source: none }${HELPING}`,
      bands: '[ { id: high, from: 95.5 }, { id: middle, from: 68.5 }, { id: low } ]',
      lists: `
  - { id: watch, colour: black, entry: [ { band: low }, { score_below: 75.5 } ], exit: [ { after: 4, score_from: 80.5 } ], max_stay: 11, published: true }`,
      consequences: `${NO_TRAINS}
  - { id: no-school, while: { list: watch }, domain: family, context: schooling, deny: 0.5, legal_basis: null }
  - { id: sacked, while: { list: watch }, domain: employment, context: work, job_loss: 2, job_finding: 0.5, legal_basis: null }
  - { id: locked-up, while: { list: watch }, domain: liberty, context: civic, liberty: { rate: 0.02, months: 2 }, legal_basis: null }`,
      remedies: `
  notice: { when: after, probability: 0.9 }
  appeal: { by: independent, window: null, capacity: 2500, corrects: 0.7, upholds: 1, suspends: false }
  repair: { after: 2, acts: [ volunteering ], granted: 0.3 }
  review: { catches_false: 0.4, drops_true: 0.05 }`,
    },
  ],
];
