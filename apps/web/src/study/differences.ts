/** In which rules worlds differ from the first of them, value by value as the files have them. */
import { inLanguage, type Scheme, type Text } from 'glasshouse';
import { FORM_WORDS, type FormWord } from '../words/form.ts';
import type { InBoth, RuleBeside } from './protocol.ts';
import { both, type Study } from './worlds.ts';

/** What is no rule: words about rules, and where they were read. */
const WORDS: ReadonlySet<string> = new Set(
  'glasshouse id title about aim kind place years society sources calibration source grade evidence note legal_basis severity parts'.split(' '),
);

/** Keys of a file that the form has words for. */
const LABELS: Readonly<Record<string, FormWord>> = {
  points: 'points',
  recorded: 'recorded',
  false_records: 'falseRecords',
  valid_for: 'validFor',
  from: 'from',
  score_below: 'scoreBelow',
  score_from: 'scoreFrom',
  start: 'start',
  clean_month: 'cleanMonth',
  half_life: 'halfLife',
  every: 'resetEvery',
  deny: 'deny',
  grant: 'grant',
  means: 'means',
  job_loss: 'jobLoss',
  job_finding: 'jobFinding',
  fine: 'fine',
  cuts_ties: 'cutsTies',
  starts: 'starts',
  after: 'exitAfter',
  min_stay: 'minStay',
  max_stay: 'maxStay',
  when: 'when',
  probability: 'toldShare',
  by: 'decidedBy',
  capacity: 'capacity',
  window: 'window',
  corrects: 'corrects',
  upholds: 'upholds',
  suspends: 'suspends',
  granted: 'granted',
  catches_false: 'catchesFalse',
  drops_true: 'dropsTrue',
  joint: 'joint',
  mixups: 'mixups',
  lag: 'lag',
  over_retention: 'overRetention',
};
/** Blocks of a file that the form has words for. */
const BLOCKS: Readonly<Record<string, FormWord>> = {
  ledger: 'ledger',
  bands: 'bands',
  notice: 'notice',
  appeal: 'appeal',
  repair: 'repair',
  expiry: 'expiry',
  review: 'review',
  sharing: 'sharing',
};

interface Leaf {
  readonly value: string;
  /** Words for what it belongs to, from the outside inwards. */
  readonly within: readonly InBoth<string>[];
}

/**
 * The rules that are not the same in all worlds. The world without the scheme has none, and is left out.
 * @param ids the world that the others are compared with, then the others
 */
export function rulesBeside(study: Study, ids: readonly string[]): RuleBeside[] {
  const worlds = ids.flatMap((id) => {
    const scheme = study.worlds.find((world) => world.id === id)?.prepared.scheme;
    return scheme === undefined || scheme === null ? [] : [{ id, leaves: leavesOf(scheme) }];
  });
  const [first, ...others] = worlds;
  if (first === undefined) return [];
  const paths = new Set(worlds.flatMap(({ leaves }) => [...leaves.keys()]));
  const differ = [...paths].filter((path) => others.some(({ leaves }) => leaves.get(path)?.value !== first.leaves.get(path)?.value));
  // Of an item that stands in some worlds only its being there is told, not each of its values.
  const inside = (path: string): boolean => differ.some((other) => other !== path && path.startsWith(`${other}.`));
  return differ
    .filter((path) => !inside(path))
    .map((path) => ({
      path,
      title: titleOf(path, worlds.map(({ leaves }) => leaves.get(path)).find((leaf) => leaf !== undefined)?.within ?? []),
      cells: Object.fromEntries(worlds.map(({ id, leaves }) => [id, cellOf(leaves.get(path)?.value)])),
    }));
}

/** The values of a scheme by their paths; an item is a value too: that it stands there. */
function leavesOf(scheme: Scheme): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  const walk = (node: unknown, path: string, within: readonly InBoth<string>[]): void => {
    if (Array.isArray(node) && node.some((item) => typeof item === 'object')) {
      node.forEach((item, n) => {
        const { id, title } = item as { readonly id?: string; readonly title?: Text };
        const own = `${path}.${id ?? n}`;
        const inner = id === undefined ? within : [...within, both((language) => (title === undefined ? id : inLanguage(title, language)))];
        if (id !== undefined) leaves.set(own, { value: STANDS, within: inner });
        walk(item, own, inner);
      });
    } else if (typeof node === 'object' && node !== null && !Array.isArray(node)) {
      for (const [key, value] of Object.entries(node)) {
        if (WORDS.has(key) || value === undefined) continue;
        const block = BLOCKS[key];
        walk(value, path === '' ? key : `${path}.${key}`, block === undefined ? within : [...within, both((language) => FORM_WORDS[language][block])]);
      }
    } else if (node !== null) leaves.set(path, { value: Array.isArray(node) ? node.join(', ') : String(node), within });
  };
  walk(scheme, '', []);
  return leaves;
}

const STANDS = '✓';

function cellOf(value: string | undefined): InBoth<string> | null {
  return value === undefined ? null : { en: value, 'zh-Hans': value };
}

function titleOf(path: string, within: readonly InBoth<string>[]): InBoth<string> {
  const key = path.split('.').at(-1) ?? '';
  const word = LABELS[key];
  return both((language) => {
    const parts = within.map((part) => part[language]);
    if (word !== undefined) parts.push(FORM_WORDS[language][word]);
    return parts.join(language === 'en' ? ': ' : '：');
  });
}
