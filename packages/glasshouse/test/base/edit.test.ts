import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { editText, editValue, InvalidFile, readScheme, readSociety } from 'glasshouse';
import { find, shipped } from 'glasshouse/node';

const TEXT = `# A comment.
ledger: { start: 1000, min: 0 } # beside
appeal: null
empty:
indicators:
  # Above the first.
  - id: late-bill
    points: -20      # kept
    evidence:
      points: { grade: invented, source: x, low: -30, high: -10 }
  - { id: fine, points: -5, steps: [ { from: 1 }, { from: 2 } ] }
flags: [ a, b, c ]
`;

const set = (path: string, value: unknown, text = TEXT): string => editText(text, 'x.yaml', [{ path, value }]);

test('a value is set in its place, and nothing else of the text changes', () => {
  assert.equal(set('ledger.start', 900), TEXT.replace('1000', '900'));
  assert.equal(set('indicators.late-bill.points', -25), TEXT.replace('-20', '-25'));
  assert.equal(set('indicators.fine.steps.1.from', 3), TEXT.replace('from: 2', 'from: 3'));
  assert.equal(set('appeal', { by: 'same' }), TEXT.replace('null', '{"by":"same"}'));
  assert.equal(set('empty', 'word'), TEXT.replace('empty:', 'empty: word'));
  assert.equal(set('empty', 'off'), TEXT.replace('empty:', 'empty: "off"'));
});

test('a number outside the range of its evidence widens the range', () => {
  assert.equal(set('indicators.late-bill.points', -50), TEXT.replace('points: -20', 'points: -50').replace('low: -30', 'low: -50'));
  assert.equal(set('indicators.late-bill.points', 0), TEXT.replace('points: -20', 'points: 0').replace('high: -10', 'high: 0'));
});

test('a key that is not there yet is added to its block', () => {
  assert.equal(set('ledger.max', 1300), TEXT.replace('min: 0 }', 'min: 0, max: 1300 }'));
  assert.match(set('indicators.late-bill.recorded', 0.5), /high: -10 }\n {4}recorded: 0\.5\n {2}- \{ id: fine/);
  assert.equal(set('more', 1), `${TEXT}more: 1\n`);
});

test('a key or an item is taken away with its line', () => {
  assert.equal(set('appeal', undefined), TEXT.replace('appeal: null\n', ''));
  assert.equal(set('indicators.fine', undefined), TEXT.replace(/ {2}- \{ id: fine.*\n/, ''));
  assert.equal(set('indicators.fine.points', undefined), TEXT.replace('points: -5, ', ''));
  assert.equal(set('flags.2', undefined), TEXT.replace(', c ', ' '));
  assert.equal(set('flags.0', undefined), TEXT.replace('a, ', ''));
  const without = set('indicators.fine', undefined, set('indicators.late-bill', undefined));
  assert.match(without, /indicators:\n {2}# Above the first\.\n {2}\[\]\nflags/);
});

test('a path that leads nowhere is refused with what there is', () => {
  for (const [path, allowed] of [
    ['indicators.late-bil.points', 'late-bill, fine'],
    ['ledgr.start', 'ledger, appeal, empty, indicators, flags'],
    ['ledger.start.deep', 'a path of this file, items of lists by their id'],
  ] as const)
    assert.throws(
      () => set(path, 1),
      (error) => error instanceof InvalidFile && error.faults[0]?.allowed === allowed,
      path,
    );
});

test('every number of every scheme and society that ships can be set to what it is, and each consequence can be taken away', () => {
  for (const [shelf, read] of [
    ['schemes', readScheme],
    ['societies', readSociety],
  ] as const)
    for (const id of shipped(shelf)) {
      const { file } = find(shelf, id);
      const text = readFileSync(file, 'utf8');
      const { value } = read(text, file);
      const numbers: [string, number][] = [];
      const walk = (node: unknown, path: string): void => {
        if (typeof node === 'number') numbers.push([path, node]);
        else if (typeof node === 'object' && node !== null)
          for (const [key, item] of Object.entries(node)) {
            const own = Array.isArray(node) ? ((item as { id?: string } | null)?.id ?? key) : key;
            if (!['evidence', 'sources', 'phases'].includes(key) && !own.includes('.')) walk(item, path === '' ? own : `${path}.${own}`);
          }
      };
      walk(value, '');
      const step = Math.max(1, Math.floor(numbers.length / 12));
      const edits = numbers.filter((_, n) => n % step === 0).map(([path, number]) => ({ path, value: number }));
      assert.deepEqual(read(editText(text, file, edits), file).value, value, id);
      const consequences = 'consequences' in value ? value.consequences.map((item) => item.id) : [];
      const first = consequences[0];
      if (first === undefined || ('phases' in value && value.phases !== undefined)) continue;
      const fewer = read(editText(text, file, [{ path: `consequences.${first}`, value: undefined }]), file).value;
      assert.deepEqual('consequences' in fewer && fewer.consequences.map((item) => item.id), consequences.slice(1), id);
    }
});

test('edits of a read value come to what is read of the edited text', () => {
  const { text, file } = find('schemes', 'judgment-defaulters');
  const edits = [
    { path: 'remedies.appeal.capacity', value: 4 },
    { path: 'lists.defaulters.max_stay', value: 36 },
    { path: 'consequences.loans', value: undefined },
    { path: 'remedies.repair.acts.0', value: 'settle_court_debt' },
  ];
  assert.deepEqual(editValue(readScheme(text, file).value, edits), readScheme(editText(text, file, edits), file).value);
  assert.deepEqual(editValue({ a: 1 }, [{ path: 'b.c.d', value: 2 }]), { a: 1 });
});
