/** Recorded blocks in a text as it stands, wherever their lines are by now. */
import type { Origin } from '../protocol/status.ts';
import { describeBlock } from './block-description.ts';
import { carryLines } from './carried-lines.ts';
import { DocumentLedger } from './document-ledger.ts';
import type { LineAges } from './line-age.ts';
import type { Digest } from './line-digest.ts';
import type { BlockRecord } from './record.ts';

export interface StandingBlock {
  /** As it was last written. */
  record: BlockRecord;
  /** Where the block stands in the text, lines from 1. */
  ranges: BlockRecord['ranges'];
  /** The digest of what it reads there: an approval holds for this one alone. */
  content: string;
}

export interface Standing {
  blocks: StandingBlock[];
  /** One entry for each line of the text: its origin, and the id of the record that accounts for it. */
  lines: { origin: Origin; record?: string; isTag: boolean }[];
}

/**
 * Records that have no line left in the text, and withdrawn ones, are not among the blocks.
 * @param ages of the text's lines; none where nothing of it is committed.
 * @param whole the text of which this one is a part, as it is of the work tree's where not all of that is staged: a line that
 * says little by itself is told by those that stand around it there.
 */
export function findStanding(
  text: string,
  languageId: string,
  records: readonly BlockRecord[],
  digest: Digest,
  ages: LineAges = [],
  whole = text,
): Standing {
  const ledger = new DocumentLedger(whole);
  if (whole !== text) {
    ledger.restore(records, digest, { ages: carryAges(text, ages, whole) });
    ledger.resync(text);
  }
  ledger.restore(records, digest, { ages });
  const places = ledger.places();
  const byId = new Map(records.map((record) => [record.id, record]));
  const blocks = [...ledger.blocks.values()].flatMap((block): StandingBlock[] => {
    const record = byId.get(block.id);
    if (!record || !places.has(block.id)) return [];
    const { ranges, content } = describeBlock(
      ledger.piece,
      block,
      record.path,
      languageId,
      digest,
      record.updated,
    );
    return [{ record, ranges, content }];
  });
  const lines = ledger.lines().map(({ origin, block, isTag }) => ({
    origin: origin ?? 'unknown',
    ...(block === undefined ? {} : { record: block }),
    isTag,
  }));
  return { blocks, lines };
}

function carryAges(from: string, ages: LineAges, to: string): LineAges {
  const carried: (number | undefined)[] = to.split('\n').map(() => undefined);
  for (const [line, earlier] of carryLines(from, to)) carried[line - 1] = ages[earlier - 1];
  return carried;
}
