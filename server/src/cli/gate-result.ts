import type { Rule } from '../engine/rule/rule.ts';
import type { ReportedProblem } from '../host/file-report.ts';
import type { Violation } from '../policy/gate/violation.ts';

/** A violation whose path is absolute, as formats and baselines want it. */
export interface ReportedViolation extends Violation {
  /** Absolute. */
  file: string;
  fingerprint: string;
}

/** What every output format of the gate prints. */
export interface GateResult {
  violations: ReportedViolation[];
  /** Violations that a baseline knows. */
  known: number;
  problems: ReportedProblem[];
  base: { ref: string; commit: string } | undefined;
  /** How the base was found, where nobody named it. */
  remark: string | undefined;
  stats: { files: number; lines: number; aiBlocks: number; seconds: number };
  rules: ReadonlyMap<string, Rule>;
}
