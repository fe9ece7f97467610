/** A federation: different schemes in different regions, with a rule for sharing. */
import type { Source, Text } from '../base/text.ts';
import type { Sharing } from './scheme.ts';

export interface Federation {
  readonly glasshouse: 'federation/1';
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly society?: string | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  /** The scheme (or federation) of each region by the region's id: an id that ships, or a path relative to this file. */
  readonly regions: Readonly<Record<string, string>>;
  /** The scheme of regions that are not named. */
  readonly elsewhere: string | null;
  readonly sharing: Sharing;
}
