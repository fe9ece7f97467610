/** text → checked Claim, with line and column of every fault. */
import { checkDocument, type Path, type Reading, readDocument } from '../base/document.ts';
import type { Fault } from '../base/faults.ts';
import type { Finder } from '../base/finder.ts';
import { inLanguage, type Text } from '../base/text.ts';
import type { Claim, Question } from './claim.ts';
import { claimGrammar } from './grammar.ts';
import { marksIn } from './marks.ts';

/**
 * Reads a claim.
 * @param text YAML @param file its name, for messages
 * @throws InvalidFile with every fault
 */
export function readClaim(text: string, file: string): { readonly value: Claim; readonly reading: Reading; readonly warnings: readonly Fault[] } {
  const reading = readDocument(text, file);
  return { reading, ...checkDocument(reading, claimGrammar, checkClaim) };
}

/** Sentences that a record may have. */
const FEWEST_SENTENCES = 2;
const MOST_SENTENCES = 6;

function checkClaim(claim: Claim, find: Finder): void {
  bothLanguages(['claim'], claim.claim, find);
  bothLanguages(['record'], claim.record, find);
  for (const language of ['en', 'zh-Hans'] as const) {
    const sentences = inLanguage(claim.record, language).match(/[.!?](?=\s|$)|[。！？]/g)?.length ?? 0;
    if (sentences < FEWEST_SENTENCES || sentences > MOST_SENTENCES)
      find.error(['record', language], `has ${sentences} sentences`, `${FEWEST_SENTENCES} to ${MOST_SENTENCES} sentences`);
  }
  claim.said.forEach(({ title }, n) => {
    bothLanguages(['said', n, 'title'], title, find);
  });
  if ((claim.simulate === undefined) === (claim.unsimulated === undefined))
    find.error(
      [claim.simulate === undefined ? 'claim' : 'unsimulated'],
      'a claim either is simulated or says why not',
      'exactly one of `simulate` and `unsimulated`',
    );
  if (claim.unsimulated !== undefined) bothLanguages(['unsimulated'], claim.unsimulated, find);
  find.unique(['simulate'], claim.simulate ?? []);
  claim.simulate?.forEach((question, n) => {
    checkQuestion(question, ['simulate', n], find);
  });
}

function checkQuestion(question: Question, at: Path, find: Finder): void {
  for (const key of ['title', 'assumes', 'answer', 'limits'] as const) bothLanguages([...at, key], question[key], find);
  if (question.against !== undefined && question.with !== undefined)
    find.error([...at, 'with'], 'a question compares with one other world', 'one of `against` and `with`');
  if (question.fragmentation !== undefined && (question.against !== undefined || question.with !== undefined))
    find.error([...at, 'fragmentation'], 'is measured in a run, not in a comparison', 'neither `against` nor `with` beside it');
  if (question.yearly !== undefined && (question.against === undefined || question.months % 12 !== 0))
    find.error([...at, 'yearly'], 'years are told against no scheme, and whole', '`against: none`, and months that are a multiple of 12');
  for (const language of ['en', 'zh-Hans'] as const) {
    for (const mark of marksIn(question.answer[language] ?? '')) {
      const where = [...at, 'answer', language];
      if (mark.forms === null) {
        find.error(where, `the mark {${mark.text}} cannot be read`, MARKS);
        continue;
      }
      if (mark.forms.year !== undefined) {
        find.refer(where, mark.measure, question.yearly ?? [], 'a rate that is kept year by year');
        if (mark.forms.year > question.months / 12) find.error(where, `there is no year ${mark.forms.year}`, `1 to ${Math.floor(question.months / 12)}`);
      } else find.refer(where, mark.measure, question.measures, 'a measure of this question');
      if ((mark.forms.part === 'change' || mark.forms.part === 'beside') && question.against === undefined && question.with === undefined)
        find.error(where, `{${mark.text}} asks for another world`, '`against` or `with` in this question');
      if (mark.forms.part === 'unknown' && question.ignorance === undefined) find.error(where, `{${mark.text}} asks for draws`, '`ignorance` in this question');
    }
  }
}

const MARKS = 'a measure, then words of: of 1000, of 100000, beside, change, range, told, unknown, year N';

/** Texts of claims are written in both languages. */
function bothLanguages(at: Path, text: Text, find: Finder): void {
  if (text['zh-Hans'] === undefined) find.error(at, 'is not written in Simplified Chinese', '`zh-Hans` beside `en`');
}
