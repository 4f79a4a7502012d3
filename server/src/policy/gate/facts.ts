/** What the gate is told of a change; it looks at nothing else. */
import type { StandingBlock } from '../../ledger/standing.ts';
import type { FoundTag } from '../../ledger/tag.ts';
import type { Origin } from '../../protocol/status.ts';
import type { Judgement } from '../approvals.ts';
import type { Charter } from '../charter.ts';
import type { Sighting } from '../inventory/sightings.ts';
import type { TierDecision } from '../tiers.ts';

/** Lines from 1, both inclusive; where lines only went away, `end` is the line above and `start` the one below. */
export interface LineRange {
  start: number;
  end: number;
}

/** A finding of the scanner that fails the check of its tier. Lines and columns from 1. */
export interface BlockingFinding {
  ruleId: string;
  severity: string;
  message: string;
  origin: Origin;
  start: { line: number; column: number };
  end: { line: number; column: number };
  fingerprint: string;
}

/** A stretch that does something which a charter can prohibit. Lines and columns from 1. */
export interface KindOfCode {
  kind: string;
  /** What it does there, as a sentence. */
  message: string;
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** A suppression that the charter does not let hold. Line and column from 1. */
export interface BrokenSuppression {
  kind: 'no-reason' | 'no-end' | 'too-long' | 'expired';
  message: string;
  /** What is written, with its rules and its reason. */
  text: string;
  line: number;
  column: number;
}

export interface RecordedBlock extends StandingBlock {
  approval: Judgement;
}

/** Lines that notes give to an assistant and no record does. Lines from 1, both inclusive. */
export interface UnrecordedCode {
  start: number;
  end: number;
  tool?: string;
}

/** A record of whose tool the notes say otherwise; `tool` is theirs, absent where they know none. */
export interface NotedTool {
  record: string;
  tool?: string;
}

export interface ChangedFile {
  /** Relative to the root of the repository, with `/`. */
  path: string;
  changed: readonly LineRange[];
  /** Changed lines, from 1, whose text stood nowhere in the file before; only where AI may write nothing. */
  arrived: ReadonlySet<number>;
  tier: TierDecision;
  charter: Charter;
  /** `FILE:LINE` of what the charter says under these keys; undefined where it leaves that to the default. */
  sourceOf: (keys: readonly (string | number)[]) => string | undefined;
  owners: string[];
  findings: readonly BlockingFinding[];
  suppressions: readonly BrokenSuppression[];
  /** Kinds of code that the tier prohibits, as far as they were found. */
  kinds: readonly KindOfCode[];
  /** Assistants and MCP servers that the change sets up. */
  sightings: readonly Sighting[];
  blocks: readonly RecordedBlock[];
  unrecorded: readonly UnrecordedCode[];
  otherTools: readonly NotedTool[];
  /** The origin of each line, the first at 0. */
  origins: readonly Origin[];
  /** Tags that stand in the file, each with its line, from 1. */
  tags: readonly (FoundTag & { line: number })[];
  /** Whether the language of the file has comments. */
  hasComments: boolean;
}

export function touches(changed: readonly LineRange[], from: number, to: number): boolean {
  return changed.some(({ start, end }) => from <= end && to >= start);
}

/** Whether the change adds or edits a line of the block, or takes lines out of it or away beside it. */
export function isTouched({ changed }: ChangedFile, { ranges }: StandingBlock): boolean {
  return ranges.some(({ startLine, endLine }) =>
    changed.some(({ start, end }) => {
      const reach = end < start ? 1 : 0;
      return startLine <= end + reach && endLine >= start - reach;
    }),
  );
}

/** Blocks that a machine wrote; a correction to `human` takes a block out. */
export function aiBlocksTouched(file: ChangedFile): RecordedBlock[] {
  return file.blocks.filter(
    (block) =>
      block.record.state === 'active' &&
      (block.record.origin === 'ai' || block.record.origin === 'mixed') &&
      isTouched(file, block),
  );
}

/** The first and last line of a block. */
export function extentOf({ ranges }: StandingBlock): { line: number; endLine: number } {
  return {
    line: Math.min(...ranges.map(({ startLine }) => startLine)),
    endLine: Math.max(...ranges.map(({ endLine }) => endLine)),
  };
}
