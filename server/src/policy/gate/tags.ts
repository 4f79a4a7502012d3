/** Tags that no record stands behind, and blocks that lack the tag which was due. */
import { tagIdOf } from '../../ledger/block.ts';
import { cite } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf, type RecordedBlock, touches } from './facts.ts';
import type { Violation } from './violation.ts';

/** Blocks smaller than this get no tag where the charter does not say. */
const usualMinLines = 2;

/** `isRecorded` answers for the id of a tag, over the whole repository. */
export function checkTags(file: ChangedFile, isRecorded: (tagId: string) => boolean): Violation[] {
  return [...tagsWithoutRecord(file, isRecorded), ...recordsWithoutTag(file)];
}

function tagsWithoutRecord(file: ChangedFile, isRecorded: (tagId: string) => boolean): Violation[] {
  return file.tags
    .filter(({ id, line }) => touches(file.changed, line, line) && !isRecorded(id))
    .map(({ id, line }) => ({
      check: 'tag',
      ruleId: 'gate-tag-without-record',
      path: file.path,
      line,
      charter: cite(file, ['provenance', 'tags'], file.charter.provenance.tags),
      message: `The tag ${id} has no record: nobody knows who or what wrote the lines below it.`,
      remedy:
        'Fetch the notes of the repository (refs/notes/touchstone). If they have no such record, remove the tag, or have the code written again.',
      owners: file.owners,
      key: id,
    }));
}

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
