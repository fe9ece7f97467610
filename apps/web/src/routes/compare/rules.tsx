/** What is different in the rules: those that differ from A, and nothing else. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { RulesBeside } from '../../study/protocol.ts';
import type { Column } from './route.tsx';
import { COMPARE_WORDS } from './words.ts';

export interface RulesProps {
  readonly columns: readonly Column[];
  readonly rules: readonly RulesBeside[];
  /** Those that have no scheme. */
  readonly noRules: readonly Column[];
  readonly language: Language;
}

/** Rules beyond which a table is folded away. */
const MANY = 8;

export function Rules({ columns, rules, noRules, language }: RulesProps): JSX.Element | null {
  const w = COMPARE_WORDS[language];
  const [base, ...others] = columns;
  if (base === undefined) return null;
  return (
    <section aria-labelledby="rules" class="rules-differ">
      <h2 id="rules">{w.rules}</h2>
      {noRules.includes(base) ? (
        <p>{w.baseHasNoRules(base.letter)}</p>
      ) : (
        others.map((column) => {
          const found = rules.find(({ world }) => world === column.id);
          return (
            <div key={column.id} data-rules={column.letter}>
              <h3>{w.rulesOf(column.letter, column.title, base.letter)}</h3>
              {noRules.includes(column) ? (
                <p>{w.noRules(column.letter)}</p>
              ) : found === undefined ? (
                <p>{w.notLived}</p>
              ) : found.refused !== null ? (
                <p lang="en">{found.refused}</p>
              ) : found.count === 0 ? (
                <p>{w.sameRules(column.letter, base.letter)}</p>
              ) : found.count > MANY ? (
                <details>
                  <summary>{w.rulesCount(found.count)}</summary>
                  <Table found={found} letter={column.letter} language={language} />
                </details>
              ) : (
                <>
                  <p>{w.rulesCount(found.count)}</p>
                  <Table found={found} letter={column.letter} language={language} />
                </>
              )}
            </div>
          );
        })
      )}
    </section>
  );
}

function Table({ found, letter, language }: { readonly found: RulesBeside; readonly letter: string; readonly language: Language }): JSX.Element {
  const w = COMPARE_WORDS[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div class="wide" role="group" aria-label={w.rulesTable(letter)} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.section}</th>
            <th scope="col">{w.rule}</th>
          </tr>
        </thead>
        <tbody>
          {found.sections[language].flatMap(({ heading, lines }) =>
            lines.map(({ path, text, values }) => (
              <tr key={`${heading} ${path}`}>
                <th scope="row">{heading}</th>
                <td>
                  {text}
                  {values.map((value) => (
                    <code key={value} class="value">
                      {value}
                    </code>
                  ))}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
