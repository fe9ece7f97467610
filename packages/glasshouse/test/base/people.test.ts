/** The first property of the design: no record about a person or firm can enter. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocument } from '../../src/base/document.ts';
import { InvalidFile } from '../../src/base/faults.ts';
import { findRecords, findTable, isPersonal } from '../../src/base/people.ts';
import { find, readText, shipped } from '../../src/host/node/library.ts';
import { readFederation, readSafeguard, readScheme } from '../../src/scheme/read.ts';
import { readSociety } from '../../src/society/read.ts';
import { change, FLAT, ONE_RULE } from '../fixtures/files.ts';

const READERS = [readScheme, readSociety, readSafeguard, readFederation] as const;

/** Every reader refuses the text with the sentence about people. */
function assertRefused(text: string, what: string): void {
  for (const read of READERS) {
    assert.throws(
      () => read(text, 'x.yaml'),
      (error) => error instanceof InvalidFile && error.message.includes('takes no records about people') && /^x\.yaml:\d+:\d+ /.test(error.message),
      `${what}, by ${read.name}`,
    );
  }
}

const ROWS = ['Zhang San', '110101199003071234', '13800138000'];
const csv = (header: string, separator = ',', rows = 3): string => [header, ...Array.from({ length: rows }, () => ROWS.join(separator))].join('\n');
const PERSON = { name: 'Li Si', score: 812 };

const TABLES: Readonly<Record<string, string>> = {
  'a CSV file with a column of names': 'name,score\nA B,1\nC D,2\n',
  'a CSV file with a column of names and no row': 'name,score\n',
  'a CSV file with identity numbers': 'id_number,score,region\n110101199003071234,812,north\n',
  'a TSV file with phone numbers': 'phone\tscore\n13800138000\t812\n',
  'a CSV file with Chinese columns': csv('姓名,身份证号,手机号'),
  'a CSV file with Chinese columns and full-width commas': csv('姓名，身份证号，手机号', '，'),
  'a table with Chinese enumeration commas': '姓名、手机\n张三、13800138000\n',
  'a CSV file with semicolons and e-mail addresses': 'E-Mail;score\na@b.org;812\n',
  'a table set apart by bars': 'citizen no. | score\n7 | 812\n',
  'a CSV file without a telling header': 'a,b,c\n1,2,3\n4,5,6\n7,8,9\n',
  'a CSV file without any header': 'Zhang San,812,B\nLi Si,640,C\n',
  'a CSV file of numbers alone': '1,812,0\n2,640,1\n3,1000,0\n',
  'a CSV file of one column of people and one of scores': 'person,score\n1,812\n2,640\n',
  'a CSV file with quoted columns': '"Surname, first name","Score (points)"\n"Zhang, San",812\n',
  'a CSV file with units in the columns': 'Score [points],Phone (mobile)\n812,13800138000\n',
  'a CSV file in capitals with blanks': 'FULL NAME , DATE OF BIRTH \nA,1990-03-07\n',
  'a CSV file below a title and a comment': '# exported 2026-11-20\nDefaulters of the district\n\nname,phone\nA B,13800138000\n',
  'a CSV file below a comment': '# exported\nname,phone\nA,13800138000\n',
  'a CSV file after a document marker': '---\nname,phone\nA,13800138000\n',
  'a CSV file with a byte order mark and line ends of Windows': `\uFEFF${csv('name,id number,phone').replaceAll('\n', '\r\n')}`,
  'a CSV file with line ends of old Macintoshes': csv('name,id number,phone').replaceAll('\n', '\r'),
  'a table of fixed width': 'NAME        ID NO               PHONE\nZhang San   110101199003071234  13800138000\n',
  'a table of fixed width without a telling header': 'alpha   beta   gamma\nz1      812    3\nz2      640    4\n',
  'a Markdown table': '| name | score |\n|------|-------|\n| A B | 812 |\n',
  'a Markdown table without a telling header': '| a | b |\n|---|---|\n| 1 | 812 |\n| 2 | 640 |\n',
  'a drawn table': '+------+-------+\n| name | score |\n+------+-------+\n| A B  | 812   |\n+------+-------+\n',
  'lines of JSON': '{"name":"A","score":1}\n{"name":"B","score":2}\n{"name":"C","score":3}\n',
  'lines of JSON with telling values only': '{"a":"x@y.org","s":1}\n{"a":"z@y.org","s":2}\n{"a":"w@y.org","s":3}\n',
  'a JSON list of people': JSON.stringify([PERSON, PERSON]),
  'a JSON list of people, indented': JSON.stringify([PERSON, PERSON], null, 2),
  'a JSON list without telling keys': JSON.stringify([
    { a: 1, b: 2 },
    { a: 3, b: 4 },
  ]),
  'JSON by columns': JSON.stringify({ name: ['A', 'B'], score: [1, 2] }),
  'a JSON block of people': JSON.stringify({ data: [PERSON] }),
  'a YAML list of people': '- name: A\n  score: 1\n- name: B\n  score: 2\n',
  'a YAML list of numbers': '- [ 1, 812 ]\n- [ 2, 640 ]\n',
  'YAML with one block a person': 'p1: { score: 812, band: A }\np2: { score: 640, band: C }\np3: { score: 700, band: B }\n',
  'YAML with identity numbers as keys': '"110101199003071234": { score: 812 }\n',
  XML: '<people>\n  <person><name>A</name><score>1</score></person>\n</people>\n',
  'an address card': 'BEGIN:VCARD\nFN:A B\nTEL:13800138000\nEND:VCARD\n',
  'sections with name = value': '[[people]]\nname = "A"\nscore = 812\n',
  'statements of a database': "INSERT INTO p (name, phone) VALUES ('A', '13800138000');\n",
  'a list of names, one a line': 'Zhang San\nLi Si\nWang Wu\nZhao Liu\n',
};

