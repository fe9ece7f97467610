/**
 * A report as SARIF 2.1.0, so that editors and code hosts show it at its line.
 * @source OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", sections 3.27.9 and 3.27.10: where `kind` is not
 *   "fail", `level` is "none"
 */
import { inLanguage, type Language } from '../base/text.ts';
import { RULES } from './catalogue.ts';
import type { Finding, RightsReport } from './check.ts';
import { NO_ADVICE } from './no-advice.ts';
import type { Norm } from './norm.ts';
import type { Severity } from './rule.ts';
import { RUN_RULES } from './runs/check-run.ts';

interface Message {
  readonly text: string;
}

export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message;
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: 'error' | 'note' };
}

export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'notApplicable';
  readonly level: 'error' | 'note' | 'none';
  readonly message: Message;
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string };
        readonly region: { readonly startLine: number; readonly startColumn: number };
      };
      readonly logicalLocations: readonly [{ readonly fullyQualifiedName: string }];
    },
  ];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly [
    {
      readonly tool: {
        readonly driver: {
          readonly name: string;
          readonly version: string;
          readonly fullDescription: Message;
          readonly language: string;
          readonly rules: readonly SarifRule[];
        };
      };
      readonly columnKind: 'utf16CodeUnits';
      readonly results: readonly SarifResult[];
      readonly properties: Readonly<Record<string, unknown>>;
    },
  ];
}

const LEVELS: Readonly<Record<Severity, SarifResult['level']>> = { violates: 'error', 'cannot-be-shown': 'note', 'not-applicable': 'none' };

/** @param version of Glasshouse */
export function toSarif(report: RightsReport, version: string, language: Language): SarifLog {
  const asked = [...RULES, ...RUN_RULES];
  const rules = asked.map((rule): SarifRule => {
    const url = rule.norms[0]?.source.url ?? null;
    return {
      id: rule.id,
      name: pascal(rule.name),
      shortDescription: { text: inLanguage(rule.title, language) },
      fullDescription: { text: inLanguage(rule.trigger, language) },
      help: { text: rule.norms.map((norm) => cite(norm, language)).join('\n') },
      ...(url === null ? {} : { helpUri: url }),
      defaultConfiguration: { level: rule.id.startsWith('D') ? 'note' : 'error' },
    };
  });
  const index = new Map(asked.map((rule, n) => [rule.id, n]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'glasshouse rights',
            version,
            fullDescription: { text: inLanguage(NO_ADVICE, language) },
            language: language === 'en' ? 'en' : 'zh',
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.findings.map((finding) => resultOf(finding, index.get(finding.rule) ?? -1, language)),
        properties: { scheme: report.scheme, profile: report.profile, safeguards: report.safeguards, notice: inLanguage(NO_ADVICE, language) },
      },
    ],
  };
}

function resultOf(finding: Finding, ruleIndex: number, language: Language): SarifResult {
  const { rule, severity, file, line, column, path, norms, cures, from, until, member, measured } = finding;
  const text = [finding.what, ...(finding.open === undefined ? [] : [finding.open])].map((part) => inLanguage(part, language));
  return {
    ruleId: rule,
    ruleIndex,
    kind: severity === 'not-applicable' ? 'notApplicable' : 'fail',
    level: LEVELS[severity],
    message: { text: [...text, ...norms.map((norm) => cite(norm, language))].join(language === 'en' ? ' ' : '') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
    properties: {
      severity,
      norms: norms.map((norm) => norm.id),
      cures,
      from,
      until,
      ...(member === undefined ? {} : { member }),
      ...(measured === undefined ? {} : { measured }),
    },
  };
}

/** A norm in one line. */
export function cite(norm: Norm, language: Language): string {
  const parts = [norm.instrument, norm.article].map((text) => inLanguage(text, language));
  const remembered = norm.source.seen === true ? '' : language === 'en' ? ' (remembered)' : '（凭记忆引述）';
  return language === 'en' ? `${parts.join(', ')}${remembered}: ${norm.says.en}` : `${parts.join('')}${remembered}：${inLanguage(norm.says, language)}`;
}

/** A path as a URI reference, with forward slashes. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}

function pascal(name: string): string {
  return name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}
