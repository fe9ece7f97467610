/** The worlds that sets of players make: sets with the same rules are one world. */
import type { Players, Rules } from './players.ts';
import { rulesOf } from './same-rules.ts';

export class Book {
  readonly #players: Players;
  readonly #bySet = new Map<number, string>();
  readonly #byRules = new Map<string, string>();
  /** The first set that made each world. */
  readonly #sets = new Map<string, number>();

  constructor(players: Players) {
    this.#players = players;
  }

  /** Id of the world of a set: of the first set with these rules that was asked for. @throws InvalidFile if the set makes no valid scheme */
  world(set: number): string {
    const known = this.#bySet.get(set);
    if (known !== undefined) return known;
    const { scheme, society } = this.#players.world(set);
    const rules = rulesOf(scheme, society);
    const id = this.#byRules.get(rules) ?? `set ${set}`;
    if (!this.#byRules.has(rules)) this.#sets.set(id, set);
    this.#byRules.set(rules, id);
    this.#bySet.set(set, id);
    return id;
  }

  /** What holds in a world. @param world an id that {@link world} gave */
  rules(world: string): Rules {
    return this.#players.world(this.set(world));
  }

  /** The set by which a world was first asked for. @param world an id that {@link world} gave */
  set(world: string): number {
    return this.#sets.get(world) as number;
  }
}
