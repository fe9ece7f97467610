/** Reads and checks the schemes that ship when the page is built, so that the page needs no reader to live one. */

import { readScheme } from 'glasshouse';
import { DEFAULT_SOCIETY, shipped } from 'glasshouse/node';
import type { Shelves } from 'glasshouse/prepare';
import { plainExperiment } from '../src/state/experiment.ts';
import { type PreparedShelf, type PreparedWorld, readWorlds } from '../src/study/prepared.ts';

/** By the same functions by which the reader of the page prepares them. Federations, whose texts are long, are left to the reader. */
export function prepareShipped(shelves: Shelves): PreparedShelf {
  const all = shipped('schemes').map((id): [string, PreparedWorld] => {
    const { text, file } = shelves.find('schemes', id);
    const society = readScheme(text, file).value.society ?? DEFAULT_SOCIETY;
    const [world] = readWorlds(plainExperiment({ scheme: id, society }), shelves).worlds;
    return [id, world?.prepared as PreparedWorld];
  });
  return {
    schemes: Object.fromEntries(
      all.map(([id, { scheme, society, companion, warnings }]) => {
        if (scheme === null) throw new Error(`${id} has no rules`);
        return [id, { scheme, society: society.id, companion: companion?.id ?? null, warnings }];
      }),
    ),
    societies: Object.fromEntries(all.map(([, { society }]) => [society.id, society])),
  };
}
