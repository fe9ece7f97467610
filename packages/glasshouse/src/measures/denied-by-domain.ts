import { COUNTED } from '../compile/layout.ts';
import type { Program } from '../compile/program.ts';
import { type Count, cellAt, perPersonYears, shareOfRun } from './counters.ts';
import type { Measure } from './measure.ts';

type Domain = (typeof COUNTED)[number];

const WORDS: Readonly<Record<Domain, readonly [string, string]>> = {
  travel: ['travel', '出行'],
  employment: ['employment', '就业'],
  credit: ['credit', '信贷'],
  housing: ['housing', '住房'],
  schooling: ['schooling', '就学'],
  public_services: ['public services', '公共服务'],
  dating: ['dating', '婚恋交友'],
  family: ['family members', '家属'],
};

const FAMILY = COUNTED.indexOf('family');

/** The counted domains in which some consequence of the scheme refuses attempts, in the order of the counters. */
export function domainsTouched(program: Program): Domain[] {
  const { count, deny, attempt, family } = program.consequences;
  return COUNTED.filter((_, d) => {
    for (let c = 0; c < count; c++) if ((family[c] === 1 ? FAMILY : attempt[c]) === d && (deny[c] as number) > 0) return true;
    return false;
  });
}

/** Refusals in each domain that the scheme touches, and the share of them that is wrong. */
export function deniedByDomain(program: Program): Measure[] {
  return domainsTouched(program).flatMap(deniedIn);
}

/** Refusals in one domain. @param domain a counted domain, or a placeholder for the list of measures */
export function deniedIn(domain: string): Measure[] {
  const d = COUNTED.indexOf(domain as Domain);
  const [en, zh] = WORDS[domain as Domain] ?? [domain, domain];
  const refusals: Count = (reading, t) => cellAt(reading, t, reading.program.layout.denied.at + d);
  const wrong: Count = (reading, t) => cellAt(reading, t, reading.program.layout.deniedWrongly.at + d);
  return [
    {
      id: `denied.${domain}`,
      unit: 'refusals a 1 000 person-years',
      title: { en: `Refusals: ${en}`, 'zh-Hans': `被拒：${zh}` },
      definition: {
        en: `How often, in 1 000 years lived by all persons, an attempt was refused because of the scheme (${en}).`,
        'zh-Hans': `全体人口每千人年中，因该制度而被拒的次数（${zh}）。`,
      },
      formula: `12 000 · Σ denied[${domain}] / (persons · months)`,
      whyNull: 'always a number',
      ...perPersonYears(refusals),
    },
    {
      id: `denied.${domain}.wrongly`,
      unit: 'share of refusals',
      title: { en: `Wrong refusals: ${en}`, 'zh-Hans': `误拒：${zh}` },
      definition: {
        en: `Of the refusals during the run (${en}), the share that true records alone would not have brought about.`,
        'zh-Hans': `整个模拟期间的被拒（${zh}）中，若只依据真实记录本不会发生的比例。`,
      },
      formula: `Σ deniedWrongly[${domain}] / Σ denied[${domain}]`,
      whyNull: `nothing was refused to anybody (${en})`,
      ...shareOfRun(wrong, refusals),
    },
  ];
}
