/**
 * The tables of docs/rights.md, made from the rules. To write them anew:
 * `node bin/n24.mjs packages/glasshouse/test/rights/table.ts`, and put what it prints into the page.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { shipped } from '../../src/host/node/library.ts';
import { NORMS, RULES } from '../../src/rights/catalogue.ts';
import { checkRights } from '../../src/rights/check.ts';
import type { Norm } from '../../src/rights/norm.ts';
import { RUN_RULES } from '../../src/rights/runs/check-run.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { rightsOf, subjectOf } from './kit.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const cite = (norm: Norm): string => `${norm.instrument.en.replace(/, Regulation.*/, '')}, ${norm.article.en}${norm.source.seen === true ? '' : ' †'}`;

/** Sets of safeguards that were seen to cure a finding of a rule, on the cases and on the schemes that ship. */
function cures(): ReadonlyMap<string, readonly string[]> {
  const folder = new URL('cases/', import.meta.url);
  const cases = readdirSync(folder).map((file) => checkRights(subjectOf(readScheme(readFileSync(new URL(file, folder), 'utf8'), file)), 'all'));
  const found = [...cases, ...shipped('schemes').map((id) => rightsOf(id))].flatMap((report) => report.findings);
  return new Map(
    RULES.map(({ id }) => {
      const sets = found
        .filter((finding) => finding.rule === id)
        .flatMap((finding) => finding.cures.map((set) => set.map((one) => `\`${one}\``).join(' with ')));
      return [id, [...new Set(sets)].sort()];
    }),
  );
}

/** A row a rule. */
export function ruleRows(): string[] {
  const known = cures();
  return RULES.map((rule) => {
    const sets = known.get(rule.id) ?? [];
    return `| ${rule.id} | ${cell(rule.title.en)}<br>${rule.title['zh-Hans']} | ${rule.norms.map(cite).map(cell).join('; ')} | ${cell(rule.trigger.en)} | ${sets.length === 0 ? 'none that ships' : sets.join('; ')} |`;
  });
}

/** A row a rule about runs. */
export function runRows(): string[] {
  return RUN_RULES.map(
    (rule) => `| ${rule.id} | ${cell(rule.title.en)}<br>${rule.title['zh-Hans']} | ${rule.norms.map(cite).map(cell).join('; ')} | ${cell(rule.trigger.en)} |`,
  );
}

/** A row a norm. */
export function normRows(): string[] {
  return NORMS.map((norm) => {
    const { title, url } = norm.source;
    return `| ${cell(cite(norm))} | ${norm.profile ?? 'all only'} | ${cell(norm.says.en)} | ${cell(norm.status.en)} | ${cell(norm.to.en)} | [${cell(title)}](${url}) |`;
  });
}

if (process.argv[1]?.endsWith('table.ts')) process.stdout.write(`${[...ruleRows(), '', ...runRows(), '', ...normRows()].join('\n')}\n`);
