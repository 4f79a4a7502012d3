/** What the status bar and the review views show. Lines count from 0. */

export type TierName = 'experimental' | 'trusted' | 'critical';

export interface FileStatus {
  uri: string;
  tier: TierName;
  /** The pattern that decided, and where it stands: `auth/` of the built-in places, `.touchstone.yml:5`. */
  decidedBy: { pattern: string; source: string };
  findings: number;
  /** Those among them that fail the check of the tier. */
  counting: number;
  /** AI spans of this file whose review is still pending. */
  pending: number;
  /** A broken charter or another reason why protection is not what the file asks for. */
  problem?: string;
  /** What somebody should see to, though protection is as the file asks for: a charter that must be confirmed again. */
  notice?: string;
  /** Why the analysis of this file is incomplete, if it is. */
  incomplete?: string;
}

export type Origin = 'human' | 'ai' | 'mixed' | 'paste' | 'unknown';

/** Whether the reviews of a block are enough for its tier. */
export type ReviewState = 'none' | 'pending' | 'approved' | 'lapsed' | 'forged';

/** Lines, from 0, with what is recorded of them. */
interface RecordedLines {
  id: string;
  startLine: number;
  /** Inclusive. */
  endLine: number;
  tool?: string;
  model?: string;
  /** When they were written, RFC 3339. */
  time: string;
  review: ReviewState;
  reviewers: string[];
}

/** A span of the ledger as views show it. */
export interface SpanView extends RecordedLines {
  origin: Origin;
}

/** For each of these origins the first and the last line (from 0) of one stretch after the other. */
export type MarkedLines = Record<'ai' | 'mixed' | 'paste', number[]>;

/** A block of AI code that stands in a file, as views of reviews show it; between its lines others may stand. */
export interface BlockView extends RecordedLines {
  /** The line of its tag, where it has one. */
  tagLine?: number;
}

/** Lines, from 0 and both inclusive, that stand elsewhere as well. */
export interface CloneView {
  uri: string;
  startLine: number;
  endLine: number;
}

export interface ClonesAnswer {
  /** The lines that were looked for. */
  source: { startLine: number; endLine: number };
  clones: CloneView[];
}

/** A block that waits for a review. */
export interface QueueItem extends BlockView {
  uri: string;
  /** Below the workspace folder, with forward slashes. */
  path: string;
  tier: TierName;
  /** How long ago it was written, in words. */
  age: string;
}

export interface ReviewQueueView {
  /** The highest tier first, within it what has waited longest. */
  items: QueueItem[];
  /** Files that were not looked into, for there are too many. */
  filesLeft: number;
}

export interface TierRules {
  tier: TierName;
  decidedBy: { pattern: string; source: string };
  /** One sentence per demand, as shown to people. */
  demands: string[];
  /** What the file lacks of it. */
  lacks: TierLack[];
}

export interface TierLack {
  of: 'review' | 'finding' | 'tool' | 'charter';
  /** As shown to people. */
  says: string;
}
