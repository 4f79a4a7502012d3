/** Tags that no record stands behind, or that it contradicts, and blocks that lack the tag which was due. */
import { tagIdOf } from '../../ledger/block.ts';
import { type BlockRecord, isGivenToPerson } from '../../ledger/record.ts';
import type { Origin } from '../../protocol/status.ts';
import { cite } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf, type RecordedBlock, touches } from './facts.ts';
import type { GateContext } from './gate.ts';
import type { Violation } from './violation.ts';

/** Blocks smaller than this get no tag where the charter does not say. */
const usualMinLines = 2;

/** The lines below a tag of which one must be the AI's: the code need not begin right there. */
const reach = 3;

/** `recordsOf` answers for the id of a tag, over the whole repository. */
export function checkTags(file: ChangedFile, recordsOf: GateContext['recordsOf']): Violation[] {
  return [...tagsWithoutCode(file, recordsOf), ...recordsWithoutTag(file)];
}

/** Tags that are new, or above lines that are, and say what the records do not. */
function tagsWithoutCode(file: ChangedFile, recordsOf: GateContext['recordsOf']): Violation[] {
  return file.tags.flatMap(({ id, line }): Violation[] => {
    const records = recordsOf(id);
    const longest = Math.max(0, ...records.map((record) => record.lines.length));
    if (!touches(file.changed, line, line + longest)) return [];
    const fault = records.length === 0 ? unrecorded(id) : contradictionTo(file, id, line, records);
    if (!fault) return [];
    return [
      {
        check: 'tag',
        path: file.path,
        line,
        charter: cite(file, ['provenance', 'tags'], file.charter.provenance.tags),
        ...fault,
        owners: file.owners,
        key: id,
      },
    ];
  });
}

type Fault = Pick<Violation, 'ruleId' | 'message' | 'remedy'>;

function unrecorded(id: string): Fault {
  return {
    ruleId: 'gate-tag-without-record',
    message: `The tag ${id} has no record: nobody knows who or what wrote the lines below it.`,
    remedy:
      'Fetch the notes of the repository ("touchstone provenance fetch"). If they have no such record, remove the tag, or have the code written again.',
  };
}

function contradictionTo(
  file: ChangedFile,
  id: string,
  line: number,
  records: readonly BlockRecord[],
): Fault | undefined {
  const below = file.origins.slice(line, line + reach);
  const stands = file.blocks.some(({ record }) => isOfAi(record.origin) && tagIdOf(record) === id);
  if (stands || below.some(isOfAi) || records.some(isGivenToPerson)) return undefined;
  const [record] = records as [BlockRecord];
  const said =
    record.state === 'withdrawn'
      ? 'its record says that the code is gone'
      : !isOfAi(record.origin)
        ? `its record says "${record.origin}", and nobody has corrected it`
        : record.path === file.path
          ? 'the code below it is no longer what was recorded'
          : `its record is of ${record.path}, and its code does not stand here`;
  return {
    ruleId: 'gate-tag-contradicted',
    message: `The tag ${id} says that AI wrote the lines below it, but ${said}.`,
    remedy:
      'Bring back the code or the record as it was ("touchstone provenance fetch" gets the notes that others have), or have the lines written again; where a person wrote them, remove the tag.',
  };
}

const isOfAi = (origin: Origin) => origin === 'ai' || origin === 'mixed';

/**
 * A tag is due where the charter asks for tags in so many words, or where other blocks of the file have one: an editor may
 * be set to write none.
 */
function recordsWithoutTag(file: ChangedFile): Violation[] {
  const { tags, minLines = usualMinLines } = file.charter.provenance;
  const source = file.sourceOf(['provenance', 'tags']);
  if (tags !== 'comment' || !file.hasComments || (source === undefined && file.tags.length === 0)) return [];
  const present = new Set(file.tags.map(({ id }) => id));
  const isLacking = (block: RecordedBlock) =>
    block.record.origin === 'ai' && linesOf(block) >= minLines && !present.has(tagIdOf(block.record));
  return aiBlocksTouched(file)
    .filter(isLacking)
    .map((block) => ({
      check: 'tag',
      ruleId: 'gate-record-without-tag',
      path: file.path,
      ...extentOf(block),
      charter: cite(file, ['provenance', 'tags'], tags),
      message: `AI-written block ${block.record.id.slice(0, 8)} has no tag in the code.`,
      remedy: `Run "touchstone provenance tag" or save the file in the editor; or write "AI-Provenance: id=${tagIdOf(block.record)} tool=${block.record.tool?.id ?? 'unknown'} tier=${block.record.tier} review=pending" in a comment above it.`,
      owners: file.owners,
      key: block.record.id,
    }));
}

function linesOf({ ranges }: RecordedBlock): number {
  return ranges.reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
}
