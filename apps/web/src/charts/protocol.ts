/** What the page and its chart worker say to each other. All of it is plain data. */
import type { Chart, ChartId, ComparedWorlds, Language, lifeChart as LifeChart, RunResult, Scheme, SharedChange, ShownLife, Society } from 'glasshouse';

/** What is to be drawn: one of these gives one chart or several. */
export type DrawingRequest =
  /** The charts of a run; only those of `ids`, where given, and in the order of the library. */
  | {
      readonly kind: 'run';
      readonly result: RunResult;
      /** What was run, with its safeguards; null for a world without a scheme. */
      readonly scheme: Scheme | null;
      readonly society: Titles;
      readonly ids?: readonly ChartId[] | undefined;
    }
  | { readonly kind: 'differences'; readonly compared: ComparedWorlds }
  | { readonly kind: 'shares'; readonly change: SharedChange }
  | {
      readonly kind: 'life';
      readonly life: ShownLife;
      readonly scheme: Scheme | null;
      readonly society: Parameters<typeof LifeChart>[2];
      readonly companion?: Scheme | null | undefined;
    };

/** What of a society the charts need: the titles of its groups and of its size classes of enterprises. */
export type Titles = Pick<Society, 'groups' | 'firms'>;

export interface DrawingOptions {
  readonly language: Language;
  /** Pixels that the picture will have; text is never scaled. */
  readonly width: number;
  /** Whether the picture carries its finding, how to read it and that everyone is invented, as one that is taken along must. Default no: the figure says so. */
  readonly titled?: boolean | undefined;
}

export interface Drawn {
  readonly chart: Chart;
  /** In the colours of the light theme; null where there is nothing to draw. */
  readonly svg: string | null;
}

/** Page → worker. */
export interface Order {
  readonly ticket: number;
  readonly request: DrawingRequest;
  readonly options: DrawingOptions;
}

/** Worker → page. */
export type Reply = { readonly ticket: number; readonly charts: readonly Drawn[] } | { readonly ticket: number; readonly failure: string };
