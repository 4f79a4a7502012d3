import type { Grammar } from '../../syntax/grammar.ts';
import { hashWord } from '../../syntax/text-index.ts';
import type { Anchor } from '../name-table.ts';
import type { PatternNode } from '../pattern.ts';

/** The names that every match shows at its start; undefined where that may be any. */
export function anchorOf(root: PatternNode, grammar: Grammar): Anchor | undefined {
  switch (root.op) {
    case 'call':
      return namesOf(root.callee, grammar);
    case 'path':
    case 'node':
      return namesOf(root, grammar);
    default:
      return undefined;
  }
}

function namesOf(pattern: PatternNode, grammar: Grammar): Anchor | undefined {
  if (pattern.op === 'word') return { last: hash(pattern.text), object: undefined };
  if (pattern.op === 'path') {
    const [last, object] = pattern.segments.toReversed();
    return { last: hash(last), object: object === undefined ? undefined : hash(object) };
  }
  if (pattern.op !== 'node' || !isMember(pattern.kinds, grammar)) return undefined;
  const [object, property] = pattern.children;
  const last = property.op === 'word' ? hash(property.text) : undefined;
  const owner = namesOf(object, grammar)?.last;
  return last === undefined && owner === undefined ? undefined : { last, object: owner };
}

function isMember(kinds: ReadonlySet<number>, grammar: Grammar): boolean {
  return ['member_expression', 'attribute'].some((name) => kinds.has(grammar.kind(name)));
}

function hash(name: string): number {
  return hashWord(name) | 0;
}
