/** How the comparison cases are put together: one scheme file from the parts in which it differs from a plain one. */
import type { SocietyName } from './societies.ts';

/** The name of a case (its scheme's id), the society it is lived in, and what the scheme says. */
export type CaseParts = readonly [string, SocietyName, Parts];

/** The parts of a scheme file that differ between cases; what is not given is as plain as the grammar allows. */
export interface Parts {
  population?: string;
  ledger?: string;
  indicators: string;
  attention?: string;
  bands?: string;
  lists?: string;
  consequences?: string;
  remedies?: string;
  sharing?: string;
  governance?: string;
}

/** A whole scheme file. */
export function schemeText(id: string, about: string, parts: Parts): string {
  return `glasshouse: scheme/1
id: ${id}
title: { en: ${about} }
about: { en: ${about} Made for checking the arithmetic. }
kind: thought-experiment
sources:
  none: { title: made for a check, url: null }
population: ${parts.population ?? '{ scope: general, consent: automatic }'}
ledger: ${parts.ledger ?? '{ start: 100, min: 0, max: 150, forget: { kind: never } }'}
indicators:${parts.indicators.trimEnd()}
${parts.attention === undefined ? '' : `attention: ${parts.attention}\n`}bands: ${parts.bands ?? '[ { id: high, from: 85 }, { id: middle, from: 60 }, { id: low } ]'}
lists:${(parts.lists ?? ' []').trimEnd()}
consequences:${(parts.consequences ?? ' []').trimEnd()}
remedies:${(parts.remedies ?? '\n  notice: { when: never }\n  appeal: null\n  repair: null').trimEnd()}
sharing: ${parts.sharing ?? '{ joint: false }'}
governance: ${parts.governance ?? '{ rules_published: true, scores_visible: false, impact_assessment: false, new_consequences_per_year: null }'}
`;
}

/** Indicators that several cases share. */
export const THEFT = `
  - { id: theft, conduct: theft, points: -18, context: civic, recorded: 0.6, false_records: 0.03, grade: invented, source: none }`;
export const HELPING = `
  - { id: helping, conduct: volunteering, points: 6, context: civic, recorded: 0.5, false_records: 0.02, grade: invented, source: none }`;

/** A list below 80 that one leaves from 92, and its refusals. */
export const WATCH = `
  - { id: watch, colour: black, entry: [ { score_below: 80 } ], exit: [ { score_from: 92 } ], min_stay: 2, published: true }`;
export const NO_TRAINS = `
  - { id: no-trains, while: { list: watch }, domain: travel, context: travel, deny: 0.6, legal_basis: null }`;

/** A list for whoever was recorded, for half a year, and its refusals. */
export const HALF_YEAR = `
  - { id: watch, colour: black, entry: [ { recorded: theft } ], exit: [ { after: 6 } ], published: false }`;

export const FAST_FADE = '{ start: 100, min: 0, max: 150, forget: { kind: fade, half_life: 3 } }';
export const FADE = '{ start: 100, min: 0, max: 150, forget: { kind: fade, half_life: 6 } }';
