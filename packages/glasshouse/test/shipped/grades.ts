/** What is owed for every number that ships: a grade, a source, and for a guess its range. */
import assert from 'node:assert/strict';
import type { Graded, Source } from '../../src/base/text.ts';
import { stretchesOf } from '../../src/scheme/phases.ts';
import type { Scheme } from '../../src/scheme/scheme.ts';

/** Numbers that are names of places in time or sizes of a step, not claims about the world. */
const NO_CLAIM = new Set(['starts', 'ends', 'from', 'to', 'every', 'valid_for', 'share']);

/** Refuses a number without grade and source, and a guess without a range. */
export function checkGrades(item: Graded & object, where: string, sources: Readonly<Record<string, Source>>): void {
  for (const [key, value] of Object.entries(item)) {
    // No points is no claim: the entry only lists.
    if (typeof value !== 'number' || (key === 'points' && value === 0)) continue;
    const evidence = item.evidence?.[key];
    const grade = evidence?.grade ?? item.grade;
    const source = evidence?.source ?? item.source;
    assert.ok(grade !== undefined && source !== undefined, `${where}.${key} = ${value} has no grade or source`);
    if (grade === 'written') assert.notEqual((sources[source] as Source).seen, false, `${where}.${key} is "written" after a source that was not read`);
    else if (!NO_CLAIM.has(key))
      assert.ok(evidence?.low !== undefined && evidence.high !== undefined, `${where}.${key} = ${value} is ${grade} and has no range`);
  }
}

/** Holds every item of a scheme to that, in every phase. */
export function checkSchemeGrades(scheme: Scheme): void {
  for (const phase of stretchesOf(scheme)) checkRulesGrades(phase.scheme);
  for (const key of ['phases', 'amnesties', 'breaches'] as const) for (const item of scheme[key] ?? []) checkGrades(item, `${key}.${item.id}`, scheme.sources);
}

function checkRulesGrades(scheme: Scheme): void {
  for (const key of ['indicators', 'lists', 'consequences', 'bands'] as const)
    for (const item of scheme[key]) checkGrades(item, `${key}.${item.id}`, scheme.sources);
  for (const key of ['ledger', 'population', 'sharing', 'governance'] as const) checkGrades(scheme[key], key, scheme.sources);
  for (const key of ['notice', 'appeal', 'repair', 'expiry', 'review'] as const)
    if (scheme.remedies[key]) checkGrades(scheme.remedies[key], `remedies.${key}`, scheme.sources);
}
