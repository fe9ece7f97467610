/** Sections of a report that are words and numbers: what was found, compared, changed, assumed. */
import { catalogue } from 'virtual:baked';
import { inLanguage, type Language, tellDifferences } from 'glasshouse';
import type { JSX } from 'preact';
import { changesOf } from '../../state/experiment.ts';
import type { Control } from '../../study/form.ts';
import { PUBLISHED, SCHEME } from '../../study/prepared.ts';
import type { MeasureCell } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { Marks } from '../../ui/marks.tsx';
import { WORDS } from '../../words/words.ts';
import { ownWorld, titleOf } from './content.ts';
import { Said } from './said.tsx';
import { SHEET_WORDS } from './sheet-words.ts';

export interface PartProps {
  readonly result: Shown;
  readonly language: Language;
}

export function FindingPart({ result, language }: PartProps): JSX.Element {
  const { finding, marks } = ownWorld(result);
  const { headline, rest, range } = finding[language];
  const words = WORDS[language].lab;
  const label = marks === null ? '' : words.marks(marks.of, marks.listed, marks.wrongly);
  return (
    <>
      <p class="lead">{headline}</p>
      {rest !== '' && <p class="rest">{rest}</p>}
      {range !== '' && <p class="small">{range}</p>}
      {marks !== null && (
        <figure>
          <figcaption>{words.marksTitle(marks.of)}</figcaption>
          <Marks listed={marks.listed} wrongly={marks.wrongly} label={label} />
          <p class="small">{label}</p>
        </figure>
      )}
    </>
  );
}

