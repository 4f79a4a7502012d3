import type { Rule } from '../engine/rule/rule.ts';
import type { ReportedFinding, ReportedProblem } from '../host/file-report.ts';

export interface ScanStats {
  /** Those that were analysed, wholly or in part. */
  files: number;
  /** Of them those in part. */
  partlyAnalysed: number;
  notAnalysed: number;
  lines: number;
  bytes: number;
  skipped: number;
  suppressed: number;
  rules: number;
  seconds: number;
}

/** What every output format prints. Findings are in the order of their places. */
export interface ScanResult {
  findings: ReportedFinding[];
  problems: ReportedProblem[];
  stats: ScanStats;
  rules: ReadonlyMap<string, Rule>;
}
