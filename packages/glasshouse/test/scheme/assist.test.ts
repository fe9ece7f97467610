/** Help for whoever writes a scheme: at every level, in half-typed texts, and never an exception. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { globalRegistry } from 'zod/mini';
import { describeFault, InvalidFile } from '../../src/base/faults.ts';
import { find, shipped } from '../../src/host/node/library.ts';
import { type Completion, completeScheme, hoverScheme, lintScheme } from '../../src/scheme/assist.ts';
import { schemeGrammar } from '../../src/scheme/grammar.ts';
import { readScheme } from '../../src/scheme/read.ts';
import { chance, processorTime } from './fuzz.ts';

const SHIPPED = shipped('schemes').map((id) => find('schemes', id));
const text = find('schemes', 'judgment-defaulters').text;

/** The completions where the text has a bar. */
function at(marked: string): {
  readonly labels: readonly string[];
  readonly options: readonly Completion[];
  readonly replaced: string;
  readonly apply: (label: string) => string;
} {
  const offset = marked.indexOf('|');
  const whole = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completeScheme(whole, offset) ?? { from: offset, to: offset, options: [] };
  return {
    labels: found.options.map(({ label }) => label),
    options: found.options,
    replaced: whole.slice(found.from, found.to),
    apply: (label) => whole.slice(0, found.from) + found.options.find((option) => option.label === label)?.insert + whole.slice(found.to),
  };
}

describe('completion', () => {
  test('of an empty text offers every key of a scheme, in the order of the grammar', () => {
    const { labels, options } = at('|');
    assert.deepEqual(labels.slice(0, 5), ['glasshouse', 'id', 'title', 'about', 'sources']);
    assert.ok(labels.includes('governance') && labels.includes('breaches'));
    for (const option of options) assert.equal(option.kind, 'key');
  });

  test('offers the keys of a block, of an item, of a block in an item and within brackets; not those that stand there', () => {
    assert.deepEqual(at('glasshouse: scheme/1\nled|').labels.includes('glasshouse'), false);
    assert.deepEqual(at('ledger:\n  min: 0\n  |').labels.slice(0, 4), ['start', 'max', 'forget', 'clean_month']);
    assert.deepEqual(at('lists:\n  - id: a\n    |\n    colour: red\n').labels.slice(0, 4), ['title', 'entry', 'exit', 'min_stay']);
    assert.deepEqual(at('indicators:\n  - id: a\n    diminishing:\n      |').labels, ['every', 'steps']);
    assert.deepEqual(at('indicators:\n- diminishing: { every: 3, | }').labels, ['steps']);
    assert.deepEqual(at('remedies:\n  appeal: { by: same,\n    win|').replaced, 'win');
  });

  test('begins an item where a list is expected', () => {
    assert.equal(at('lists:\n  |').apply('id'), 'lists:\n  - id: ');
    assert.equal(at('lists:\n  - id: a\n  |').apply('id'), 'lists:\n  - id: a\n  - id: ');
    assert.equal(at('lists:\n  - |').apply('colour'), 'lists:\n  - colour: ');
  });

  test('writes what comes after a key: a colon, a deeper line, a dash; nothing where a colon stands', () => {
    assert.equal(at('st|').apply('title'), 'title:\n  ');
    assert.equal(at('lists:\n  - id: a\n    en|').apply('entry'), 'lists:\n  - id: a\n    entry:\n      - ');
    assert.equal(at('ledger: { for| }').apply('forget'), 'ledger: { forget:  }');
    assert.equal(at('ledger:\n  st|rt: 3').apply('start'), 'ledger:\n  start: 3');
    assert.equal(at('kind:|').apply('documented'), 'kind: documented');
  });

  test('offers only the keys of the branch that stands there', () => {
    assert.deepEqual(at('ledger:\n  forget: { | }').labels, ['kind', 'every', 'half_life', 'valid_for']);
    assert.deepEqual(at('ledger:\n  forget: { kind: fade, | }').labels, ['half_life']);
    assert.deepEqual(at('consequences:\n  - while: { list: a, | }').labels, []);
  });

  test('offers the words of a value: of a choice, true and false, null', () => {
    assert.deepEqual(at('kind: |').labels, ['documented', 'reconstructed', 'thought-experiment']);
    assert.equal(at('kind: doc|').replaced, 'doc');
    assert.deepEqual(at('lists:\n  - published: |').labels, ['true', 'false']);
    assert.deepEqual(at('remedies:\n  appeal: |').labels, ['null']);
    assert.deepEqual(at('ledger:\n  start: |').labels, []);
  });

  test('offers the ids of the file: lists, bands, indicators, sources, numbers of the item, black lists to repair', () => {
    const file =
      'sources: { lab: { title: "A guess" } }\nindicators:\n  - id: late\n    recorded: 0.3\nbands:\n  - id: low\nlists:\n  - id: dark\n    colour: black\n    title: { en: "The list" }\n  - id: fine\n    colour: red\n';
    assert.deepEqual(at(`${file}consequences:\n  - while: { list: |`).labels, ['dark', 'fine']);
    assert.equal(at(`${file}consequences:\n  - while: { list: |`).options[0]?.detail, 'The list');
    assert.deepEqual(at(`${file}consequences:\n  - while: { band: |`).labels, ['low']);
    assert.deepEqual(at(`${file}    entry:\n      - recorded: [|`).labels, ['late']);
    assert.deepEqual(at(`${file}sharing:\n  source: |`).options, [{ label: 'lab', kind: 'id', detail: 'A guess', insert: 'lab' }]);
    assert.deepEqual(at(`${file.replace('recorded: 0.3', 'recorded: 0.3\n    evidence:\n      |')}`).labels, ['recorded']);
    assert.deepEqual(at(`${file}remedies:\n  repair:\n    after: { |`).labels, ['dark']);
  });

  test('says nothing within comments, quotations and texts', () => {
    for (const marked of ['# ki|', 'kind: documented # or |', 'title: { en: "ki|" }', 'about:\n  en: >-\n    Some words and |', 'about:\n  en: "Some|'])
      assert.deepEqual(at(marked).labels, [], marked);
  });
});

