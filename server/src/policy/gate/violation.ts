/** One place where a change breaks the charter. */

/** The closed list of what the gate looks for. */
export const checks = [
  'finding',
  'approval',
  'tool',
  'unknown-tool',
  'denied-place',
  'prohibited-code',
  'tag',
  'suppression',
  'charter',
  'recertification',
] as const;

export type Check = (typeof checks)[number];

/** The rule of the charter that is broken. */
export interface Citation {
  /** As the charter would write it: `tiers.critical.approvals.count: 2`. */
  rule: string;
  /** `FILE:LINE` (from 1), or `built-in default` where the charter does not say it itself. */
  source: string;
  /** The pattern that put the file into its tier, and where it stands. */
  place?: { pattern: string; source: string };
}

export interface Violation {
  check: Check;
  /** The id of the scanner's rule, or of the check: stable, for baselines and code scanning. */
  ruleId: string;
  /** Relative to the root of the repository, with `/`. */
  path: string;
  /** From 1, columns in UTF-16 units; absent where a whole file is meant. */
  line?: number;
  column?: number;
  /** Inclusive, from 1. */
  endLine?: number;
  charter: Citation;
  message: string;
  /** What to do, as a sentence. */
  remedy: string;
  /** Whose place it is, as CODEOWNERS names them. */
  owners: string[];
  /** What stays the same while the violation does, wherever its lines move. */
  key: string;
}
