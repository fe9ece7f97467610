/** Checked scheme × norms → findings, each with line and column. */
import type { Reading } from '../base/document.ts';
import type { Text } from '../base/text.ts';
import { stretchesOf } from '../scheme/phases.ts';
import type { Checked } from '../scheme/read.ts';
import type { KnowsKinds, Safeguard } from '../scheme/safeguard.ts';
import type { Part, Scheme } from '../scheme/scheme.ts';
import { RULES } from './catalogue.ts';
import { type Layer, locate, type Place } from './locate.ts';
import { asksAbout, both, type Norm, type Profile } from './norm.ts';
import { type Cures, type Hit, type Rule, type Scene, SEVERITIES, type Severity, sceneOf } from './rule.ts';

/** What was measured, where a finding comes from a run. */
export interface Measured {
  readonly measure: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Finding extends Place {
  readonly rule: string;
  readonly title: Text;
  readonly severity: Severity;
  /** At least one. */
  readonly norms: readonly Norm[];
  readonly what: Text;
  readonly open?: Text | undefined;
  readonly cures: Cures;
  /** Id of the scheme, where it is a member of a federation. */
  readonly member?: string | undefined;
  /** First month in which the rules are so, and the first in which they are not any more; null: to the end. */
  readonly from: number;
  readonly until: number | null;
  readonly measured?: readonly Measured[] | undefined;
}

export interface RightsReport {
  readonly scheme: string;
  readonly title: Text;
  readonly profile: Profile;
  readonly safeguards: readonly string[];
  /** By severity, then by rule, then in the order of the file. */
  readonly findings: readonly Finding[];
  /** Rules that were asked and found nothing. */
  readonly clear: readonly string[];
  /** Rules that could not be asked since no society is at hand. */
  readonly unasked: readonly string[];
}

/** What is looked at. */
export interface Subject {
  /** With its safeguards applied; of a federation, what `federate` made of it. */
  readonly scheme: Scheme;
  /** The file as it was read. */
  readonly reading: Reading;
  readonly safeguards: readonly Checked<Safeguard>[];
  /** Says of which kind each conduct is; null where none is at hand. */
  readonly society: KnowsKinds | null;
}

/** Holds a scheme, or each member of a federation, against the norms of a profile. */
export function checkRights(subject: Subject, profile: Profile): RightsReport {
  const { scheme, reading, safeguards, society } = subject;
  const over = safeguards.map(({ value, reading: at }): Layer => ({ reading: at, prefix: [], changes: value }));
  const parts: readonly Part[] = scheme.parts ?? [{ scheme, reading, regions: [] }];
  const asked = RULES.map((rule) => ({ ...rule, norms: rule.norms.filter((norm) => asksAbout(profile, norm)) })).filter((rule) => rule.norms.length > 0);
  const findings = parts.flatMap((part) => {
    if (part.scheme === null) return [];
    const own = part.scheme;
    const place = placer(own, part.reading, over, scheme.parts === undefined ? undefined : reading);
    const member = scheme.parts === undefined ? undefined : own.id;
    return asked.flatMap((rule) =>
      findingsOf(rule, own, society, place).map((finding): Finding => ({ ...finding, ...(member === undefined ? {} : { member }) })),
    );
  });
  const found = new Set(findings.map((finding) => finding.rule));
  const unasked = society === null ? asked.flatMap((rule) => (rule.needs === 'kinds' ? [rule.id] : [])) : [];
  return {
    scheme: scheme.id,
    title: scheme.title,
    profile,
    safeguards: safeguards.map(({ value }) => value.id),
    findings: inOrder(findings),
    clear: asked.flatMap((rule) => (found.has(rule.id) || unasked.includes(rule.id) ? [] : [rule.id])),
    unasked,
  };
}

/** Says where a part of the scheme stands, in its n-th stretch of time. */
type Placer = (at: readonly string[], stretch: number) => Place;

function placer(scheme: Scheme, file: Reading, over: readonly Layer[], federation: Reading | undefined): Placer {
  const phases = (scheme.phases ?? []).map((phase, n): Layer => ({ reading: file, prefix: ['phases', n], changes: phase }));
  return (at, stretch) => {
    // A federation's rule of sharing takes the place of that of its members, as far as it goes.
    const shared = federation?.value as { readonly sharing?: Readonly<Record<string, unknown>> } | undefined;
    if (federation !== undefined && at[0] === 'sharing' && shared?.sharing?.[at[1] ?? ''] !== undefined) return locate(at, federation, over);
    return locate(at, file, [...phases.slice(0, stretch), ...over]);
  };
}

/** Says where a part of the scheme stands as it is at the start. */
export function placerOf({ scheme, reading, safeguards }: Subject): (at: readonly string[]) => Place {
  const over = safeguards.map(({ value, reading: at }): Layer => ({ reading: at, prefix: [], changes: value }));
  const place = placer(scheme, reading, over, undefined);
  return (at) => place(at, 0);
}

type Found = Omit<Finding, 'member'>;

/** What a rule finds in the stretches of a scheme; the same in several of them is one finding. */
function findingsOf(rule: Rule, scheme: Scheme, society: KnowsKinds | null, place: Placer): Found[] {
  const stretches = stretchesOf(scheme);
  const firms = scheme.subjects === 'enterprises';
  const about = firms ? rule.norms.filter((norm) => !norm.persons) : rule.norms;
  const nowhere = (at: readonly string[], what: Text): Found => ({
    ...place(at, 0),
    rule: rule.id,
    title: rule.title,
    severity: 'not-applicable',
    norms: rule.norms,
    what,
    cures: [],
    from: 0,
    until: null,
  });
  if (about.length === 0)
    return [nowhere(['subjects'], both('The scheme is about enterprises; the norm protects persons.', '该制度以企业为对象；这一规范保护的是个人。'))];
  const scenes = stretches.map(({ scheme: own }): Scene => sceneOf(own, society));
  if (rule.needs === 'penalties' && scenes.every((scene) => scene.penalties.length === 0))
    return [nowhere(['consequences'], both('The scheme has no penalty.', '该制度没有惩戒。'))];
  if (rule.needs === 'kinds' && society === null) return [];
  const found = new Map<string, { readonly hit: Hit; readonly at: Place; readonly from: number; until: number | null }>();
  scenes.forEach((scene, n) => {
    const seen = new Set<string>();
    for (const hit of rule.check(scene)) {
      const norms = hit.norms.filter((norm) => about.includes(norm));
      if (norms.length === 0) continue;
      const key = JSON.stringify([hit.at, hit.severity, norms.map((norm) => norm.id), hit.what.en]);
      seen.add(key);
      const before = found.get(key);
      if (before === undefined) found.set(key, { hit: { ...hit, norms }, at: place(hit.at, n), from: stretches[n]?.from ?? 0, until: null });
      else before.until = null;
    }
    for (const [key, entry] of found) if (!seen.has(key)) entry.until ??= stretches[n]?.from ?? null;
  });
  return [...found.values()].map(({ hit, at, from, until }) => ({
    ...at,
    rule: rule.id,
    title: rule.title,
    severity: hit.severity,
    norms: hit.norms,
    what: hit.what,
    ...(hit.open === undefined ? {} : { open: hit.open }),
    cures: hit.cures.filter((set) => set.length > 0),
    from,
    until,
  }));
}

/** By severity, then by rule, then in the order of the files. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );
}

/** Whether a report holds a finding as bad as that, or worse. */
export function reaches(report: RightsReport, level: 'violates' | 'cannot-be-shown'): boolean {
  return report.findings.some((finding) => finding.severity === 'violates' || (level === 'cannot-be-shown' && finding.severity === 'cannot-be-shown'));
}
