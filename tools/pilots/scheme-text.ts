/** A draw → the text of its scheme file. Every number is invented, and says in which range it may lie. */
import type { Text } from '../../packages/glasshouse/src/base/text.ts';
import { type Axes, type Draw, isOpen, type PilotRecord } from './axes.ts';

/** YAML of a text in both languages, on one line. */
export const both = ({ en, 'zh-Hans': zh }: Text): string => `{ en: ${JSON.stringify(en)}, zh-Hans: ${JSON.stringify(zh)} }`;

/** YAML of what is known about a number of our own. */
const guess = (low: number, high: number): string => `{ grade: invented, source: lab, low: ${tidy(low)}, high: ${tidy(high)} }`;
const drawn = (low: number, high: number): string => `{ grade: invented, source: axes, low: ${tidy(low)}, high: ${tidy(high)} }`;
/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(9));

const inline = (values: Readonly<Record<string, string | number>>): string =>
  `{ ${Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }`;
const quarters = (value: number): number => Math.round(value * 4) / 4;

/** What the options of a draw make of the numbers that most rules share. */
interface Numbers {
  readonly start: number;
  readonly min: number;
  readonly max: number;
  /** Points of this scale for one of a scale of a thousand. */
  readonly unit: number;
  /** Lower bounds of all bands but the lowest, from the highest. */
  readonly bounds: readonly number[];
  readonly punishes: boolean;
}

/** Bounds below a start that nobody can rise above. */
const CAPPED = [-10, -25, -45, -80];

function numbersOf(draw: Draw): Numbers {
  const { start, min, max, unit } = draw['scale'] as unknown as Numbers;
  const from = draw['bands']?.['from'] as readonly number[];
  const distances = start === max ? [0, ...CAPPED.slice(1 - from.length)] : from;
  return { start, min, max, unit, bounds: distances.map((distance) => start + distance * unit), punishes: draw['low']?.id !== 'rewards-only' };
}

/** What this pilot does, in sentences. */
function traits({ axes }: Axes, draw: Draw, language: 'en' | 'zh-Hans'): string {
  const english = language === 'en';
  const read = axes.flatMap((axis) => draw[axis.id]?.reads?.[language] ?? []);
  const reads = english ? `reads ${['bills, loans and judgments', ...read].join(', ')}` : `读取缴费、借贷与判决${read.map((word) => `、${word}`).join('')}`;
  const sentences: string[][] = [];
  for (const axis of axes) {
    const option = draw[axis.id];
    if (axis.begins) sentences.push([]);
    if (axis.id === 'traffic') sentences.at(-1)?.push(reads);
    if (option?.says !== undefined && (axis.tell === 'always' || isOpen(axis, draw))) sentences.at(-1)?.push(option.says[language] ?? '');
  }
  return english ? sentences.map((parts) => `It ${parts.join('; ')}.`).join('\n    ') : sentences.map((parts) => `${parts.join('；')}。`).join('');
}

function indicator(record: PilotRecord, draw: Draw, { unit }: Numbers, most: number): string {
  const weight = draw['weight'] as unknown as { readonly harm: number; readonly good: number };
  const steps = draw['steps']?.['factor'] as number;
  const size = unit * Math.max(-most, record.points * steps * (record.points < 0 ? weight.harm : weight.good));
  const points = size < 0 ? Math.min(quarters(size), -0.25) : Math.max(quarters(size), 0.25);
  const worst = points * 3;
  // Whoever cannot pay might be spared: then an entry takes nothing.
  const least = record.false_records === 0 ? 0 : points / 4;
  const evidence = {
    points: drawn(Math.min(worst, least), Math.max(worst, least)),
    recorded: guess(record.recorded / 4, Math.min(1, record.recorded * 2)),
    false_records: guess(0, Math.max(0.0001, record.false_records * 5)),
  };
  const said = `points: ${points}, recorded: ${record.recorded}, false_records: ${record.false_records}, grade: invented, source: axes`;
  return `  - { id: ${record.id}, title: ${both(record.title)}, conduct: ${record.conduct}, context: ${record.context},
      ${said},
      evidence: ${inline(evidence)} }`;
}