for (const [what, text] of Object.entries(TABLES)) test(`${what} is refused with the reason`, () => assertRefused(text, what));

const EMBEDDED: Readonly<Record<string, string>> = {
  'a list of people deep within': change(FLAT, ['ties:', 'recording: { coverage: { regions: { only: { people: [ { name: A, score: 1 } ] } } } }\nties:']),
  'a list of people under its own key': `${FLAT}people:\n  - { index: 1, score: 812 }\n`,
  'persons as a list': change(FLAT, ['persons: 100000', 'persons:\n  - { score: 812 }\n  - { score: 640 }']),
  'an e-mail address under a key': change(FLAT, ['ties:', 'contact: { office: { email: a@b.org } }\nties:']),
  'an e-mail address as a value': change(FLAT, ['id: only', 'id: only, title: { en: li.si@example.org }']),
  'an identity number as an id': change(FLAT, ['id: only', 'id: "110101199003071234"']),
  'an identity number as a number': change(FLAT, ['id: only', 'id: 110101199003071234']),
  'a phone number as an id': change(FLAT, ['id: only', 'id: "13800138000"']),
  'names among the regions': change(FLAT, ['{ id: only, share: 1 }', '{ id: r1, 姓名: 张三, share: 1 }']),
  'a table within a text': change(FLAT, ['title: { en: Everyone alike }', 'title:\n  en: |\n    name,phone\n    Zhang San,13800138000\n    Li Si,13900139000']),
  '5 000 groups': change(FLAT, [
    'groups: [ { id: all, share: 1 } ]',
    `groups:\n${Array.from({ length: 5000 }, (_, n) => `  - { id: g${n}, share: 1 }\n`).join('')}`,
  ]),
  '100 regions': change(FLAT, [
    'regions: [ { id: only, share: 1 } ]',
    `regions:\n${Array.from({ length: 100 }, (_, n) => `  - { id: r${n}, share: 1 }\n`).join('')}`,
  ]),
  '65 conducts': change(FLAT, [
    'conducts:\n',
    `conducts:\n${Array.from({ length: 64 }, (_, n) => `  - { id: c${n}, kind: harm, rate: 0, disposition: 0, need: 0 }\n`).join('')}`,
  ]),
};

for (const [what, text] of Object.entries(EMBEDDED)) {
  test(`a society with ${what} is refused with the reason`, () => {
    assert.throws(
      () => readSociety(text, 'x.yaml'),
      (error) => error instanceof InvalidFile && error.message.includes('takes no records about people'),
    );
  });
}

test('the refusal of a table points to the column that gives it away', () => {
  assert.throws(
    () => readDocument('score,region,id number\n812,north,110101199003071234\n', 'x.csv'),
    /^InvalidFile: x\.csv:1:14 {2}the column "id number": this looks like a table of records\. Glasshouse takes no records about people/,
  );
});

