/** Each kind of fault in a scheme file: where it is, what is wrong, what is allowed, and the nearest right word. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, line, ONE_RULE, schemeFaults } from '../fixtures/files.ts';

const KEYS =
  'glasshouse, id, title, about, sources, aim, kind, place, years, society, subjects, enterprises, population, ledger, indicators, attention, bands, lists, consequences, remedies, sharing, governance, phases, amnesties, breaches, calibration';

/** `says`: `line:column path: what is wrong [what is allowed] → what to write`. */
const CASES: readonly { readonly what: string; readonly change: readonly (readonly [string, string])[]; readonly says: readonly string[] }[] = [
  {
    what: 'an unknown key at the top',
    change: [['kind: thought', 'knid: thought']],
    says: ['1:1 kind: is missing [documented, reconstructed, thought-experiment]', `5:1 knid: the key "knid" is not known here [${KEYS}] → kind`],
  },
  {
    what: 'an unknown key of an item',
    change: [['recorded: 0.5', 'recrded: 0.5']],
    says: [
      '15:5 indicators.late-bill.recrded: the key "recrded" is not known here [id, title, conduct, ties, points, set, context, bands, recorded, false_records, valid_for, diminishing, grade, source, evidence, note] → recorded',
    ],
  },
  {
    what: 'an unknown key in a block on one line',
    change: [['consent: automatic', 'consent: automatic, colour: red']],
    says: ['8:51 population.colour: the key "colour" is not known here [scope, of, consent, uptake, grade, source, evidence, note]'],
  },
  {
    what: 'a share above 1',
    change: [['recorded: 0.5', 'recorded: 1.5']],
    says: ['15:15 indicators.late-bill.recorded: is 1.5 [a number from 0 to 1]'],
  },
  {
    what: 'a share below 0',
    change: [['deny: 1.0', 'deny: -0.1']],
    says: ['35:11 consequences.no-trains.deny: is -0.1 [a number from 0 to 1]'],
  },
  {
    what: 'a month that is no whole number',
    change: [['starts: 0', 'starts: 0.5']],
    says: ['36:13 consequences.no-trains.starts: is 0.5 [a whole number from 0 to 24000]'],
  },
  {
    what: 'a text for a number',
    change: [['recorded: 0.5', 'recorded: often']],
    says: ['15:15 indicators.late-bill.recorded: is the text "often" [a number from 0 to 1]'],
  },
  {
    what: 'a number for a text',
    change: [['{ en: One rule,', '{ en: 7,']],
    says: ['3:14 title.en: is 7 [a text]'],
  },
  {
    what: 'yes for true',
    change: [['published: false', 'published: no']],
    says: ['29:16 lists.blacklist.published: is the text "no" [true or false] → false'],
  },
  {
    what: 'a list for a block',
    change: [['sharing: { joint: false }', 'sharing: []']],
    says: ['42:10 sharing: is a list with 0 items [a block of keys]'],
  },
  {
    what: 'a block for a list',
    change: [['exit: [ { after: 12 } ]', 'exit: { after: 12 }']],
    says: ['28:11 lists.blacklist.exit: is a block of keys [a list]'],
  },
  {
    what: 'a value that is not a number',
    change: [['start: 1000', 'start: .nan']],
    says: ['9:18 ledger.start: is NaN [a number from -100000 to 100000]'],
  },
  {
    what: 'an infinite value',
    change: [['start: 1000', 'start: .inf']],
    says: ['9:18 ledger.start: is Infinity [a number from -100000 to 100000]'],
  },
  {
    what: 'an empty value',
    change: [['colour: black', 'colour:']],
    says: ['26:5 lists.blacklist.colour: is empty (null) [black, red]'],
  },
  {
    what: 'a misspelt word of a choice',
    change: [['colour: black', 'colour: blakc']],
    says: ['26:13 lists.blacklist.colour: is the text "blakc" [black, red] → black'],
  },
  {
    what: 'a misspelt kind of forgetting',
    change: [['kind: never', 'kind: fades']],
    says: ['9:59 ledger.forget.kind: is the text "fades" [never, reset, fade, expire] → fade'],
  },
  {
    what: 'a kind of forgetting without its number',
    change: [['kind: never', 'kind: reset']],
    says: ['9:51 ledger.forget.every: is missing [a whole number from 1 to 250]'],
  },
  {
    what: 'a missing key at the top',
    change: [['sharing: { joint: false }\n', '']],
    says: ['1:1 sharing: is missing [a block of keys]'],
  },
  {
    what: 'a missing key of an item',
    change: [['    context: finance\n', '']],
    says: [
      '11:5 indicators.late-bill.context: is missing [finance, traffic, work, civic, environment, speech, association, family, travel, housing, schooling, health, commerce, administration]',
    ],
  },
  {
    what: 'an id with a space',
    change: [['id: late-bill', 'id: late bill']],
    says: ['11:9 indicators.late bill.id: is no id: letters, digits, "-", "_" and "+", at most 64, beginning with a letter or digit'],
  },
  {
    what: 'an id that every object has',
    change: [['id: no-trains', 'id: constructor']],
    says: ['31:9 consequences.constructor.id: is no id: letters, digits, "-", "_" and "+", at most 64, beginning with a letter or digit'],
  },
  {
    what: 'a list that asks for no indicator',
    change: [['recorded: late-bill', 'recorded: late_bills']],
    says: ['27:26 lists.blacklist.entry.0.recorded: "late_bills" is not an indicator of this scheme [late-bill] → late-bill'],
  },
  {
    what: 'a list that asks for one wrong indicator among several',
    change: [['recorded: late-bill', 'recorded: [ late-bill, nothing-like-it ]']],
    says: ['27:39 lists.blacklist.entry.0.recorded.1: "nothing-like-it" is not an indicator of this scheme [late-bill]'],
  },
  {
    what: 'a list that asks for no band',
    change: [['{ recorded: late-bill }', '{ band: E }']],
    says: ['27:22 lists.blacklist.entry.0.band: "E" is not a band of this scheme [A, B, C, D]'],
  },
  {
    what: 'a consequence of no list',
    change: [['while: { list: blacklist }', 'while: { list: blackist }']],
    says: ['32:20 consequences.no-trains.while.list: "blackist" is not a list of this scheme [blacklist] → blacklist'],
  },
  {
    what: 'a consequence of no band',
    change: [['while: { list: blacklist }', 'while: { band: E }']],
    says: ['32:20 consequences.no-trains.while.band: "E" is not a band of this scheme [A, B, C, D]'],
  },
  {
    what: 'a consequence of a wrong band among several',
    change: [['while: { list: blacklist }', 'while: { band: [ A, E ] }']],
    says: ['32:25 consequences.no-trains.while.band.1: "E" is not a band of this scheme [A, B, C, D]'],
  },
  {
    what: 'a consequence of a list and a band',
    change: [['while: { list: blacklist }', 'while: { list: blacklist, band: A }']],
    says: ['32:31 consequences.no-trains.while.band: the key "band" cannot stand beside "list" [one of them]'],
  },
  {
    what: 'a consequence of nothing',
    change: [['while: { list: blacklist }', 'while: {}']],
    says: ['32:12 consequences.no-trains.while: is an empty block [one of list, band]'],
  },
  {
    what: 'two indicators of one id',
    change: [['bands:\n', '  - { id: late-bill, conduct: late_payment, points: -1, context: finance, recorded: 1 }\nbands:\n']],
    says: ['19:11 indicators.late-bill.id: the id "late-bill" stands twice [an id of its own for each item]'],
  },
  {
    what: 'two bands of one id',
    change: [['id: B, from', 'id: A, from']],
    says: ['21:11 bands.A.id: the id "A" stands twice [an id of its own for each item]'],
  },
  {
    what: 'bands that do not fall',
    change: [['from: 850', 'from: 1000']],
    says: ['21:20 bands.B.from: 1000 is not below the band before it (1000) [bands from the highest `from` to the lowest]'],
  },
  {
    what: 'a band without a bound in the middle',
    change: [['{ id: B, from: 850 }', '{ id: B }']],
    says: ['21:5 bands.B: only the last band has no `from` [`from` in every band but the last, falling]'],
  },
  {
    what: 'scores without a band',
    change: [['  - { id: D }\n', '']],
    says: ['22:20 bands.C.from: scores below 600 have no band [a last band without `from`]'],
  },
  {
    what: 'a ledger without room',
    change: [['min: 0', 'min: 1300']],
    says: ['9:40 ledger.max: max 1300 is not above min 1300 [max > min]'],
  },
  {
    what: 'a start outside the ledger',
    change: [['start: 1000', 'start: 1301']],
    says: ['9:18 ledger.start: start 1301 lies outside 0 to 1300 [0 to 1300]'],
  },
  {
    what: 'a start that the ledger cannot hold',
    change: [['start: 1000', 'start: 1000.01']],
    says: ['9:18 ledger.start: 1000.01 is no multiple of 1/16 [whole points, or sixteenths]'],
  },
  {
    what: 'a stay whose least is above its most',
    change: [['published: false', 'min_stay: 24\n    max_stay: 12\n    published: false']],
    says: ['29:15 lists.blacklist.min_stay: 24 lies above max_stay 12 [min_stay ≤ max_stay]'],
  },
  {
    what: 'an entry for a band that there is not',
    change: [['recorded: 0.5', 'recorded: 0.5\n    bands: [A, E]']],
    says: ['16:16 indicators.late-bill.bands.1: "E" is not a band of this scheme [A, B, C, D]'],
  },
  {
    what: 'clean-month points in a band that there is not',
    change: [['forget: { kind: never } }', 'forget: { kind: never }, clean_month_in: { Z: 1 } }']],
    says: ['9:86 ledger.clean_month_in.Z: "Z" is not a band of this scheme [A, B, C, D]'],
  },
  {
    what: 'a benefit that stops a conduct',
    change: [
      ['domain: travel', 'domain: benefit'],
      ['deny: 1.0 ', 'stops: [late_payment] '],
    ],
    says: ['35:12 consequences.no-trains.stops: what stops a conduct is no benefit [a consequence of its own, in the domain that it takes away]'],
  },
  {
    what: 'a consequence without effect',
    change: [['    deny: 1.0                       # share of attempts refused\n', '']],
    says: [
      '31:5 consequences.no-trains: the consequence changes no state and refuses no attempt [at least one of deny, grant, means, job_loss, job_finding, fine, liberty, cuts_ties, stops]',
    ],
  },
  {
    what: 'a refusal where nothing is attempted',
    change: [['domain: travel', 'domain: fine']],
    says: [
      '31:5 consequences.no-trains: the consequence changes no state and refuses no attempt [at least one of deny, grant, means, job_loss, job_finding, fine, liberty, cuts_ties, stops]',
      '35:11 consequences.no-trains.deny: in the domain "fine" nothing is attempted [of: travel, employment, credit, housing, schooling, public_services, dating]',
    ],
  },
  {
    what: 'a consequence that ends before it starts',
    change: [['starts: 0 ', 'starts: 6\n    ends: 6 ']],
    says: ['37:11 consequences.no-trains.ends: it ends in month 6, before it starts [ends > starts]'],
  },
  {
    what: 'valid_for where nothing expires',
    change: [['recorded: 0.5', 'recorded: 0.5\n    valid_for: 12']],
    says: ['16:16 indicators.late-bill.valid_for: entries do not expire: the ledger forgets by `never` [ledger.forget: { kind: expire, valid_for: … }]'],
  },
  {
    what: 'points and set',
    change: [['points: -20', 'points: -20\n    set: 900']],
    says: ['14:10 indicators.late-bill.set: an entry either takes points or sets the score [one of `points` and `set`]'],
  },
  {
    what: 'a set outside the ledger',
    change: [['points: -20', 'set: 1400']],
    says: ['13:10 indicators.late-bill.set: 1400 lies outside the ledger [0 to 1300]'],
  },
  {
    what: 'an indicator of nothing',
    change: [['    conduct: late_payment\n', '']],
    says: ['11:5 indicators.late-bill: an indicator reads either a conduct or ties [exactly one of `conduct` and `ties`]'],
  },
  {
    what: 'an indicator without points',
    change: [['    points: -20\n', '']],
    says: ['11:5 indicators.late-bill: the entry says neither `points` nor `set` [points: 0 where the entry only lists]'],
  },
  {
    what: 'evidence about nothing',
    change: [['    grade: invented ', '    evidence: { recoreded: { grade: invented, source: none } }\n    grade: invented ']],
    says: [
      '17:17 indicators.late-bill.evidence.recoreded: there is no "recoreded" here that the evidence could be about [conduct, points, context, recorded, false_records] → recorded',
    ],
  },
  {
    what: 'a value outside its own range',
    change: [['    grade: invented ', '    evidence: { recorded: { grade: invented, source: none, low: 0.6, high: 0.9 } }\n    grade: invented ']],
    says: ['17:27 indicators.late-bill.evidence.recorded: the value 0.5 lies outside its own range 0.6 to 0.9 [low ≤ value ≤ high]'],
  },
  {
    what: 'a range upside down',
    change: [['    grade: invented ', '    evidence: { recorded: { grade: invented, source: none, low: 0.6, high: 0.2 } }\n    grade: invented ']],
    says: ['17:27 indicators.late-bill.evidence.recorded: low 0.6 lies above high 0.2 [low ≤ high]'],
  },
  {
    what: 'a source that is not listed',
    change: [['    source: none', '    source: nowhere']],
    says: ['18:13 indicators.late-bill.source: "nowhere" is not a key of `sources` [none]'],
  },
  {
    what: 'evidence of a source that is not listed',
    change: [['    grade: invented ', '    evidence: { recorded: { grade: invented, source: nne } }\n    grade: invented ']],
    says: ['17:54 indicators.late-bill.evidence.recorded.source: "nne" is not a key of `sources` [none] → none'],
  },
  {
    what: 'a sector without parts',
    change: [['scope: general', 'scope: sector']],
    says: ['8:13 population: a sector needs `of` [of: { groups: […] } (or regions, ages)]'],
  },
  {
    what: 'a general population with parts',
    change: [['scope: general', 'scope: general, of: { groups: [ all ] }']],
    says: ['8:35 population.of: a general population has no parts [`scope: sector`]'],
  },
  {
    what: 'consent without the share that agrees',
    change: [['consent: automatic', 'consent: authorised']],
    says: ['8:13 population: consent by authorisation needs `uptake` [uptake: the share that agrees, 0 to 1]'],
  },
  {
    what: 'ties of nobody',
    change: [
      ['    conduct: late_payment\n', '    ties: { which: [], standing: { list: blacklist } }\n'],
      ['    recorded: 0.5\n', ''],
      ['    false_records: 0.002            # entries a person-month about something not done\n', ''],
    ],
    says: ['12:20 indicators.late-bill.ties.which: has 0 items [at least 1 items]'],
  },
  {
    what: 'more phases than the grammar takes, which list nobody',
    change: [['ledger:', `amnesties: [${Array.from({ length: 33 }, (_, n) => ` { id: a${n}, month: ${n + 1}, scores: true }`).join(',')} ]\nledger:`]],
    says: ['9:12 amnesties: has 33 items [at most 32 items]'],
  },
  {
    what: 'a key that is missing where null would do',
    change: [['    legal_basis: null\n', '']],
    says: ['31:5 consequences.no-trains.legal_basis: is missing [a text, or null]'],
  },
  {
    what: 'diminishing steps that do not begin at 1',
    change: [['recorded: 0.5', 'diminishing: { every: 12, steps: [ { from: 2, factor: 1 } ] }\n    recorded: 0.5']],
    says: ['15:48 indicators.late-bill.diminishing.steps.0.from: the first step begins at 2 [1]'],
  },
  {
    what: 'an empty condition of entry',
    change: [['{ recorded: late-bill }', '{}']],
    says: ['27:14 lists.blacklist.entry.0: an empty condition would list everyone [score_below, score_from, band, recorded, represents]'],
  },
  {
    what: 'a key twice',
    change: [['published: false', 'colour: red\n    published: false']],
    says: ['29:5 : the key "colour" stands twice in one block [each key once]'],
  },
  {
    what: 'a tab before a key',
    change: [['    colour: black', '\tcolour: black']],
    says: ['26:1 : YAML: Tabs are not allowed as indentation [spaces before a key]'],
  },
  {
    what: 'a quotation that never ends',
    change: [['about: { en: A late', 'about: { en: "A late']],
    says: [
      '4:14 : YAML: the quotation that begins here is never closed [indented `key: value` lines, lists with "- "]',
      '44:1 : YAML: Flow map in block collection must be sufficiently indented and end with a } [indented `key: value` lines, lists with "- "]',
    ],
  },
  {
    what: 'a bracket that never ends',
    change: [['[ { after: 12 } ]', '[ { after: 12 }']],
    says: ['29:5 : YAML: Flow sequence in block collection must be sufficiently indented and end with a ] [indented `key: value` lines, lists with "- "]'],
  },
  {
    what: 'a colon of the Chinese keyboard',
    change: [['kind: thought', 'kind：thought']],
    says: [
      '5:1 : YAML: Implicit map keys need to be followed by map values [indented `key: value` lines, lists with "- "] → write ": " (an ASCII colon and a space) instead of "："',
    ],
  },
  {
    what: 'a second document',
    change: [['ledger:', '---\nledger:']],
    says: ['9:1 : YAML: a second document begins here [one document a file]'],
  },
  {
    what: 'an alias without anchor',
    change: [['start: 1000', 'start: *top']],
    says: ['9:18 : the alias "*top" has no anchor before it [`&top` at the value that is meant, before this line]'],
  },
  {
    what: 'an alias within itself',
    change: [['indicators:\n', 'x: &x [ *x ]\nindicators:\n']],
    says: ['10:9 : the alias "*x" stands within what it means [an alias of a value that is complete before it]'],
  },
  {
    what: 'a tag',
    change: [['start: 1000', 'start: !!python/object 1']],
    says: ['9:18 : YAML: Unresolved tag: tag:yaml.org,2002:python/object [indented `key: value` lines, lists with "- "]'],
  },
  {
    what: 'a list as key',
    change: [['indicators:\n', '? [ a ]\n: 1\nindicators:\n']],
    says: ['10:3 : a key is a list, a block or an alias [a word as key]'],
  },
  {
    what: 'the key __proto__',
    change: [['indicators:\n', '__proto__: { a: 1 }\nindicators:\n']],
    says: ['10:1 : the key "__proto__" is not known anywhere'],
  },
  {
    what: 'a merge key',
    change: [['id: one-rule', 'id: one-rule\n<<: { kind: documented }']],
    says: [`3:1 <<: the key "<<" is not known here [${KEYS}]`],
  },
  {
    what: 'a file of another kind',
    change: [['scheme/1', 'society/1']],
    says: ['1:13 glasshouse: is the text "society/1" [scheme/1]'],
  },
  {
    what: 'no head',
    change: [['glasshouse: scheme/1\n', '']],
    says: ['1:1 glasshouse: is missing [scheme/1]'],
  },
];

