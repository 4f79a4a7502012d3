import type { Formula, PatternText } from './formula.ts';
import type { Node, Reader } from './reader.ts';

const metavariable = /\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*/g;

/**
 * Warns of a condition or a focus on metavariables that nothing of its conjunction binds: it never holds. `text` is what
 * names them, `node` where it stands.
 */
export function warnUnbound(
  reader: Reader,
  conjunction: Extract<Formula<PatternText>, { op: 'and' }>,
  asked: readonly { text: string; node: Node }[],
): void {
  if (asked.length === 0) return;
  const bound = namesIn([...conjunction.positives, ...conjunction.insides, ...conjunction.conditions]);
  if (!bound) return;
  for (const { text, node } of asked)
    for (const name of new Set(text.match(metavariable) ?? []))
      if (!bound.has(name)) reader.warn(node, `no pattern here binds \`${name}\`, so this never matches`);
}

/** The metavariables that formulas may bind; undefined where that shows in no source of a pattern. */
function namesIn(parts: readonly unknown[]): Set<string> | undefined {
  const names = new Set<string>();
  const collect = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return true;
    if (part instanceof RegExp) {
      for (const [, name] of part.source.matchAll(/\(\?<(\w+)>/g)) names.add(`$${name}`);
      return true;
    }
    const { op, text } = part as { op?: unknown; text?: unknown };
    if (op === 'generic') return false;
    if (typeof text === 'string') for (const name of text.match(metavariable) ?? []) names.add(name);
    return Object.values(part).every(collect);
  };
  return parts.every(collect) ? names : undefined;
}
