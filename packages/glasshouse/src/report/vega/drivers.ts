/** Which numbers that are not known go with the range of a measure: its drivers, measure by measure. */
import type { Grade } from '../../base/text.ts';
import type { RunResult } from '../../measures/result.ts';
import { measureTitle, type Names } from '../titles.ts';
import { type Chart, type ChartOptions, type Drawing, drawing, legendOf, type Said, specification } from './chart.ts';
import { layRows } from './rows.ts';
import type { Channel, Layer } from './specification.ts';

/** Measures that are asked after, in the order of the finding; further ones are in the table of all numbers. */
const ASKED = ['listed_share', 'wrongly_listed_share', 'months_to_exit', 'denied', 'mean_score'];

interface Row {
  readonly measure: string;
  readonly path: string;
  readonly grade: Grade;
  /** Squared rank correlation, percent. */
  readonly percent: number;
}

/**
 * The chart, or null where nothing was drawn.
 * @param measures which measures, in order
 */
export function driversChart(result: RunResult, options: ChartOptions, names: Names = {}, measures: readonly string[] = ASKED): Chart | null {
  if (!result.ignorance || result.ignorance.draws === 0 || result.ignorance.parameters === 0) return null;
  const d = drawing(options);
  const words = d.words.drivers;
  const asked = measures.flatMap((id) => {
    const drivers = result.measures[id]?.ignorance?.drivers;
    return drivers === undefined ? [] : [{ title: measureTitle(id, result, d.language, names), drivers }];
  });
  const rows = asked.flatMap(({ title, drivers }) =>
    drivers.map(({ file, path, grade, rank_r2 }): Row => ({ measure: title, path: words.path(file, path), grade, percent: rank_r2 * 100 })),
  );
  const said: Said = { finding: sayDrivers(rows, asked.length, result.ignorance.draws, d), spread: words.spread, reading: words.reading };
  return {
    id: 'drivers',
    question: words.question,
    ...said,
    spec: rows.length === 0 ? null : draw(rows, d, said),
    table: {
      columns: [words.measure, words.parameter, words.grade, words.percent],
      rows: rows.map(({ measure, path, grade, percent }) => [measure, path, words.grades[grade], percent]),
    },
  };
}

function sayDrivers(rows: readonly Row[], asked: number, draws: number, { words, number }: Drawing): string {
  const first = rows[0];
  if (first !== undefined) return words.drivers.finding(first.measure, first.path, number(first.percent));
  return asked === 0 ? words.drivers.tooFew(number(draws)) : words.drivers.none;
}

function draw(rows: readonly Row[], d: Drawing, said: Said): Chart['spec'] {
  const { words, colour, narrow, number } = d;
  const laid = layRows(
    rows.map(({ measure, path, grade, percent }, i) => ({
      name: rows[i - 1]?.measure === measure ? '' : measure,
      note: path,
      numbers: [`${number(percent)} % · ${words.drivers.grades[grade]}`],
    })),
    d,
  );
  const grades = (['written', 'inferred', 'invented'] as const).map((grade) => words.drivers.grades[grade]);
  const values = rows.map(({ measure, path, grade, percent }, i) => ({
    measure,
    path,
    grade: words.drivers.grades[grade],
    percent,
    from: 0,
    y: laid.lines[i]?.[0] ?? 0,
  }));
  const x: Channel = {
    field: 'percent',
    type: 'quantitative',
    scale: { domain: [0, 100], range: [laid.left, laid.right], nice: false },
    axis: { title: words.drivers.percent, tickCount: narrow ? 4 : 5 },
  };
  const layer: Layer[] = [
    { mark: { type: 'rule', color: colour.own, strokeWidth: 4 }, encoding: { y: laid.y, x: { ...x, field: 'from' }, x2: { field: 'percent' } } },
    {
      mark: { type: 'point', filled: true, size: 110, opacity: 1, color: colour.own },
      encoding: {
        y: laid.y,
        x,
        shape: {
          field: 'grade',
          type: 'nominal',
          scale: { domain: grades, range: ['square', 'circle', 'diamond'] },
          legend: legendOf(grades, d, { symbolFillColor: colour.own, symbolStrokeColor: colour.own }),
        },
      },
    },
    ...laid.text,
  ];
  return specification(d, laid.height, said, { data: { name: 'drivers', values }, layer });
}
