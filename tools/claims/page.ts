/** The pages of docs/claims, in either language, from the claims and their kept answers. */
import { type Answers, type Claim, claimWords, type Language, type ToldAnswer, type ToldClaim, tellClaim, VERDICTS } from 'glasshouse';
import { pageText } from './words.ts';

/** The whole page. */
export function pageOf(claims: readonly Claim[], answers: Answers, language: Language): string {
  const text = pageText(language);
  const words = claimWords(language);
  const told = claims.map((claim) => tellClaim(claim, answers, language));
  return `${[
    '<!-- Written by tools/claims.ts from claims/*.yaml and claims/answers.json: change those, then `npm run claims`. -->',
    `# ${text.title}`,
    text.other,
    ...text.intro,
    `## ${text.verdicts}`,
    table(
      [text.verdict, text.means],
      VERDICTS.map((verdict) => [words.verdict[verdict], words.means[verdict]]),
    ),
    `## ${text.all}`,
    table(
      [text.claim, text.verdict],
      told.map((claim) => [`[${claim.claim}](#${claim.id})`, claim.verdictText]),
    ),
    ...told.map((claim) => sectionOf(claim, language)),
    `## ${text.notUsed}`,
    ...text.notUsedList,
  ].join('\n\n')}\n`;
}

function sectionOf(told: ToldClaim, language: Language): string {
  const words = claimWords(language);
  const stop = language === 'en' ? ': ' : '：';
  const comma = language === 'en' ? ', ' : '，';
  return [
    `<a id="${told.id}"></a>\n\n## ${told.claim}`,
    `**${told.verdictText}** · \`glasshouse claims ${told.id}\``,
    `**${words.record}${stop.trim()}** ${told.record}`,
    `**${words.said}${stop.trim()}**\n\n${told.said.map(({ publisher, date, title, url }) => `- ${publisher}${comma}${date ?? words.undated}${stop}[${title}](${url})`).join('\n')}`,
    `**${words.sources}${stop.trim()}**\n\n${told.sources.map(({ title, url, accessed }) => `- [${title.replaceAll('[', '\\[').replaceAll(']', '\\]')}](${url})${accessed === undefined ? '' : words.between(words.accessed(accessed))}`).join('\n')}`,
    ...(told.unsimulated === null ? told.answers.map((answer) => answerOf(answer, language)) : [`**${words.notSimulated}${stop.trim()}** ${told.unsimulated}`]),
  ].join('\n\n');
}

function answerOf(answer: ToldAnswer, language: Language): string {
  const words = claimWords(language);
  const stop = language === 'en' ? ':' : '：';
  const columns = words.columns
    .map((head, n) => ({ head, of: answer.measures.map((row) => [row.title, row.value, row.beside, row.change, row.unknown, row.unit][n] ?? '') }))
    .filter((column) => column.of.some((cell) => cell !== ''));
  return [
    `### ${answer.title}`,
    `*${words.assumes}${stop}* ${answer.assumes}`,
    `**${words.measured}${stop}** ${answer.answer ?? words.notKept}`,
    `*${words.limits}${stop}* ${answer.limits}`,
    table(
      columns.map((column) => column.head),
      answer.measures.map((_, n) => columns.map((column) => column.of[n] ?? '')),
    ),
    ...answer.yearly.map(
      ({ title, unit, years }) =>
        `${words.yearly(title)}${words.between(unit)}${stop}\n\n${table(
          years.map((_, n) => words.year(String(n + 1))),
          [years],
        )}`,
    ),
    ...(answer.draws === null ? [] : [answer.draws]),
    `${words.repeat}${stop} \`${answer.command}\``,
  ].join('\n\n');
}

/** Rows of cells under a heading, as Markdown. */
function table(heading: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n');
}
