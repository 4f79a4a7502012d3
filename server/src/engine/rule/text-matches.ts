import type { Environment } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import { groupsOf } from '../regex.ts';

/** A text rule may match this often in one file before the rest is left unsaid. */
export const maxMatches = 2000;

/** Expressions with indices, made once for each. */
const searchers = new WeakMap<RegExp, RegExp>();

/**
 * Matches of a regular expression as ranges; groups become `$1`, `$2`, named groups `$NAME`. `within` is a text of its
 * own: `^` means its beginning. Only what begins at `from` or behind is looked for, but what is before may be looked at.
 */
export function findRegex(
  text: string,
  regex: RegExp,
  within: { start: number; end: number } | undefined,
  from = within?.start ?? 0,
): Match[] {
  let searcher = searchers.get(regex);
  if (!searcher) {
    searcher = new RegExp(regex.source, regex.flags.includes('d') ? regex.flags : `${regex.flags}d`);
    searchers.set(regex, searcher);
  }
  const base = within?.start ?? 0;
  const found: Match[] = [];
  searcher.lastIndex = from - base;
  for (const match of (within ? text.slice(within.start, within.end) : text).matchAll(searcher)) {
    const [start, end] = match.indices?.[0] ?? [0, 0];
    if (start === end) continue;
    found.push({
      start: base + start,
      end: base + end,
      node: -1,
      at: -1,
      environment: bindGroups(match, groupsOf(regex), base),
    });
    if (found.length === maxMatches) break;
  }
  return found;
}

function bindGroups(
  { indices }: RegExpExecArray,
  groups: readonly number[],
  base: number,
): Environment | null {
  let environment: Environment | null = null;
  const bindGroup = (name: string, span: [number, number] | undefined) => {
    if (!span) return;
    const binding = { start: base + span[0], end: base + span[1], node: -1 };
    environment = { name: `$${name}`, binding, rest: environment };
  };
  for (const [i, group] of groups.entries()) bindGroup(String(i + 1), indices?.[group]);
  for (const [name, span] of Object.entries(indices?.groups ?? {})) bindGroup(name, span);
  return environment;
}
