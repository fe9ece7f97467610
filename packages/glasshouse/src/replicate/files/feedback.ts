/**
 * Worlds that feed on themselves: inspection that goes where records were made, appeals against false entries that wait for
 * few officers, and the queue of a large society in which everybody appeals once.
 */
import { log } from '../../base/exact.ts';

const HEAD = (id: string, en: string, zh: string, about: { readonly en: string; readonly zh: string }): string => `id: ${id}
title: { en: ${en}, zh-Hans: ${zh} }
about: { en: ${about.en}, zh-Hans: ${about.zh} }`;
const SOURCES = 'sources: { none: { title: made for a check, url: null } }';

const scheme = (id: string, head: string, recorded: number, falseRecords: number, more: string): string => `glasshouse: scheme/1
${head}
kind: thought-experiment
society: ${id}.society.yaml
${SOURCES}
population: { scope: general, consent: automatic }
ledger: { start: 10, min: 0, max: 20, forget: { kind: never }, grade: invented, source: none }
indicators:
  - { id: late-bill, conduct: late-payment, points: -1, context: finance, recorded: ${recorded}, false_records: ${falseRecords}, grade: invented, source: none }
bands: []
consequences: []
sharing: { joint: false }
governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: null }
${more}`;

const society = (head: string, regions: string, conduct: string, more: string): string => `glasshouse: society/1
${head}
${SOURCES}
persons: 1000
enterprises: 0
regions: ${regions}
groups: [{ id: everyone, share: 1 }]
means: { mean: 1, gini: 0 }
employment: { rate: 1, lose: 0, find: 0 }
conducts:
  - { id: late-payment, title: { en: paying late, zh-Hans: 迟付 }, kind: harm, ${conduct}, disposition: 0, need: 0, grade: invented, source: none }
response: { harm: 0, good: 0, lawful: 0, half_life: 12, floor: 0, hollow: 0 }
exposures: {}
${more}ties: { household: 1, local: 0, far: 0 }
`;

export interface TwoRegions {
  /** Persons, what each does a month, and entries credited before the first month, in the east and in the west. */
  readonly persons: readonly [number, number];
  readonly rates: readonly [number, number];
  readonly credited: readonly [number, number];
  /** Share of what is done that is recorded where attention is even. */
  readonly recorded: number;
  /** Whether attention goes where records were made; else it stays even. */
  readonly follows: boolean;
}

const ATTENTION = HEAD('attention', 'Attention that follows records', '跟着记录走的检查', {
  en: 'Two regions under one amount of inspection.',
  zh: '两个地区分一份检查力量。',
});

export function attentionScheme({ persons, credited, recorded, follows }: TwoRegions): string {
  const [east, west] = persons.map((n, r) => (1000 * (credited[r] as number)) / n);
  const attention = follows ? `attention: { kind: records, over: region, prior: { east: ${east}, west: ${west} } }\n` : '';
  return scheme('attention', ATTENTION, recorded, 0, `lists: []\nremedies: { notice: { when: never }, appeal: null, repair: null }\n${attention}`);
}

export function attentionSociety({ persons, rates }: TwoRegions): string {
  const most = Math.max(...rates);
  const [east, west] = rates.map((rate) => (most === 0 ? 1 : rate / most));
  const regions = `[{ id: east, share: ${persons[0]} }, { id: west, share: ${persons[1]} }]`;
  return society(ATTENTION, regions, `rate: ${most}, regions: { east: ${east}, west: ${west} }`, '');
}

export interface Backlog {
  readonly persons: number;
  /** False entries a person-month, each of which lists. */
  readonly falseRecords: number;
  /** Appeals a listed person-month, as a rate. */
  readonly filing: number;
  /** Decisions a month that there is room for. */
  readonly decisions: number;
  /** Probability that an appeal against a wrong listing is won. */
  readonly corrects: number;
}

const BACKLOG = HEAD('backlog', 'Appeals that wait', '等候处理的申诉', {
  en: 'Nobody did what is recorded; an office decides so many appeals a month.',
  zh: '所记之事无人做过；机关每月只能处理若干申诉。',
});

/** A list for good, and appeals for whoever is on it. @param capacity decisions a month, of 100,000 persons */
const appealed = (entry: string, capacity: number, corrects: number): string => `lists:
  - { id: listed, colour: black, entry: [{ ${entry} }], exit: [], published: false }
remedies:
  notice: { when: before }
  appeal: { by: independent, window: null, capacity: ${capacity}, corrects: ${corrects}, upholds: 1, suspends: false }
  repair: null
`;

export function backlogScheme({ persons, falseRecords, decisions, corrects }: Backlog): string {
  return scheme('backlog', BACKLOG, 0, falseRecords, appealed('recorded: late-bill', (100000 * decisions) / persons, corrects));
}

/** False entries come at a rate that the society allows for, so that one layer of chance is enough. */
export function backlogSociety({ falseRecords, filing }: Backlog): string {
  const conduct = `rate: 0.1, false_ceiling: ${Math.max(0.001, falseRecords)}`;
  return society(BACKLOG, '[{ id: all, share: 1 }]', conduct, `appeals: { wrongly: ${filing}, rightly: ${filing}, means: 0, grade: invented, source: none }\n`);
}

export interface LongQueue {
  /** Share of those who have not yet appealed that does so in a month. */
  readonly filing: number;
  /** Appeals heard a month, as a share of all persons. */
  readonly capacity: number;
}

const LONG_QUEUE = HEAD('long-queue', 'Appeals of everybody', '人人都申诉', {
  en: 'Everybody is listed for good and appeals once; so many are heard in a month.',
  zh: '人人一直在列，各申诉一次；每月只审理若干件。',
});

export function longQueueScheme({ capacity }: LongQueue): string {
  return scheme('long-queue', LONG_QUEUE, 0, 0, appealed('score_below: 20', capacity * 1e5, 0));
}

export function longQueueSociety({ filing }: LongQueue): string {
  const rate = -log(1 - filing);
  return society(
    LONG_QUEUE,
    '[{ id: all, share: 1 }]',
    'rate: 0.1',
    `appeals: { wrongly: ${rate}, rightly: ${rate}, means: 0, grade: invented, source: none }\n`,
  );
}
