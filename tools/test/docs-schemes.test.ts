import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScheme } from 'glasshouse';
import { find } from 'glasshouse/node';
import { countGrades } from '../../apps/web/src/routes/library/grades.ts';
import { readText } from '../docs/files.ts';
import { numbersOf } from '../docs/scheme-numbers.ts';

test('a scheme’s page counts the numbers by grade as the library of the page does, and lists each of them', () => {
  // With phases, with bands, with a list alone, of enterprises.
  for (const id of ['national-plan', 'suining-2010', 'judgment-defaulters', 'enterprise-credit']) {
    const { text, file } = find('schemes', id);
    const scheme = readScheme(text, file).value;
    const numbers = numbersOf(scheme);
    const counts = countGrades(scheme);
    for (const grade of ['written', 'inferred', 'invented'] as const)
      assert.equal(numbers.filter((number) => number.grade === grade).length, counts[grade], id);
    const { written, inferred, invented } = counts;
    const page = readText(`docs/schemes/${id}.md`);
    assert.ok(page.includes(`Of ${numbers.length} numbers ${written} are written, ${inferred} inferred, ${invented} invented.`), id);
    assert.equal(page.split('## Every number')[1]?.match(/^\| .*`.*\|$/gm)?.length ?? 0, numbers.length, id);
  }
});

test('a number has the grade, range and source of its own line of evidence, else of its item', () => {
  const { text, file } = find('schemes', 'judgment-defaulters');
  const numbers = numbersOf(readScheme(text, file).value);
  const refusal = numbers.filter(({ path }) => path.startsWith('indicators.refusal.'));
  assert.deepEqual(
    refusal.map(({ path, grade, low }) => [path.split('.').at(-1), grade, typeof low]),
    [
      ['recorded', 'invented', 'number'],
      ['false_records', 'invented', 'number'],
    ],
  );
});
