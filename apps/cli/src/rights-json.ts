/** The findings of `rights` as one JSON object. */
import { NO_ADVICE, type Norm, type RightsFinding, type RightsReport } from 'glasshouse';
import { VERSION } from './version.ts';

/** The run whose measures were joined. */
export interface RanAs {
  readonly society: string;
  readonly persons: number;
  readonly months: number;
  readonly seed: number;
  readonly runs: number;
  readonly digest: string;
}

/** Findings name their norms by id; each norm stands once, whole. @param run null where none was lived */
export function rightsJson(report: RightsReport, run: RanAs | null): object {
  const norms = new Map<string, Norm>(report.findings.flatMap((finding) => finding.norms.map((norm) => [norm.id, norm])));
  return {
    glasshouse: VERSION,
    notice: NO_ADVICE,
    scheme: report.scheme,
    title: report.title,
    profile: report.profile,
    safeguards: report.safeguards,
    run,
    findings: report.findings.map(row),
    clear: report.clear,
    unasked: report.unasked,
    norms: Object.fromEntries([...norms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, norm]) => [id, { ...norm, remembered: norm.source.seen !== true }])),
  };
}

function row({ norms, ...finding }: RightsFinding): object {
  return { ...finding, norms: norms.map((norm) => norm.id) };
}
