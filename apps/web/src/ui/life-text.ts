/** One life as a text to be quoted; it says that the person is invented before and after, so that no copy of a part can lose it. */
import type { Language } from 'glasshouse';
import type { LifeView } from '../study/protocol.ts';
import type { LivesWords } from '../words/lives.ts';

/** @param link the address at which the life is lived again */
export function lifeText(life: LifeView, worldTitle: string | null, link: string, words: LivesWords, language: Language): string {
  const { title, traits, months, invented } = life.told[language];
  return [
    title,
    ...(worldTitle === null ? [] : [worldTitle]),
    traits,
    '',
    ...(months.length === 0 ? [words.life.nothing] : months.map(({ month, text }) => `${words.month(month)}: ${text}`)),
    '',
    ...words.life.rows.map((row) => `${row.title}: ${row.of(life.sums)}`),
    '',
    invented,
    `${words.life.link} ${link}`,
  ].join('\n');
}
