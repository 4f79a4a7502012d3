/** AI-written blocks whose records name another tool than the notes of their commits: one of the two was altered. */
import { cite } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkAlteredTools(file: ChangedFile): Violation[] {
  const noted = new Map(file.otherTools.map((each) => [each.record, each.tool]));
  return aiBlocksTouched(file)
    .filter(({ record }) => noted.has(record.id))
    .map((block) => {
      const { id, tool } = block.record;
      return {
        check: 'tool',
        ruleId: 'gate-tool-altered',
        path: file.path,
        ...extentOf(block),
        charter: cite(
          file,
          ['approved-tools'],
          file.charter.approvedTools?.map((entry) => entry.id).join(', '),
        ),
        message: `The record of AI-written block ${id.slice(0, 8)} names ${tool?.id ?? 'no tool'}, and the notes of the commits (refs/notes/ai) name ${noted.get(id) ?? 'no tool'}: one of them was altered.`,
        remedy:
          'Bring back both as they were ("touchstone provenance fetch" gets the notes that others have), or have the lines written again.',
        owners: file.owners,
        key: `${id} ${tool?.id ?? ''} ${noted.get(id) ?? ''}`,
      };
    });
}
