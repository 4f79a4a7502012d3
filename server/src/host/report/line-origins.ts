/** How many lines of a text each origin has. */
import type { Standing } from '../../ledger/standing.ts';
import type { Origin } from '../../protocol/status.ts';
import type { FileFacts } from '../../report/facts.ts';

/**
 * Tags do not count. A blank line belongs to the lines around it where these are of one origin; else nobody wrote it that
 * one knows of.
 */
export function countOrigins(text: string, lines: Standing['lines']): FileFacts['lines'] {
  const rows = text.split('\n');
  // What ends with a line feed has no line behind it.
  if (rows.at(-1) === '') rows.pop();
  const counts: FileFacts['lines'] = {};
  let before: Origin = 'unknown';
  let blank = 0;
  const add = (origin: Origin, count: number) => {
    if (count > 0) counts[origin] = (counts[origin] ?? 0) + count;
  };
  rows.forEach((row, index) => {
    const { origin, isTag } = lines[index] ?? { origin: 'unknown', isTag: false };
    if (isTag) return;
    if (row.trim() === '') {
      blank++;
      return;
    }
    add(origin === before ? origin : 'unknown', blank);
    add(origin, 1);
    blank = 0;
    before = origin;
  });
  add('unknown', blank);
  return counts;
}
