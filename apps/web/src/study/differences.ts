/** In which rules worlds differ from the first of them, rule by rule, in both languages. */
import { CannotRun, compareSchemes, type Language, tellDifferences } from 'glasshouse';
import type { InBoth, RuleSection, RulesBeside } from './protocol.ts';
import { both, type Study } from './worlds.ts';

/**
 * The rules that are not the same; words, sources and grades alone are no difference. The world without the scheme has no rules, and
 * is left out.
 * @param ids the world that the others are compared with, then the others
 */
export function rulesBeside(study: Study, ids: readonly string[]): RulesBeside[] {
  const preparedOf = (id: string | undefined): Study['worlds'][number]['prepared'] | undefined => study.worlds.find((world) => world.id === id)?.prepared;
  const first = preparedOf(ids[0]);
  if (first === undefined || first.scheme === null) return [];
  const a = first.scheme;
  return ids.slice(1).flatMap((world): RulesBeside[] => {
    const b = preparedOf(world)?.scheme ?? null;
    if (b === null) return [];
    try {
      const differences = compareSchemes(a, b).filter(({ about }) => about === 'rule');
      const told = (language: Language): RuleSection[] =>
        tellDifferences(a, b, language, first.society.conducts, differences).sections.map(({ heading, lines }) => ({
          heading,
          lines: lines.map(({ difference, text, values }) => ({ path: difference.path, text, values })),
        }));
      return [{ world, count: differences.length, sections: both(told), refused: null }];
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      return [{ world, count: 0, sections: NOTHING, refused: error.message }];
    }
  });
}

const NOTHING: InBoth<readonly RuleSection[]> = { en: [], 'zh-Hans': [] };
