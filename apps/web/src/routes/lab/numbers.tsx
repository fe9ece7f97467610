/** All measures of all worlds. Where the link's exact numbers are done, each cell carries them in full for whoever checks. */
import type { Language } from 'glasshouse';
import type { JSX } from 'preact';
import type { MeasureCell, MeasureRow, StudyView } from '../../study/protocol.ts';
import type { Words } from '../../words/words.ts';

export interface NumbersProps {
  readonly view: StudyView;
  readonly exact: boolean;
  readonly worldTitle: (id: string) => string;
  readonly words: Words;
  readonly language: Language;
}

export function Numbers(props: NumbersProps): JSX.Element {
  const { view, words } = props;
  const w = words.lab;
  const of = (group: MeasureRow['group']): readonly MeasureRow[] => view.rows.filter((row) => row.group === group);
  const [further, enterprises] = [of('further'), of('enterprises')];
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">{w.numbers}</h2>
      <p class="small">{w.rangeNote}</p>
      <Table {...props} rows={of('main')} label={w.numbers} />
      {further.length > 0 && (
        <details>
          <summary>{w.further(further.length)}</summary>
          <Table {...props} rows={further} label={w.further(further.length)} />
        </details>
      )}
      {enterprises.length > 0 && (
        <details>
          <summary>{w.enterprises(enterprises.length)}</summary>
          <Table {...props} rows={enterprises} label={w.enterprises(enterprises.length)} />
        </details>
      )}
    </section>
  );
}

function Table({
  view,
  rows,
  label,
  exact,
  worldTitle,
  words,
  language,
}: NumbersProps & { readonly rows: readonly MeasureRow[]; readonly label: string }): JSX.Element {
  const w = words.lab;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div class="wide" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{w.measure}</th>
            {view.worlds.map(({ id }) => (
              <th scope="col" key={id}>
                {worldTitle(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.title[language]} <span class="small">{row.unit[language]}</span>
              </th>
              {view.worlds.map(({ id }) => (
                <Cell key={id} cell={row.cells[id]} carries={exact ? { measure: row.id, world: id } : null} words={words} language={language} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly cell: MeasureCell | undefined;
  /** What the cell is of, where it stands for the link's exact number. */
  readonly carries: { readonly measure: string; readonly world: string } | null;
  readonly words: Words;
  readonly language: Language;
}

function Cell({ cell, carries, words, language }: CellProps): JSX.Element {
  if (cell === undefined) return <td class="small">{words.lab.none}</td>;
  const data =
    carries === null
      ? {}
      : {
          'data-measure': carries.measure,
          'data-world': carries.world,
          'data-value': JSON.stringify(cell.value),
          'data-low': JSON.stringify(cell.low),
          'data-high': JSON.stringify(cell.high),
        };
  return (
    <td {...data}>
      {cell.shown[language]} {cell.range[language] !== '' && <span class="small">({cell.range[language]})</span>}
      {cell.change !== null && <span class="against small">{words.lab.change(cell.change[language])}</span>}
    </td>
  );
}
