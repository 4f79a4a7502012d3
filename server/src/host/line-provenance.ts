/**
 * Who or what wrote each line of a file, as far as anybody knows: the records of its blocks know best, as they follow
 * the text; then the notes of the commits that its lines come from. What neither speaks of is unknown.
 */
import path from 'node:path';
import { recordsByEdit } from '../ledger/committed-log.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import type { BlockRecord } from '../ledger/record.ts';
import type { Review } from '../ledger/review.ts';
import { findStanding, type Standing } from '../ledger/standing.ts';
import type { JudgedReview, Judgement } from '../policy/approvals.ts';
import type { Origin, ReviewState } from '../protocol/status.ts';
import { approvalOf } from './approval-standing.ts';
import { presentFiles } from './change.ts';
import { rowsOf } from './committed-rows.ts';
import { sha256 } from './digest.ts';
import { strayRecords } from './file-records.ts';
import { GitError } from './git.ts';
import { type HistoricLine, type LineHistory, readHistory } from './line-history.ts';
import type { RecordSource } from './record-source.ts';
import { ReviewGrounds } from './review-grounds.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

export interface ProvenanceLine {
  /** From 1. */
  line: number;
  text: string;
  origin: Origin;
  tool?: string;
  model?: string;
  conversation?: string;
  /** The id of the record that accounts for the line. */
  record?: string;
  /** `Name <email>` of the person at the keyboard. */
  acceptedBy?: string;
  /** When the line was written, or committed where that is not known; RFC 3339. */
  time?: string;
  review: ReviewState;
  /** One that does not hold was given to another text, or counts for nothing. */
  reviews: { reviewer: string; time: string; decision: string; holds: boolean }[];
  /** Absent for a line that is not committed as it stands. */
  commit?: string;
  /** `Name <email>` of the commit's author. */
  author?: string;
  summary?: string;
}

export interface LineProvenanceRequest {
  /** Undefined where nothing is recorded: then nobody knows of any line. */
  source: RecordSource | undefined;
  charters: WorkspaceCharters;
  /** Absolute. */
  file: string;
  /** The file's name in records, relative to the source's root. */
  path: string;
  text: string;
  /** The revision with which the text is compared; HEAD if none is given. */
  revision?: string;
  /** Called where git cannot tell the file's history, with the reason: then records alone speak. */
  onTrouble: (reason: string) => void;
}

export async function lineProvenance(request: LineProvenanceRequest): Promise<ProvenanceLine[]> {
  const { source, charters, file, text } = request;
  const rows = rowsOf(text);
  const history = await historyOf(request, rows);
  const records = source ? await recordsOf(source, request, history) : [];
  const ages = history.lines.map(({ since }) => since);
  const standing = findStanding(text, languageIdOf(file), records, sha256, ages);
  const accounts = new Map(standing.blocks.map((block) => [block.record.id, block]));
  const byEdit = recordsByEdit(records, sha256);
  const grounds = await ReviewGrounds.of(source?.root ?? path.dirname(file), charters);
  const ground = await grounds.at(file, request.path);
  const { charter, tier } = ground;
  const judgements = new Map<string, Judgement>();
  for (const block of standing.blocks) judgements.set(block.record.id, await approvalOf(block, ground));
  const unreviewed = charter.tiers[tier].approvals.count > 0 ? 'pending' : 'none';
  const recorded = recordedLines(standing);

  return rows.map((row, index): ProvenanceLine => {
    const { commit, noted }: HistoricLine = history.lines[index] ?? {};
    const line = { line: index + 1, text: row };
    const committed = commit ? { commit: commit.id, author: commit.author, summary: commit.summary } : {};
    const own = recorded[index];
    const block = own && accounts.get(own.record);
    if (own && block) {
      const judgement = judgements.get(own.record)!;
      const review = isMachine(own.origin) ? judgement.state : 'none';
      const holds = ({ reason }: JudgedReview) => reason === undefined;
      const reviews = judgement.reviews.map((judged) => reviewLine(judged.review, holds(judged)));
      return { ...line, origin: own.origin, ...accountOf(block.record), reviews, review, ...committed };
    }
    const earlier = noted && (byEdit.get(noted.edit ?? '') ?? source?.get(noted.record ?? ''));
    const time = commit ? { time: commit.time } : {};
    // Where a person has said otherwise since, the note no longer holds.
    if (!noted || (earlier && earlier.corrections.length > 0))
      return { ...line, origin: 'unknown', ...time, review: 'none', reviews: [], ...committed };
    const { origin, tool, model, conversation, person } = noted;
    const review = isMachine(origin) ? unreviewed : 'none';
    return {
      ...line,
      origin,
      ...(tool === undefined ? {} : { tool }),
      ...(model === undefined ? {} : { model }),
      ...(conversation === undefined ? {} : { conversation }),
      ...(person === undefined ? {} : { acceptedBy: person }),
      ...time,
      ...(earlier
        ? {
            ...accountOf(earlier),
            reviews: earlier.reviews.map((given) => reviewLine(given, false)),
            review: lapsedOr(earlier, review),
          }
        : { review, reviews: [] }),
      ...committed,
    };
  });
}

/** Those of the file's names, and of other files whose code stands in it now. */
async function recordsOf(
  source: RecordSource,
  { path: name, revision }: LineProvenanceRequest,
  { paths }: LineHistory,
): Promise<BlockRecord[]> {
  const own = [...paths].flatMap((name) => source.of(name));
  // What has moved has moved on disk.
  if (revision !== undefined || !source.hasHistory) return own;
  const fileAt = (place: string) => path.join(source.root, place);
  const fileOf = (record: BlockRecord) => fileAt(paths.has(record.path) ? name : record.path);
  const present = async () => (await presentFiles(source.root)).map(fileAt);
  return [...own, ...(await strayRecords(fileAt(name), source.all(), fileOf, present))];
}

async function historyOf(
  { source, path: name, revision = 'HEAD', onTrouble }: LineProvenanceRequest,
  rows: readonly string[],
): Promise<LineHistory> {
  if (source?.hasHistory)
    try {
      return await readHistory(source.root, revision, name, rows);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      onTrouble(error.message);
    }
  return { paths: new Set([name]), lines: rows.map(() => ({})) };
}

/** Lines of a machine alone ask for a review. */
const isMachine = (origin: Origin) => origin === 'ai' || origin === 'mixed';

function lapsedOr(record: BlockRecord, review: ReviewState): ReviewState {
  return record.reviews.some(({ decision }) => decision === 'approved') ? 'lapsed' : review;
}

function reviewLine({ reviewer, time, decision }: Review, holds: boolean) {
  return { reviewer, time, decision, holds };
}

function accountOf(record: BlockRecord) {
  const { id, tool, acceptedBy, time } = record;
  return {
    ...(tool ? { tool: tool.id } : {}),
    ...(tool?.model === undefined ? {} : { model: tool.model }),
    ...(tool?.conversation === undefined ? {} : { conversation: tool.conversation }),
    record: id,
    ...(acceptedBy === undefined ? {} : { acceptedBy }),
    time,
  };
}

/** By line, the first at 0: the record that accounts for it, with the origin that it gives. Blank lines within a block are its. */
function recordedLines({ lines, blocks }: Standing): ({ origin: Origin; record: string } | undefined)[] {
  const found = lines.map(({ origin, record }) => (record === undefined ? undefined : { origin, record }));
  for (const { record, ranges } of blocks)
    for (const { startLine, endLine } of ranges) {
      const first = found[startLine - 1];
      for (let line = startLine; line <= endLine; line++)
        if (first?.record === record.id) found[line - 1] ??= first;
    }
  return found;
}
