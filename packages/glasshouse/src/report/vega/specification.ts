/** The part of the Vega-Lite 6 grammar that the charts use: plain JSON, with its data in it. Nothing here loads Vega. */

export interface Data {
  readonly name?: string | undefined;
  readonly values: readonly object[];
}

export interface Mark {
  readonly type: 'area' | 'bar' | 'line' | 'point' | 'rect' | 'rule' | 'text' | 'tick';
  readonly [property: string]: unknown;
}

/** A field with its scale and axis or legend, or a value. */
export interface Channel {
  readonly field?: string | undefined;
  readonly type?: 'quantitative' | 'nominal' | undefined;
  readonly [property: string]: unknown;
}

export type ChannelName = 'x' | 'x2' | 'y' | 'y2' | 'yOffset' | 'color' | 'fill' | 'fillOpacity' | 'stroke' | 'shape' | 'text' | 'detail';

export interface Layer {
  readonly data?: Data | undefined;
  readonly transform?: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly mark: Mark;
  readonly encoding: Readonly<Partial<Record<ChannelName, Channel>>>;
}

/** What every chart has of its own; the settings that all share are put in by `specification`. */
export interface Drawn {
  readonly data?: Data | undefined;
  readonly layer: readonly Layer[];
  readonly padding?: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> | undefined;
}

export interface Specification extends Drawn {
  readonly $schema: string;
  /** Read aloud in place of the picture. */
  readonly description: string;
  readonly title?: { readonly text: readonly string[]; readonly [property: string]: unknown } | undefined;
  /** Pixels of the whole picture. */
  readonly width: number;
  /** Pixels of the plot itself. */
  readonly height: number;
  readonly autosize: { readonly type: 'fit-x'; readonly contains: 'padding' };
  readonly background: null;
  readonly config: Readonly<Record<string, unknown>>;
}
