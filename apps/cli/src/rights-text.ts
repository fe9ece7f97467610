/** The findings of `rights` for a reader: by severity, then by rule; the norm, each place, the cure. */
import { inLanguage, NO_ADVICE, type Norm, type RightsFinding, type RightsReport, SEVERITIES, type Severity } from 'glasshouse';
import type { RanAs } from './rights-json.ts';
import { RIGHTS_WORDS } from './rights-words.ts';
import { wrapText } from './run-text.ts';
import type { Style, Terminal } from './terminal.ts';

/** Places shown of one rule in a federation, whose members are often alike. */
const PLACES = 3;
const STYLES: Readonly<Record<Severity, Style>> = { violates: 'red', 'cannot-be-shown': 'yellow', 'not-applicable': 'dim' };

/** @param name of the scheme, as it was asked for */
export function rightsText(name: string, report: RightsReport, run: RanAs | null, terminal: Terminal): string {
  const { language } = terminal;
  const words = RIGHTS_WORDS[language];
  const title = inLanguage(report.title, language);
  const told = new Set<string>();
  return [
    terminal.paint('bold', wrapText(words.head(report.scheme, title, report.profile, report.safeguards), terminal.width, language)),
    wrapText(inLanguage(NO_ADVICE, language), terminal.width, language),
    ...(run === null ? [] : [wrapText(words.ran(run.persons, run.months, run.runs, run.seed, run.society), terminal.width, language)]),
    ...SEVERITIES.flatMap((severity) => ofSeverity(report, severity, told, terminal)),
    ...(report.findings.length === 0 ? ['', words.nothing] : []),
    ...(report.clear.length === 0 ? [] : ['', wrapText(words.clear(report.clear), terminal.width, language)]),
    ...(report.unasked.length === 0 ? [] : [wrapText(words.unasked(report.unasked), terminal.width, language)]),
    ...nextText(name, report, run, terminal),
  ].join('\n');
}

function ofSeverity({ findings }: RightsReport, severity: Severity, told: Set<string>, terminal: Terminal): string[] {
  const words = RIGHTS_WORDS[terminal.language];
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const heading = ['', terminal.paint('bold', terminal.paint(STYLES[severity], `${words.severity[severity]} (${found.length})`))];
  if (severity === 'not-applicable') return [...heading, ...brief(found, terminal)];
  const rules = [...new Set(found.map((finding) => finding.rule))];
  const lines = rules.flatMap((rule) =>
    ofRule(
      found.filter((finding) => finding.rule === rule),
      told,
      terminal,
    ),
  );
  return [...heading, terminal.paint('dim', words.severityMeans[severity]), ...lines];
}

/** What does not apply: for each reason where it stands, and the rules. */
function brief(findings: readonly RightsFinding[], { language, width }: Terminal): string[] {
  const words = RIGHTS_WORDS[language];
  return [...new Set(findings.map((finding) => finding.what.en))].flatMap((reason) => {
    const same = findings.filter((finding) => finding.what.en === reason);
    const [first] = same;
    if (first === undefined) return [];
    const rules = [...new Set(same.map((finding) => finding.rule))];
    const places = new Set(same.map((finding) => `${finding.file}:${finding.line}`)).size;
    return [
      wrapText(`${rules.join(language === 'en' ? ', ' : '、')}${language === 'en' ? ': ' : '：'}${inLanguage(first.what, language)}`, width, language, '  '),
      `  ${first.file}:${first.line}:${first.column}  ${first.path}`,
      ...(places > 1 ? [`  ${words.more(places - 1, 0)}`] : []),
    ];
  });
}

function ofRule(findings: readonly RightsFinding[], told: Set<string>, terminal: Terminal): string[] {
  const { language, width } = terminal;
  const words = RIGHTS_WORDS[language];
  const [first] = findings;
  if (first === undefined) return [];
  const at = (indent: string, text: string): string => wrapText(`${indent}${text}`, width, language, `${indent}  `);
  const members = new Set(findings.flatMap((finding) => finding.member ?? []));
  const counted = members.size > 1 ? `, ${words.inMembers(members.size)}` : '';
  const norms = [...new Set(findings.flatMap((finding) => finding.norms))];
  const shown = members.size > 1 ? findings.slice(0, PLACES) : findings;
  // What holds of all places alike is said once, after them.
  const cures = new Set(findings.map((finding) => JSON.stringify(finding.cures)));
  const opens = new Set(findings.map((finding) => finding.open?.en));
  const closing = (finding: RightsFinding, indent: string, open: boolean, cure: boolean): string[] => [
    ...(open && finding.open !== undefined ? [at(indent, `${words.open}${inLanguage(finding.open, language)}`)] : []),
    ...(cure ? [at(indent, finding.cures.length === 0 ? words.noCure : words.cures(finding.cures))] : []),
  ];
  const left = findings.slice(shown.length);
  return [
    '',
    terminal.paint('bold', `${first.rule} ${inLanguage(first.title, language)}${counted}`),
    ...norms.map((norm) => at('  ', normLine(norm, told, language))),
    ...shown.flatMap((finding) => {
      const months = finding.from === 0 && finding.until === null ? '' : `  ${words.months(finding.from, finding.until)}`;
      return [
        `  ${finding.file}:${finding.line}:${finding.column}  ${finding.path}${months}`,
        at('    ', inLanguage(finding.what, language)),
        ...closing(finding, '    ', opens.size > 1, cures.size > 1),
      ];
    }),
    ...(left.length === 0 ? [] : [`  ${words.more(left.length, new Set(left.map((finding) => finding.member)).size)}`]),
    ...closing(first, '  ', opens.size === 1, cures.size === 1),
  ];
}

/** @param told of which instruments it was said already since when and for whom they hold */
function normLine(norm: Norm, told: Set<string>, language: Terminal['language']): string {
  const words = RIGHTS_WORDS[language];
  const name = [norm.instrument, norm.article].map((text) => inLanguage(text, language)).join(language === 'en' ? ', ' : '');
  const remembered = norm.source.seen === true ? '' : words.remembered;
  const says = inLanguage(norm.says, language);
  const key = `${norm.instrument.en} ${norm.status.en}`;
  const status = told.has(key) ? '' : words.status(inLanguage(norm.status, language), inLanguage(norm.to, language));
  told.add(key);
  return language === 'en'
    ? `${words.norm}${name}${remembered}: ${says}${status === '' ? '' : ` ${status}`}`
    : `${words.norm}${name}${remembered}：${says}${status}`;
}

/** What one might ask next: the same with the safeguards that cure most of it. */
function nextText(name: string, report: RightsReport, run: RanAs | null, terminal: Terminal): string[] {
  const cures = new Set(report.findings.flatMap((finding) => (finding.severity === 'violates' ? (finding.cures[0] ?? []) : [])));
  const flags = [...new Set([...report.safeguards, ...cures])].sort().map((id) => `--safeguard ${id}`);
  if (cures.size === 0) return [];
  const profile = report.profile === 'all' ? [] : [`--profile ${report.profile}`];
  const command = ['glasshouse rights', name, ...profile, ...flags, ...(run === null ? [] : ['--run'])].join(' ');
  return ['', terminal.paint('dim', RIGHTS_WORDS[terminal.language].next(command))];
}
