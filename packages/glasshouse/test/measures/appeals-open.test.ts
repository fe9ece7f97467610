import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAppeals } from '../../src/measures/appeals-open.ts';
import { program, trace } from './by-hand.ts';

test('appeals filed and decided are summed over months and runs, those waiting are read at the end of each run', () => {
  const of = program({ months: 3 });
  const first = trace(of, {
    0: { scalars: { filed: 5, waiting: 5 } },
    1: { scalars: { filed: 2, decided: 3, waiting: 4 } },
    2: { scalars: { decided: 1, waiting: 2 } },
  });
  const second = trace(of, { 2: { scalars: { filed: 1, waiting: 1 } } });
  assert.deepEqual(countAppeals([{ program: of, trace: first }]), { filed: 7, decided: 4, waiting: 2 });
  assert.deepEqual(
    countAppeals([
      { program: of, trace: first },
      { program: of, trace: second },
    ]),
    { filed: 8, decided: 4, waiting: 3 },
  );
  assert.deepEqual(countAppeals([]), { filed: 0, decided: 0, waiting: 0 });
});
