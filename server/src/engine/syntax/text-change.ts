/** What changed from one version of a text to the next: the stretch of the new one that is not the old one's. */
export interface TextChange {
  start: number;
  end: number;
  /** By how many UTF-16 units what lies behind has moved. */
  shift: number;
}

/** UTF-16 units that are compared at once. */
const block = 1024;

export function compareTexts(before: string, after: string): TextChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + block <= shorter && before.slice(start, start + block) === after.slice(start, start + block))
    start += block;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  const fromEnd = (text: string, tail: number) => text.slice(text.length - tail - block, text.length - tail);
  let tail = 0;
  while (tail + block <= shorter - start && fromEnd(before, tail) === fromEnd(after, tail)) tail += block;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  return { start, end: after.length - tail, shift: after.length - before.length };
}
