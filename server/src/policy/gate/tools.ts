/** AI-written blocks of tools or models that the charter does not approve. */
import { stateOfTool } from '../tool-approval.ts';
import { cite } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkTools(
  file: ChangedFile,
  today: string,
  namesOf: (id: string) => readonly string[],
): Violation[] {
  const { approvedTools } = file.charter;
  if (!approvedTools) return [];
  return aiBlocksTouched(file).flatMap((block): Violation[] => {
    const { tool, id } = block.record;
    const { state, reason } = stateOfTool(tool ?? {}, approvedTools, today, namesOf);
    // Of a tool that nobody knows another check speaks.
    if (state === 'approved' || (state === 'unknown' && tool === undefined)) return [];
    return [
      {
        check: 'tool',
        ruleId: `gate-tool-${state}`,
        path: file.path,
        ...extentOf(block),
        charter: cite(file, ['approved-tools'], approvedTools.map((entry) => entry.id).join(', ')),
        message: `AI-written block ${id.slice(0, 8)}: ${reason}.`,
        remedy:
          state === 'expired'
            ? 'Renew the approval in the charter, in a change of its own, or write the lines by hand.'
            : 'Have the tool approved in the charter, in a change of its own, or write the lines by hand or with an approved tool.',
        owners: file.owners,
        key: `${id} ${tool?.id ?? ''} ${tool?.model ?? ''}`,
      },
    ];
  });
}
