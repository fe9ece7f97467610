/**
 * Pages with numbers from data. In a page `{{PATH FORM…}}` asks for a number; it is kept as `<!--= PATH FORM… -->number<!--/-->`, which
 * readers do not see, and written anew whenever the data change. `<!-- table: KIND … -->` to `<!-- /table -->` holds a table.
 */

import type { Json } from './keep.ts';
import { type Language, shownAmount } from './numbers.ts';
import { table } from './tables.ts';

const TABLE = /<!-- table: ([^>]*?) -->[\s\S]*?<!-- \/table -->/g;
const NUMBER = /\{\{([^}]+)\}\}|<!--= (.*?) -->[\s\S]*?<!--\/-->/g;

/** The page with every marked number and table as the data have it. @throws Error naming a path that the data lack */
export function fill(page: string, data: Readonly<Record<string, Json>>, language: Language): string {
  return page
    .replace(TABLE, (_, spec: string) => `<!-- table: ${spec} -->\n\n${table(spec.split(/\s+/), data, language)}\n\n<!-- /table -->`)
    .replace(NUMBER, (_, asked?: string, kept?: string) => {
      const spec = (asked ?? kept ?? '').trim();
      return `<!--= ${spec} -->${shownNumber(spec, data, language)}<!--/-->`;
    });
}

/** What stands at a path of the data, its keys parted by slashes; an item of a list by its name. */
export function at(path: string, data: Json): Json[string] {
  const step = (here: Json[string], key: string): Json[string] =>
    Array.isArray(here) ? (here.find((item: Json) => item?.['name'] === key) ?? here[Number(key)]) : here?.[key];
  const found = path.split('/').reduce<Json[string]>(step, data);
  if (found === undefined) throw new Error(`no data at ${path}`);
  return found;
}

/**
 * One number as text: a path; then `of N` (a share counted of N) or `minus` (the sign turned), and which: `chance`, `unknown` (ranges),
 * `median` (of the draws), else the value; `plain` is a number that counts nothing.
 */
function shownNumber(spec: string, data: Json, language: Language): string {
  const [path = '', ...form] = spec.split(/\s+/);
  const found = at(path, data);
  const scale = (form.includes('of') ? Number(form[form.indexOf('of') + 1]) : 1) * (form.includes('minus') ? -1 : 1);
  if (typeof found === 'string') return form.includes('short') ? found.slice(0, 8) : found;
  const text = (x: number): string => shownAmount(x * scale, language);
  if (form.includes('plain')) return String(found);
  const range = (of: Json): string => {
    const ends = [of['low'], of['high']].map((x: number | null) => (x === null ? (language === 'en' ? 'beyond the run' : '超出模拟期') : text(x)));
    return (scale < 0 ? ends.reverse() : ends).join(language === 'en' ? ' to ' : ' 至 ');
  };
  if (form.includes('chance')) return range(found);
  if (form.includes('unknown')) return range(found.ignorance);
  if (form.includes('median')) return text(found.ignorance.median);
  return text(typeof found === 'number' ? found : found.value);
}

/** Numbers in a page that are in no mark: all but those in code, links, headings' years and the few words that are names of things. */
export function unmarked(page: string): string[] {
  const prose = page
    .replace(/```[\s\S]*?```/g, '')
    .replace(TABLE, '')
    .replace(NUMBER, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/95 ?%|\b(of|per|in|for)\s+(1,000|100,000|100)\b|[每按](10万|1000|100)[人条次名]?|\b(19|20)\d\d\b/gi, '')
    .replace(/(19|20)\d\d ?年/g, '');
  return prose.match(/\d[\d.,]*/g) ?? [];
}
