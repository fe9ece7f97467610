/** A thousand people as marks: ring, square and diamond, so that shape says it as well as colour. */
import { escapeHtml } from './escape.ts';
import { PALETTE } from './palette.ts';

const COLUMNS = 40;
const STEP = 10;

/**
 * A picture of 1,000 people, sorted: first those wrongly listed, then the other listed, then the rest. Its colours are those of the light
 * theme; it has no text in it, so it may be scaled.
 * @param listed of 1,000, wrongly listed included @param wrongly of these
 */
export function peopleMarks(listed: number, wrongly: number, label: string): string {
  const { listed: orange, wrongly: dark, start } = PALETTE.light;
  const paths = { diamond: '', square: '', ring: '' };
  for (let i = 0; i < 1000; i++) {
    const x = (i % COLUMNS) * STEP + STEP / 2;
    const y = Math.floor(i / COLUMNS) * STEP + STEP / 2;
    if (i < wrongly) paths.diamond += `M${x} ${y - 4.6}l4.6 4.6l-4.6 4.6l-4.6 -4.6z`;
    else if (i < listed) paths.square += `M${x - 3.3} ${y - 3.3}h6.6v6.6h-6.6z`;
    else paths.ring += `M${x - 2.6} ${y}a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0`;
  }
  const size = `${COLUMNS * STEP} ${(1000 / COLUMNS) * STEP}`;
  return `<svg role="img" aria-label="${escapeHtml(label)}" class="people" viewBox="0 0 ${size}"><path d="${paths.ring}" fill="none" stroke="${start}"/><path d="${paths.square}" fill="${orange}"/><path d="${paths.diamond}" fill="${dark}"/></svg>`;
}