for (const item of CASES) {
  test(`a scheme with ${item.what} is refused at its place, with what is allowed`, () => {
    assert.deepEqual(schemeFaults(change(ONE_RULE, ...item.change)).map(line), item.says);
  });
}

test('several faults of a scheme are all told, in the order of the file', () => {
  const text = change(
    ONE_RULE,
    ['kind: thought', 'knid: thought'],
    ['recorded: 0.5', 'recorded: 1.5'],
    ['from: 850', 'from: 1850'],
    ['colour: black', 'colour: blakc'],
    ['recorded: late-bill', 'recorded: late_bills'],
    ['while: { list: blacklist }', 'while: { list: blackist }'],
    ['    source: none', '    source: nowhere'],
  );
  assert.deepEqual(
    schemeFaults(text).map((fault) => `${fault.line}:${fault.column} ${fault.path}`),
    [
      '1:1 kind',
      '5:1 knid',
      '15:15 indicators.late-bill.recorded',
      '18:13 indicators.late-bill.source',
      '21:20 bands.B.from',
      '26:13 lists.blacklist.colour',
      '27:26 lists.blacklist.entry.0.recorded',
      '32:20 consequences.no-trains.while.list',
    ],
  );
});

test('no more than fifty faults are told of one file', () => {
  const text = ONE_RULE + Array.from({ length: 500 }, (_, n) => `wrong${n}: 1\n`).join('');
  assert.equal(schemeFaults(text).length, 50);
});

test('a fault within what an alias stands for is told at the value that is meant', () => {
  const text = change(ONE_RULE, ['title: { en: One rule, zh-Hans: 一条规则 }', 'title: &t { en: 7 }'], ['id: A, from: 1000', 'id: A, title: *t, from: 1000']);
  assert.deepEqual(
    schemeFaults(text).map((fault) => `${fault.line}:${fault.column} ${fault.path}`),
    ['3:17 title.en', '3:17 bands.A.title.en'],
  );
});

test('the text of a fault is file:line:column, the key, what is allowed and how to mend it', async () => {
  const { describeFault } = await import('../../src/base/faults.ts');
  const [fault] = schemeFaults(change(ONE_RULE, ['colour: black', 'colour: blakc']));
  assert.ok(fault);
  assert.equal(describeFault('a.yaml', fault), 'a.yaml:26:13  lists.blacklist.colour: is the text "blakc"\n    allowed: black, red\n    try:     black');
});
