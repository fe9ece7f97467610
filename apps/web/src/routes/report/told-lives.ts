/** Two lives for a report: somebody wrongly listed if there is one, and somebody beside. */
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../study/ask.ts';
import { SCHEME } from '../../study/prepared.ts';
import type { LifeView } from '../../study/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { choose, type Role } from './choose-lives.ts';

export interface ChosenLife {
  readonly role: Role;
  readonly person: number;
  readonly life: LifeView;
}

/** The run that is told, from 0. */
export const TOLD_RUN = 0;
/** How many are looked at. */
const MOST = 300;

export interface Lives {
  readonly of: Shown | null;
  readonly lives: readonly ChosenLife[];
  readonly failure: string | null;
}

const NOTHING: Lives = { of: null, lives: [], failure: null };

/** @param result null while nobody's life is wanted, or none can be told yet */
export function useLives(result: Shown | null, attempt: number): Lives {
  const [told, setTold] = useState<Lives>(NOTHING);
  useEffect(() => {
    if (result === null || (told.of === result && told.failure === null)) return undefined;
    let wanted = true;
    tell(result)
      .then((lives) => wanted && setTold({ of: result, lives, failure: null }))
      .catch((error: unknown) => wanted && setTold({ of: result, lives: [], failure: error instanceof Error ? error.message : String(error) }));
    return () => {
      wanted = false;
    };
  }, [result, attempt]);
  return told.of === result ? told : NOTHING;
}

async function tell({ experiment }: Shown): Promise<ChosenLife[]> {
  const people = await ask({ kind: 'people', experiment, world: SCHEME, run: TOLD_RUN, most: MOST });
  const lives: ChosenLife[] = [];
  for (const { role, person } of choose(people)) {
    const [life] = await ask({ kind: 'life', experiment, worlds: [SCHEME], run: TOLD_RUN, person });
    if (life !== undefined) lives.push({ role, person, life });
  }
  return lives;
}
