/** References that lead out of a file: into the society, into other schemes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPair } from '../../src/compile/pair.ts';
import { readFederation, readScheme } from '../../src/scheme/read.ts';
import { type Member, resolveFederation } from '../../src/scheme/resolve.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, faultsOf, line, ONE_RULE } from '../fixtures/files.ts';

function pairFaults(text: string, society: string = FLAT): string[] {
  const scheme = readScheme(text, 'x.scheme.yaml');
  return faultsOf(() => checkPair(scheme.value, readSociety(society, 'x.society.yaml').value, scheme.reading)).map(line);
}

test('a conduct that the society has not is refused, with those that it has', () => {
  assert.deepEqual(pairFaults(change(ONE_RULE, ['conduct: late_payment', 'conduct: late_payments'])), [
    '12:14 indicators.late-bill.conduct: "late_payments" is not a conduct of the society "flat" [late_payment] → late_payment',
  ]);
});

test('an act of repair that the society has not is refused', () => {
  assert.deepEqual(pairFaults(change(ONE_RULE, ['repair: null', 'repair: { after: 3, acts: [ late_payment, helping ] }'])), [
    '41:45 remedies.repair.acts.1: "helping" is not a conduct of the society "flat" [late_payment]',
  ]);
});

test('a conduct to be stopped that the society has not is refused', () => {
  assert.deepEqual(pairFaults(change(ONE_RULE, ['starts: 0 ', 'stops: [ late_paymnt ] '])), [
    '36:14 consequences.no-trains.stops.0: "late_paymnt" is not a conduct of the society "flat" [late_payment] → late_payment',
  ]);
});

test('a part of the population that the society has not is refused', () => {
  assert.deepEqual(pairFaults(change(ONE_RULE, ['scope: general', 'scope: sector, of: { regions: [ onyl ], groups: [ al ], ages: [ al ] }'])), [
    '8:47 population.of.regions.0: "onyl" is not one of the regions of the society "flat" [only] → only',
    '8:65 population.of.groups.0: "al" is not one of the groups of the society "flat" [all] → all',
    '8:79 population.of.ages.0: "al" is not one of the ages of the society "flat" [all] → all',
  ]);
});

test('a prior of attention for no region is refused, at its key', () => {
  const text = change(ONE_RULE, ['bands:', 'attention: { kind: records, over: region, prior: { only: 1, onyl: 2 } }\nbands:']);
  assert.deepEqual(pairFaults(text), ['19:61 attention.prior.onyl: "onyl" is not a region of the society "flat" [only] → only']);
});

test('a refusal of what nobody attempts is a warning, not a fault', () => {
  const scheme = readScheme(change(ONE_RULE, ['domain: travel', 'domain: housing']), 's');
  const [warning] = checkPair(scheme.value, readSociety(FLAT, 'f').value, scheme.reading);
  assert.equal(warning?.level, 'warning');
  assert.equal(warning?.path, 'consequences.no-trains');
});

const federation = (id: string, regions: Readonly<Record<string, string>>, elsewhere: string | null = null): string =>
  `glasshouse: federation/1\nid: ${id}\ntitle: { en: ${id} }\nabout: { en: Made for a check }\nsources: {}\nregions: { ${Object.entries(regions)
    .map(([region, name]) => `${region}: ${name}`)
    .join(', ')} }\nelsewhere: ${elsewhere}\nsharing: { joint: false }\n`;

function resolve(files: Readonly<Record<string, string>>): ReturnType<typeof resolveFederation> {
  const load = (name: string): Member =>
    name === 'one-rule'
      ? { kind: 'scheme', scheme: readScheme(ONE_RULE, name) }
      : { kind: 'federation', federation: readFederation(files[name] as string, name) };
  return resolveFederation(readFederation(files['a'] as string, 'a'), load);
}

test('a federation that is a member of itself through another file is refused, at the member', () => {
  const faults = faultsOf(() => resolve({ a: federation('a', { north: 'one-rule', south: 'b' }), b: federation('b', { south: 'a' }) }));
  assert.deepEqual(faults.map(line), ['6:36 regions.south: the federation is circular: a → b → a [schemes, or federations that do not lead back]']);
});

test('a circle is found even where no region of the first file would run into it', () => {
  const files = { a: federation('a', { north: 'b' }), b: federation('b', { east: 'c' }, 'one-rule'), c: federation('c', {}, 'b') };
  assert.deepEqual(
    faultsOf(() => resolve(files)).map((fault) => fault.message),
    ['the federation is circular: a → b → c → b'],
  );
});

test('a federation that is directly a member of itself is refused', () => {
  assert.deepEqual(
    faultsOf(() => resolve({ a: federation('a', {}, 'a') })).map((fault) => fault.path),
    ['elsewhere'],
  );
});

test('a federation in a federation is followed region by region, down to schemes', () => {
  const found = resolve({ a: federation('a', { north: 'b', west: 'one-rule' }, 'b'), b: federation('b', { north: 'one-rule', east: 'one-rule' }) });
  assert.deepEqual([...found.regions.keys()], ['north', 'west']);
  assert.equal(found.regions.get('north')?.value.id, 'one-rule');
  assert.equal(found.elsewhere, null);
});

test('a region that is left to a federation without a scheme for it is refused at its place', () => {
  const faults = faultsOf(() => resolve({ a: federation('a', { north: 'b', south: 'b' }), b: federation('b', { north: 'one-rule' }) }));
  assert.deepEqual(
    faults.map(({ path, message }) => [path, message]),
    [['regions.south', '"b" is a federation that has no scheme for the region "south"']],
  );
});

test('a file that two members share is no circle', () => {
  const found = resolve({
    a: federation('a', { north: 'b', south: 'c' }),
    b: federation('b', {}, 'd'),
    c: federation('c', {}, 'd'),
    d: federation('d', {}, 'one-rule'),
  });
  assert.deepEqual([...found.regions.keys()], ['north', 'south']);
});

test('a federation without any scheme is refused', () => {
  assert.deepEqual(
    faultsOf(() => readFederation(federation('a', {}), 'a')).map((fault) => fault.message),
    ['no region has a scheme'],
  );
});
