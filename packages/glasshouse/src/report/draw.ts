/** The only file that loads Vega; reached through `svg.ts`, so that other code does not pay for it. */
import * as vega from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { compile, type TopLevelSpec } from 'vega-lite';
import type { Specification } from './vega/specification.ts';
import { textWidth } from './vega/wrap.ts';

interface TextMetrics {
  /** @returns pixels */
  width: (item: { readonly fontSize?: number; readonly limit?: number }, text: string) => number;
}

// Vega's own guess takes every letter for 0.8 em and a Chinese character for the same; with a canvas it would depend on the fonts at hand.
const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
// What has a limit is cut there when it is drawn, and takes no more.
textMetrics.width = (item, text) => Math.min(textWidth(`${text ?? ''}`, item.fontSize ?? 11), item.limit || Number.POSITIVE_INFINITY);

/** A specification as Vega has it laid out; whoever asks for it has to call `finalize`. */
export async function viewOf(spec: Specification): Promise<vega.View> {
  // The picture is named as a whole; names for its hundred parts would only be noise.
  const config = { ...spec.config, aria: false };
  const compiled = compile({ ...spec, config } as unknown as TopLevelSpec).spec;
  const closed = vega.loader();
  closed.load = async (): Promise<never> => {
    throw new Error('a chart holds its data in itself and loads nothing');
  };
  // Expressions are interpreted: made into functions, they would need a page that may evaluate text.
  const dataflow = vega.parse(compiled, undefined, { ast: true });
  const view = new vega.View(dataflow, { renderer: 'none', loader: closed, expr: expressionInterpreter });
  await view.runAsync();
  return view;
}

/** Draws a specification as SVG; the same specification gives the same text. */
export async function draw(spec: Specification): Promise<string> {
  const view = await viewOf(spec);
  vega.resetSVGDefIds();
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
