/** Joins what a run measured to a report on the file. */
import type { Reading } from '../../base/document.ts';
import { type Finding, inOrder, placerOf, type RightsReport, type Subject } from '../check.ts';
import { asksAbout, both } from '../norm.ts';
import { fourFifths } from './d01-four-fifths.ts';
import { neverTold } from './d02-never-told.ts';
import { appealsTooLate } from './d03-appeals-too-late.ts';
import { INVENTED, type RunFacts, type RunRule } from './run-rule.ts';

export const RUN_RULES: readonly RunRule[] = [fourFifths, neverTold, appealsTooLate];

/** The report with what the run adds. Of a federation the run measures all members together, so its findings stand at `regions`. */
export function joinRun(report: RightsReport, facts: RunFacts, subject: Subject): RightsReport {
  const { scheme } = subject;
  const asked = RUN_RULES.flatMap((rule) => (rule.norms.some((norm) => asksAbout(report.profile, norm)) ? [rule] : []));
  const place = placerOf(subject);
  const about = both('The scheme is about enterprises; the norm protects persons.', '该制度以企业为对象；这一规范保护的是个人。');
  const found = asked.flatMap((rule): Finding[] =>
    scheme.subjects === 'enterprises'
      ? [
          {
            ...place(['subjects']),
            rule: rule.id,
            title: rule.title,
            severity: 'not-applicable',
            norms: rule.norms,
            what: about,
            cures: [],
            from: 0,
            until: null,
          },
        ]
      : rule.check(facts, scheme).flatMap((hit): Finding[] => {
          const norms = hit.norms.filter((norm) => asksAbout(report.profile, norm));
          if (norms.length === 0) return [];
          const { what, cures, measured } = hit;
          const at = scheme.parts === undefined ? place(hit.at) : whole(subject.reading);
          return [{ ...at, rule: rule.id, title: rule.title, severity: 'cannot-be-shown', norms, what, open: INVENTED, cures, from: 0, until: null, measured }];
        }),
  );
  const ids = new Set(found.map((finding) => finding.rule));
  return {
    ...report,
    findings: inOrder([...report.findings, ...found]),
    clear: [...report.clear, ...asked.flatMap((rule) => (ids.has(rule.id) ? [] : [rule.id]))],
  };
}

function whole(reading: Reading): Pick<Finding, 'file' | 'line' | 'column' | 'path'> {
  return { file: reading.file, ...reading.at(['regions'], true), path: 'regions' };
}
