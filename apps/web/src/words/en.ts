import type { Words } from './words.ts';

const n = (x: number): string => x.toLocaleString('en');
const list = (what: string): string =>
  ({ scheme: 'scheme', society: 'society', safeguards: 'safeguard', against: 'scheme', lang: 'language', theme: 'theme' })[what] ?? what;
const SIZE = { persons: 'People', months: 'Months', runs: 'Runs', seed: 'Seed' } as const;

export const EN: Words = {
  brand: 'Glasshouse',
  skip: 'Skip to the content',
  invented: 'Everyone here is invented.',
  menu: { label: 'Main', start: 'Start' },
  routes: {
    lab: { menu: 'Lab', heading: 'Laboratory' },
    compare: { menu: 'Compare', heading: 'Compare worlds' },
    lives: { menu: 'Lives', heading: 'Lives' },
    safeguards: { menu: 'Safeguards', heading: 'What each safeguard changes' },
    library: { menu: 'Library', heading: 'Library' },
    learn: { menu: 'Learn', heading: 'Five steps' },
    report: { menu: 'Report', heading: 'Report' },
    embed: { menu: 'Embed', heading: 'Embed' },
  },
  otherLanguage: '中文',
  theme: { label: 'Colours', system: 'As the system', light: 'Light', dark: 'Dark' },
  titles: {
    start: 'Glasshouse: what the rules of a list do to invented people',
    route: (name, scheme) => `${name}${scheme === null ? '' : `: ${scheme}`} · Glasshouse`,
    missing: 'Not here · Glasshouse',
  },
  footer: 'Results are about a simulated society with stated assumptions. They compare rules and forecast nothing.',
  local: 'This page sends nothing anywhere: no account, no counting of visitors, no request once it is loaded. All runs are lived in your browser.',

  start: {
    underRules: (scheme) => `The rules: ${scheme}.`,
    marksTitle: 'A thousand who are listed under the rules as they are',
    marks: (listed, wrongly, rest) =>
      `${n(listed - wrongly)} squares: listed. ${n(wrongly)} diamonds: listed though they did nothing that puts one there.${rest === 0 ? '' : ` ${n(rest)} rings: no longer listed.`}`,
    question: 'What if the rules were different?',
    asIs: 'The rules as they are',
    what: (safeguard, title) =>
      ({ 'independent-appeal': 'What if an independent body heard appeals?', 'human-review': 'What if a person checked each entry first?' })[safeguard] ??
      `What if: ${title}?`,
    change: (before, after) => `Of 1,000 listed, ${n(after)} are listed wrongly instead of ${n(before)}.`,
    changeRange: (change, low, high, runs) =>
      `Same people, same luck, ${runs} pairs of runs: ${signed(change)}, 95 % interval ${signed(low)} to ${signed(high)}.`,
    cannotTell: (before, after, runs) =>
      `Of 1,000 listed, ${n(after)} are listed wrongly, and ${n(before)} under the rules as they are. With ${runs} runs we cannot tell these two apart.`,
    price: (before, after) =>
      `What it takes: ${short(after)} pieces of work per 1,000 people each year (entries, checks, appeals) instead of ${short(before)}.`,
    assumes: 'What is assumed:',
    life: 'One life',
    lifeInvented: 'Invented. No real person.',
    month: (month) => `Month ${n(month)}`,
    real: 'Is this real?',
    realText:
      'There is no single national score for each citizen in the public record of China. What exists is dozens of local pilots that differ, hundreds of lists, and national lists for particular violations. The schemes here are modelled on published rules where there are any; each number has a source and says how sure we are. How often a listing is wrong has mostly not been published: those numbers are borrowed from other countries’ lists.',
    doors: 'Go on',
    doorSteps: 'Take the five steps',
    doorStepsText: 'Eight minutes: guess, look, and see what a list does to a thousand invented people.',
    doorLab: 'Open the lab',
    doorLabText: (persons, runs) => `The same ${persons} invented people and the same ${runs} runs, in your browser. Change a rule, and see what it does.`,
    doorTeachers: 'For teachers',
    doorTeachersText: 'Lesson links, a worksheet to print, questions to discuss. Works on phones and without a network.',
    noScript: 'Scripts are off. The finding, both answers and the life can be read as they stand; the laboratory needs scripts.',
  },

  lab: {
    experiment: 'The experiment',
    rules: 'Rules',
    scheme: 'Scheme',
    kind: (kind) => ({ documented: 'documented', reconstructed: 'reconstructed', 'thought-experiment': 'thought experiment', federation: 'federation' })[kind],
    society: 'Society',
    sizes: 'Size and chance',
    size: SIZE,
    between: ({ low, high }) => `${n(low)} to ${n(high)}`,
    less: (name) => `Fewer: ${name}`,
    more: (name) => `More: ${name}`,
    safeguards: 'Safeguards',
    safeguardsHelp: 'Each makes a world of its own beside the scheme: same people, same luck.',
    preparing: 'Reading the rules …',
    running: (finished, total) => `${n(finished)} of ${n(total)} runs finished`,
    runsDone: 'Runs finished',
    stop: 'Stop',
    goOn: 'Live all runs',
    stopped: (finished, asked) =>
      `Stopped. What is shown rests on the ${n(finished)} of ${n(asked)} runs that were finished; it is not yet what the link stands for.`,
    stoppedEmpty: 'Stopped before the first run was finished.',
    done: (runs) => `Done: ${n(runs)} ${runs === 1 ? 'run' : 'runs'}.`,
    older: 'This is still the last result, not that of the experiment as it stands now.',
    refused: 'This experiment cannot be lived',
    failed: 'Something broke',
    failedHelp: 'Worlds that were finished before are kept. Try fewer people or months.',
    result: 'What happened',
    world: (id, title) => ({ scheme: 'The scheme', published: 'As it was before your changes', none: 'Without the scheme' })[id] ?? `With: ${title}`,
    marksTitle: (of) => (of === 'everyone' ? 'A thousand people at the end' : 'A thousand of those listed at the end'),
    marks: (of, listed, wrongly) =>
      `${n(listed - wrongly)} squares: listed. ${n(wrongly)} diamonds: listed though they did nothing that puts one there.${of === 'everyone' ? ` ${n(1000 - listed)} rings: not listed.` : ''}`,
    numbers: 'Numbers',
    rangeNote: 'Mean over runs; in brackets its 95 % interval, by chance alone. What is not known about the rules and the society is not in it.',
    measure: 'Measure',
    unit: 'Unit',
    further: (count) => `${n(count)} further measures`,
    enterprises: (count) => `${n(count)} measures of enterprises`,
    change: (text) => `against the scheme: ${text}`,
    none: 'does not apply',
    limits: 'What this cannot show',
    warnings: (count) => `${n(count)} ${count === 1 ? 'remark' : 'remarks'} on the files`,
    link: 'Check it',
    linkWithDigest: 'Link that says whether it still gives this digest',
    linkFile:
      'The link holds the whole experiment. Save the run file, and “glasshouse reproduce FILE” on the command line says whether its numbers are the same.',
    linkText: 'The link holds the whole experiment. On the command line the same numbers come from:',
    command: 'Command',
    digest: 'Digest of all runs',
    agrees: 'It agrees with the digest in the link.',
    differs: (given) => `The link says ${given}…: it was made with other rules or another version, or it was changed.`,
    notes: 'The link was changed',
    note: (note) => {
      switch (note.kind) {
        case 'cut':
          return `${SIZE[note.name]}: “${note.given}” cannot be lived here. Taken instead: ${n(note.taken)} (allowed: ${n(note.low)} to ${n(note.high)}).`;
        case 'unknown':
          return note.taken === null
            ? `No ${list(note.name)} is called “${note.given}”. It was left out.`
            : `No ${list(note.name)} is called “${note.given}”. Taken instead: ${note.taken}.`;
        case 'ignored':
          return `“${note.given}” means nothing here and was left out.`;
        case 'digest':
          return `“${note.given}” is no digest. It was left out.`;
        case 'many':
          return note.name === 'worlds'
            ? `${n(note.given)} worlds beside the scheme are too many for one page: the first ${n(note.taken)} were taken.`
            : `${n(note.given)} changes are too many for a link: the first ${n(note.taken)} were taken. Keep the scheme as a file.`;
        case 'edit':
          return `“${note.given}” is no change: write path:value. It was left out.`;
        case 'packed':
          return `The ${note.name === 'own' ? 'scheme' : 'society'} in the link (“${note.given}”) cannot be unpacked; the one that ships is lived instead.`;
        case 'version':
          return `The link was made with Glasshouse ${note.given}; this is ${note.own}. Numbers may differ; whether they do is said below the result.`;
      }
    },
  },

  missing: {
    heading: 'Not here',
    notBuilt: (route) => `“${route}” is planned and not built yet.`,
    unknown: 'This page has no such place.',
    back: 'Back to the start',
  },
};

function signed(x: number): string {
  const text = Math.abs(x).toLocaleString('en', { maximumSignificantDigits: 2 });
  return x < 0 ? `−${text}` : `+${text}`;
}

function short(x: number): string {
  return x.toLocaleString('en', { maximumSignificantDigits: 3 });
}
