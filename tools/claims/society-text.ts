/** china-aggregates → the same society in which nobody's conduct answers to a scheme, so that what a scheme does by its mere rules is seen alone. */

/** Replaces the one part of a text that matches. @throws Error if there is none: china-aggregates has changed its shape */
function replace(text: string, part: RegExp, by: string): string {
  if (!part.test(text)) throw new Error(`china-aggregates has nothing like ${part}: tools/claims/society-text.ts has to follow it`);
  return text.replace(part, () => by);
}

const HEAD = `# yaml-language-server: $schema=../../schema/society.schema.json
# Written by tools/claims.ts from societies/china-aggregates: change that, then \`npm run claims\`.
# A society drawn from published aggregates. It holds no row about anyone, and nobody real is ever in it.
glasshouse: society/1
id: china-unmoved
title: { en: "The same society, where nobody answers to a scheme", zh-Hans: "同一社会，但没有人因制度而改变行为" }
about:
  en: >-
    The society china-aggregates with one thing changed: its response is 0, so that nobody behaves better, worse or
    more cautiously because of points, penalties or rewards. What a scheme still changes here, it changes by what it
    takes away: a refused job, lost means. It is one end of what may be assumed, not a finding that people do not answer.
  zh-Hans: >-
    与社会文件 china-aggregates 只差一处：行为反应设为零，没有人会因为分数、惩戒或奖励而变好、变坏或变得谨慎。制度若在这里仍带来变化，只能来自它剥夺的东西，例如求职被拒、收入减少。这是假设的一端，并不是说现实中的人不会有反应。
`;

const RESPONSE = `# Assumed, not measured: nobody answers.
response:
  harm: 0
  good: 0
  lawful: 0
  half_life: 18
  floor: 0
  hollow: 0
  perceived: 0.3
  grade: invented
  source: lab
  evidence:
    harm: { grade: invented, source: lab, low: 0, high: 0, note: "Set to 0 on purpose." }
    good: { grade: invented, source: lab, low: 0, high: 0, note: "Set to 0 on purpose." }
    lawful: { grade: invented, source: lab, low: 0, high: 0, note: "Set to 0 on purpose." }
    half_life: { grade: invented, source: lab, low: 18, high: 18, note: "Without effect where the response is 0." }
    floor: { grade: invented, source: lab, low: 0, high: 0, note: "Without effect where the response is 0." }
    hollow: { grade: invented, source: lab, low: 0, high: 0, note: "Without effect where the response is 0." }
    perceived: { grade: invented, source: lab, low: 0.3, high: 0.3, note: "Without effect where the response is 0." }
`;

/** The text of the society `china-unmoved`. @param china text of china-aggregates */
export function societyText(china: string): string {
  const headed = replace(china, /^[\s\S]*?(?=^sources:\n)/m, HEAD);
  return replace(headed, /^# Conduct answers to the stakes[\s\S]*?^response:\n(?: {2}.*\n)+/m, RESPONSE);
}

/** What stands beside it. */
export const SOCIETY_SOURCES = `# china-unmoved: where the numbers come from

Everything is taken from [china-aggregates](../china-aggregates/SOURCES.md) except \`response\`, which is 0. That nobody
answers to a scheme is an assumption made on purpose: it is the one end between which and the response of
china-aggregates (and its range) the claims in [docs/claims](../../docs/claims/README.md) are measured. No source says that
people do not answer; self-reports say that some do, and no size is published for social scoring.

The file is written by \`npm run claims\`; classes, rates, ties and luck are those of china-aggregates, so that both societies
live the same lives up to what the response changes.
`;