export function ComparedPart({ result, language, controls }: PartProps & { readonly controls: readonly Control[] }): JSX.Element {
  const words = SHEET_WORDS[language];
  const { view } = result;
  return (
    <>
      <h3>{words.worlds}</h3>
      <p class="small">{words.worldsNote}</p>
      <dl class="worlds-told">
        {view.worlds.map(({ id, finding }) => (
          <div key={id}>
            <dt>{titleOf(id, language)}</dt>
            <dd>
              {finding[language].headline} {finding[language].rest} <span class="small">{finding[language].range}</span>
            </dd>
          </div>
        ))}
      </dl>
      {view.left.length > 0 && (
        <>
          <h3>{words.leftOut}</h3>
          <ul>
            {view.left.map(({ id, message }) => (
              <li key={id}>
                {titleOf(id, language)}: <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Changes result={result} language={language} controls={controls} />
    </>
  );
}

function Changes({ result, language, controls }: PartProps & { readonly controls: readonly Control[] }): JSX.Element {
  const words = SHEET_WORDS[language];
  const { experiment, view } = result;
  const count = changesOf(experiment);
  if (count === 0) return <p>{words.noChanges}</p>;
  const [now, before] = [SCHEME, PUBLISHED].map((id) => view.worlds.find((world) => world.id === id)?.scheme ?? null);
  const told = now && before ? tellDifferences(before, now, language, ownWorld(result).society.conducts) : null;
  const shown = (value: unknown, { scale, unit, choices }: Pick<Control, 'scale' | 'unit' | 'choices'>): string => {
    if (value === undefined || value === null) return words.absent;
    if (typeof value === 'number') return `${(value * scale).toLocaleString(language, { maximumFractionDigits: 4 })} ${unit[language]}`.trim();
    return choices.find((choice) => choice.value === value)?.label[language] ?? `${value}`;
  };
  return (
    <>
      <h3>{words.changes(count)}</h3>
      {experiment.ownScheme !== null && <p>{words.ownText('scheme')}</p>}
      {experiment.ownSociety !== null && <p>{words.ownText('society')}</p>}
      {told?.sections.map(({ heading, lines }) => (
        <div class="keep" key={heading}>
          <h4>{heading}</h4>
          <ul>
            {lines.map(({ text, values }) => (
              <li key={text}>
                {text}
                {values.map((value) => (
                  <div class="small" key={value}>
                    {value}
                  </div>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {experiment.societyEdits.length > 0 && (
        <ul>
          {experiment.societyEdits.map(({ path, value }) => {
            const control = controls.find((one) => one.file === 'society' && one.path === path);
            const label = control?.label[language] ?? path;
            const how = control ?? { scale: 1, unit: { en: '', 'zh-Hans': '' }, choices: [] };
            const was = view.worlds.find(({ id }) => id === PUBLISHED)?.society;
            return <li key={path}>{value === undefined ? words.took(label) : words.changeOf(label, shown(valueAt(was, path), how), shown(value, how))}</li>;
          })}
        </ul>
      )}
      <EffectTable result={result} language={language} />
    </>
  );
}

/** What stands at a path, items of lists by their id. */
export function valueAt(node: unknown, path: string): unknown {
  return path.split('.').reduce((at: unknown, step) => {
    if (Array.isArray(at)) return at.find((item) => (item as { readonly id?: unknown } | null)?.id === step) ?? at[Number(step)];
    return typeof at === 'object' && at !== null ? (at as Readonly<Record<string, unknown>>)[step] : undefined;
  }, node);
}

function EffectTable({ result, language }: PartProps): JSX.Element | null {
  const words = SHEET_WORDS[language];
  const { effect } = result.view;
  if (effect === null) return null;
  if (effect.none) return <p>{words.effectNone(effect.why[language])}</p>;
  return (
    <>
      <h3>{words.effect}</h3>
      <Table
        label={words.effect}
        columns={[words.measure, words.before, words.now, words.difference]}
        rows={effect.rows.map(({ id, title, before, now, text }) => ({
          id,
          cells: [title[language], before[language], now[language], text[language]],
        }))}
      />
    </>
  );
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly (JSX.Element | string)[] }[];
}

/** A wide table scrolls in its own box on a screen, and is narrowed on paper. */
export function Table({ label, columns, rows }: TableProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no set of fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <div class="wide" role="group" aria-label={label} tabIndex={0}>
      <table class={columns.length > 4 ? 'many' : ''}>
        <thead>
          <tr>
            {columns.map((column, n) => (
              <th scope="col" key={n}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [head, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {cells.map((cell, n) => (
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function NumbersPart({ result: { view }, language }: PartProps): JSX.Element {
  const words = SHEET_WORDS[language];
  const rows = view.rows.filter(({ group }) => group === 'main');
  return (
    <>
      <p class="small">{words.numbersNote}</p>
      <Table
        label={words.measure}
        columns={[words.measure, ...view.worlds.map(({ id }) => titleOf(id, language))]}
        rows={rows.map((row) => ({
          id: row.id,
          cells: [
            <>
              {row.title[language]} <span class="small">{row.unit[language]}</span>
            </>,
            ...view.worlds.map(({ id }) => <Cell key={id} cell={row.cells[id]} language={language} />),
          ],
        }))}
      />
      {view.rows.length > rows.length && <p class="small">{words.further(view.rows.length - rows.length)}</p>}
    </>
  );
}

function Cell({ cell, language }: { readonly cell: MeasureCell | undefined; readonly language: Language }): JSX.Element {
  const words = SHEET_WORDS[language];
  if (cell === undefined) return <>{words.noValue}</>;
  return (
    <>
      {cell.shown[language]}
      {cell.range[language] !== '' && <span class="against small">{cell.range[language]}</span>}
      {cell.change !== null && <span class="against small">{words.against(cell.change[language])}</span>}
    </>
  );
}

/** Rows of a safeguard's own effect. */
const EFFECTS = ['listed_share', 'wrongly_listed_share', 'wrong_months_share', 'months_to_exit', 'appeals_filed', 'cost'];

export function SafeguardsPart({ result, language }: PartProps): JSX.Element {
  const words = SHEET_WORDS[language];
  const { experiment, view } = result;
  if (experiment.safeguards.length === 0) return <p>{words.noSafeguards}</p>;
  return (
    <>
      {experiment.safeguards.map((world) => (
        <div class="keep" key={world}>
          <h3>{titleOf(world, language)}</h3>
          {world.split('+').map((id) => {
            const about = catalogue.safeguards.find((one) => one.id === id)?.about;
            return (
              about !== undefined && (
                <p key={id} class="small">
                  {words.assumes} <Said text={inLanguage(about, language)} language={language} />
                </p>
              )
            );
          })}
          <Table
            label={titleOf(world, language)}
            columns={[words.measure, titleOf(SCHEME, language), words.now, words.difference]}
            rows={EFFECTS.flatMap((id) => {
              const row = view.rows.find((one) => one.id === id);
              const [before, now] = [row?.cells[SCHEME], row?.cells[world]];
              if (row === undefined || before === undefined || now === undefined) return [];
              return [{ id, cells: [row.title[language], before.shown[language], now.shown[language], now.change?.[language] ?? words.noValue] }];
            })}
          />
        </div>
      ))}
    </>
  );
}

export function MethodPart({ result, language }: PartProps): JSX.Element {
  const words = SHEET_WORDS[language];
  const paragraphs = [...words.method, [words.pairsHeading, words.pairs] as const, [words.intervalsHeading, words.intervals(ownWorld(result).runs)] as const];
  return (
    <>
      {paragraphs.map(([heading, text]) => (
        <div class="keep" key={heading}>
          <h3>{heading}</h3>
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}

export function LimitsPart({ result: { view }, language }: PartProps): JSX.Element {
  return (
    <ul>
      {view.limits[language].map((text) => (
        <li key={text}>{text}</li>
      ))}
      {view.warnings.map((text) => (
        <li key={text} lang="en">
          {text}
        </li>
      ))}
    </ul>
  );
}

export function GlossaryPart({ language }: { readonly language: Language }): JSX.Element {
  return (
    <dl class="glossary">
      {SHEET_WORDS[language].glossary.map(([word, meaning]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
