/** `claims`: what the press says of China's social credit system, claim by claim, with the record and what was measured. */
import { join } from 'node:path';
import { type Answers, type Claim, claimWords, displayWidth, pad, readAnswers, readClaim, type ToldAnswer, type ToldClaim, tellClaim } from 'glasshouse';
import { find, home, readText, shipped } from 'glasshouse/node';
import { EXIT } from '../exit.ts';
import { json } from '../json.ts';
import type { Terminal } from '../terminal.ts';
import { fittedTo, WIDEST, wrapText } from '../wrap.ts';

/** @returns 0 @throws NotFound, InvalidFile */
export function claims(name: string | undefined, asJson: boolean, terminal: Terminal): number {
  if (name === undefined) listAll(asJson, terminal);
  else showOne(name, asJson, terminal);
  return EXIT.done;
}

function listAll(asJson: boolean, terminal: Terminal): void {
  const all = shipped('claims').map((id) => readShipped(id));
  if (asJson) {
    terminal.print(json(all.map(({ id, claim, verdict, simulate }) => ({ id, claim, verdict, simulated: simulate !== undefined }))));
    return;
  }
  const { verdict } = claimWords(terminal.language);
  const ids = Math.max(0, ...all.map(({ id }) => displayWidth(id)));
  const verdicts = Math.max(0, ...all.map((claim) => displayWidth(verdict[claim.verdict])));
  const width = Math.min(terminal.width, WIDEST);
  for (const claim of all) {
    const text = claim.claim[terminal.language] ?? claim.claim.en;
    const head = `${terminal.paint('bold', claim.id)}${' '.repeat(ids - displayWidth(claim.id) + 2)}${pad(verdict[claim.verdict], verdicts)}`;
    const room = width - ids - verdicts - 4;
    if (room < 30) terminal.print(`${head.trimEnd()}\n${wrapText(`  ${text}`, width, terminal.language, '  ')}`);
    else terminal.print(`${head}  ${wrapText(text, room, terminal.language).replaceAll('\n', `\n${' '.repeat(ids + verdicts + 4)}`)}`);
  }
}

function showOne(name: string, asJson: boolean, terminal: Terminal): void {
  const claim = readShipped(name);
  const answers = keptAnswers();
  if (asJson) {
    const { simulate = [], ...rest } = claim;
    const told = tellClaim(claim, answers, terminal.language).answers;
    terminal.print(
      json({
        ...rest,
        simulate: simulate.map((question, n) => ({ ...question, told: told[n]?.answer ?? null, kept: answers[claim.id]?.[question.id] ?? null })),
      }),
    );
    return;
  }
  terminal.print(textOf(tellClaim(claim, answers, terminal.language), terminal));
}

function readShipped(name: string): Claim {
  const { file, text } = find('claims', name);
  return readClaim(text, file).value;
}

function keptAnswers(): Answers {
  const file = join(home, 'claims', 'answers.json');
  return readAnswers(readText(file), file);
}

function textOf(told: ToldClaim, terminal: Terminal): string {
  const words = claimWords(terminal.language);
  const wrap = (text: string, indent = ''): string => wrapText(text, Math.min(terminal.width, WIDEST), terminal.language, indent);
  const bold = (text: string): string => terminal.paint('bold', text);
  const item = (text: string): string => wrap(`- ${text}`, '  ');
  return [
    bold(wrap(told.claim)),
    wrap(`${told.verdictText}${terminal.language === 'en' ? '. ' : '。'}${told.verdictMeans}`),
    '',
    bold(words.said),
    ...told.said.flatMap(({ publisher, date, title, url }) => [item(`${publisher}, ${date ?? words.undated}: ${title}`), `  ${url}`]),
    '',
    bold(words.record),
    wrap(told.record),
    '',
    bold(words.sources),
    ...told.sources.flatMap(({ title, url, accessed }) => [item(accessed === undefined ? title : `${title} (${words.accessed(accessed)})`), `  ${url}`]),
    '',
    ...(told.unsimulated === null ? [bold(words.simulated), wrap(words.invented)] : [bold(words.notSimulated), wrap(told.unsimulated)]),
    ...told.answers.flatMap((answer) => ['', ...answerLines(answer, terminal, wrap)]),
  ].join('\n');
}

function answerLines(answer: ToldAnswer, terminal: Terminal, wrap: (text: string, indent?: string) => string): string[] {
  const words = claimWords(terminal.language);
  const colon = terminal.language === 'en' ? ': ' : '：';
  const fitted = fittedTo(terminal);
  const [head, value, beside, change, unknown, unit] = words.columns;
  const columns = [
    { head, of: answer.measures.map((row) => row.title) },
    { head: value, of: answer.measures.map((row) => row.value) },
    { head: beside, of: answer.measures.map((row) => row.beside) },
    { head: change, of: answer.measures.map((row) => row.change) },
    { head: unknown, of: answer.measures.map((row) => row.unknown) },
    { head: unit, of: answer.measures.map((row) => row.unit) },
  ].filter((column) => column.of.some((cell) => cell !== ''));
  const rows = [columns.map((column) => column.head), ...answer.measures.map((_, n) => columns.map((column) => column.of[n] ?? ''))];
  return [
    terminal.paint('bold', answer.title),
    wrap(`${words.assumes}${colon}${answer.assumes}`),
    wrap(`${words.measured}${colon}${answer.answer ?? words.notKept}`),
    wrap(`${words.limits}${colon}${answer.limits}`),
    ...(answer.measures.length === 0 ? [] : ['', fitted(rows, { texts: [0] })]),
    ...answer.yearly.flatMap(({ title, unit: of, years }) => [
      '',
      `${words.yearly(title)}${words.between(of)}`,
      ...years.map((year, n) => `  ${words.year(String(n + 1))}${colon}${year}`),
    ]),
    ...(answer.draws === null ? [] : ['', wrap(answer.draws.replaceAll('*', ''))]),
    '',
    `${words.repeat}${colon}`,
    `  ${answer.command}`,
  ];
}
