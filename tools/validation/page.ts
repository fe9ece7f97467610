/** The page docs/validation.md, from lived targets. */
import { inLanguage } from 'glasshouse';
import type { Replication, Row, Target } from 'glasshouse/replicate';

/** What was tried or weighed and is no target; written by hand, since no program knows it. */
const LEFT: readonly string[] = [
  'Mixed populations of Hilbe et al. (2018) are printed as coloured matrices only; T3 takes from that paper what can be worked out: the way back from one disagreement.',
  'Results that are printed as pictures only were not made targets: Schelling (1971), Hu, Immorlica and Vaughan (2019), Zhang et al. (2020), Kitts (2006), and others like them.',
  'Nowak and Sigmund (1998) show single runs, so there is no number to meet. Performative prediction (Perdomo et al. 2020) has closed forms and is not built here.',
  'No simulation of social credit with a published table of numbers was found that could be reproduced.',
];

export interface Lived {
  readonly target: Target;
  readonly result: Replication;
}

/** The whole page. */
export function validationPage(lived: readonly Lived[]): string {
  const differing = lived.flatMap(({ target, result }) =>
    result.rows.filter(({ ok }) => ok === false).map(({ id }) => `${target.id} \`${id}\` is outside its tolerance.`),
  );
  return `${[
    '<!-- Written by tools/validation.ts from the targets of packages/glasshouse/src/replicate: change those, then `npm run validation`. -->',
    '# Validated against what others published',
    'A simulator is believed when it gives results that its authors did not make. Each target below is one such result: numbers that a publication or its authors’ code printed, or that ' +
      'can be worked out exactly from its equations, beside what our model gives. *Published* is what others printed (the publication or its authors’ code; where neither prints a number, another implementation of the same steps; the source of each row says which), *exact* a closed form, an exact recursion or an exact optimum that we work out, ' +
      '*ours* what the model gives by living it or by a search that does not know the closed form. The interval is 95 %. A number is *ok* where it is within four standard errors of the exact one ' +
      '(wider where the spread itself comes from few runs), within a millionth where nothing is left to chance, and within the rounding or spread of what was printed; *open* where there is nothing to hold it against. ' +
      'Slack beyond that, for instance for finite numbers of players, is what the model says of itself: `--json` gives each row’s `tolerance`.',
    'Two kinds: targets *on the main engine* are scheme and society files like any other; *small models of their own* share its chance and intervals and nothing else, and say nothing about any scheme. ' +
      'Every parameter can be changed: `npx glasshouse replicate T4 --help` lists them, `--set name=value` changes them, and what is exact is worked out again.',
    '## All targets',
    tableOf(
      ['target', 'what', 'kind', 'ok', 'not ok', 'open', 'command'],
      lived.map(({ target, result }) => {
        const count = (ok: boolean | null): string => `${result.rows.filter((row) => row.ok === ok).length}`;
        return [
          `[${target.id}](#${target.id.toLowerCase()})`,
          target.title.en,
          target.kind,
          count(true),
          count(false),
          count(null),
          `\`${commandOf(target)}\``,
        ];
      }),
    ),
    '## What was not reproduced',
    [...differing, ...LEFT, ...lived.flatMap(({ target }) => (target.notes ?? []).map((note) => `${target.id}: ${inLanguage(note, 'en')}`))]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...lived.map(sectionOf),
  ].join('\n\n')}\n`;
}

const commandOf = ({ id }: Target): string => `npx glasshouse replicate ${id}`;

/** The section of one target. */
export function sectionOf({ target, result }: Lived): string {
  const { reference, url, licence } = target.source;
  const sources = [...new Set(result.rows.map(({ source }) => source))];
  const mark = (row: Row): string => `${sources.indexOf(row.source) + 1}`;
  return [
    `<a id="${target.id.toLowerCase()}"></a>\n\n## ${target.id}: ${target.title.en}`,
    target.mechanism.en,
    `${reference}. <${url}>. Licence: ${licence}. ${target.kind === 'on the main engine' ? 'On the main engine' : 'A small model of its own'}: \`${commandOf(target)}\``,
    ...(target.picture === undefined ? [] : [pictureOf(target)]),
    '<details>\n<summary>Numbers</summary>',
    tableOf(
      ['number', 'published', 'exact', 'ours', '95 % interval', 'verdict', 'source'],
      result.rows.map((row) => [`\`${row.id}\``, shown(row.published), shown(row.exact), shown(row.ours), intervalOf(row), verdictOf(row), mark(row)]),
    ),
    `Sources: ${sources.map((source, n) => `(${n + 1}) ${source}`).join('; ')}.`,
    '</details>',
  ].join('\n\n');
}

/** The picture of a target, as the command draws it, in either theme. */
function pictureOf(target: Target): string {
  const file = (theme: string): string => `validation/${target.id}-${theme}.svg`;
  return `<picture><source media="(prefers-color-scheme: dark)" srcset="${file('dark')}"><img alt="${target.title.en}" src="${file('light')}"></picture>\n\nDrawn by \`${commandOf(target)} -o FILE.svg\`; with \`--set\` for other groups and stakes.`;
}

function verdictOf({ ok }: Row): string {
  return ok === null ? 'open' : ok ? 'ok' : '**not ok**';
}

function intervalOf({ low, high }: Row): string {
  return low === null || high === null || low === high ? '' : `${shown(Number(low.toPrecision(5)))} to ${shown(Number(high.toPrecision(5)))}`;
}

function shown(x: number | null): string {
  if (x === null) return '';
  if (Number.isInteger(x) && Math.abs(x) < 1e10) return `${x}`.replace('-', '−');
  const text = Math.abs(x) < 1e-4 && x !== 0 ? x.toExponential(2) : `${Number(x.toPrecision(6))}`;
  return text.replace('-', '−');
}

function tableOf(heading: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...cells.map(line)].join('\n');
}
