/** Schemes for enterprises, and schemes for persons that ask for the enterprises' lists: what is refused, and where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkBeside, checkPair } from '../../src/compile/pair.ts';
import { applySafeguards } from '../../src/scheme/apply.ts';
import { explain } from '../../src/scheme/explain.ts';
import { readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, faultsOf, line, ONE_RULE, schemeFaults, societyFaults } from '../fixtures/files.ts';

/** The one rule as a rule for enterprises. */
const FIRMS = change(
  ONE_RULE,
  ['population:', 'subjects: enterprises\npopulation:'],
  ['domain: travel', 'domain: credit'],
  ['conduct: late_payment', 'conduct: tax_evasion'],
);
const WORLD = change(FLAT, [
  'ties:',
  'firms:\n  sizes: [ { id: small, share: 1, employees: 5 } ]\n  exposures: { credit: 0.1 }\n  conducts: [ { id: tax_evasion, kind: harm, rate: 0.02, disposition: 0, need: 0 } ]\nties:',
]);

const faults = (text: string, ...changes: [string, string][]): string[] => schemeFaults(change(text, ...changes)).map(line);
const paths = (text: string, ...changes: [string, string][]): string[] => schemeFaults(change(text, ...changes)).map(({ path }) => path);

test('a scheme for enterprises reads and compiles with a society that has some', () => {
  assert.deepEqual(schemeFaults(FIRMS), []);
  assert.deepEqual(societyFaults(WORLD), []);
  const scheme = readScheme(FIRMS, 's');
  assert.deepEqual(checkPair(scheme.value, readSociety(WORLD, 'f').value, scheme.reading), []);
});

test('its conducts are those of enterprises: a conduct of persons is refused, with the nearest word', () => {
  const scheme = readScheme(change(FIRMS, ['conduct: tax_evasion', 'conduct: tax_evasions']), 'x.scheme.yaml');
  const society = readSociety(WORLD, 'f').value;
  assert.deepEqual(faultsOf(() => checkPair(scheme.value, society, scheme.reading)).map(line), [
    '13:14 indicators.late-bill.conduct: "tax_evasions" is not a conduct of enterprises in the society "flat" [tax_evasion] → tax_evasion',
  ]);
});

test('a society without enterprises is refused at `subjects`', () => {
  const scheme = readScheme(FIRMS, 'x.scheme.yaml');
  const [fault] = faultsOf(() => checkPair(scheme.value, readSociety(FLAT, 'f').value, scheme.reading));
  assert.equal(fault?.path, 'subjects');
  assert.match(fault?.message ?? '', /"flat" says nothing of enterprises/);
});

test('what touches persons only is refused in a scheme for enterprises, each at its place', () => {
  for (const domain of ['travel', 'housing', 'schooling', 'dating', 'liberty', 'family'])
    assert.ok(paths(FIRMS, ['domain: credit', `domain: ${domain}`]).includes('consequences.no-trains.domain'), domain);
  assert.deepEqual(faults(FIRMS, ['domain: credit', 'domain: dating']), [
    '34:13 consequences.no-trains.domain: the domain "dating" touches persons, not enterprises [employment, credit, public_services, fine, publicity, benefit]',
  ]);
  for (const key of ['job_finding: 0.5', 'liberty: { rate: 0.1, months: 2 }', 'cuts_ties: 0.1'])
    assert.deepEqual(paths(FIRMS, ['deny: 1.0', key]), [`consequences.no-trains.${key.split(':')[0]}`]);
  assert.deepEqual(paths(FIRMS, ['deny: 1.0', 'of: travel\n    deny: 1.0']), ['consequences.no-trains.of']);
  assert.deepEqual(paths(FIRMS, ['domain: credit', 'domain: employment']), ['consequences.no-trains.deny']);
  assert.deepEqual(paths(FIRMS, ['deny: 1.0', 'job_loss: 2'], ['while: { list: blacklist }', 'while: { band: D }']), ['consequences.no-trains.job_loss']);
  assert.deepEqual(paths(FIRMS, ['scope: general', 'scope: sector, of: { ages: [ all ] }']), ['population.of.ages']);
});

test('ties are no matter of enterprises', () => {
  const text = change(FIRMS, [
    'bands:',
    '  - { id: friends, ties: { which: [ far ], standing: { list: blacklist } }, points: -1, context: association }\nbands:',
  ]);
  assert.deepEqual(
    schemeFaults(text).map(({ path }) => path),
    ['indicators.friends.ties'],
  );
});

