/** The curves of outcomes of T6 as a picture: how the mean score of each group changes with how many of it are accepted. */
import { ABOVE_TITLE, above, axisTitle, type ChartOptions, drawing, legendOf, specification } from '../report/vega/chart.ts';
import type { Channel, Layer, Specification } from '../report/vega/specification.ts';

export interface OutcomeCurves {
  readonly groups: readonly {
    readonly letter: 'A' | 'B';
    readonly points: readonly { readonly rate: number; readonly change: number }[];
    readonly marks: readonly { readonly policy: string; readonly rate: number; readonly change: number }[];
  }[];
}

const WORDS = {
  en: {
    group: (letter: string) => `group ${letter}`,
    policies: { 'max-profit': 'most profit', 'demographic-parity': 'equal rates', 'equal-opportunity': 'equal opportunity' } as Readonly<
      Record<string, string>
    >,
    finding: (harmed: readonly string[]) =>
      harmed.length === 0 ? 'No policy shown lowers the mean score of either group.' : `${harmed.join('; ')}: the mean score falls.`,
    under: (policy: string, letter: string) => `Under ${policy}, group ${letter}`,
    reading: 'Each curve: the change of a group’s mean score when that share of it is accepted from the top down. Each mark: where a policy takes the group.',
    spread: 'Computed from published tables without chance.',
    x: 'share of the group accepted, %',
    y: 'change of the mean score, points',
  },
  'zh-Hans': {
    group: (letter: string) => `群体${letter}`,
    policies: { 'max-profit': '利润最大', 'demographic-parity': '通过率相等', 'equal-opportunity': '机会均等' } as Readonly<Record<string, string>>,
    finding: (harmed: readonly string[]) => (harmed.length === 0 ? '图中各项政策都没有降低任一群体的平均分。' : `${harmed.join('、')}的平均分下降。`),
    under: (policy: string, letter: string) => `“${policy}”之下群体${letter}`,
    reading: '曲线：从高分到低分接受该群体的这一比例时，其平均分的变化。标记：各项政策使该群体所处的位置。',
    spread: '由公布的表直接算出，不含随机。',
    x: '该群体被接受的比例（%）',
    y: '平均分的变化（分）',
  },
};

/** The picture, in the language and at the width asked for. */
export function outcomePicture({ groups }: OutcomeCurves, options: ChartOptions): Specification {
  const d = drawing(options);
  const words = WORDS[d.language];
  const policy = (id: string): string => words.policies[id] ?? id;
  const harmed = groups.flatMap(({ letter, marks }) => marks.filter(({ change }) => change < 0).map((mark) => words.under(policy(mark.policy), letter)));
  const names = groups.map(({ letter }) => words.group(letter));
  const colour: Channel = {
    field: 'group',
    type: 'nominal',
    scale: { domain: names, range: [d.colour.listed, d.colour.own] },
    legend: null,
  };
  const shown = Object.values(words.policies);
  const shape: Channel = {
    field: 'policy',
    type: 'nominal',
    scale: { domain: shown, range: ['square', 'triangle-up', 'circle'] },
    legend: legendOf(shown, d, { ...ABOVE_TITLE, symbolFillColor: d.colour.ink, symbolStrokeColor: d.colour.ink }),
  };
  const x: Channel = {
    field: 'rate',
    type: 'quantitative',
    scale: { domain: [0, 100], nice: false },
    axis: { title: axisTitle(words.x, d), values: [0, 20, 40, 60, 80, 100] },
  };
  const y: Channel = { field: 'change', type: 'quantitative', axis: { ...above(words.y), minExtent: 30 } };
  const rows = (kind: 'points' | 'marks'): object[] =>
    groups.flatMap((group) =>
      group[kind].map((point) => ({
        group: words.group(group.letter),
        rate: point.rate * 100,
        change: point.change,
        ...('policy' in point ? { policy: policy(point.policy as string) } : {}),
      })),
    );
  const layer: Layer[] = [
    { data: { values: [{ change: 0 }] }, mark: { type: 'rule', color: d.colour.muted, strokeWidth: 1 }, encoding: { y } },
    { data: { values: rows('points') }, mark: { type: 'line', strokeWidth: 2.5 }, encoding: { x, y, color: colour } },
    {
      // The name of each curve below it.
      data: { values: rows('points').filter((point) => (point as { rate: number }).rate === 75) },
      mark: { type: 'text', align: 'right', dx: -6, dy: 18, fontWeight: 600 },
      encoding: { x, y, color: colour, text: { field: 'group', type: 'nominal' } },
    },
    {
      data: { values: rows('marks') },
      mark: { type: 'point', filled: true, size: 110, opacity: 1, stroke: d.colour.surface, strokeWidth: 1.5 },
      encoding: { x, y, color: colour, shape },
    },
  ];
  return specification(d, d.narrow ? 220 : 300, { finding: words.finding(harmed), reading: words.reading, spread: words.spread }, { layer });
}
