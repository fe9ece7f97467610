/** Published figures, as counts of a run: what a scheme's `calibration` says of the real population. */
import type { Text } from '../base/text.ts';
import type { Program } from '../compile/program.ts';
import type { Trace } from '../engine/trace.ts';
import type { Measure } from './measure.ts';

/** What of a figure is read; a scheme's `calibration` has it. */
export interface Figure {
  readonly id: string;
  readonly title: Text;
  readonly list: string;
  readonly quantity: 'entries' | 'exits' | 'stock' | 'ever_listed';
  readonly from: number;
  readonly to: number;
}

/** The last month that a figure reads. */
export const lastMonthOf = ({ from, to }: Figure): number => Math.max(from, to);

/** The figure in one run, in simulated persons. The run has to reach its last month. */
export function countFigure(figure: Figure, program: Program, trace: Trace): number {
  const { scalar, onList, width } = program.layout;
  const cell = (month: number, at: number): number => trace.rows[month * width + at] as number;
  if (figure.quantity === 'stock') return cell(figure.to, onList.at + program.names.lists.indexOf(figure.list));
  const at = { entries: scalar.entries, exits: scalar.exits, ever_listed: scalar.firstListed }[figure.quantity];
  let sum = 0;
  for (let month = figure.quantity === 'ever_listed' ? 0 : figure.from; month <= figure.to; month++) sum += cell(month, at);
  return sum;
}

/**
 * A published figure as a measure: scaled to the real population. Where the figures are about enterprises, those count.
 * @param population persons (or enterprises) to whom the figure refers
 */
export function figureAsMeasure(id: string, figure: Figure, population: number, ofEnterprises: boolean): Measure {
  const value: Measure['value'] = ({ program, trace }) => {
    const own = ofEnterprises ? program.firms?.program : program;
    const lived = ofEnterprises ? trace.firms : trace;
    if (own === undefined || lived === null || lastMonthOf(figure) >= own.months || !own.names.lists.includes(figure.list)) return null;
    return (countFigure(figure, own, lived) * population) / own.persons;
  };
  return {
    id,
    unit: ofEnterprises ? 'enterprises' : 'persons',
    title: figure.title,
    definition: {
      en: "A published figure, as simulated: counted in the run and scaled to the real population of the scheme's calibration.",
      'zh-Hans': '公开数字的模拟值：在运行中计数，再按该制度校准中的真实人口放大。',
    },
    formula: `${figure.quantity}[${figure.from} … ${figure.to}] × population / persons`,
    value,
    whyNull: 'the run does not reach the months that the figure is about, or has not its list',
  };
}
