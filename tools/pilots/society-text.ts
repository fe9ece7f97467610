/** china-aggregates → a society of equal regions, so that what differs between regions comes from rules and chance alone. */
import { both } from './scheme-text.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Persons of one region, and enterprises a person as in china-aggregates. */
const PERSONS = 1_000_000;

/** Replaces the one part of a text that matches. @throws Error if there is none: china-aggregates has changed its shape */
function replace(text: string, part: RegExp, by: string): string {
  if (!part.test(text)) throw new Error(`china-aggregates has nothing like ${part}: tools/pilots/society-text.ts has to follow it`);
  return text.replace(part, () => by);
}

/**
 * The text of the society `pilot-regions`.
 * @param china text of china-aggregates, whose regions are replaced and whose factors by region are left out
 * @param count number of regions
 */
export function societyText(china: string, count: number): string {
  const number = (key: string): number => Number(new RegExp(`^${key}: (\\d+)`, 'm').exec(china)?.[1]);
  const enterprises = Math.round((count * PERSONS * number('enterprises')) / number('persons'));
  const regions = Array.from({ length: count }, (_, n) => {
    const id = two(n + 1);
    return `  - { id: r${id}, title: ${both({ en: `Region ${id}`, 'zh-Hans': `第${n + 1}地区` })}, share: 1, grade: invented, source: lab }`;
  });
  const head = `# yaml-language-server: $schema=../../schema/society.schema.json
# Written by tools/draw-pilots.ts from societies/china-aggregates: change that, then \`npm run pilots\`.
# A society drawn from published aggregates. It holds no row about anyone, and nobody real is ever in it.
glasshouse: society/1
id: pilot-regions
title: ${both({ en: `${count} like regions for ${count} pilots`, 'zh-Hans': `${count}个条件相同的试点地区` })}
about:
  en: >-
    ${count} invented regions that are alike: as many people each, the same groups, ages, means, conduct, ties and
    flaws of recording. All of that is taken from the society china-aggregates; only its provinces, and what
    differs between them, are left out. What differs between these regions after a run therefore comes from their
    rules and from chance. No region is a place, and real pilots lie in places that do differ.
  zh-Hans: >-
    ${count}个虚构的地区，条件完全相同：人口一样多，群体、年龄、收入、行为、社会关系和记录偏差也一样，全部取自社会文件 china-aggregates，只去掉了各省及各省之间的差别。因此，模拟之后各地区之间的差别只来自规则和偶然。这里的任何一个地区都不对应真实的地方，而真实的试点地区彼此条件并不相同。
`;
  let text = replace(china, /^[\s\S]*?(?=^sources:)/m, head);
  text = replace(
    text,
    /^persons:.*\nenterprises:.*\n/m,
    `persons: ${count * PERSONS}            # a million a region, invented: only ratios matter\nenterprises: ${enterprises}          # as many a person as in china-aggregates\n`,
  );
  text = replace(
    text,
    /^# Shares of persons:[\s\S]*?(?=^# Four groups)/m,
    `# Equal shares, and in each region the groups of the whole.\nregions:\n${regions.join('\n')}\n\n`,
  );
  text = replace(text, /^ {4}regions: \{ jiangsu.*\n/m, '');
  text = replace(text, /^ {4}regions: \{ guangdong.*\n/m, '');
  text = replace(text, /^(?: {4}(?:coverage|false_records)\.regions\..*\n)+/m, '');
  return replace(text, /^(?: {4}(?:coverage|false_records)\.regions\..*\n)+/m, '');
}
