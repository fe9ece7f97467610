/** What of the JSON of a command is kept as the answer to a question of a claim. */
import { type Answers, commandOf, estimateOf, type KeptAnswer, type KeptMeasure, type KeptNumber, type Question, wordsOf } from 'glasshouse';

/** As much as is read of what `run --json` and `compare --json` print. */
interface Printed {
  readonly glasshouse: string;
  readonly digest?: string;
  readonly measures?: Readonly<Record<string, Shown>>;
  readonly worlds?: readonly { readonly id: string; readonly digest: string; readonly measures: Readonly<Record<string, Shown>> }[];
  readonly differences?: Readonly<Record<string, { readonly difference: Shown }>>;
  readonly ignorance?: { readonly draws: number; readonly parameters: number } | null;
}
interface Shown {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly why?: string;
  readonly runs: readonly (number | null)[];
  readonly ignorance?: { readonly low: number | null; readonly median: number | null; readonly high: number | null };
}

/** The command lines of a question: its own, and, where years are told, the same for each shorter whole number of years. */
export function monthsOf(question: Question): (readonly string[])[] {
  const years = question.yearly === undefined ? 1 : question.months / 12;
  return [wordsOf(question), ...Array.from({ length: years - 1 }, (_, n) => wordsOf(question, 12 * (n + 1)))];
}

/** The part of the results that is kept. @param results what the commands of `monthsOf` printed, in that order */
export function keep(question: Question, results: readonly unknown[]): KeptAnswer {
  const [own, ...shorter] = results as readonly Printed[];
  if (own === undefined) throw new Error(`no result of "${question.id}"`);
  const scheme = own.measures ?? own.worlds?.find(({ id }) => id === 'scheme')?.measures;
  const other = own.worlds?.find(({ id }) => id !== 'scheme')?.measures;
  const measures = question.measures.map((id): [string, KeptMeasure] => {
    const found = scheme?.[id];
    if (found === undefined) throw new Error(`"${question.id}" asks for ${id}, and its command gives no such measure`);
    const change = own.differences?.[id]?.difference;
    return [id, { ...number(found), unit: found.unit, ...(other?.[id] ? { beside: number(other[id]) } : {}), ...(change ? { change: number(change) } : {}) }];
  });
  return {
    command: commandOf(question),
    version: own.glasshouse,
    digest: own.digest ?? own.worlds?.[0]?.digest ?? '',
    ...(question.ignorance !== undefined && own.ignorance ? { draws: { draws: own.ignorance.draws, parameters: own.ignorance.parameters } } : {}),
    measures: Object.fromEntries(measures),
    ...(question.yearly === undefined ? {} : { yearly: Object.fromEntries(question.yearly.map((id) => [id, yearsOf(id, [...shorter, own])])) }),
  };
}

/**
 * The change of a rate in each year, run by run, from runs of one year, two years and so on: the lives are the same, so year k is
 * what k years come to less what k − 1 years came to.
 */
function yearsOf(id: string, years: readonly Printed[]): KeptNumber[] {
  const sums = years.map(({ differences }, n) => (differences?.[id]?.difference.runs ?? []).map((run) => (run ?? 0) * (n + 1)));
  return sums.map((runs, n) => {
    const { value, low, high } = estimateOf(
      runs.map((sum, r) => tidy(sum - (sums[n - 1]?.[r] ?? 0))),
      { unit: '', whyNull: '' },
    );
    return { value, low, high };
  });
}

/** Rounds off what subtracting left over: rates are counts over persons and months, never finer than 1e-9. */
const tidy = (x: number): number => Math.round(x * 1e9) / 1e9;

function number({ value, low, high, why, ignorance }: Shown): KeptNumber {
  return {
    value,
    low,
    high,
    ...(why === undefined ? {} : { why }),
    ...(ignorance === undefined ? {} : { unknown: { low: ignorance.low, median: ignorance.median, high: ignorance.high } }),
  };
}

/** Answers as text: an object that holds no other stands on one line. */
export function answersText(answers: Answers): string {
  const text = JSON.stringify(answers, null, 1).replace(/\{\s+([^{}[\]]*?)\s+\}/g, (_, inner: string) => `{ ${inner.replace(/\n\s*/g, ' ')} }`);
  return `${text}\n`;
}
