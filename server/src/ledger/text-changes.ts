/** Changes of a text: applied, taken back, and taken together. */
import type { TextChange } from '../protocol/edits.ts';

/** Applies changes that ascend. */
export function patch(text: string, sorted: readonly TextChange[]): string {
  let patched = '';
  let at = 0;
  for (const change of sorted) {
    patched += text.slice(at, change.start) + change.text;
    at = change.start + change.length;
  }
  return patched + text.slice(at);
}

/** The changes that take `changes` back, in the text after them. */
export function invert(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return [...changes]
    .sort((a, b) => a.start - b.start)
    .map((change) => {
      const start = change.start + shift;
      shift += change.text.length - change.length;
      const former = text.slice(change.start, change.start + change.length);
      return { start, length: change.text.length, text: former };
    });
}

/** The one change that does what several do. */
export function hullOf(text: string, sorted: readonly TextChange[]): TextChange {
  const start = sorted[0]?.start ?? 0;
  const last = sorted.at(-1);
  const end = last ? last.start + last.length : 0;
  const inside = sorted.map((change) => ({ ...change, start: change.start - start }));
  return { start, length: end - start, text: patch(text.slice(start, end), inside) };
}
