/**
 * Small worlds for comparing engines in distribution: each isolates one mechanism, the last three mix many. Rates are
 * high, so that a few thousand persons and two or three years pin the answer down. Where the specification could be
 * read in two ways, a case of its own shows it, and the mixed cases stay away from it.
 */
import { MIXED } from './mixed-schemes.ts';
import { type CaseParts, FADE, FAST_FADE, HALF_YEAR, HELPING, NO_TRAINS, schemeText, THEFT, WATCH } from './scheme-text.ts';
import { SOCIETIES } from './societies.ts';

export interface Case {
  readonly name: string;
  /** YAML text. */
  readonly scheme: string;
  readonly society: string;
}

const SINGLE: readonly CaseParts[] = [
  [
    'one-rule',
    'flat',
    {
      ledger: '{ start: 1000, min: 0, max: 1300, forget: { kind: never } }',
      indicators: `
  - { id: late-bill, conduct: late_payment, points: -20, context: finance, recorded: 0.5, false_records: 0.002, grade: invented, source: none }`,
      bands: '[ { id: A, from: 1000 }, { id: B, from: 850 }, { id: C, from: 600 }, { id: D } ]',
      lists: `
  - { id: blacklist, colour: black, entry: [ { recorded: late-bill } ], exit: [ { after: 12 } ], published: false }`,
      consequences: `
  - { id: no-trains, while: { list: blacklist }, domain: travel, context: travel, deny: 1.0, starts: 0, legal_basis: null }`,
    },
  ],
  ['fade', 'alike', { ledger: FADE, indicators: THEFT + HELPING, lists: WATCH, consequences: NO_TRAINS }],
  [
    'reset',
    'alike',
    {
      ledger: '{ start: 100, min: 0, max: 150, forget: { kind: reset, every: 9 } }',
      indicators: THEFT + HELPING,
      lists: `
  - { id: watch, colour: black, entry: [ { score_below: 70 } ], exit: [ { after: 4 } ], published: false }`,
      consequences: NO_TRAINS,
    },
  ],
  [
    'expire',
    'alike',
    {
      ledger: '{ start: 100, min: 0, max: 150, clean_month: 2, forget: { kind: expire, valid_for: 6 } }',
      indicators: `
  - { id: theft, conduct: theft, points: -18, valid_for: 10, context: civic, recorded: 0.6, false_records: 0.03, grade: invented, source: none }
  - { id: arrears, conduct: arrears, points: -9, valid_for: 3, context: finance, recorded: 0.8, grade: invented, source: none }${HELPING}`,
      lists: `
  - { id: watch, colour: black, entry: [ { band: low }, { recorded: theft, score_below: 75 } ], exit: [ { score_from: 85 }, { after: 8 } ], published: false }`,
      consequences: NO_TRAINS,
    },
  ],
  [
    'stays-on-three-lists',
    'alike',
    {
      ledger: FADE,
      indicators:
        THEFT +
        HELPING +
        `
  - { id: arrears, conduct: arrears, points: 0, context: finance, recorded: 0.5, false_records: 0.02, grade: invented, source: none }`,
      lists: `
  - { id: debtors, colour: black, entry: [ { recorded: [ arrears ] } ], exit: [ { after: 4, score_from: 96 } ], restart: true, max_stay: 7, published: true }
  - { id: watch, colour: black, entry: [ { score_below: 80 } ], exit: [ { after: 3, score_from: 84 } ], published: true }
  - { id: models, colour: red, entry: [ { score_from: 106 } ], exit: [ { score_below: 103 } ], published: true }`,
      consequences: `${NO_TRAINS}
  - { id: no-loans, while: { list: debtors }, domain: credit, context: finance, deny: 1, legal_basis: null }
  - { id: no-flats, while: { list: watch }, domain: housing, context: housing, deny: 0.5, legal_basis: null }
  - { id: no-flats-either, while: { list: debtors }, domain: housing, context: housing, deny: 0.5, legal_basis: null }
  - { id: short-queue, while: { list: models }, domain: benefit, context: administration, grant: 0.8, legal_basis: null }`,
      remedies: `
  notice: { when: never }
  appeal: null
  repair: null
  expiry: { after: 8 }`,
    },
  ],
  [
    'diminishing',
    'alike',
    {
      ledger: '{ start: 100, min: 0, max: 150, forget: { kind: fade, half_life: 12 } }',
      indicators: `
  - id: helping
    conduct: volunteering
    points: 8
    context: civic
    recorded: 0.7
    false_records: 0.05
    diminishing: { every: 6, steps: [ { from: 1, factor: 1 }, { from: 2, factor: 0.5 }, { from: 3, factor: 0.25 }, { from: 5, factor: 0 } ] }
    grade: invented
    source: none`,
      lists: `
  - { id: models, colour: red, entry: [ { score_from: 112 } ], exit: [ { score_below: 108 } ], published: true }`,
      consequences: `
  - { id: short-queue, while: { list: models }, domain: benefit, context: administration, grant: 0.5, legal_basis: null }`,
    },
  ],
  [
    'ladder',
    'alike',
    {
      ledger: '{ start: 100, min: 50, max: 112, clean_month: 1.5, forget: { kind: never } }',
      indicators: `
  - { id: theft, conduct: theft, set: 60, context: civic, recorded: 0.3, false_records: 0.01, grade: invented, source: none }
  - { id: arrears, conduct: arrears, points: -12, context: finance, recorded: 0.5, grade: invented, source: none }
  - { id: petition, conduct: petition, set: 75, context: speech, recorded: 0.2, grade: invented, source: none }`,
      lists: `
  - { id: watch, colour: black, entry: [ { band: low }, { score_below: 70 } ], exit: [ { score_from: 76 } ], published: false }`,
      consequences: `
  - { id: dear-credit, while: { band: [ middle, low ] }, domain: credit, context: finance, deny: 0.3, legal_basis: null }
  - { id: good-credit, while: { band: high }, domain: benefit, of: credit, context: finance, grant: 0.4, legal_basis: null }`,
    },
  ],
  [
    'appeals',
    'two-towns',
    {
      ledger: FADE,
      indicators: THEFT,
      lists: WATCH,
      consequences: NO_TRAINS,
      remedies: `
  notice: { when: after, probability: 0.7 }
  reasons: true
  appeal: { by: independent, window: null, capacity: 900, corrects: 0.8, upholds: 0.9, suspends: true }
  repair: null`,
    },
  ],
  [
    'appeal-window',
    'alike',
    {
      ledger: FADE,
      indicators: THEFT,
      lists: WATCH,
      remedies: `
  notice: { when: before, probability: 0.8 }
  appeal: { by: same, window: 3, capacity: 100000, corrects: 0.9, upholds: 0.7, suspends: false }
  repair: null`,
    },
  ],
  [
    'refusals-tell',
    'alike',
    {
      indicators: THEFT,
      lists: HALF_YEAR,
      consequences: `
  - { id: no-flats, while: { list: watch }, domain: housing, context: housing, deny: 0.5, legal_basis: null }`,
      remedies: `
  notice: { when: never }
  appeal: { by: same, window: null, capacity: 3000, corrects: 1, upholds: 1, suspends: true }
  repair: null`,
    },
  ],
  [
    'repair',
    'alike',
    {
      ledger: FADE,
      indicators: THEFT,
      lists: WATCH,
      consequences: NO_TRAINS,
      remedies: `
  notice: { when: never }
  appeal: null
  repair: { after: 3, acts: [ volunteering, petition ], granted: 0.6 }`,
    },
  ],
  [
    'attention-over-regions',
    'two-towns',
    { ledger: FADE, indicators: THEFT + HELPING, attention: '{ kind: records, over: region, prior: 80 }', lists: WATCH, consequences: NO_TRAINS },
  ],
  [
    'attention-over-groups',
    'two-towns',
    {
      ledger: FADE,
      indicators: THEFT,
      attention: '{ kind: records, over: group, prior: { majority: 60, minority: 240 } }',
      lists: WATCH,
      consequences: NO_TRAINS,
    },
  ],
  [
    'mix-ups',
    'two-towns',
    {
      ledger: FADE,
      indicators: THEFT + HELPING,
      lists: WATCH,
      consequences: NO_TRAINS,
      remedies: `
  notice: { when: never }
  appeal: null
  repair: null
  review: { catches_false: 0.5, drops_true: 0.2 }`,
      sharing: '{ joint: false, mixups: 0.25 }',
    },
  ],
  ['lag', 'alike', { ledger: FADE, indicators: THEFT + HELPING, lists: WATCH, consequences: NO_TRAINS, sharing: '{ joint: false, lag: 4 }' }],
  [
    'two-readings-of-one-conduct',
    'alike',
    {
      ledger: FADE,
      indicators: `${THEFT}
  - { id: grave-theft, conduct: theft, points: -10, context: traffic, recorded: 0.3, false_records: 0.01, grade: invented, source: none }`,
      lists: `
  - { id: watch, colour: black, entry: [ { recorded: grave-theft } ], exit: [ { after: 4 } ], published: false }`,
      consequences: NO_TRAINS,
      sharing: '{ joint: false, mixups: 0.1 }',
    },
  ],
  [
    'guilt-by-association',
    'two-towns',
    {
      ledger: FAST_FADE,
      indicators: `${THEFT}${HELPING}
  - { id: company, ties: { which: [ household, local, far ], standing: { list: watch } }, points: -0.5, context: association, grade: invented, source: none }`,
      lists: WATCH,
      consequences: `
  - { id: no-school, while: { list: watch }, domain: family, context: schooling, deny: 0.7, legal_basis: null }`,
    },
  ],
  [
    'ties-cut',
    'lone-households',
    {
      ledger: FAST_FADE,
      indicators: `${THEFT}${HELPING}
  - { id: company, ties: { which: [ local ], standing: { list: watch } }, points: -0.5, context: association, grade: invented, source: none }`,
      lists: WATCH,
      consequences: `
  - { id: shunned, while: { list: watch }, domain: publicity, context: association, cuts_ties: 0.08, legal_basis: null }`,
    },
  ],
  [
    'joint-and-retained',
    'alike',
    {
      indicators: THEFT,
      lists: HALF_YEAR,
      consequences: `
  - { id: no-trains, while: { list: watch }, domain: travel, context: travel, deny: 1, joint: true, legal_basis: null }
  - { id: no-flats, while: { list: watch }, domain: housing, context: housing, deny: 1, legal_basis: null }`,
      sharing: '{ joint: true, over_retention: 4 }',
    },
  ],
  [
    'not-joint',
    'alike',
    {
      indicators: THEFT,
      lists: HALF_YEAR,
      consequences: `
  - { id: no-trains, while: { list: watch }, domain: travel, context: travel, deny: 1, joint: true, legal_basis: null }
  - { id: no-flats, while: { list: watch }, domain: housing, context: housing, deny: 1, legal_basis: null }`,
      sharing: '{ joint: false, over_retention: 4 }',
    },
  ],
  [
    'liberty-fines-jobs',
    'two-towns',
    {
      ledger: FADE,
      indicators: THEFT,
      lists: `
  - { id: watch, colour: black, entry: [ { score_below: 70 } ], exit: [ { score_from: 95 } ], published: false }`,
      consequences: `
  - { id: fined, while: { list: watch }, domain: fine, context: finance, fine: 0.3, legal_basis: null }
  - { id: locked-up, while: { list: watch }, domain: liberty, context: civic, liberty: { rate: 0.1, months: 3 }, legal_basis: null }
  - { id: sacked, while: { list: watch }, domain: employment, context: work, job_loss: 4, job_finding: 0.5, deny: 0.4, legal_basis: null }
  - { id: poorer, while: { list: watch }, domain: credit, context: finance, means: 0.93, legal_basis: null }`,
    },
  ],
  [
    'response-to-published-rules',
    'responsive',
    {
      ledger: '{ start: 100, min: 0, max: 150, forget: { kind: expire, valid_for: 9 } }',
      indicators: `
  - { id: theft, conduct: theft, points: -10, context: civic, recorded: 0.6, false_records: 0.03, grade: invented, source: none }
  - { id: helping, conduct: volunteering, points: 5, context: civic, recorded: 0.5, grade: invented, source: none }
  - { id: petition, conduct: petition, points: -10, context: speech, recorded: 0.7, grade: invented, source: none }
  - { id: arrears, conduct: arrears, points: -5, context: finance, recorded: 0.8, grade: invented, source: none }`,
      bands: '[ { id: top, from: 117 }, { id: high, from: 87 }, { id: middle, from: 68 }, { id: low } ]',
      lists: `
  - { id: watch, colour: black, entry: [ { score_below: 72 } ], exit: [ { score_from: 88 } ], published: true }`,
      consequences: NO_TRAINS,
    },
  ],
  [
    'response-in-the-dark-and-phases',
    'responsive',
    {
      indicators: `
  - { id: theft, conduct: theft, points: 0, context: civic, recorded: 0.6, grade: invented, source: none }
  - { id: helping, conduct: volunteering, points: 0, context: civic, recorded: 0.5, grade: invented, source: none }`,
      lists: `
  - { id: watch, colour: black, entry: [ { recorded: theft } ], exit: [ { after: 6 } ], published: false }
  - { id: models, colour: red, entry: [ { recorded: helping } ], exit: [ { after: 6 } ], published: false }`,
      consequences: `
  - { id: no-trains, while: { list: watch }, domain: travel, context: travel, deny: 0.5, ends: 20, legal_basis: null }
  - { id: no-flats, while: { list: watch }, domain: housing, context: housing, deny: 1, starts: 10, legal_basis: null }
  - { id: no-loans, while: { list: watch }, domain: credit, context: finance, deny: 1, starts: 14, legal_basis: null }
  - { id: never-comes, while: { list: watch }, domain: dating, context: association, deny: 1, starts: 18, legal_basis: null }`,
      governance: '{ rules_published: false, scores_visible: false, impact_assessment: false, new_consequences_per_year: 1 }',
    },
  ],
  [
    'sector-with-consent',
    'two-towns',
    {
      population: '{ scope: sector, of: { regions: [ south ], ages: [ young ] }, consent: authorised, uptake: 0.6 }',
      ledger: FADE,
      indicators: THEFT + HELPING,
      lists: WATCH,
      consequences: NO_TRAINS,
    },
  ],
];

/** The worlds in which the naive simulation and the engine are compared. */
export const CASES: readonly Case[] = [...SINGLE, ...MIXED].map(([name, society, parts]) => ({
  name,
  scheme: schemeText(name, `The case of ${name.replaceAll('-', ' ')}.`, parts),
  society: SOCIETIES[society],
}));
