/** `safeguards`: what each safeguard changes in a scheme, alone, as the last, and as its share; and all together. */
import { inLanguage, readDocument, safeguardPlayers } from 'glasshouse';
import { find, findSafeguards, shipped } from 'glasshouse/node';
import { type GameOptions, play } from '../game.ts';
import { gameJson, measuresAsked } from '../game-json.ts';
import { gameText, titlesOf } from '../game-text.ts';
import { GAME_WORDS } from '../game-words.ts';
import { json } from '../json.ts';
import type { Terminal } from '../terminal.ts';
import { namesOf, ownWorld, SCHEME, schemeFirst } from '../worlds.ts';

export interface SafeguardsOptions extends GameOptions {
  readonly with: readonly string[];
  readonly measure: readonly string[];
  readonly json: boolean;
}

/** @returns 0, or 130 if Ctrl-C ended it early (runs finished in all worlds are shown) */
export async function safeguards(schemeName: string | undefined, options: SafeguardsOptions, terminal: Terminal): Promise<number> {
  const { name, given } = schemeFirst(schemeName, options.with, 'glasshouse safeguards judgment-defaulters');
  const own = ownWorld(name, options);
  for (const warning of own.experiment.warnings) terminal.note(warning);
  const named = namesOf(given);
  const before = findSafeguards(options.safeguard);
  const taken = new Set(before.map(({ value }) => value.id));
  // Of those that ship, one that is there already under its id is no player, be it another file.
  const players =
    named.length > 0
      ? findSafeguards(named, before).filter(({ value }) => !taken.has(value.id))
      : findSafeguards(shipped('safeguards').filter((id) => !taken.has(id)));
  const file = find('schemes', name);
  const { original, society } = own.experiment;
  const game = safeguardPlayers(original, before, players, readDocument(file.text, file.file), society);
  // Of those that ship only the ones that change something are shown; those asked for by name are, with shares of 0.
  const played = await play(own, game, options, named.length > 0, terminal);
  const worlds = [
    { id: SCHEME, safeguards: own.safeguards, ...played.nobody },
    { id: played.active.join('+') || 'all', safeguards: [...own.safeguards, ...played.active], ...played.everyone },
  ] as const;
  if (options.json) terminal.print(json(gameJson(own, options, played, worlds, { of: worlds[1].id, minus: SCHEME }, { safeguards: played.shares.players })));
  else {
    const head = GAME_WORDS[terminal.language].safeguards(inLanguage(original.title, terminal.language), played.active.length);
    const titles = titlesOf(
      players.map(({ value }) => value),
      terminal.language,
    );
    const measures = measuresAsked(options.measure, played, own, ['wrongly_listed_share', 'denied.wrongly']);
    terminal.print(gameText({ own, played, columns: GAME_WORDS[terminal.language].columns.safeguards, head, measures, titles, idle: played.idle }, terminal));
  }
  return played.exit;
}
