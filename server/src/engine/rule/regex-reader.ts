import { compileRegex } from '../regex.ts';
import { isExponential } from '../regex-ambiguity.ts';
import type { Node, Reader } from './reader.ts';

/** What of an expression is cited. */
const cited = 60;

/**
 * Compiles a regular expression of a rule; reports one that cannot run here, or that can take exponential time (nothing
 * could stop it), and answers undefined.
 */
export function readRegex(reader: Reader, node: Node, what: string, flags: string): RegExp | undefined {
  const text = reader.string(node, what);
  if (text === undefined) return undefined;
  try {
    const regex = compileRegex(text, flags);
    if (!isExponential(regex)) return regex;
    reader.error(
      node,
      `the expression ${text.length > cited ? `${text.slice(0, cited - 1)}…` : text} can take exponential time on some ` +
        'texts, and nothing could stop it: let nothing that repeats without bound repeat the same again',
    );
  } catch (error) {
    reader.error(node, `${what} is no regular expression that can run here: ${(error as Error).message}`);
  }
  return undefined;
}
