/** What a report is made of, put together once and told in each language. */
import { version } from 'virtual:baked';
import { type ComparedWorlds, differenceOf, inLanguage, type Language, type RunResult } from 'glasshouse';
import { commandOf } from '../../state/command.ts';
import { NONE, PUBLISHED, SCHEME } from '../../study/prepared.ts';
import type { WorldView } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { titleOfWorld } from '../../ui/world-title.ts';
import { WORDS } from '../../words/words.ts';

/** The scheme's own world: without it there is no report. */
export function ownWorld({ view }: Shown): WorldView {
  return view.worlds.find(({ id }) => id === SCHEME) ?? (view.worlds[0] as WorldView);
}

export const titleOf = (id: string, language: Language): string => titleOfWorld(id, WORDS[language], language);

/** The title of the scheme as it is lived. */
export function schemeTitle(result: Shown, language: Language): string {
  const { scheme } = ownWorld(result);
  return scheme === null ? result.experiment.scheme : inLanguage(scheme.title, language);
}

/** Measures whose differences are drawn, where both worlds have a value. */
const DRAWN = ['listed_share', 'wrongly_listed_share', 'wrong_months_share', 'months_to_exit', 'denied', 'appeals_filed', 'cost'];
/** What one chart holds beside the scheme. */
const MOST_OTHERS = 3;

/** Worlds beside the scheme, less the one that it is compared with only in numbers, the one without it. */
export function comparedWorlds({ view }: Shown, language: Language): ComparedWorlds | null {
  const base = view.worlds.find(({ id }) => id === SCHEME);
  const others = view.worlds.filter(({ id }) => id !== SCHEME && id !== NONE && id !== PUBLISHED).slice(0, MOST_OTHERS);
  if (base === undefined || others.length === 0) return null;
  const lines = DRAWN.flatMap((id) => {
    const [minus, row] = [base.result.measures[id], view.rows.find((one) => one.id === id)];
    if (minus === undefined || row === undefined) return [];
    const differences = others.map(({ result }) =>
      differenceOf(result.measures[id]?.runs ?? minus.runs.map(() => null), minus.runs, { unit: minus.unit, whyNull: '' }),
    );
    return [{ id, title: row.title[language], differences }];
  });
  return { base: titleOf(SCHEME, language), others: others.map(({ id }) => titleOf(id, language)), lines };
}

/** What the command line says with every result. */
const NOTE = 'Results are about a simulated society with stated assumptions. They are not forecasts, and nobody real is in them.';

/** A world as `glasshouse run -o` keeps it. @param files of that world */
export function runFileOf({ result }: Pick<WorldView, 'result'>, files: NonNullable<RunResult['files']>, warnings: readonly string[]): string {
  return `${JSON.stringify({ ...result, notes: [NOTE, ...warnings], files }, null, 2)}\n`;
}

/** What is taken along says in its name what its content may not. */
export function fileName({ experiment, view }: Shown, ending: string): string {
  return `glasshouse-invented-${experiment.scheme}-${(view.worlds[0]?.digest ?? '').slice(0, 8)}.${ending}`;
}

export { commandOf, version };