const BAND_WORDS: readonly Text[] = [
  { en: 'Best band', 'zh-Hans': '最高档' },
  { en: 'Second band', 'zh-Hans': '第二档' },
  { en: 'Third band', 'zh-Hans': '第三档' },
  { en: 'Fourth band', 'zh-Hans': '第四档' },
  { en: 'Fifth band', 'zh-Hans': '第五档' },
  { en: 'Lowest band', 'zh-Hans': '最低档' },
];

function bands({ bounds, unit, max, min }: Numbers): string {
  const rows = bounds.map((from, n) => {
    // Half way to its neighbours, so that bounds keep their order wherever in their ranges they lie.
    const low = n + 1 < bounds.length ? (from + (bounds[n + 1] as number)) / 2 : Math.max(min, from - 20 * unit);
    const high = n > 0 ? (from + (bounds[n - 1] as number)) / 2 : Math.min(max, from + 20 * unit);
    const said = `id: band-${n + 1}, title: ${both(BAND_WORDS[n] as Text)}, from: ${from}, grade: invented, source: axes`;
    return `  - { ${said},\n      evidence: { from: ${drawn(low, high)} } }`;
  });
  return [...rows, `  - { id: band-${bounds.length + 1}, title: ${both(BAND_WORDS[5] as Text)}, grade: invented, source: axes }`].join('\n');
}

function list(draw: Draw, { bounds, unit, max, min, punishes }: Numbers): string {
  const bound = (punishes ? bounds.at(-1) : bounds[0]) as number;
  // One never enters where one would leave at once.
  const lower = drawn(Math.max(min, bound - 15 * unit), bound);
  const upper = drawn(bound, Math.min(max, bound + 15 * unit));
  const evidence = punishes ? { 'entry.0.score_below': lower, 'exit.0.score_from': upper } : { 'entry.0.score_from': upper, 'exit.0.score_below': lower };
  return `  - id: ${punishes ? 'low' : 'best'}
    title: ${both(punishes ? { en: 'Low scores', 'zh-Hans': '低分名单' } : { en: 'High scores', 'zh-Hans': '高分名单' })}
    colour: ${punishes ? 'black' : 'red'}
    entry: [ { ${punishes ? 'score_below' : 'score_from'}: ${bound} } ]
    exit: [ { ${punishes ? 'score_from' : 'score_below'}: ${bound} } ]
    published: ${draw['names']?.id === 'printed'}
    grade: invented
    source: axes
    evidence: ${inline(evidence)}
`;
}

/** A rule about what follows; numbers come as [value, low, high]. */
interface Follows {
  readonly id: string;
  readonly title: Text;
  readonly while: string;
  readonly domain: string;
  readonly context: string;
  readonly more?: string;
  readonly numbers: Readonly<Record<string, readonly [number, number, number]>>;
}

function consequence({ id, title, while: standing, domain, context, more, numbers }: Follows): string {
  const values = Object.entries(numbers);
  return `  - id: ${id}
    title: ${both(title)}
    while: { ${standing} }
    domain: ${domain}
    context: ${context}
${more === undefined ? '' : `    ${more}\n`}${values.map(([name, [value]]) => `    ${name}: ${value}\n`).join('')}    legal_basis: null
    grade: invented
    source: axes
    evidence: ${inline(Object.fromEntries(values.map(([name, [, low, high]]) => [name, guess(low, high)])))}
`;
}

const REWARDS: Readonly<Record<string, Pick<Follows, 'id' | 'title' | 'context' | 'more'> & { readonly grant: readonly [number, number, number] }>> = {
  transit: {
    id: 'cheaper-transport',
    title: { en: 'Cheaper buses and trains', 'zh-Hans': '公交地铁优惠' },
    context: 'travel',
    more: 'of: travel',
    grant: [0.8, 0.3, 1],
  },
  priority: {
    id: 'served-first',
    title: { en: 'Served first', 'zh-Hans': '办事优先' },
    context: 'administration',
    more: 'of: public_services',
    grant: [0.3, 0.05, 0.8],
  },
  rebate: { id: 'heating-rebate', title: { en: 'Money off heating', 'zh-Hans': '取暖费减免' }, context: 'housing', more: 'of: housing', grant: [0.8, 0.3, 1] },
};

