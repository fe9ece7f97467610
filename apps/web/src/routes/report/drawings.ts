/** The charts of a report, drawn for paper and for phones: text is never scaled, so that each is drawn twice. */
import type { Language } from 'glasshouse';
import { useEffect, useState } from 'preact/hooks';
import { draw } from '../../charts/draw.ts';
import type { DrawingOptions, DrawingRequest, Drawn } from '../../charts/protocol.ts';
import type { Shown } from '../../study/running.ts';
import { comparedWorlds, ownWorld } from './content.ts';

/** The column of a page, and a phone of 320 pixels less its margins. */
const WIDE = 640;
const NARROW = 288;

/** One chart at both widths. */
export interface TwiceDrawn {
  readonly wide: Drawn;
  readonly narrow: Drawn;
}

export interface Drawings {
  readonly run: readonly TwiceDrawn[];
  /** Other worlds less the scheme; empty where there are none. */
  readonly differences: readonly TwiceDrawn[];
}

export interface DrawingsMade {
  readonly of: Shown | null;
  readonly drawings: Readonly<Partial<Record<Language, Drawings>>>;
  readonly failure: string | null;
}

const NOTHING: DrawingsMade = { of: null, drawings: {}, failure: null };

/** @param languages those in which charts are wanted; none where no section has any */
export function useDrawings(result: Shown | null, languages: readonly Language[], attempt: number): DrawingsMade {
  const [made, setMade] = useState<DrawingsMade>(NOTHING);
  const wanted = languages.join();
  useEffect(() => {
    if (result === null) return undefined;
    const unwanted = new AbortController();
    const own = made.of === result ? made.drawings : {};
    const missing = languages.filter((language) => own[language] === undefined);
    Promise.all(missing.map(async (language) => [language, await drawingsOf(result, language, unwanted.signal)] as const))
      .then((all) => setMade({ of: result, drawings: { ...own, ...Object.fromEntries(all) }, failure: null }))
      .catch((error: unknown) => {
        if (!unwanted.signal.aborted) setMade({ of: result, drawings: own, failure: error instanceof Error ? error.message : String(error) });
      });
    return () => unwanted.abort();
  }, [result, wanted, attempt]);
  return made.of === result ? made : NOTHING;
}

async function drawingsOf(shown: Shown, language: Language, signal: AbortSignal): Promise<Drawings> {
  const { result, scheme, society } = ownWorld(shown);
  const compared = comparedWorlds(shown, language);
  return {
    run: await twice({ kind: 'run', result, scheme, society }, language, signal),
    differences: compared === null ? [] : await twice({ kind: 'differences', compared }, language, signal),
  };
}

async function twice(request: DrawingRequest, language: Language, signal: AbortSignal): Promise<TwiceDrawn[]> {
  const at = (width: number): DrawingOptions => ({ language, width, titled: false });
  const [wide, narrow] = [await draw(request, at(WIDE), signal), await draw(request, at(NARROW), signal)];
  return wide.map((one, n) => ({ wide: one, narrow: narrow[n] ?? one }));
}
