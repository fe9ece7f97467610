/** The two example files of the contract, copied as they stand. */

export const ONE_RULE = `glasshouse: scheme/1
id: one-rule
title: { en: One rule, zh-Hans: 一条规则 }
about: { en: A late bill puts you on a list for a year. Made for checking the arithmetic. }
kind: thought-experiment            # documented | reconstructed | thought-experiment
sources:
  none: { title: made for a check, url: null }
population: { scope: general, consent: automatic }
ledger: { start: 1000, min: 0, max: 1300, forget: { kind: never } }
indicators:
  - id: late-bill
    conduct: late_payment
    points: -20
    context: finance
    recorded: 0.5
    false_records: 0.002            # entries a person-month about something not done
    grade: invented                 # written | inferred | invented
    source: none
bands:
  - { id: A, from: 1000 }
  - { id: B, from: 850 }
  - { id: C, from: 600 }
  - { id: D }
lists:
  - id: blacklist
    colour: black
    entry: [ { recorded: late-bill } ]
    exit: [ { after: 12 } ]
    published: false
consequences:
  - id: no-trains
    while: { list: blacklist }
    domain: travel
    context: travel
    deny: 1.0                       # share of attempts refused
    starts: 0                       # month
    legal_basis: null
remedies:
  notice: { when: never }
  appeal: null
  repair: null
sharing: { joint: false }
governance: { rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: 0 }
`;

export const FLAT = `glasshouse: society/1
id: flat
title: { en: Everyone alike }
about: { en: One region, one group, no response to the scheme, no ties. Made for checking the arithmetic. }
sources:
  none: { title: made for a check, url: null }
persons: 100000
enterprises: 0
regions: [ { id: only, share: 1 } ]
groups: [ { id: all, share: 1 } ]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late_payment, kind: harm, rate: 0.02, disposition: 0, need: 0, grade: invented, source: none }
response: { harm: 0, good: 0, lawful: 0, half_life: 18, floor: 0, hollow: 0 }
exposures: { travel: 0.1 }          # attempts a person-month
ties: { household: 1, local: 0, far: 0 }
`;