function consequences(draw: Draw, { punishes }: Numbers): string {
  const { grant, ...reward } = REWARDS[draw['reward']?.id ?? ''] as NonNullable<(typeof REWARDS)[string]>;
  const rules: Follows[] = [{ ...reward, while: punishes ? 'band: band-1' : 'list: best', domain: 'benefit', numbers: { grant, severity: [0.1, 0, 0.3] } }];
  const low = { while: 'list: low' };
  if (draw['low']?.id === 'services-lost')
    rules.push(
      {
        ...low,
        id: 'assistance',
        title: { en: 'No public assistance', 'zh-Hans': '不得享受社会救助' },
        domain: 'public_services',
        context: 'administration',
        numbers: { deny: [0.6, 0.2, 1], severity: [0.6, 0.4, 0.8] },
      },
      {
        ...low,
        id: 'licence',
        title: { en: 'No business licence', 'zh-Hans': '不得申办营业执照' },
        domain: 'employment',
        context: 'commerce',
        numbers: { deny: [0.4, 0.1, 1], means: [0.99, 0.97, 1], severity: [0.6, 0.4, 0.8] },
      },
    );
  if (draw['low']?.id === 'spending-limited')
    rules.push({
      ...low,
      id: 'flights-and-trains',
      title: { en: 'No flights, no fast trains', 'zh-Hans': '限制乘坐飞机、高铁' },
      domain: 'travel',
      context: 'travel',
      numbers: { deny: [0.8, 0.3, 1], severity: [0.5, 0.3, 0.7] },
    });
  if (punishes && draw['names']?.id === 'printed')
    rules.push({
      ...low,
      id: 'names',
      title: { en: 'Names are published', 'zh-Hans': '公布姓名' },
      domain: 'publicity',
      context: 'administration',
      numbers: { job_finding: [0.7, 0.6, 1], cuts_ties: [0.02, 0, 0.1], severity: [0.6, 0.4, 0.8] },
    });
  if (draw['others']?.id === 'jointly')
    rules.push(
      {
        ...low,
        id: 'banks',
        title: { en: 'Banks refuse loans', 'zh-Hans': '银行拒绝贷款' },
        domain: 'credit',
        context: 'finance',
        more: 'joint: true',
        numbers: { deny: [0.5, 0.1, 0.9], severity: [0.4, 0.2, 0.6] },
      },
      {
        ...low,
        id: 'employers',
        title: { en: 'Employers turn applicants away', 'zh-Hans': '用人单位拒绝录用' },
        domain: 'employment',
        context: 'work',
        more: 'joint: true',
        numbers: { deny: [0.3, 0.05, 0.8], severity: [0.5, 0.3, 0.7] },
      },
    );
  return rules.map(consequence).join('\n');
}

function remedies(draw: Draw): string {
  const appeal = draw['appeal']?.id;
  const repair = draw['repair']?.['acts'] as readonly string[] | undefined;
  const heard = appeal !== 'no-appeal';
  const chance = appeal === 'independent' ? [0.65, 0.34, 0.92] : [0.25, 0.02, 0.8];
  const notice = heard
    ? `    when: after\n    probability: 0.5\n    grade: invented\n    source: lab\n    evidence: { probability: ${guess(0.05, 0.9)} }`
    : '    when: never\n    grade: invented\n    source: lab';
  const hearing = `
    by: ${appeal === 'independent' ? 'independent' : 'same'}
    window: null
    capacity: 2
    corrects: ${chance[0]}
    upholds: 0.97
    suspends: false
    grade: invented
    source: lab
    evidence: { capacity: ${guess(0.2, 20)}, corrects: ${guess(chance[1] as number, chance[2] as number)}, upholds: ${guess(0.9, 1)} }`;
  const mending = (acts: readonly string[]): string => `
    after: 3
    acts: [ ${acts.join(', ')} ]
    granted: 0.8
    grade: invented
    source: axes
    evidence: { after: ${guess(0, 12)}, granted: ${guess(0.2, 1)} }`;
  return `  notice:
${notice}
  reasons: ${heard}
  appeal:${heard ? hearing : ' null'}
  repair:${repair === undefined ? ' null' : mending(repair)}
  expiry: null
  review: null
`;
}

