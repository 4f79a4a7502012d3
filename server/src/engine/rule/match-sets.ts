import { type Environment, lookup } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import type { Range } from './enclosures.ts';

/** Whether two ranges are one. */
export function isSame(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Whether two lists hold the same matches in the same order. */
export function isSameList(a: readonly Match[], b: readonly Match[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (match, i) =>
        isSame(match, b[i]) &&
        match.node === b[i].node &&
        isSameEnvironment(match.environment, b[i].environment),
    )
  );
}

/** What is left of a match when it is moved to what metavariables stand for. */
export function focus(match: Match, names: string[]): Match[] {
  return names.flatMap((name) => {
    const binding = lookup(match.environment, name);
    if (!binding) return [];
    // Each focus narrows what the one before it has left.
    const start = Math.max(match.start, binding.start);
    const end = Math.min(match.end, binding.end);
    if (start > end) return [];
    const node = start === binding.start && end === binding.end ? binding.node : match.node;
    return [{ ...match, start, end, node }];
  });
}

/** Bindings in the same order at the same places. */
function isSameEnvironment(a: Environment | null, b: Environment | null): boolean {
  for (; a && b; a = a.rest, b = b.rest) {
    if (a === b) return true;
    if (a.name !== b.name || !isSame(a.binding, b.binding)) return false;
  }
  return a === b;
}

/** More than any offset in a text. */
const beyondOffsets = 2 ** 26;

/** The matches without those that are at the place of another one, with its bindings. */
export function dedupe(matches: Match[]): Match[] {
  if (matches.length < 2) return matches;
  const byPlace = new Map<number, Match[]>();
  return matches.filter((match) => {
    const place = match.start * beyondOffsets + match.end;
    const others = byPlace.get(place);
    if (others?.some(({ environment }) => isSameEnvironment(environment, match.environment))) return false;
    if (others) others.push(match);
    else byPlace.set(place, [match]);
    return true;
  });
}
