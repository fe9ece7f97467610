/** An analysis of many runs, in English. */
import type { AnalysisWords } from './analysis.ts';

const and = (items: readonly string[]): string => new Intl.ListFormat('en').format(items);

export const ANALYSIS_EN: AnalysisWords = {
  sentences: (parts) => parts.filter((part) => part !== '').join(' '),
  list: and,
  brand: 'Glasshouse · analysis of many simulations',
  title: 'Which of our assumptions matter',
  invented: 'Everyone here is invented.',
  inventedWhy: 'The people of these runs were drawn from published totals and a seed. Nobody real is in them.',
  range: (low, high) => (low === high ? low : `${low} to ${high}`),
  ranged: (value, range) => (range === '' ? value : `${value} (${range})`),
  percent: (number) => `${number} %`,
  tiny: '< 0.1 %',
  none: '–',
  designs: {
    grid: 'a grid',
    list: 'a list',
    'latin-hypercube': 'a Latin hypercube',
    sobol: 'a Sobol sequence',
    saltelli: 'a Saltelli design',
    morris: 'a Morris screening',
  },
  subtitle: (design, points, replicates, worlds, parameters, runs) =>
    `${runs} runs: ${points} points of ${design}, ${replicates} ${replicates === '1' ? 'replicate' : 'replicates'} each, ${worlds} ${worlds === '1' ? 'world' : 'worlds'}. ${parameters === '1' ? 'One number was varied.' : `${parameters} numbers were varied together.`}`,
  leftOut: (points, runs) =>
    `Not every point was lived in every world with the same luck: ${points} ${points === '1' ? 'point' : 'points'} and ${runs} ${runs === '1' ? 'run' : 'runs'} are left out.`,
  within:
    'Every share is a share of the variance within the ranges stated here. Other ranges give other shares, and a number that was not varied is not judged at all.',
  cannotTell: '“Cannot tell” means that luck is not ruled out; it does not mean that a number is harmless.',
  resampled: 'Intervals hold the middle 95 % of resamples: of twenty numbers that do nothing, about one will seem to do something.',
  grades: { written: 'written', inferred: 'inferred', invented: 'invented', none: 'no grade' },
  verdicts: { matters: 'matters', little: 'little', 'cannot-tell': 'cannot tell' },
  directions: { up: '▲ up with it', down: '▼ down with it', both: 'no one way' },
  inventedMatter: 'Numbers that we invented, and that matter',
  inventedNone: (count) =>
    `${count === '1' ? 'The one number graded invented is' : `None of the ${count} numbers graded invented is`}${count === '1' ? ' not' : ''} seen to matter. That is what these runs can show, not that our guesses are right.`,
  othersMatter: 'Other numbers that matter',
  othersNone: 'None.',
  mattersFor: (name, range, count, of, most, how) =>
    `${name}, ${range}: ${of === '1' ? '' : `seen to matter for ${count} of ${of} results, most for `}${most}: ${how}.`,
  notSeen: (names) => `Not seen to matter for anything: ${names.join(', ')}.`,
  inWorld: (title, world) => `${title}, in “${world}”`,
  lessWorld: (title, world, minus) => `${title}, in “${world}” less in “${minus}”`,
  mean: (mean, low, high, points) => `Mean over ${points} points: ${mean}. From point to point it goes from ${low} to ${high}.`,
  applies: 'It applies at no point.',
  never: (value) => `It is ${value} at every point, so that it hangs on none of these numbers.`,
  signs: (above, below) => `Above 0 at ${above} of the points, below 0 at ${below}.`,
  alwaysAbove: 'Above 0 at every point.',
  alwaysBelow: 'Below 0 at every point.',
  luck: (ofRuns, ofMeans) => `Luck is ${ofRuns} of the variance of single runs, and ${ofMeans} of that of the points’ means.`,
  noLuck: 'With one replicate luck cannot be told from what the numbers do: it is within the shares.',
  nullPoints: (count) => `It does not apply at ${count} ${count === '1' ? 'point, which is' : 'points, which are'} left out.`,
  unitsLeftOut: (method, left, all) =>
    `A value is missing in ${left} of ${all} ${{ sobol: 'blocks', morris: 'trajectories', shares: 'points' }[method]}, which are left out.`,
  columns: {
    name: 'Number',
    grade: 'Grade',
    range: 'Range',
    first: 'Alone',
    total: 'With others',
    muStar: 'Size of effects (μ*)',
    mu: 'Mean effect (μ)',
    sigma: 'Unevenness (σ)',
    share: 'Share',
    rank: 'Rank coefficient',
    direction: 'Which way',
    verdict: 'Seen',
    interval: '95 % interval',
    value: 'Value',
  },
  how: (method, value, unit) =>
    method === 'morris'
      ? `moved over its whole range it moves the result by ${value} ${unit} on average`
      : method === 'sobol'
        ? `${value} of the variance, alone and with others`
        : `${value} of the variance`,
  tipping: 'Where it tips',
  crosses: (name, threshold, at, direction, binned) =>
    `Along ${name} the mean ${direction === 'up' ? 'goes over' : 'falls below'} ${threshold} at ${binned ? 'about ' : ''}${at}.`,
  foundIn: (percent) => `Only ${percent} of resamples cross there, so that it may not cross at all.`,
  neverCrosses: (names, threshold, begins) =>
    `Along ${and(names)} the mean never crosses ${threshold} within the range: it stays ${begins === 'below' ? 'below' : 'at or above'} it.`,
  neverAny: (threshold, begins) => `Along none of these numbers does the mean cross ${threshold}: it stays ${begins === 'below' ? 'below' : 'at or above'} it.`,
  notTold: (threshold) => `Where the mean crosses ${threshold} along other numbers is not told: they are not seen to matter, so that it may be luck.`,
  limits: 'What this cannot show',
  limitsText: (design, replicates) => [
    'What matters here matters in this model. A mechanism that the model lacks has no number that could be varied.',
    'The ranges are part of the assumptions. The range of an invented number is invented, too.',
    ...(design === 'list'
      ? ['In a list numbers go together as they were written: a share says what goes with what, not what brings it about.']
      : ['Numbers are varied independently of each other, also where reason says that they go together.']),
    ...(replicates === 1 ? ['With one replicate luck is taken for an effect of the numbers.'] : []),
  ],
  method: 'Method in brief',
  methodText: (method, resamples, seed) => [
    ...{
      sobol: [
        'Alone: the first-order index, the share of the variance that would go if only this number were known. With others: the total index, the share that would stay if all but this one were known. Saltelli et al. 2010; Jansen 1999.',
        'A number matters if the interval of its total index lies above 1 % and above what luck leaves in the points’ means, which an idle number would come to. Little: the interval lies below 1 %.',
      ],
      morris: [
        'Along each trajectory every number is moved once; the change of the result, per whole range, is one elementary effect. Their mean is μ, the mean of their sizes μ*, their standard deviation σ. Morris 1991; Campolongo et al. 2007.',
        'A number matters if the interval of μ* lies above what luck alone would give, and above a twentieth of the largest. A screening puts numbers in order; it gives no shares.',
      ],
      shares: [
        'Share: how much of the variance of the points lies between levels of the number, or between bins of equal count (Kelley’s ε², 0 on average for an idle number). Rank coefficient: of a regression of ranks on all numbers, −1 to 1.',
        'A number matters if the interval of its share lies above 0, or if its rank coefficient is larger than luck would make one of all. What several numbers do together only is in no share.',
      ],
    }[method],
    'Luck: all points share the luck of a replicate. What replicates share is in the variance of single runs, and not in that of the points’ means; what is left over is in both.',
    `Differences of worlds are taken run by run. Intervals come from ${resamples} resamples (seed ${seed}); values that do not apply are left out, never filled in.`,
  ],
  varied: 'What was varied',
  all: 'All results',
  footer: 'Made by Glasshouse, a laboratory for social-scoring schemes. A simulation, no forecast. Everyone in it is invented.',
  indices: {
    question: (title) => `What does it hang on? ${title}`,
    finding: (title, name, grade, how) => `${title} hangs most on ${name} (${grade}): ${how}.`,
    untold: (title) => `Of no number can it be told here that ${title} hangs on it.`,
    same: (title) => `${title} is the same at every point.`,
    spread: 'Bars: 95 % intervals by resampling, within the ranges stated.',
    reading: (method) =>
      ({
        sobol: 'Circle: what the number does alone. Square: alone and together with others. Hollow and grey: cannot tell, or little.',
        morris: 'Square: how much the result changes, up or down, when the number moves over its whole range. Hollow and grey: cannot tell, or little.',
        shares: 'Square: share of the variance between levels of the number. Hollow and grey: cannot tell, or little.',
      })[method],
    axis: (method, unit) => (method === 'morris' ? `size of effects (${unit})` : 'share of the variance within the ranges, %'),
    more: (count) => `${count} further numbers with smaller values are in the table.`,
  },
  trend: {
    question: (title, name) => `How does it go with ${name}? ${title}`,
    finding: (title, name, first, from, last, to) => `Mean of ${title}: ${first} where ${name} is about ${from}, ${last} where it is about ${to}.`,
    spread: (alone) =>
      alone
        ? 'Each point is the mean of its replicates.'
        : 'Points differ since all other numbers differ too, and by luck; the band holds the middle nine in ten of them.',
    reading: (shown, of) => `Squares and line: means along the number. Rings: ${shown === of ? 'all' : `${shown} of`} ${of} points.`,
    points: 'points',
    means: 'mean',
    middle: 'middle 90 %',
    threshold: (value) => `Dashed line: the threshold, ${value}.`,
  },
  surface: {
    question: (title, x, y) => `How do ${x} and ${y} act together? ${title}`,
    finding: (title, low, atLow, high, atHigh) => `Mean of ${title}: lowest, ${low}, at ${atLow}; highest, ${high}, at ${atHigh}.`,
    at: (x, xValue, y, yValue) => `${x} ${xValue} and ${y} ${yValue}`,
    spread: (others, binned) =>
      binned
        ? 'Each cell is a mean over the points in it, about ten; what differs between neighbours may be luck or the other numbers.'
        : others
          ? 'Each cell is a mean over replicates and over all other numbers.'
          : 'Each cell is a mean over replicates.',
    reading: (threshold) => `The stronger the colour, the higher the mean.${threshold === null ? '' : ` The line is where it crosses ${threshold}.`}`,
  },
};
