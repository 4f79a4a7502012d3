/** AI-written code that a change brings to places where AI may write none. */
import { citeTier } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf, type RecordedBlock, touches } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkDeniedPlaces(file: ChangedFile): Violation[] {
  const { ai } = file.charter.tiers[file.tier.tier];
  if (ai !== 'deny') return [];
  const shared = {
    check: 'denied-place' as const,
    ruleId: 'gate-ai-denied',
    path: file.path,
    charter: citeTier(file, ['ai'], ai),
    remedy:
      'Have a person write these lines, or move them to a place where AI may write. No approval clears this.',
    owners: file.owners,
  };
  const recorded = aiBlocksTouched(file)
    .filter((block) => isBrought(file, block))
    .map((block) => {
      const { id, tool } = block.record;
      const writer = tool === undefined ? 'AI' : tool.id;
      const message = `${writer} wrote block ${id.slice(0, 8)}, and AI may write nothing here.`;
      return { ...shared, ...extentOf(block), message, key: id };
    });
  const noted = file.unrecorded
    .filter(({ start, end }) => touches(file.changed, start, end))
    .map(({ start, end, tool }) => {
      const message = `The notes of the commits (refs/notes/ai) say that ${tool ?? 'AI'} wrote these lines, and AI may write nothing here.`;
      return { ...shared, line: start, endLine: end, message, key: `${tool ?? ''} ${start}-${end}` };
    });
  return [...recorded, ...noted];
}

/**
 * Whether any of the block's lines is new here. A line that a person has edited since (`mixed`) says so only where the
 * whole block is new: people may edit what stood here before.
 */
function isBrought({ arrived, changed, origins }: ChangedFile, { ranges }: RecordedBlock): boolean {
  const lines = ranges.flatMap(({ startLine, endLine }) =>
    Array.from({ length: endLine - startLine + 1 }, (_, at) => startLine + at),
  );
  const isNewBlock = lines.every((line) => touches(changed, line, line));
  return lines.some((line) => arrived.has(line) && (isNewBlock || origins[line - 1] === 'ai'));
}
