/** What the library shows, as the build puts it in: a script of its own, which only the library runs. */
import type { Source, Text } from 'glasshouse';
import type { CataloguedScheme } from '../../baked.ts';
import type { Experiment } from '../../state/experiment.ts';
import type { InBoth } from '../../study/protocol.ts';
import type { GradeCounts } from './grades.ts';

export interface SourceShown extends Source {
  /** The key by which the file's evidence names it. */
  readonly id: string;
}

export type Feature = 'blackList' | 'score' | 'redList' | 'enterprises';
export const FEATURES: readonly Feature[] = ['blackList', 'score', 'redList', 'enterprises'];

export type SchemeKind = CataloguedScheme['kind'];

/** How many rules of which sort. */
export interface RuleCounts {
  readonly indicators: number;
  readonly bands: number;
  readonly lists: number;
  readonly consequences: number;
}

export interface LibraryScheme {
  readonly id: string;
  readonly title: Text;
  readonly kind: SchemeKind;
  /** What it is modelled on; null where it is modelled on no place. */
  readonly place: Text | null;
  readonly years: Text | null;
  readonly about: Text;
  /** What its authors say it is for; federations have no authors of their own. */
  readonly aim: Text | null;
  readonly society: string;
  /** Whom it scores. */
  readonly subjects: 'persons' | 'enterprises';
  /** The scheme under which enterprises live beside. */
  readonly companion: string | null;
  /** Its own rules; of a federation those of all its schemes together. */
  readonly rules: RuleCounts;
  readonly has: readonly Feature[];
  readonly grades: GradeCounts;
  readonly sources: readonly SourceShown[];
  /** Of a federation: schemes, by how they are known. */
  readonly members: { readonly documented: number; readonly thought: number } | null;
  /** What a federation is made of, as `glasshouse explain` tells it; null of a scheme, which the page tells from its rules. */
  readonly told: InBoth<string> | null;
}

export interface LibrarySafeguard {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly norm: Text | null;
  readonly sources: readonly SourceShown[];
}

export interface LibrarySociety {
  readonly id: string;
  readonly title: Text;
  readonly about: Text;
  readonly regions: number;
  readonly groups: readonly Text[];
  readonly conducts: number;
  readonly grades: GradeCounts;
  readonly sources: readonly SourceShown[];
}

/** An answer that a simulation gives, as the library tells it, and the experiment that repeats it. */
export interface ShownAnswer {
  readonly id: string;
  readonly title: string;
  readonly assumes: string;
  /** Null where what was kept belongs to another command. */
  readonly answer: string | null;
  readonly limits: string;
  readonly command: string;
  readonly measures: readonly {
    readonly id: string;
    readonly title: string;
    readonly value: string;
    readonly beside: string;
    readonly change: string;
    readonly unknown: string;
    readonly unit: string;
  }[];
  readonly draws: string | null;
}

/** A claim that was made in public, and the record beside it, in one language. */
export interface ShownClaim {
  readonly claim: string;
  readonly verdictText: string;
  readonly verdictMeans: string;
  readonly said: readonly { readonly publisher: string; readonly date: string | null; readonly title: string; readonly url: string }[];
  readonly record: string;
  readonly unsimulated: string | null;
  readonly answers: readonly ShownAnswer[];
}

export interface LibraryClaim {
  readonly id: string;
  readonly verdict: string;
  readonly sources: readonly { readonly title: string; readonly url: string; readonly accessed?: string | undefined }[];
  readonly told: InBoth<ShownClaim>;
  /** By the id of an answer: what the laboratory lives; null where a page cannot. */
  readonly experiments: Readonly<Record<string, Experiment | null>>;
}

export interface LibraryData {
  readonly schemes: readonly LibraryScheme[];
  readonly safeguards: readonly LibrarySafeguard[];
  readonly societies: readonly LibrarySociety[];
  readonly claims: readonly LibraryClaim[];
}