describe('documentation', () => {
  const over = (words: string, plus = 0): ReturnType<typeof hoverScheme> => hoverScheme(text, text.indexOf(words) + plus);

  test('of a key says its path, what it means, what is allowed, and how what stands there is known', () => {
    const found = over('recorded: ', 2);
    assert.deepEqual(found && [text.slice(found.from, found.to), found.path, found.text, found.allowed, found.grade], [
      'recorded',
      'indicators.refusal.recorded',
      'Coverage: the probability that an occurrence enters the record.',
      'a number from 0 to 1',
      'invented',
    ]);
    assert.equal(over('colour: black')?.allowed, 'black, red');
    assert.match(over('repair:')?.allowed ?? '', /^a block of after, .*, or null$/);
  });

  test('takes the evidence of the number before the grade of its item', () => {
    const file =
      'sources: { law: { title: The law }, lab: { title: A guess } }\nledger:\n  start: 3\n  max: 9\n  grade: written\n  source: law\n  evidence:\n    start: { grade: invented, source: lab }\n';
    const of = (word: string): unknown => {
      const found = hoverScheme(file, file.indexOf(word));
      return [found?.grade, found?.source];
    };
    assert.deepEqual(of('start: 3'), ['invented', 'A guess']);
    assert.deepEqual(of('max: 9'), ['written', 'The law']);
    assert.deepEqual(of('ledger:'), ['written', 'The law']);
  });

  test('of a value is that of its key, and of what the grammar does not know there is none', () => {
    const found = over('colour: black', 'colour: '.length + 1);
    assert.equal(found && text.slice(found.from, found.to), 'black');
    assert.equal(hoverScheme('nothing: 3', 2), null);
    assert.equal(hoverScheme('', 0), null);
  });

  test('stands for every key of the grammar', () => {
    type Shaped = { readonly _zod: { readonly def: Record<string, unknown> } };
    const bare: string[] = [];
    const visit = (node: Shaped, path: readonly string[], described: boolean): void => {
      const said = described || globalRegistry.get(node as unknown as typeof schemeGrammar)?.description !== undefined;
      const { innerType, options, shape, element, valueType } = node._zod.def as Record<string, Shaped> & {
        options?: Shaped[];
        shape?: Record<string, Shaped>;
      };
      if (innerType) {
        visit(innerType, path, said);
        return;
      }
      if (!said && !options && typeof path.at(-1) === 'string' && path.at(-1) !== '*') bare.push(path.join('.'));
      for (const option of options ?? []) visit(option, path, said);
      for (const [key, below] of Object.entries(shape ?? {})) visit(below, [...path, key], false);
      if (element) visit(element, [...path, '*'], false);
      if (valueType) visit(valueType, [...path, '*'], false);
    };
    visit(schemeGrammar as unknown as Shaped, [], true);
    assert.deepEqual(bare, []);
  });
});

