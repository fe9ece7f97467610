import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, glasshouse } from './call.ts';

const guide = (name: string): string => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block as string);
const commands = (text: string): string[] =>
  blocks(text, 'sh')
    .flatMap((block) => block.trim().split('\n'))
    .filter((line) => line.startsWith('npx glasshouse '))
    .map((line) => line.replace('npx glasshouse ', ''));

/** The same with few persons, months, runs and draws, on one thread; pictures of a report have tests of their own. */
function small(command: string): string[] {
  const words = (
    command
      .replace('--ignorance 200', '--ignorance 4')
      .replace(/ --report \S+/, '')
      .match(/'[^']*'|\S+/g) ?? []
  ).map((word) => word.replaceAll("'", ''));
  const sizes = ['--persons', '1500', '--months', '12', ...(words[0] === 'life' ? [] : ['--runs', '2'])];
  if (words[0] === 'sweep') return [...words, '--jobs', '1'];
  return ['run', 'compare', 'life'].includes(words[0] as string) ? [...words, ...sizes] : words;
}

test('every command of the guide runs, in its order, with its plan', async () => {
  const text = guide('guide.md');
  const cwd = folder();
  const [plan] = blocks(text, 'yaml');
  writeFileSync(join(cwd, 'my-plan.yaml'), plan as string);
  const lines = commands(text).map(small);
  assert.ok(lines.length >= 15);
  for (const line of lines) {
    const { code, err } = await glasshouse(line, { cwd });
    // Two schemes that differ are no failure.
    assert.ok(code === 0 || (code === 1 && line[0] === 'diff'), err);
  }
});

test('the guides in both languages have the same commands and the same plan, but for the language asked for', () => {
  const [en, zh] = [guide('guide.md'), guide('guide.zh-Hans.md')];
  assert.deepEqual(
    commands(zh).map((line) => line.replace(' --lang zh-Hans', '')),
    commands(en),
  );
  assert.deepEqual(blocks(zh, 'yaml'), blocks(en, 'yaml'));
});
