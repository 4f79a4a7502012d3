/** What a report is made of: all that was found out of a repository, and nothing counted yet. */
import type { InventoryEntry } from '../policy/inventory/inventory.ts';
import type { Origin, TierName } from '../protocol/status.ts';

export interface ReportFacts {
  /** When the report was made, RFC 3339. */
  time: string;
  /** Of Touchstone. */
  version: string;
  /** The digest of the rules that looked for findings. */
  rules: string;
  repository: RepositoryFacts;
  /** `YYYY-MM-DD`: what happened before is left out. Shares, findings and approvals are of the present in any case. */
  since?: string;
  charters: CharterFacts[];
  files: FileFacts[];
  blocks: BlockFacts[];
  reviews: ReviewFacts[];
  commits: CommitFacts[];
  /** Absent where there was nothing to look at. */
  history?: HistoryFacts;
  tools: InventoryEntry[];
  /** What the numbers do not hold, each a sentence. */
  gaps: string[];
}

export interface RepositoryFacts {
  name: string;
  /** Full ids; absent before the first commit. */
  commit?: string;
  branch?: string;
  /** Whether the work tree differs from the commit. */
  isChanged: boolean;
}

export interface CharterFacts {
  /** Relative to the root, with `/`; absent where the built-in charter holds. */
  file?: string;
  /** `sha256:…` of its text. */
  digest?: string;
  /** `YYYY-MM-DD` until which it is confirmed. */
  confirmedUntil?: string;
  confirmedBy?: string;
  /** Why it must be confirmed again, as a sentence. */
  overdue?: string;
  /** Why what is in force is not what it says, as a sentence. */
  problem?: string;
  /** For each tier, the highest first, what it asks for, in short phrases. */
  tiers: { tier: TierName; demands: string[] }[];
}

export interface FileFacts {
  /** Relative to the root, with `/`. */
  path: string;
  tier: TierName;
  /** How many lines of each origin. */
  lines: Partial<Record<Origin, number>>;
  findings: FindingFacts[];
}

export interface FindingFacts {
  ruleId: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  message: string;
  origin: Origin;
  /** From 1. */
  line: number;
  /** The first line of the code. */
  code: string;
}

/** A block that an assistant wrote, whether it stands or is gone. */
export interface BlockFacts {
  id: string;
  path: string;
  tier: TierName;
  tool?: { id: string; model?: string };
  /** When it was written. */
  time: string;
  /** `Name <email>` of the person who accepted it. */
  author?: string;
  /** How many lines its record has. */
  recorded: number;
  /** Of these, how many stand as they were written, and how many a person has changed. */
  intact: number;
  changed: number;
  /** Where it stands and how its approvals do; absent where nothing of it is left. */
  standing?: {
    /** From 1, inclusive. */
    line: number;
    endLine: number;
    state: 'none' | 'pending' | 'approved' | 'lapsed' | 'forged';
    given: number;
    needed: number;
    /** What is missing besides, each a sentence. */
    missing: string[];
    owners: string[];
  };
}

/** An approval that somebody gave, whatever became of it. */
export interface ReviewFacts {
  tier: TierName;
  /** When the code was written, and when it was approved. */
  written: string;
  approved: string;
}

/** What versions of the files with code of assistants had in them. */
export interface HistoryFacts {
  /** `YYYY-MM-DD`. */
  since: string;
  files: number;
  versions: number;
  /** Whether there were more versions than were looked at. */
  isCut: boolean;
  lives: FindingLife[];
}

/** From the commit that brought a finding to the one that took it out; RFC 3339. */
export interface FindingLife {
  severity: FindingFacts['severity'];
  /** Absent where it was there before anybody looked. */
  begin?: string;
  /** Absent where it is still there. */
  end?: string;
}

export interface CommitFacts {
  id: string;
  /** RFC 3339. */
  time: string;
  /** Lines of text that it added. */
  added: number;
}