test('files in other encodings and wrappings are refused with the reason', () => {
  const folder = mkdtempSync(join(tmpdir(), 'glasshouse-'));
  try {
    const wide = Buffer.from('\uFEFFname\tphone\r\nA\t13800138000\r\n', 'utf16le');
    // 姓名,手机 and a row, in GB 18030.
    const chinese = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31, 0x33, 0x38, 0x30, 0x0a]);
    const files = {
      wide,
      chinese,
      workbook: Buffer.from('PK\x03\x04rest', 'latin1'),
      old: Buffer.from('\xd0\xcf\x11\xe0rest', 'latin1'),
      database: Buffer.from('SQLite format 3\0rest'),
      columns: Buffer.from('PAR1rest'),
      large: Buffer.alloc(2_000_000, 'name,phone\n'),
    };
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, bytes);
      assert.throws(
        () => readText(path),
        (error) => error instanceof InvalidFile && error.message.includes('takes no records about people'),
        name,
      );
    }
    const noise = join(folder, 'noise.yaml');
    writeFileSync(noise, Buffer.from([0x80, 0x81, 0xff, 0x00, 0x9f]));
    assert.throws(
      () => readText(noise),
      (error) => error instanceof InvalidFile && error.message.includes('binary'),
    );
    assert.throws(
      () => readText(folder),
      (error) => error instanceof InvalidFile && error.message.includes('folder'),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('nothing that ships, and neither file of the contract, is taken for records', () => {
  const texts = (['schemes', 'societies', 'safeguards', 'claims'] as const).flatMap((shelf) => shipped(shelf).map((id) => find(shelf, id).text));
  for (const text of [ONE_RULE, FLAT, ...texts]) {
    assert.equal(findTable(text), undefined);
    assert.equal(findRecords(readDocument(text, 'x').value), undefined);
  }
});

test('words of prose and keys of ours raise no alarm', () => {
  for (const key of [
    'id',
    'title',
    'share',
    'persons',
    'enterprises',
    'regions',
    'source',
    'identity',
    'records',
    'recorded',
    'false_records',
    'names',
    'place',
    'note',
    'window',
    'corrects',
    'published',
    'notice',
    'en',
    'zh-Hans',
    'mean',
    'capacity',
    'telling',
    'panel',
    'nominal',
    'mobility',
    'filename-free',
  ]) {
    if (key !== 'names') assert.equal(isPersonal(key), false, key);
  }
  const text = change(
    FLAT,
    ['title: { en: Everyone alike }', 'title: { en: "Name, address, phone, e-mail: none of them is ever read" }'],
    [
      '  none: { title: made for a check, url: null }',
      '  none: { title: made for a check, url: null }\n  phone-survey: { title: "A survey by phone, 2020 (write to survey@example.org)", url: "mailto:survey@example.org" }',
    ],
    [
      'about: {',
      'about:\n  en: |\n    Their address: unknown.\n    By phone, by mail, by name, nobody is known.\n    One, two.\n  zh-Hans: 姓名与手机号从不读取\n#',
    ],
    ['{ id: all, share: 1 }', '{ id: mobile, share: 1 }'],
    ['need: 0,', 'need: 0, groups: { mobile: 1.5 },'],
  );
  assert.deepEqual(readSociety(text, 'x').warnings, []);
});

test('an id of ours may speak of passports or phones, also in the path of a change', () => {
  const text =
    'glasshouse: safeguard/1\nid: a\ntitle: { en: a }\nabout: { en: a }\nsources: {}\nchange: { consequences.passport-ban.deny: 0, indicators.phone-fraud.points: 0 }\nremove: { indicators: [ { id: phone-fraud } ] }\n';
  assert.deepEqual(readSafeguard(text, 'x').warnings, []);
});

test('a scheme that does not parse is told so, without a word about people', () => {
  for (const text of [
    change(ONE_RULE, ['kind: thought', 'kind thought']),
    change(ONE_RULE, ['[ { after: 12 } ]', '[ { after: 12 }']),
    change(ONE_RULE, ['    colour', '\tcolour']),
    ONE_RULE.slice(0, 700),
    FLAT.slice(0, 500),
  ]) {
    assert.throws(
      () => readScheme(text, 'x'),
      (error) => error instanceof InvalidFile && !error.message.includes('about people'),
      text.slice(0, 200),
    );
  }
});
