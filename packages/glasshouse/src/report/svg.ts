/** A chart as SVG, without a browser. */

import { escapeHtml } from './escape.ts';
import type { Specification } from './vega/specification.ts';

/** What Vega calls the parts of a picture. They have no names, and a part of an image needs neither. */
const ROLES = / role="graphics-(?:document|object|symbol)" aria-roledescription="[^"]*"(?: aria-label="[^"]*")?/g;

/**
 * Draws a specification. Deterministic; the picture is one image to a screen reader, named by the specification's
 * description. Vega is loaded on the first call.
 * @param spec with its data in it, as the charts of `vega/` are
 */
export async function renderSvg(spec: Specification): Promise<string> {
  const { draw } = await import('./draw.ts');
  const svg = await draw(spec);
  const label = typeof spec.description === 'string' ? spec.description : '';
  return svg.replaceAll(ROLES, '').replace(/^<svg\b/, `<svg role="img" aria-label="${escapeHtml(label)}"`);
}
