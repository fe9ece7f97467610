/** Who is listed and wrongly listed, by group: a dot and a bar each, of 1,000 people of the group. */
import type { Estimate } from '../../measures/measure.ts';
import type { RunResult } from '../../measures/result.ts';
import { titleOf } from '../../scheme/explain-rules.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import type { Society } from '../../society/society.ts';
import { hasBlackList } from '../bands.ts';
import { FEWEST, type GroupRates, groupRates } from '../group-rates.ts';
import { displayWidth } from '../width.ts';
import { axisNumbers, type Bounds, type Cell, type Chart, type ChartOptions, type Drawing, drawing, type Said, specification, spreadOf } from './chart.ts';
import type { Channel, Layer } from './specification.ts';

interface Row extends GroupRates {
  readonly title: string;
  /** Why no rate is shown. */
  readonly hidden: string | null;
}

/** The chart, or null where there is nothing to compare: no black list, or one group. */
export function groupsChart(result: RunResult, scheme: Scheme | null, society: Pick<Society, 'groups'> | null, options: ChartOptions): Chart | null {
  if (scheme === null || !hasBlackList(scheme)) return null;
  const d = drawing(options);
  const words = d.words.groups;
  const rows = groupRates(result).map((rates): Row => {
    const title = titleOf(
      society?.groups.find((group) => group.id === rates.group),
      rates.group,
      d.language,
    );
    return { ...rates, title, hidden: rates.persons < FEWEST ? words.tooFew(title) : (rates.listed?.value ?? null) === null ? words.unknown(title) : null };
  });
  if (rows.length < 2) return null;
  const said: Said = {
    finding: sayGroups(rows, d),
    spread: spreadOf(d, words.spread, { chance: rows.some((row) => bounds(row, row.listed) !== null), ignorance: false }),
    reading: words.reading,
  };
  const nobody = rows.every((row) => !row.listed?.value);
  const ratio = (estimate: Estimate | null, row: Row): Cell => (row.hidden === null ? (estimate?.value ?? null) : null);
  return {
    id: 'groups',
    question: words.question,
    ...said,
    spec: nobody ? null : draw(rows, d, said),
    table: {
      columns: [
        words.group,
        words.persons,
        d.words.counted(d.words.listed, d.words.perThousand),
        d.words.counted(d.words.listed, d.words.interval),
        d.words.counted(d.words.wrongly, d.words.perThousand),
        d.words.counted(d.words.wrongly, d.words.interval),
        words.ratioListed,
        words.ratioWrongly,
      ],
      rows: rows.map((row) => [
        row.title,
        row.persons,
        perThousand(row, row.listed),
        bounds(row, row.listed),
        perThousand(row, row.wrongly),
        bounds(row, row.wrongly),
        ratio(row.ratioListed, row),
        ratio(row.ratioWrongly, row),
      ]),
      notes: [words.ratioNote(rows[0]?.title ?? ''), ...rows.flatMap(({ hidden }) => (hidden === null ? [] : [hidden]))],
    },
  };
}

function perThousand(row: Row, estimate: Estimate | null): number | null {
  return row.hidden !== null || estimate === null || estimate.value === null ? null : estimate.value * 1000;
}

function bounds(row: Row, estimate: Estimate | null): Bounds | null {
  if (row.hidden !== null || estimate === null || estimate.low === null || estimate.high === null) return null;
  return { low: Math.max(0, estimate.low) * 1000, high: Math.min(1, estimate.high) * 1000 };
}

function sayGroups(rows: readonly Row[], { words, number }: Drawing): string {
  if (rows.every(({ listed }) => listed?.value === 0)) return words.groups.nobody;
  const shown = rows.filter((row) => row.hidden === null).toSorted((a, b) => (b.listed?.value ?? 0) - (a.listed?.value ?? 0));
  const most = shown[0];
  const least = shown.at(-1);
  if (most === undefined || least === undefined || most === least) return words.groups.none;
  const [high, low] = [most.listed, least.listed];
  if (high?.value === low?.value) return words.groups.alike;
  const overlap = high !== null && low !== null && high.low !== null && low.high !== null && high.low <= low.high;
  return words.sentences([
    words.groups.most(most.title, number((high?.value ?? 0) * 1000), least.title, number((low?.value ?? 0) * 1000)),
    overlap ? words.groups.overlap : '',
  ]);
}

function draw(rows: readonly Row[], d: Drawing, said: Said): Chart['spec'] {
  const { colour, words, narrow } = d;
  const kinds = [words.listed, words.wrongly];
  const values = rows.flatMap((row, i) => [
    {
      row: i,
      group: row.title,
      kind: words.listed,
      people: perThousand(row, row.listed),
      low: bounds(row, row.listed)?.low ?? null,
      high: bounds(row, row.listed)?.high ?? null,
    },
    {
      row: i,
      group: row.title,
      kind: words.wrongly,
      people: perThousand(row, row.wrongly),
      low: bounds(row, row.wrongly)?.low ?? null,
      high: bounds(row, row.wrongly)?.high ?? null,
    },
  ]);
  const step = narrow ? 58 : 44;
  // On a phone a name stands above its marks; elsewhere to their left, where the axis keeps room for it.
  const room = Math.min(260, Math.max(...rows.map((row) => displayWidth(row.title))) * 7.4 + 12);
  const labels = narrow
    ? { labelAlign: 'left', labelBaseline: 'middle', labelPadding: -1, labelOffset: -19, domain: false, ticks: false, title: null }
    : { minExtent: room, maxExtent: room, title: null, domain: false, ticks: false };
  const y: Channel = { field: 'group', type: 'nominal', sort: rows.map((row) => row.title), scale: { paddingInner: narrow ? 0.2 : 0.3 }, axis: labels };
  const x: Channel = {
    field: 'people',
    type: 'quantitative',
    scale: { domainMin: 0, nice: true },
    axis: { title: words.perThousand, tickCount: narrow ? 4 : 8, grid: true, ...axisNumbers(d) },
  };
  const hue: Channel = { field: 'kind', type: 'nominal', scale: { domain: kinds, range: [colour.listed, colour.wrongly] } };
  // Listed above wrongly listed within each row.
  const offset: Channel = { field: 'kind', type: 'nominal', sort: kinds, scale: narrow ? { range: [20, 34] } : { range: [10, 26] } };
  const hidden = rows.filter((row) => row.hidden !== null).map((row) => ({ group: row.title, text: row.persons < FEWEST ? `< ${FEWEST}` : '?' }));
  const layer: Layer[] = [
    { mark: { type: 'rule', strokeWidth: 2 }, encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' }, yOffset: offset, color: hue } },
    {
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: { y, x, yOffset: offset, color: hue, shape: { field: 'kind', type: 'nominal', scale: { domain: kinds, range: ['square', 'diamond'] } } },
    },
    {
      data: { values: hidden },
      mark: { type: 'text', align: 'left', x: 4, dy: narrow ? 6 : 0, color: colour.muted },
      encoding: { y, text: { field: 'text', type: 'nominal' } },
    },
  ];
  return specification(d, rows.length * step, said, { data: { name: 'groups', values }, layer });
}
