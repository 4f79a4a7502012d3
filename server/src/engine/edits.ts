import type { TextEdit } from './finding.ts';

/**
 * Chooses fixes that can be made together. Each fix is a list of edits that go together; a fix that overlaps one
 * already taken is left for the next round. The same edit of two fixes, such as an import that both need, is taken once.
 */
export function applicableEdits(fixes: readonly TextEdit[][]): { edits: TextEdit[]; applied: number } {
  const taken: TextEdit[] = [];
  let applied = 0;
  for (const edits of fixes) {
    const fresh = edits.filter((edit) => !taken.some((other) => same(edit, other)));
    if (fresh.some((edit) => taken.some((other) => overlaps(edit, other)))) continue;
    taken.push(...fresh);
    applied++;
  }
  return { edits: taken, applied };
}

/** Applies as many fixes as go together. */
export function applyEdits(text: string, fixes: readonly TextEdit[][]): { text: string; applied: number } {
  const { edits, applied } = applicableEdits(fixes);
  edits.sort((a, b) => b.start - a.start || b.end - a.end);
  let out = text;
  for (const { start, end, text: replacement } of edits)
    out = out.slice(0, start) + replacement + out.slice(end);
  return { text: out, applied };
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Two insertions at one place overlap as well: their order would be a guess. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  return a.start === a.end && b.start === b.end ? a.start === b.start : a.start < b.end && b.start < a.end;
}
