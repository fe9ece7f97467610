/** What became more and what less: two sentences for each world against A, the table of main measures, and person by person. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Charts } from '../../charts/charts.tsx';
import { citationHere } from '../../charts/citation.ts';
import type { DrawingRequest } from '../../charts/protocol.ts';
import type { Experiment } from '../../state/experiment.ts';
import type { BesideView, LineBeside, PairBeside, PersonCount } from '../../study/protocol.ts';
import type { Column } from './route.tsx';
import { COMPARE_WORDS, type CompareWords } from './words.ts';

export interface DifferencesProps {
  readonly columns: readonly Column[];
  readonly compared: BesideView;
  /** What was compared. */
  readonly experiment: Experiment;
  readonly language: Language;
}

/** A pair with the letters of its worlds. */
interface Lettered {
  readonly pair: PairBeside;
  readonly letter: string;
}

export function Differences({ columns, compared, experiment, language }: DifferencesProps): JSX.Element {
  const w = COMPARE_WORDS[language];
  const letterOf = (id: string): string => columns.find((column) => column.id === id)?.letter ?? '';
  const base = letterOf(compared.base);
  const pairs = compared.pairs.map((pair): Lettered => ({ pair, letter: letterOf(pair.world) })).filter(({ letter }) => letter !== '');
  return (
    <>
      <section aria-labelledby="differences" class="differences">
        <h2 id="differences">{w.differences}</h2>
        {compared.runs > 0 && <p>{w.samePeople(compared.runs)}</p>}
        {pairs.map(({ pair, letter }) => (
          <Sentences key={pair.world} pair={pair} letter={letter} base={base} language={language} />
        ))}
        {pairs.length > 0 && <Plot pairs={pairs} columns={columns} compared={compared} experiment={experiment} language={language} />}
        {pairs.length > 0 && <Table pairs={pairs} base={base} language={language} />}
      </section>
      {pairs.length > 0 && (
        <section aria-labelledby="persons" class="persons">
          <h2 id="persons">{w.persons}</h2>
          <Persons pairs={pairs} base={base} runs={compared.runs} w={w} />
        </section>
      )}
    </>
  );
}

interface PlotProps extends DifferencesProps {
  readonly pairs: readonly Lettered[];
}

function Plot({ pairs, columns, compared, experiment, language }: PlotProps): JSX.Element {
  const titled = (id: string): string => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? id : column.title;
  };
  const names = pairs.map(({ pair }) => titled(pair.world));
  const base = titled(compared.base);
  const request = useMemo((): DrawingRequest => {
    const ids = [...new Set(pairs.flatMap(({ pair }) => pair.lines.map(({ id }) => id)))];
    const lines = ids.flatMap((id) => {
      const own = pairs.flatMap(({ pair }) => pair.lines.filter((line) => line.id === id));
      // A line of the chart has a difference of every world.
      return own.length < pairs.length ? [] : [{ id, title: own[0]?.title[language] ?? id, differences: own.map(({ difference }) => difference) }];
    });
    return { kind: 'differences', compared: { base, others: names, lines } };
  }, [compared, language, base, names.join()]);
  return (
    <Charts
      request={request}
      citation={citationHere({ experiment, runs: compared.runs, digest: compared.digest, safeguards: [] }, language)}
      language={language}
    />
  );
}

interface SentencesProps {
  readonly pair: PairBeside;
  readonly letter: string;
  readonly base: string;
  readonly language: Language;
}

/** Both what got better and what got worse, of that which can be told. */
function Sentences({ pair, letter, base, language }: SentencesProps): JSX.Element {
  const w = COMPARE_WORDS[language];
  const of = (verdict: LineBeside['verdict']): string[] =>
    pair.lines.filter((line) => line.verdict === verdict).map(({ title, text, unit }) => w.item(title[language], text[language], unit[language]));
  const [better, worse, changed, untold] = [of('better'), of('worse'), of('changed'), of('untold')];
  return (
    <div class="verdict" data-verdict={letter}>
      <p>{better.length > 0 ? w.better(letter, base, better) : w.nothingBetter(letter, base)}</p>
      <p>{worse.length > 0 ? w.worse(letter, base, worse) : w.nothingWorse(letter, base)}</p>
      {changed.length > 0 && <p>{w.changed(changed)}</p>}
      {untold.length > 0 && <p class="small">{w.untold(untold.length)}</p>}
    </div>
  );
}

function Table({ pairs, base, language }: { readonly pairs: readonly Lettered[]; readonly base: string; readonly language: Language }): JSX.Element {
  const w = COMPARE_WORDS[language];
  const ids = [...new Set(pairs.flatMap(({ pair }) => pair.lines.map(({ id }) => id)))];
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div class="wide" role="group" aria-label={w.table} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.measure}</th>
            <th scope="col">{base}</th>
            {pairs.flatMap(({ letter }) => [
              <th scope="col" key={letter}>
                {letter}
              </th>,
              <th scope="col" key={`${letter} less`}>
                {w.minus(letter, base)}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const lines = pairs.map(({ pair }) => pair.lines.find((line) => line.id === id));
            const first = lines.find((line) => line !== undefined) as LineBeside;
            return (
              <tr key={id} data-line={id}>
                <th scope="row">
                  {first.title[language]} <span class="small">{first.unit[language]}</span>
                </th>
                <td>{first.minus[language]}</td>
                {lines.flatMap((line, n) => {
                  const letter = pairs[n]?.letter ?? '';
                  return [
                    <td key={letter}>{line === undefined ? '–' : line.of[language]}</td>,
                    <td
                      key={`${letter} less`}
                      data-difference={letter}
                      class={line === undefined || line.verdict === 'untold' || line.verdict === 'same' ? 'small' : undefined}
                    >
                      {line === undefined ? w.noMeasure : differenceText(line, language, w)}
                    </td>,
                  ];
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function differenceText({ verdict, text, range }: LineBeside, language: Language, w: CompareWords): string {
  if (verdict === 'same') return w.same;
  return w.difference(verdict === 'untold' ? w.cannotTell : text[language], range[language]);
}

interface PersonsProps {
  readonly pairs: readonly Lettered[];
  readonly base: string;
  readonly runs: number;
  readonly w: CompareWords;
}

function Persons({ pairs, base, runs, w }: PersonsProps): JSX.Element {
  const shown = pairs.flatMap(({ pair: { persons }, letter }) => (persons === null ? [] : [{ persons, letter }]));
  if (shown.length === 0) return <p>{w.noPersons}</p>;
  const count = ({ value, low, high }: PersonCount): string => w.count(value, low, high);
  return (
    <>
      <p>{w.personsHelp(runs)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too */}
      <div class="wide" role="group" aria-label={w.persons} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{w.listed}</th>
              {shown.map(({ letter }) => (
                <th scope="col" key={letter}>
                  {w.pairOf(base, letter)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(
              [
                ['onlyMinus', () => w.onlyIn(base)],
                ['onlyOf', w.onlyIn],
                ['both', () => w.inBoth],
                ['neither', () => w.inNeither],
                ['differ', () => w.differ],
              ] as const
            ).map(([name, label]) => (
              <tr key={name} data-persons={name}>
                <th scope="row">{label(shown.length === 1 ? (shown[0]?.letter ?? '') : shown.map(({ letter }) => letter).join(' / '))}</th>
                {shown.map(({ persons, letter }) => (
                  <td key={letter}>{count(persons[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
