/** What the measures of a result are called, families included. */
import { inLanguage, type Language } from '../base/text.ts';
import { bandShare } from '../measures/band-share.ts';
import { breach, breachGap } from '../measures/breach.ts';
import { describeMeasures } from '../measures/catalogue.ts';
import { deniedIn } from '../measures/denied-by-domain.ts';
import { groupGap } from '../measures/group-gap.ts';
import { listShare } from '../measures/list-share.ts';
import type { Measure } from '../measures/measure.ts';
import type { RunResult } from '../measures/result.ts';
import { titleOf } from '../scheme/explain-rules.ts';
import { stretchesOf } from '../scheme/phases.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Society } from '../society/society.ts';
import { firmGroups } from './firm-view.ts';
import type { TableWords } from './words/table.ts';
import { TABLE_EN } from './words/table-en.ts';
import { TABLE_ZH } from './words/table-zh.ts';

/** The words of the table in a language. */
export function tableWords(language: Language): TableWords {
  return language === 'zh-Hans' ? TABLE_ZH : TABLE_EN;
}

/** Where the titles of groups, bands and lists are; what is missing goes by its id. */
export interface Names {
  readonly scheme?: Scheme | null | undefined;
  /** The scheme under which the enterprises lived beside, if that is another. */
  readonly companion?: Scheme | null | undefined;
  readonly society?: Pick<Society, 'groups' | 'firms'> | null | undefined;
}

type Named = Pick<Measure, 'id' | 'title'>;

const CATALOGUE: ReadonlyMap<string, Named> = new Map(describeMeasures().map((measure) => [measure.id, measure]));

/** The title of a measure, or its id where the catalogue has no such measure. */
export function measureTitle(id: string, result: Pick<RunResult, 'groups' | 'enterprises'>, language: Language, names: Names = {}): string {
  if (id.startsWith('enterprise.')) {
    const own: Names = { scheme: names.scheme?.subjects === 'enterprises' ? names.scheme : names.companion, society: firmGroups(names.society) };
    return tableWords(language).enterprise(
      measureTitle(id.slice('enterprise.'.length), { ...result, groups: result.enterprises?.groups ?? {} }, language, own),
    );
  }
  const named = CATALOGUE.get(id) ?? ofFamily(id, result, language, names);
  return named === undefined ? id : inLanguage(named.title, language);
}

/** A measure of a family (`denied.travel`, `band.A`), with the titles of what it is about in place of their ids. */
function ofFamily(id: string, result: Pick<RunResult, 'groups'>, language: Language, { scheme, society }: Names): Named | undefined {
  const [head = '', of = ''] = id.split('.', 2);
  const title = (items: readonly { readonly id: string; readonly title?: Named['title'] | undefined }[] | undefined, key: string): string => {
    const item = items?.find((one) => one.id === key);
    return item?.title === undefined ? key : titleOf(item, key, language);
  };
  if (head === 'denied') return deniedIn(of).find((measure) => measure.id === id);
  if (head === 'band') return bandShare(title(scheme?.bands, of));
  if (head === 'list') return listShare(title(scheme ? stretchesOf(scheme).flatMap((stretch) => stretch.scheme.lists) : [], of));
  const [reference = '', ...others] = Object.keys(result.groups);
  if (head === 'breach') {
    const gap = others.find((group) => id === `breach.${of}.${group}`);
    if (gap !== undefined) return breachGap(of, title(society?.groups, gap), title(society?.groups, reference));
    return breach(of).find((measure) => measure.id === id);
  }
  if (head !== 'group_gap') return undefined;
  const position = groupGap(of, reference).findIndex((measure) => measure.id === id);
  return groupGap(title(society?.groups, of), title(society?.groups, reference))[position];
}