describe('lint', () => {
  test('says what `check` says, at the same line and column', () => {
    const wrong = text.replace('colour: black', 'colour: blak').replace('\nkind: ', '\nknd: ').replace('recorded: 1', 'recorded: 1.5');
    assert.throws(
      () => readScheme(wrong, 'mine.yaml'),
      (error) => {
        assert.ok(error instanceof InvalidFile);
        const lints = lintScheme(wrong, 'mine.yaml');
        assert.equal(lints.map(({ severity, ...fault }) => describeFault('mine.yaml', { ...fault, level: severity })).join('\n'), error.message);
        const [line = '', column = ''] = /mine\.yaml:(\d+):(\d+) {2}lists\.defaulters\.colour/.exec(error.message)?.slice(1) ?? [];
        const colour = lints.find(({ path }) => path === 'lists.defaulters.colour');
        assert.deepEqual([colour?.line, colour?.column, colour?.hint], [Number(line), Number(column), 'black']);
        assert.equal(wrong.slice(colour?.from, colour?.to), 'blak');
        return true;
      },
    );
  });

  test('finds no fault in the schemes that ship, and tells their warnings', () => {
    for (const { file, text } of SHIPPED) {
      const lints = lintScheme(text, file);
      assert.deepEqual(
        lints.map(({ message }) => message),
        readScheme(text, file).warnings.map(({ message }) => message),
      );
      for (const { severity } of lints) assert.equal(severity, 'warning');
    }
  });

  test('of a shipped scheme in which one key is half typed names that line, and calls nothing a record', () => {
    for (const { file, text } of SHIPPED) {
      const line = text.split('\n').findIndex((one) => one.startsWith('glasshouse:'));
      const half = text
        .split('\n')
        .toSpliced(line + 1, 0, 'atten')
        .join('\n');
      assert.deepEqual([...new Set(lintScheme(half, file).map((fault) => fault.line))], [line + 2], file);
    }
  });

  test('keeps its places with other line ends', () => {
    const [unix, windows] = ['glasshouse: scheme/1\nknd: x\n', 'glasshouse: scheme/1\r\nknd: x\r\n'];
    const placed = (file: string): unknown =>
      lintScheme(file, '')
        .filter(({ path }) => path === 'knd')
        .map(({ from, to, line, column }) => [file.slice(from, to), line, column]);
    assert.deepEqual(placed(unix), [['knd', 2, 1]]);
    assert.deepEqual(placed(windows), placed(unix));
  });
});

describe('never an exception', () => {
  const all = (text: string, offset: number): void => {
    const found = completeScheme(text, offset);
    if (found)
      assert.ok(0 <= found.from && found.from <= found.to && found.to <= text.length && found.from <= offset, `${offset}: ${found.from} to ${found.to}`);
    const meant = hoverScheme(text, offset);
    if (meant) assert.ok(0 <= meant.from && meant.from <= meant.to && meant.to <= text.length);
  };

  test('on prefixes of a shipped scheme', () => {
    for (let end = 0; end <= text.length; end += 37) all(text.slice(0, end), end);
    for (let end = 0; end <= text.length; end += 997)
      for (const { from, to } of lintScheme(text.slice(0, end), 'x.yaml')) assert.ok(0 <= from && from <= to && to <= end);
  });

  test('on texts from which pieces were cut out and into which signs were put', () => {
    const { below, pick } = chance(7);
    for (let n = 0; n < 300; n++) {
      const from = below(text.length);
      const broken =
        text.slice(Math.max(0, from - 2000), from) +
        pick(['{', '[', '"', "'", '- ', ': ', '\t', '|\n', '>\n', '}', ',', '&a ', '#', '\u0000', '\r', '：']) +
        text.slice(from + below(200), from + 2000);
      all(broken, below(broken.length + 1));
      if (n % 10 === 0) lintScheme(broken, 'x.yaml');
    }
  });

  test('on huge, deep, binary and strange texts, in little time', () => {
    const begun = processorTime();
    for (const odd of [
      'x'.repeat(1e6),
      '['.repeat(250_000),
      '{a: '.repeat(60_000),
      '- '.repeat(100_000),
      '"'.repeat(100_000),
      'a: "'.repeat(50_000),
      ' '.repeat(250_000),
      'a\n'.repeat(100_000),
      'a: {\n'.repeat(50_000),
      '\u0000\u0001\uffff'.repeat(1000),
      'a:\n '.repeat(50_000),
      `${'a '.repeat(100_000)}:`,
      '\r'.repeat(100_000),
    ])
      for (const offset of [0, 1, odd.length, -5, odd.length + 5, Number.NaN]) {
        completeScheme(odd, offset);
        hoverScheme(odd, offset);
      }
    lintScheme('['.repeat(250_000), 'x.yaml');
    lintScheme('\u0000', 'x.yaml');
    const taken = processorTime() - begun;
    assert.ok(taken < 8000, `${taken} ms`);
  });
});
