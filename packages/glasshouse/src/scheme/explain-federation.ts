/** What a federation is made of, in plain words: its members, how they differ, and what is shared. */
import { inLanguage, type Language } from '../base/text.ts';
import { countOptions, DIFFERENCES, type Difference, isDocumented } from './differences.ts';
import { describeGrade, explainWords } from './explain.ts';
import { FEDERATION_EN } from './explain-federation-en.ts';
import type { FederationWords } from './explain-federation-words.ts';
import { FEDERATION_ZH } from './explain-federation-zh.ts';
import type { Federation } from './federation.ts';
import type { Scheme } from './scheme.ts';

/** Schemes by their id, each once, with the regions in which it is lived. */
function members(regions: ReadonlyMap<string, Scheme>): readonly { readonly scheme: Scheme; readonly regions: readonly string[] }[] {
  const found = new Map<string, { readonly scheme: Scheme; readonly regions: string[] }>();
  for (const [region, scheme] of regions) {
    const member = found.get(scheme.id) ?? { scheme, regions: [] };
    member.regions.push(region);
    found.set(scheme.id, member);
  }
  return [...found.values()];
}

/** A table in the manner of Markdown: one row an option that some scheme has, in the axes on which schemes differ. */
function differences(schemes: readonly Scheme[], words: FederationWords, language: Language): string {
  const scheme = explainWords(language);
  const rows = (Object.keys(DIFFERENCES) as Difference[]).flatMap((axis) => {
    const counted = countOptions(axis, schemes);
    const differ = counted.some((item) => item.documented + item.drawn < schemes.length);
    if (!differ) return [];
    return counted.map(({ option, documented, drawn }, n) => {
      const name = axis === 'reads' ? scheme.context[option as keyof typeof scheme.context] : words.option(axis, option);
      return `| ${n === 0 ? words.axis[axis] : ''} | ${name} | ${documented} | ${drawn} |`;
    });
  });
  return [`| ${words.columns.join(' | ')} |`, '|---|---|--:|--:|', ...rows].join('\n');
}

/**
 * A federation in plain words, as text in the manner of Markdown.
 * @param regions the scheme of each region, as `resolveFederation` found it
 * @param elsewhere the scheme of regions that are not named
 */
export function explainFederation(federation: Federation, regions: ReadonlyMap<string, Scheme>, elsewhere: Scheme | null, language: Language): string {
  const words = language === 'zh-Hans' ? FEDERATION_ZH : FEDERATION_EN;
  const scheme = explainWords(language);
  const all = members(elsewhere === null ? regions : new Map([...regions, [words.elsewhere, elsewhere]]));
  const documented = all.filter((member) => isDocumented(member.scheme));
  const drawn = all.filter((member) => !isDocumented(member.scheme));
  const grade = describeGrade(federation.sharing, language);
  const { note } = federation.sharing;
  const sharing = [
    words.joint(federation.sharing.joint),
    scheme.lag(federation.sharing.lag ?? 0),
    scheme.overRetention(federation.sharing.over_retention ?? 0),
  ];
  const blocks: [string, string][] = [
    [words.heading.what, `- ${inLanguage(federation.about, language)}`],
    [
      words.heading.members,
      [
        words.counts(Object.keys(federation.regions).length, all.length, documented.length, drawn.length),
        ...(elsewhere === null ? [words.noneElsewhere] : []),
        ...documented.map((member) => words.member(inLanguage(member.scheme.title, language), member.scheme.id, member.regions)),
        ...(drawn.length > 0 ? [words.drawn(drawn.map((member) => member.scheme.id))] : []),
      ]
        .map((line) => `- ${line}`)
        .join('\n'),
    ],
    [
      words.heading.differences,
      `${words.reading}\n\n${differences(
        all.map((member) => member.scheme),
        words,
        language,
      )}`,
    ],
    [
      words.heading.sharing,
      `- ${scheme.sentences(sharing)}${grade === '' ? '' : ` [${grade}]`}${note === undefined ? '' : `\n- ${inLanguage(note, language)}`}`,
    ],
    [
      words.heading.sources,
      Object.entries(federation.sources)
        .map(([key, source]) => `- [${key}] ${source.title} · ${source.url ?? scheme.noPage}`)
        .join('\n'),
    ],
  ];
  const told = blocks.filter(([, text]) => text !== '').map(([heading, text]) => `## ${heading}\n\n${text}\n`);
  return `# ${inLanguage(federation.title, language)}\n\n${told.join('\n')}`;
}
