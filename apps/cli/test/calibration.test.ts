import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readScheme } from 'glasshouse';
import { find } from 'glasshouse/node';
import { folder, glasshouse } from './call.ts';

interface Compared {
  readonly id: string;
  readonly quantity: string;
  readonly published: { readonly low: number; readonly high: number };
  readonly simulated: { readonly value: number };
  readonly inside: boolean;
}

test('judgment-defaulters: entries, exits and stock lie within the published figures, scaled to the population', async () => {
  const { code, out } = await glasshouse(['run', 'judgment-defaulters', '--calibration', '--persons', '30000', '--runs', '4', '--json'], { cwd: folder() });
  assert.equal(code, 0);
  const compared = (JSON.parse(out) as { calibration: Compared[] }).calibration;
  for (const quantity of ['entries', 'exits', 'stock'])
    assert.ok(
      compared.some((item) => item.quantity === quantity),
      quantity,
    );
  for (const { id, published, simulated, inside } of compared) {
    assert.ok(
      simulated.value >= published.low && simulated.value <= published.high,
      `${id}: ${simulated.value} is not within ${published.low} to ${published.high}`,
    );
    assert.equal(inside, true);
  }
});

const FITTED = [
  ['robodebt', '52', '6000', 'entries'],
  ['driver-points', '60', '6000', 'stock'],
  ['housing-benefit-flags-uk', '36', '20000', 'entries'],
  ['midas', '22', '20000', 'entries'],
  ['credit-file-us', '60', '4000', 'stock'],
  ['childcare-benefits-nl', '180', '30000', 'entries'],
  ['watchlist', '54', '120000', 'stock'],
] as const;

for (const [scheme, months, persons, quantity] of FITTED)
  test(`${scheme}: what it was fitted to lies within the published figures, and says that it was fitted`, async () => {
    const { code, out } = await glasshouse(['run', scheme, '--calibration', '--months', months, '--persons', persons, '--runs', '4', '--json'], {
      cwd: folder(),
    });
    assert.equal(code, 0);
    const compared = (JSON.parse(out) as { calibration: Compared[] }).calibration;
    assert.deepEqual(
      compared.map((item) => item.quantity),
      [quantity],
    );
    for (const { id, published, simulated, inside } of compared)
      assert.ok(inside, `${id}: ${simulated.value} is not within ${published.low} to ${published.high}`);
    const { targets } = readScheme(find('schemes', scheme).text, scheme).value.calibration ?? { targets: [] };
    for (const { id, note } of targets) assert.match(note?.en ?? '', /^Fitted\./, id);
  });
