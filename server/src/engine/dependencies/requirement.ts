import type { Dependency } from './dependency.ts';

const requirement =
  /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(?:@\s*(\S+)|\(?\s*((?:===?|[<>~!]=?)\s*[\w.*+!-]+(?:\s*,\s*(?:===?|[<>~!]=?)\s*[\w.*+!-]+)*)\s*\)?)?\s*(?:;.*|#.*|--\S.*|\\)?\s*$/;

/** UTF-16 units; nobody writes a longer one, and the expression would take its time over it. */
const longest = 500;

/** A requirement as PEP 508 has it (`name[extra]>=1,<2; marker`), or undefined where the text is none. */
export function readRequirement(text: string, offset: number): Dependency | undefined {
  const match = text.length > longest ? null : requirement.exec(text);
  if (!match) return undefined;
  const [, name, , range = ''] = match;
  const start = offset + text.indexOf(name);
  const end = range === '' ? start + name.length : offset + text.lastIndexOf(range) + range.length;
  return { ecosystem: 'pypi', name, range: range.replace(/\s+/g, ''), start, end };
}