function population(draw: Draw): string {
  const groups = draw['whom']?.['groups'] as readonly string[] | undefined;
  const uptake = draw['consent']?.['uptake'] as number | undefined;
  return [
    `  scope: ${groups === undefined ? 'general' : `sector\n  of: { groups: [ ${groups.join(', ')} ] }`}`,
    `  consent: ${draw['consent']?.id}`,
    ...(uptake === undefined ? [] : [`  uptake: ${uptake}`]),
    '  grade: invented',
    '  source: axes',
    ...(uptake === undefined ? [] : [`  evidence: { uptake: ${guess(0.05, 0.7)} }`]),
  ].join('\n');
}

function ledger(draw: Draw, { start, min, max, unit }: Numbers): string {
  const forget = draw['forgetting']?.['forget'] as Readonly<Record<string, string | number>>;
  const clean = draw['bonus']?.['clean_month'] as number | undefined;
  const bonus = clean === undefined ? undefined : quarters(clean * unit);
  const evidence = [
    `start: ${drawn(unit < 1 ? 100 : 500, unit < 1 ? 100 : 1000)}`,
    `min: ${drawn(min, min)}`,
    `max: ${drawn(unit < 1 ? 200 : 1000, unit < 1 ? 200 : 1300)}`,
    ...('half_life' in forget ? [`forget.half_life: ${guess(12, 60)}`] : []),
    ...('valid_for' in forget ? [`forget.valid_for: ${guess(12, 60)}`] : []),
    ...(bonus === undefined ? [] : [`clean_month: ${guess(bonus / 4, bonus * 4)}`]),
  ];
  return `  start: ${start}
  min: ${min}
  max: ${max}
  forget: ${inline(forget)}
${bonus === undefined ? '' : `  clean_month: ${bonus}\n`}  grade: invented
  source: axes
  evidence:
${evidence.map((line) => `    ${line}`).join('\n')}`;
}

/** The text of a draw's scheme file. @param number of the region, two digits */
export function schemeText(axes: Axes, draw: Draw, number: string): string {
  const numbers = numbersOf(draw);
  const records = axes.records.filter(({ where }) => where === undefined || Object.values(draw).some((option) => option.id === where));
  return `# yaml-language-server: $schema=../../schema/scheme.schema.json
# Written by tools/draw-pilots.ts from axes.yaml: change that, then \`npm run pilots\`.
glasshouse: scheme/1
id: draw-${number}
title: { en: "Draw ${number}", zh-Hans: "抽样${number}" }
about:
  en: >-
    No city: a draw over the ways in which documented pilots differ.
    ${traits(axes, draw, 'en')}
  zh-Hans: >-
    不是任何城市：在有资料记载的各地做法之间随机抽取而成。${traits(axes, draw, 'zh-Hans')}
aim:
  en: A draw has no authors. Documented pilots say that they reward the honest and restrain the dishonest.
  zh-Hans: 抽样没有制定者。有资料的各地都说是为了“激励守信、约束失信”。
kind: thought-experiment
society: pilot-regions
sources:
  axes: { title: "Glasshouse's own draw over documented differences between pilots: axes.yaml beside this file, which names the sources", url: null }
  lab: { title: "Glasshouse's own assumption", url: null, note: "No source gives this number. The range beside it says how little is known." }

population:
${population(draw)}

ledger:
${ledger(draw, numbers)}

indicators:
${records.map((record) => indicator(record, draw, numbers, axes.most)).join('\n')}

bands:
${bands(numbers)}

lists:
${list(draw, numbers)}
consequences:
${consequences(draw, numbers)}
remedies:
${remedies(draw)}
sharing: { joint: ${draw['others']?.id === 'jointly'}, lag: 0, mixups: 0.001, grade: invented, source: lab, evidence: { lag: ${guess(0, 3)}, mixups: ${guess(0, 0.01)} } }

governance:
  rules_published: ${draw['rules']?.id === 'rules-public'}
  scores_visible: true
  impact_assessment: false
  new_consequences_per_year: null
  grade: invented
  source: axes
`;
}
