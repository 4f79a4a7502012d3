/** What stands on the lines that an agent brought. */
import { createParser } from '../host/assets.ts';
import { CodeKindFinder } from '../host/code-kinds.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';

/** Those of the kinds of code that touch the lines, from 1; `path` tells the language. */
export async function findKinds(
  path: string,
  text: string,
  lines: ReadonlySet<number>,
  prohibit: readonly string[],
): Promise<KindOfCode[]> {
  if (prohibit.length === 0 || lines.size === 0) return [];
  const finder = await CodeKindFinder.create(await createParser());
  const found = await finder.find(path, text);
  return found.filter(
    ({ kind, start, end }) => prohibit.includes(kind) && touchesAny(lines, start.line, end.line),
  );
}

export function touchesAny(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (lines.has(line)) return true;
  return false;
}
