/** A scheme of one's own to begin with: the text of a preset, with an id and a title of its own and a comment on each section. */
import { editText } from '../base/edit.ts';
import { inLanguage, type Language } from '../base/text.ts';
import { BEGIN_EN } from './begin-words-en.ts';
import { BEGIN_ZH } from './begin-words-zh.ts';
import { readScheme } from './read.ts';

/** The preset that is no scheme of its own: one rule, one list, one penalty, an appeal. Everything in it is our guess. */
export const PLAIN_SCHEME = `glasshouse: scheme/1
id: plain
title: { en: Plain, zh-Hans: 样例 }
about: { en: "One rule, one list, one penalty.", zh-Hans: "一条规则、一份名单、一项惩戒。" }
kind: thought-experiment
society: china-aggregates
sources:
  guess: { title: "A guess; nothing was looked up", url: null }

population: { scope: general, consent: automatic, grade: invented, source: guess }

ledger: { start: 1000, min: 0, max: 1300, forget: { kind: fade, half_life: 24 }, grade: invented, source: guess }

indicators:
  - id: late-bill
    title: { en: "Late bill", zh-Hans: "拖欠费用" }
    conduct: late_bill
    points: -20
    context: finance
    recorded: 0.5
    false_records: 0.002
    grade: invented
    source: guess
    evidence:
      points: { grade: invented, source: guess, low: -50, high: -5 }
      recorded: { grade: invented, source: guess, low: 0.2, high: 0.9 }
      false_records: { grade: invented, source: guess, low: 0, high: 0.01 }

bands:
  - { id: fair, title: { en: "Fair", zh-Hans: "一般" }, from: 950, grade: invented, source: guess }
  - { id: low, title: { en: "Low", zh-Hans: "较低" }, grade: invented, source: guess }

lists:
  - id: blacklist
    title: { en: "Blacklist", zh-Hans: "失信名单" }
    colour: black
    entry: [ { score_below: 950 } ]
    exit: [ { after: 12 } ]
    published: false
    grade: invented
    source: guess

consequences:
  - id: no-trains
    title: { en: "No fast trains", zh-Hans: "限乘高铁" }
    while: { list: blacklist }
    domain: travel
    context: travel
    deny: 0.5
    severity: 0.3
    legal_basis: null
    grade: invented
    source: guess

remedies:
  notice: { when: after, probability: 0.8, grade: invented, source: guess }
  reasons: true
  appeal: { by: same, window: 3, capacity: 20, corrects: 0.5, upholds: 0.9, suspends: false, grade: invented, source: guess }
  repair: null

sharing: { joint: false, grade: invented, source: guess }

governance: { rules_published: true, scores_visible: true, impact_assessment: false, new_consequences_per_year: 0, grade: invented, source: guess }
`;

/** Sections that have a comment, as the keys of a file. */
export type BeginSection =
  | 'kind'
  | 'society'
  | 'subjects'
  | 'enterprises'
  | 'sources'
  | 'population'
  | 'ledger'
  | 'indicators'
  | 'attention'
  | 'bands'
  | 'lists'
  | 'consequences'
  | 'remedies'
  | 'sharing'
  | 'governance'
  | 'phases'
  | 'amnesties'
  | 'breaches'
  | 'calibration';

/** The comments of a language, without the sign that begins a comment. */
export interface BeginWords {
  /** @param preset id and title; null: the plain one */
  readonly head: (id: string, preset: { readonly id: string; readonly title: string } | null, file: string) => readonly string[];
  readonly about: (preset: { readonly id: string; readonly title: string } | null) => string;
  readonly section: Readonly<Record<BeginSection, readonly string[]>>;
}

export interface Beginning {
  readonly id: string;
  /** The file that it will be, for the commands in its comments. */
  readonly file: string;
  /** Of the comments. */
  readonly language: Language;
}

/**
 * Writes a scheme from a preset: sources, grades and comments of the preset stay; what it says of itself does not, and it is a thought
 * experiment from now on.
 * @param text of the preset @param presetFile its name, for messages @param plain whether it is `PLAIN_SCHEME`
 * @throws InvalidFile if the preset, or what comes of it, is no valid scheme
 */
export function beginScheme(text: string, presetFile: string, { id, file, language }: Beginning, plain = false): string {
  const { value } = readScheme(text, presetFile);
  const of = (spoken: Language): Parameters<BeginWords['about']>[0] => (plain ? null : { id: value.id, title: inLanguage(value.title, spoken) });
  const name = id.replaceAll(/[-_+]+/g, ' ').trim();
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const about = { en: BEGIN_EN.about(of('en')), 'zh-Hans': BEGIN_ZH.about(of('zh-Hans')) };
  const edited = editText(text, presetFile, [
    { path: 'id', value: id },
    { path: 'title', value: { en: title } },
    { path: 'about', value: about },
    { path: 'kind', value: 'thought-experiment' },
  ])
    // As people write it.
    .replace(`title: ${JSON.stringify({ en: title })}`, `title: { en: ${JSON.stringify(title)} }`)
    .replace(`about: ${JSON.stringify(about)}`, () => `about:\n  en: ${JSON.stringify(about.en)}\n  zh-Hans: ${JSON.stringify(about['zh-Hans'])}`);
  const words = language === 'zh-Hans' ? BEGIN_ZH : BEGIN_EN;
  const comment = (lines: readonly string[]): string => lines.map((line) => `# ${line}`.trimEnd()).join('\n');
  const rules = edited
    // The place of the preset's own JSON Schema is not that of the copy.
    .replace(/^# yaml-language-server:.*\n/m, '')
    .replaceAll(/^([a-z]+):/gm, (line, key: string) => {
      const lines = words.section[key as BeginSection] as readonly string[] | undefined;
      return lines === undefined ? line : `\n${comment(lines)}\n${line}`;
    })
    .replaceAll(/\n{3,}/g, '\n\n');
  const begun = `${comment(words.head(id, of(language), file))}\n\n${rules.trimStart().trimEnd()}\n`;
  readScheme(begun, file);
  return begun;
}
