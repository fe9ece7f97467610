/**
 * Answers of the naive simulation, kept as data: it is slow, and gives the same as long as its sources are the same. Whoever changes
 * one lets it live anew, which takes two minutes: `npm run naive`. Until then everything is lived on the spot, and one test fails.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here: string = fileURLToPath(new URL('.', import.meta.url));
const name: string = basename(process.argv[1] ?? '', '.test.ts');
const file = `${here}kept/${name}.json`;
const sources: string = hashOf(
  globSync(['*.ts', '../contract/naive-agreement*.ts'], { cwd: here })
    .sort()
    .map((path) => readFileSync(here + path, 'utf8')),
);

interface Kept {
  /** SHA-256 of the sources, in hex. */
  readonly sources: string;
  readonly answers: Record<string, readonly number[] | Readonly<Record<string, number>>>;
}

const anew: boolean = process.env['GLASSHOUSE_NAIVE'] === 'anew';
const before: Kept = read();
const answers: Kept['answers'] = {};
let lived = 0;

/** The answer to a question of these sources: as it was kept, or lived now. @param key tells it from the others of this file of tests */
export function kept<T extends Kept['answers'][string]>(key: string, live: () => T): T {
  const found = !anew && before.sources === sources ? (before.answers[key] as T | undefined) : undefined;
  if (found === undefined) lived++;
  const answer = found ?? live();
  answers[key] = answer;
  return answer;
}

/** Registers what comes last in a file of tests. */
export function keepsItsAnswers(): void {
  test('what the naive simulation counted was kept from the sources that stand here', () => {
    if (!anew) assert.equal(lived, 0, `${lived} answers had to be lived anew: "npm run naive" keeps them`);
  });
  after(() => {
    if (!anew) return;
    mkdirSync(`${here}kept`, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ sources, answers }).replaceAll('],', '],\n').replaceAll('},', '},\n')}\n`);
  });
}

/** SHA-256 in hex. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function read(): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return { sources: '', answers: {} };
  }
}
