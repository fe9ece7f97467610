/** What is known when the page is built: what ships, and the finding that stands on the first page. */
import type { Finding, Language, Text } from 'glasshouse';

export interface Titled {
  readonly id: string;
  readonly title: Text;
}

export interface CataloguedScheme extends Titled {
  /** The society of its own, or the default. */
  readonly society: string;
  /** About one city or county, as far as rules of it are published. */
  readonly city?: true;
  readonly kind: 'documented' | 'reconstructed' | 'thought-experiment' | 'federation';
}

export interface CataloguedSafeguard extends Titled {
  readonly about: Text;
}

/** What ships, in the order of ids. */
export interface Catalogue {
  readonly schemes: readonly CataloguedScheme[];
  readonly societies: readonly Titled[];
  readonly safeguards: readonly CataloguedSafeguard[];
}

type InBoth<T> = Readonly<Record<Language, T>>;

/** What one answer to the question of the first page comes to. */
export interface Answer {
  /** `scheme`, or the id of the safeguard that is added. */
  readonly world: string;
  readonly finding: InBoth<Pick<Finding, 'headline' | 'rest' | 'range'>>;
  /** Of 1,000 who are listed under the rules as they are: still listed (wrongly listed included), and of these wrongly. */
  readonly marks: { readonly listed: number; readonly wrongly: number };
  /** Wrongly listed, of 1,000 listed. */
  readonly wrongly: number;
  /** Against the rules as they are, run by run; null for these themselves. */
  readonly change: { readonly value: number; readonly low: number; readonly high: number; readonly cannotTell: boolean } | null;
  /** Pieces of work for the administration (entries, checks, appeals) a year, of 1,000 persons. */
  readonly work: number;
  /** What the safeguard assumes. */
  readonly about: Text | null;
}

export interface BakedLife {
  readonly title: string;
  readonly traits: string;
  readonly months: readonly { readonly month: number; readonly text: string; readonly mark?: 'listed' | 'wrongly' | 'off' | undefined }[];
}

/** The first page. */
export interface StartData {
  readonly scheme: Titled;
  readonly society: Titled;
  readonly persons: number;
  readonly months: number;
  readonly runs: number;
  readonly seed: number;
  readonly answers: readonly Answer[];
  readonly life: InBoth<BakedLife>;
}

export interface Baked {
  readonly version: string;
  readonly catalogue: Catalogue;
  readonly start: StartData;
}
