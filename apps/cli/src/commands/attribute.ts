/** `attribute`: which indicator, consequence, list or fault of the record has which part in what a scheme does. */
import { inLanguage, type Kind, rulePlayers, type Text } from 'glasshouse';
import { WrongUsage } from '../exit.ts';
import { type GameOptions, play } from '../game.ts';
import { gameJson, measuresAsked } from '../game-json.ts';
import { gameText, titlesOf } from '../game-text.ts';
import { GAME_WORDS } from '../game-words.ts';
import { json } from '../json.ts';
import type { Terminal } from '../terminal.ts';
import { ownWorld, SCHEME } from '../worlds.ts';

export interface AttributeOptions extends GameOptions {
  readonly of: Kind;
  readonly measure: readonly string[];
  readonly json: boolean;
}

/** The measures that a first look needs, by what is asked about. */
const FIRST: Readonly<Record<Kind, readonly string[]>> = {
  indicators: ['listed_share', 'wrongly_listed'],
  consequences: ['denied', 'means_lost'],
  lists: ['listed_share', 'denied'],
  faults: ['wrongly_listed_share', 'missed_share'],
};

/** @returns 0, or 130 if Ctrl-C ended it early (runs finished in all worlds are shown) */
export async function attribute(name: string, options: AttributeOptions, terminal: Terminal): Promise<number> {
  const own = ownWorld(name, options);
  for (const warning of own.experiment.warnings) terminal.note(warning);
  const { scheme, society, original } = own.experiment;
  const kind = options.of;
  const game =
    scheme === null ? { ids: [], world: () => ({ scheme: original, society }) } : rulePlayers(kind, scheme, society, options.ignorance !== undefined);
  if (game.ids.length === 0) throw new WrongUsage(`the scheme has no ${kind}: there is nothing to share a change among.`);
  const played = await play(own, game, options, true, terminal);
  const worlds = [
    { id: SCHEME, safeguards: own.safeguards, ...played.everyone },
    { id: `no-${kind}`, safeguards: own.safeguards, ...played.nobody },
  ] as const;
  if (options.json)
    terminal.print(json(gameJson(own, options, played, worlds, { of: SCHEME, minus: worlds[1].id }, { of_kind: kind, shares: played.shares.players })));
  else {
    const words = GAME_WORDS[terminal.language];
    const title = inLanguage(original.title, terminal.language);
    const federated = scheme?.parts !== undefined && kind !== 'faults' ? words.federated[kind] : null;
    const head = federated === null ? words.attribute(title, kind, game.ids.length) : federated.head(title);
    const titles =
      kind === 'faults' || scheme === null
        ? words.faults
        : federated !== null
          ? federated.titles
          : titlesOf(
              [scheme, ...(scheme.phases ?? []).flatMap((phase) => phase.scheme ?? [])].flatMap(
                (one): readonly { readonly id: string; readonly title?: Text | undefined }[] => one[kind],
              ),
              terminal.language,
            );
    terminal.print(
      gameText(
        {
          own,
          played,
          columns: { ...words.columns[kind], ...(federated === null ? {} : { player: federated.player }) },
          head,
          measures: measuresAsked(options.measure, played, own, FIRST[kind]),
          titles,
          idle: played.idle,
        },
        terminal,
      ),
    );
  }
  return played.exit;
}
