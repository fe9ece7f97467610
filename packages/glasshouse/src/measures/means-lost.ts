import { MEANS_CENTRE, MEANS_LEVELS } from '../compile/program.ts';
import { MEANS } from '../engine/portrait.ts';
import { againstWithout, type Measure, NEEDS_WITHOUT, type Reading } from './measure.ts';

const NO_PORTRAITS = 'the means of each at the end were not kept';

export const meansLost: Measure = {
  id: 'means_lost',
  unit: 'share of means',
  title: { en: 'Means lost', 'zh-Hans': '经济损失' },
  definition: {
    en: 'The mean, over persons, of what each has less at the end than the same person without the scheme.',
    'zh-Hans': '模拟结束时，每个人与没有该制度时的同一个人相比所减少的经济能力，取全体平均。',
  },
  formula: 'mean over i of (means_i without the scheme − means_i) / mean means',
  whyNull: NEEDS_WITHOUT,
  comparative: true,
  whyStillNull: NO_PORTRAITS,
  value: againstWithout((now, without) => mean(losses(now, without))),
};

export const meansLostDecile: Measure = {
  id: 'means_lost.decile',
  unit: 'share of means',
  title: { en: 'Means lost, hardest hit tenth', 'zh-Hans': '经济损失（受损最重的十分之一）' },
  definition: {
    en: 'The loss of means, against the same person without the scheme, that a tenth of persons reach or exceed.',
    'zh-Hans': '与没有该制度时的同一个人相比，受损最重的十分之一人口至少减少的经济能力。',
  },
  formula: 'upper decile over i of (means_i without the scheme − means_i) / mean means',
  whyNull: NEEDS_WITHOUT,
  comparative: true,
  whyStillNull: NO_PORTRAITS,
  value: againstWithout((now, without) => upperDecile(losses(now, without))),
};

/** How many persons lose how much, in mean means; rising losses. Null where nobody was shown at the end. */
function losses({ program, trace }: Reading, without: Reading): readonly (readonly [loss: number, persons: number])[] | null {
  const now = trace.portrait;
  const then = without.trace.portrait;
  if (now === null || then === null) return null;
  const counts = new Float64Array(MEANS_LEVELS * MEANS_LEVELS);
  for (let i = 0; i < now.length; i++) {
    const pair = ((then[i] as number) & MEANS) * MEANS_LEVELS + ((now[i] as number) & MEANS);
    counts[pair] = (counts[pair] as number) + 1;
  }
  const { value } = program.means;
  const found: [number, number][] = [];
  counts.forEach((persons, pair) => {
    const level = pair % MEANS_LEVELS;
    const before = value[(pair - level) / MEANS_LEVELS] as number;
    if (persons > 0) found.push([(before - (value[level] as number)) / (value[MEANS_CENTRE] as number), persons]);
  });
  return found.sort(([a], [b]) => a - b);
}

type Losses = ReturnType<typeof losses>;

function mean(all: Losses): number | null {
  if (all === null) return null;
  let sum = 0;
  let persons = 0;
  for (const [loss, count] of all) {
    sum += loss * count;
    persons += count;
  }
  return persons === 0 ? null : sum / persons;
}

/** The largest loss that a tenth of persons reach or exceed. */
function upperDecile(all: Losses): number | null {
  if (all === null) return null;
  const tenth = all.reduce((sum, [, count]) => sum + count, 0) / 10;
  let reached = 0;
  for (const [loss, count] of all.toReversed()) {
    reached += count;
    if (reached >= tenth) return loss;
  }
  return null;
}
