/** Kinds of code that AI may not write in a tier, on lines that AI wrote in this change. */
import { citeTier } from './citation.ts';
import { type ChangedFile, touches } from './facts.ts';
import type { Violation } from './violation.ts';

/** Lines of one kind that stand so close are one place: a blank line, or a brace alone, may lie between. */
const reach = 2;

export function checkProhibitedCode(file: ChangedFile): Violation[] {
  const { prohibit } = file.charter.tiers[file.tier.tier];
  const latest = new Map<string, Violation & { endLine: number }>();
  const ordered = [...file.kinds].sort((a, b) => a.start.line - b.start.line);
  return ordered.flatMap((found): Violation[] => {
    if (!prohibit.includes(found.kind)) return [];
    const line = firstAiLine(file, found.start.line, found.end.line);
    if (line === undefined) return [];
    const endLine = Math.max(found.end.line, line);
    const place = `${found.kind} ${recordAt(file, line)}`;
    const before = latest.get(place);
    if (before && line <= before.endLine + reach) {
      before.endLine = Math.max(before.endLine, endLine);
      return [];
    }
    const violation = {
      check: 'prohibited-code' as const,
      ruleId: `gate-prohibited-${found.kind}`,
      path: file.path,
      line,
      ...(line === found.start.line ? { column: found.start.column } : {}),
      endLine,
      charter: citeTier(file, ['prohibit'], `[${prohibit.join(', ')}]`),
      message: `AI wrote ${found.kind} code here: ${found.message}`,
      remedy: 'Have a person write these lines, or move them to a place where AI may write such code.',
      owners: file.owners,
      key: `${found.kind} ${recordAt(file, line) ?? line}`,
    };
    latest.set(place, violation);
    return [violation];
  });
}

function firstAiLine(file: ChangedFile, from: number, to: number): number | undefined {
  for (let line = from; line <= to; line++) {
    const origin = file.origins[line - 1];
    if ((origin === 'ai' || origin === 'mixed') && touches(file.changed, line, line)) return line;
  }
  return undefined;
}

function recordAt({ blocks }: ChangedFile, line: number): string | undefined {
  return blocks.find(({ ranges }) => ranges.some((range) => line >= range.startLine && line <= range.endLine))
    ?.record.id;
}
