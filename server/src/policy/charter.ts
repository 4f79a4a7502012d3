/** The charter as the rest of Touchstone uses it: every default filled in, every pattern with its place. */
import type { TierName } from '../protocol/status.ts';
import type { People } from './people.ts';

export type AiPolicy = 'allow' | 'warn' | 'ask' | 'deny';
export type FailOn = 'error' | 'warning' | 'info' | 'never';

export interface ApprovalDemand {
  count: number;
  from: 'anyone' | 'codeowners';
  signed: boolean;
  authorMayApprove: boolean;
}

/** What one tier asks of the code in it. */
export interface TierDemands {
  ai: AiPolicy;
  /** Kinds of code that AI may not write here. */
  prohibit: string[];
  approvals: ApprovalDemand;
  failOn: FailOn;
  maxComplexity?: number;
}

/** A pattern in gitignore syntax and the tier it gives. */
export interface TierPattern {
  tier: TierName;
  pattern: string;
  /** `FILE:LINE`, the line counted from 1. */
  source: string;
}

export interface ApprovedTool {
  id: string;
  /** `*` stands for any text. */
  models: string[];
  /** The last day of the approval, `YYYY-MM-DD`. */
  until?: string;
}

export interface Charter {
  tiers: Record<TierName, TierDemands>;
  patterns: TierPattern[];
  defaultTier: TierName;
  /** Where the default tier is written, as in a pattern; absent where it is not. */
  defaultTierSource?: string;
  /** Absent: every tool may write code. */
  approvedTools?: ApprovedTool[];
  /** Whom CODEOWNERS means; absent: only addresses say it themselves. */
  people?: People;
  provenance: {
    tags: 'comment' | 'ledger-only';
    /** Absent: the editor's own setting decides. */
    minLines?: number;
    prompt: 'none' | 'hash' | 'keep';
    retentionDays?: number;
  };
  suppressions: { requireReason: boolean; maxDays?: number };
  recertify?: { everyDays: number; last?: string; by?: string };
  exclude: { generated: boolean; ignoreFiles: string[]; paths: string[] };
}

/** What holds where no charter says otherwise; the fields a charter leaves out are taken from here. */
export const defaultCharter: Charter = {
  tiers: {
    experimental: {
      ai: 'allow',
      prohibit: [],
      approvals: { count: 0, from: 'anyone', signed: false, authorMayApprove: true },
      failOn: 'never',
    },
    trusted: {
      ai: 'allow',
      prohibit: [],
      approvals: { count: 1, from: 'anyone', signed: false, authorMayApprove: true },
      failOn: 'error',
    },
    critical: {
      ai: 'warn',
      prohibit: [],
      approvals: { count: 2, from: 'anyone', signed: false, authorMayApprove: false },
      failOn: 'warning',
    },
  },
  patterns: [],
  defaultTier: 'trusted',
  provenance: { tags: 'comment', prompt: 'hash' },
  suppressions: { requireReason: false },
  exclude: { generated: true, ignoreFiles: ['.aiexclude', '.aiignore'], paths: [] },
};
