/** Shares of a change as one JSON object. */
import { nearest, type Pair, type WorldResult } from 'glasshouse';
import { identityOf, timingOf } from './commands/compare.ts';
import { EXIT, WrongUsage } from './exit.ts';
import type { GameOptions, Played } from './game.ts';
import { LIVED_NOTES, NONE_DRAWN, NOT_DRAWN } from './result.ts';
import { VERSION } from './version.ts';
import { WORDS } from './words.ts';
import type { OwnWorld } from './worlds.ts';

/** @param pair the ids of the two worlds by which the change is told @param shares what is added: shares by player, under the name that the command gives them */
export function gameJson(
  own: OwnWorld,
  options: GameOptions,
  played: Played,
  worlds: readonly (WorldResult & { readonly id: string })[],
  pair: Pair,
  shares: object,
): object {
  const { plan, orders, idle, active, done, runs } = played;
  return {
    glasshouse: VERSION,
    schema: 1,
    run: identityOf(own, options, runs),
    worlds,
    of: pair.of,
    minus: pair.minus,
    differences: played.pair.differences,
    persons: played.pair.persons,
    ...shares,
    all: played.shares.all,
    shapley: { kind: plan.kind, players: active.length, ...(plan.kind === 'sampled' ? { orders } : {}), worlds_lived: played.worlds },
    changes_nothing: idle,
    ...(played.ignorance === null
      ? { ignorance: null, ignorance_why: options.ignorance === undefined ? NOT_DRAWN : NONE_DRAWN }
      : { ignorance: played.ignorance }),
    timing: timingOf(done, options),
    notes: [...LIVED_NOTES, ...(played.exit === EXIT.stopped ? [WORDS.en.stopped(runs, options.runs)] : []), ...own.experiment.warnings],
  };
}

/** The measures with a table each: those asked for, or a first few; of enterprises where the scheme is for them. @throws WrongUsage if one is unknown */
export function measuresAsked(asked: readonly string[], { pair }: Played, { experiment }: OwnWorld, first: readonly string[]): readonly string[] {
  const known = Object.keys(pair.differences);
  for (const id of asked)
    if (!known.includes(id)) {
      const near = nearest(id, known);
      throw new WrongUsage(`there is no measure "${id}" here.${near ? ` Did you mean ${near}?` : ''} "glasshouse list measures" lists them.`);
    }
  if (asked.length > 0) return asked;
  return experiment.scheme?.subjects === 'enterprises' ? first.map((id) => `enterprise.${id}`) : first;
}
