import { compileRegex } from '../regex.ts';
import type { Node, Reader } from './reader.ts';

/** Compiles a regular expression of a rule; reports one that cannot run here, and answers undefined. */
export function readRegex(reader: Reader, node: Node, what: string, flags: string): RegExp | undefined {
  const text = reader.string(node, what);
  if (text === undefined) return undefined;
  try {
    return compileRegex(text, flags);
  } catch (error) {
    reader.error(node, `${what} is no regular expression that can run here: ${(error as Error).message}`);
    return undefined;
  }
}