test('`represents` asks for a scheme of the enterprises beside', () => {
  const entry: [string, string] = ['entry: [ { recorded: late-bill } ]', 'entry: [ { represents: dishonest } ]'];
  assert.deepEqual(faults(ONE_RULE, entry), [
    '27:28 lists.blacklist.entry.0.represents: there are no lists of enterprises: the scheme names none for them [enterprises: <the scheme of the enterprises>, at the top of the file]',
  ]);
  assert.deepEqual(paths(ONE_RULE, ['exit: [ { after: 12 } ]', 'exit: [ { no_longer_represents: dishonest } ]']), [
    'lists.blacklist.exit.0.no_longer_represents',
  ]);
  assert.deepEqual(paths(FIRMS, entry), ['lists.blacklist.entry.0.represents']);
  assert.deepEqual(paths(FIRMS, ['population:', 'enterprises: other\npopulation:']), ['enterprises']);
});

test('the companion must be for enterprises, and have the list that is asked for', () => {
  const scheme = readScheme(
    change(ONE_RULE, ['population:', 'enterprises: beside\npopulation:'], ['entry: [ { recorded: late-bill } ]', 'entry: [ { represents: blaklist } ]']),
    'x.scheme.yaml',
  );
  assert.deepEqual(faultsOf(() => checkBeside(scheme.value, readScheme(FIRMS, 'b').value, scheme.reading)).map(line), [
    '28:28 lists.blacklist.entry.0.represents: "blaklist" is not a list of the enterprise scheme "one-rule" [blacklist] → blacklist',
  ]);
  const [fault] = faultsOf(() => checkBeside(scheme.value, readScheme(ONE_RULE, 'b').value, scheme.reading));
  assert.equal(fault?.path, 'enterprises');
});

test('repair may begin at another month on each list; a list that is none is refused', () => {
  const repair = (after: string): [string, string] => ['repair: null', `repair: { after: ${after}, acts: [ late_payment ] }`];
  assert.deepEqual(faults(ONE_RULE, repair('{ blacklist: 3 }')), []);
  assert.deepEqual(faults(ONE_RULE, repair('{ blaklist: 3 }')), [
    '41:22 remedies.repair.after.blaklist: "blaklist" is not a black list of this scheme [blacklist] → blacklist',
  ]);
  assert.deepEqual(paths(ONE_RULE, repair('{}')), ['remedies.repair.after']);
});

test('a safeguard that removes a list takes its month of repair along', () => {
  const two = change(
    ONE_RULE,
    ['lists:', 'lists:\n  - { id: other, colour: black, entry: [ { score_below: 500 } ], exit: [ { after: 3 } ], published: false }'],
    ['repair: null', 'repair: { after: { blacklist: 3, other: 1 }, acts: [ late_payment ] }'],
  );
  const safeguard = (id: string) =>
    readSafeguard(
      `glasshouse: safeguard/1\nid: s\ntitle: { en: S }\nabout: { en: S }\nsources: {}\nremove: { lists: [ { id: ${id} } ] }\n`,
      's.safeguard.yaml',
    );
  const scheme = readScheme(two, 'x');
  assert.deepEqual(applySafeguards(scheme.value, [safeguard('other')], scheme.reading, null).value.remedies.repair?.after, { blacklist: 3 });
  assert.equal(applySafeguards(scheme.value, [safeguard('[ other, blacklist ]')], scheme.reading, null).value.remedies.repair, null);
});

test('conducts of enterprises differ by region and size class, not by age', () => {
  const conduct = (more: string): [string, string] => ['id: tax_evasion,', `id: tax_evasion, ${more},`];
  assert.deepEqual(societyFaults(change(WORLD, conduct('groups: { small: 2 }'))).map(line), []);
  assert.deepEqual(
    societyFaults(change(WORLD, conduct('groups: { smal: 2 }'))).map(({ path }) => path),
    ['firms.conducts.tax_evasion.groups.smal'],
  );
  assert.deepEqual(
    societyFaults(change(WORLD, conduct('ages: { all: 2 }'))).map(({ path }) => path),
    ['firms.conducts.tax_evasion.ages'],
  );
});

test('explain says of whom it speaks, in both languages', () => {
  const text = change(FIRMS, ['deny: 1.0', 'deny: 1.0\n    job_loss: 3'], ['repair: null', 'repair: { after: { blacklist: 3 }, acts: [ late_payment ] }']);
  const scheme = readScheme(text, 's').value;
  assert.match(explain(scheme, 'en'), /about enterprises: every enterprise in the society is scored/);
  assert.match(explain(scheme, 'en'), /Its employees’ risk of losing their jobs is multiplied by 3/);
  assert.match(explain(scheme, 'en'), /Repair after 3 months on “blacklist” by/);
  assert.match(explain(scheme, 'zh-Hans'), /评分对象是企业/);
  assert.match(explain(scheme, 'zh-Hans'), /列入“blacklist”满3个月后，可凭/);
  const beside = readScheme(
    change(ONE_RULE, ['population:', 'enterprises: firms\npopulation:'], ['entry: [ { recorded: late-bill } ]', 'entry: [ { represents: serious } ]']),
    's',
  ).value;
  assert.match(explain(beside, 'en'), /the enterprise that one represents is on its list “serious”/);
  assert.match(explain(beside, 'zh-Hans'), /本人所代表的企业在企业名单“serious”上/);
});
