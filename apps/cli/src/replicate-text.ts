/** Replications in words: a table of numbers with their verdicts, and what can be changed. */
import { aligned, displayWidth, inLanguage, type Language } from 'glasshouse';
import { parametersOf, type Replication, type Row, type Target, written } from 'glasshouse/replicate';
import type { Terminal } from './terminal.ts';
import { WIDEST, wrapText } from './wrap.ts';

const WORDS = {
  en: {
    columns: ['', 'published', 'exact', 'ours', '± 95 %', 'verdict', 'source'],
    verdict: { true: 'ok', false: 'DIFFERS', null: 'open' },
    kind: { 'a small model of its own': 'a small model of its own', 'on the main engine': 'on the main engine' },
    summary: (good: number, bad: number, open: number) =>
      `${good} of ${good + bad} numbers are within their tolerance${bad > 0 ? `, ${bad} ${bad === 1 ? 'is' : 'are'} not` : ''}${open > 0 ? `; ${open} have nothing to be compared with` : ''}.`,
    from: 'Where the numbers come from:',
    licence: 'Licence',
    parameters: 'Parameters, for --set name=value:',
    help: ['name', 'default', 'allowed', 'unit', 'what it is'],
    cases: 'Lived as they stand, a part goes through these cases; with any of its parameters set, through one setting: the defaults with what was set.',
    notes: 'Not reproduced, or done otherwise:',
  },
  'zh-Hans': {
    columns: ['', '已发表', '精确值', '本程序', '±95%', '判定', '来源'],
    verdict: { true: '符合', false: '不符', null: '无可比' },
    kind: { 'a small model of its own': '独立小模型', 'on the main engine': '在主引擎上运行' },
    summary: (good: number, bad: number, open: number) =>
      `${good + bad}个数中有${good}个在容差之内${bad > 0 ? `，${bad}个不符` : ''}${open > 0 ? `；另有${open}个无可比对` : ''}。`,
    from: '数字来源：',
    licence: '许可',
    parameters: '可用 --set 名称=值 更改的参数：',
    help: ['名称', '默认值', '允许值', '单位', '含义'],
    cases: '不作更改时，各部分依次运行下列情形；只要改了其中任一参数，就只运行一种设定：默认值加上所改的值。',
    notes: '未能复现或处理不同之处：',
  },
};

/** A number with six digits that matter. */
export function shownNumber(x: number): string {
  if (Number.isInteger(x) && Math.abs(x) < 1e10) return `${x}`.replace('-', '−');
  const text = Math.abs(x) < 1e-4 && x !== 0 ? x.toExponential(2) : `${Number(x.toPrecision(6))}`;
  return text.replace('-', '−');
}

const cell = (x: number | null): string => (x === null ? '' : shownNumber(x));

/** Half of the interval, which lies about as far to either side of ours. */
function halfOf({ low, high }: Row): string {
  return low === null || high === null || low === high ? '' : shownNumber(Number(((high - low) / 2).toPrecision(2)));
}

/** Rows whose numbers stand below each other; where a line would be too long, each id has a line of its own. */
function layOut(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const kept = heads.map((_, c) => c).filter((c) => c === 0 || rows.some((row) => row[c] !== ''));
  const cells = [heads, ...rows].map((row) => kept.map((c) => row[c] ?? ''));
  const right = kept.map((_, n) => n).slice(1, -1);
  const whole = aligned(cells, right);
  if (whole.split('\n').every((line) => displayWidth(line) <= width)) return whole;
  const numbers = aligned(
    cells.map((row) => ['', ...row.slice(1)]),
    right,
  ).split('\n');
  return [numbers[0] ?? '', ...rows.flatMap((row, n) => [row[0] ?? '', numbers[n + 1] ?? ''])].join('\n');
}

function head(target: Target, language: Language, terminal: Terminal): string[] {
  const width = Math.min(terminal.width, WIDEST);
  const colon = language === 'en' ? ': ' : '：';
  const { reference, url, licence } = target.source;
  return [
    terminal.paint('bold', `${target.id}  ${inLanguage(target.title, language)}`),
    wrapText(inLanguage(target.mechanism, language), width, language),
    wrapText(`${reference}. ${url}`, width, 'en'),
    wrapText(`${WORDS[language].licence}${colon}${licence} · ${WORDS[language].kind[target.kind]}`, width, 'en'),
  ];
}

/** A target's numbers. */
export function tellReplication(target: Target, { rows }: Replication, terminal: Terminal): string {
  const { language } = terminal;
  const words = WORDS[language];
  const width = Math.min(terminal.width, WIDEST);
  const sources = [...new Set(rows.map(({ source }) => source))];
  const cells = rows.map((row) => [
    row.id,
    cell(row.published),
    cell(row.exact),
    shownNumber(row.ours),
    halfOf(row),
    words.verdict[`${row.ok}`],
    `[${sources.indexOf(row.source) + 1}]`,
  ]);
  const count = (ok: boolean | null): number => rows.filter((row) => row.ok === ok).length;
  return [
    ...head(target, language, terminal),
    '',
    layOut(words.columns, cells, terminal.width),
    '',
    words.summary(count(true), count(false), count(null)),
    words.from,
    ...sources.map((source, n) => wrapText(`[${n + 1}] ${source}`, width, 'en', '    ')),
    ...notesOf(target, language, width),
  ].join('\n');
}

function notesOf({ notes = [] }: Target, language: Language, width: number): string[] {
  return notes.length === 0 ? [] : [WORDS[language].notes, ...notes.map((note) => wrapText(`- ${inLanguage(note, language)}`, width, language, '  '))];
}

/** A target's parameters, with what they may be. */
export function tellParameters(target: Target, terminal: Terminal): string {
  const { language } = terminal;
  const words = WORDS[language];
  const width = Math.min(terminal.width, WIDEST);
  const [, standard, allowed, unit] = words.help;
  const colon = language === 'en' ? ': ' : '：';
  const lines = Object.entries(parametersOf(target)).flatMap(([name, parameter]) => [
    `  ${terminal.paint('bold', name)}${colon}${inLanguage(parameter.about, language)}`,
    wrapText(
      `      ${standard} ${written(parameter.default)}; ${allowed}${colon}${inLanguage(parameter.allowed, language)}${parameter.unit === '' ? '' : `; ${unit}${colon}${parameter.unit}`}`,
      width,
      'en',
      '      ',
    ),
  ]);
  const many = target.parts.some(({ cases }) => cases.length > 1);
  const cases = target.parts.flatMap((own) =>
    own.cases.length === 1
      ? []
      : own.cases.map(({ name, values }) => {
          const set = Object.entries(values).map(([key, value]) => `${key}=${written(value)}`);
          return wrapText(
            `  ${target.parts.length > 1 ? `${own.name}.` : ''}${name}${set.length === 0 ? '' : `${colon}${set.join(' ')}`}`,
            width,
            'en',
            '      ',
          );
        }),
  );
  return [
    ...head(target, language, terminal),
    '',
    words.parameters,
    ...lines,
    ...(many ? ['', wrapText(words.cases, width, language), ...cases] : []),
    ...notesOf(target, language, width),
  ].join('\n');
}
