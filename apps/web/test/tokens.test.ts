/** Contrast of the colours of the page, computed again from the style sheet: text at least 4.5, marks and controls at least 3. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PALETTE } from 'glasshouse';

const CSS = readFileSync(new URL('../src/styles/page.css', import.meta.url), 'utf8');

/** What stands in the block that begins with a head, declaration by declaration. */
function declarations(head: string): readonly (readonly [string, string])[] {
  const start = CSS.indexOf(`${head} {`);
  assert.ok(start >= 0, head);
  return [...CSS.slice(start, CSS.indexOf('}', start)).matchAll(/([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name as string, value as string]);
}

const BOTH = declarations(':root').flatMap(([name, value]) => {
  const [, light, dark] = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value) ?? [];
  return name.startsWith('--') ? [[name.slice(2), light as string, dark as string] as const] : [];
});
const LIGHT: Readonly<Record<string, string>> = Object.fromEntries(BOTH.map(([role, light]) => [role, light]));
const DARK: Readonly<Record<string, string>> = Object.fromEntries(BOTH.map(([role, , dark]) => [role, dark]));

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

test('every role has a colour in both themes; the system chooses among them, or the reader, whose choice changes nothing else', () => {
  for (const [role, light, dark] of BOTH) assert.ok(light !== undefined && dark !== undefined, role);
  assert.deepEqual(
    declarations(':root').filter(([name]) => !name.startsWith('--')),
    [['color-scheme', 'light dark']],
  );
  for (const theme of ['light', 'dark']) assert.deepEqual(declarations(`\n:root[data-theme="${theme}"]`), [['color-scheme', theme]]);
});

test('charts are drawn in the colours of the page, in both themes and on paper', () => {
  for (const [role, colour] of Object.entries(PALETTE.light)) assert.equal(LIGHT[role], colour, role);
  for (const [role, colour] of Object.entries(PALETTE.dark)) assert.equal(DARK[role], colour, role);
  // Paper has the light ones, on white.
  assert.deepEqual(declarations(':root,\n  :root[data-theme="dark"]'), [
    ['color-scheme', 'light'],
    ['--panel', '#ffffff'],
    ['--note', '#ffffff'],
  ]);
});
