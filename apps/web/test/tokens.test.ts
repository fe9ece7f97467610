/** Contrast of the colours of the page, computed again from the style sheet: text at least 4.5, marks and controls at least 3. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PALETTE } from 'glasshouse';

const CSS = readFileSync(new URL('../src/styles/page.css', import.meta.url), 'utf8');

/** The custom properties of a block, by the head it begins with. */
function tokensOf(head: string): Readonly<Record<string, string>> {
  const start = CSS.indexOf(`${head} {`);
  assert.ok(start >= 0, head);
  return Object.fromEntries(
    [...CSS.slice(start, CSS.indexOf('}', start)).matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name as string, value as string]),
  );
}

const LIGHT = tokensOf(':root');
const DARK = tokensOf(':root[data-theme="dark"]');

/** Relative luminance. @source W3C, WCAG 2.2, "relative luminance" */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

for (const [theme, tokens] of Object.entries({ light: LIGHT, dark: DARK })) {
  test(`in the ${theme} theme text has a contrast of 4.5 on every surface`, () => {
    for (const text of ['ink', 'muted', 'accent'])
      for (const surface of ['surface', 'panel', 'note']) {
        if (surface === 'note' && text !== 'ink') continue;
        const is = contrast(tokens[text] as string, tokens[surface] as string);
        assert.ok(is >= 4.5, `${text} on ${surface}: ${is.toFixed(2)}`);
      }
  });

  test(`in the ${theme} theme marks and the edges of controls have a contrast of 3`, () => {
    for (const mark of ['start', 'own', 'listed', 'wrongly', 'off', 'control']) {
      const is = contrast(tokens[mark] as string, tokens['surface'] as string);
      assert.ok(is >= 3, `${mark}: ${is.toFixed(2)}`);
    }
  });
}

test('the dark theme is the same whether the system asks for it or the reader chose it', () => {
  assert.deepEqual(tokensOf(':root:not([data-theme="light"])'), DARK);
  assert.deepEqual(Object.keys(DARK), Object.keys(LIGHT));
});

test('charts are drawn in the colours of the page, in both themes and on paper', () => {
  const print = tokensOf(':root,\n  :root:not([data-theme="light"]),\n  :root[data-theme="dark"]');
  for (const [role, colour] of Object.entries(PALETTE.light)) {
    assert.equal(LIGHT[role], colour, role);
    assert.equal(print[role], colour, `${role} in print`);
  }
  for (const [role, colour] of Object.entries(PALETTE.dark)) assert.equal(DARK[role], colour, role);
});
