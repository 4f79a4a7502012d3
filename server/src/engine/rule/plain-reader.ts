import { type Entries, type Node, Reader } from './reader.ts';
import type { RegexStore } from './regex-store.ts';

/** Reads values that were parsed before, such as JSON. Places are not known. */
export class PlainReader extends Reader {
  readonly root: Node;

  constructor(file: string, value: Node, regexes?: RegexStore) {
    super(file, regexes);
    this.root = value;
  }

  positionOf(): { line: number; column: number } {
    return { line: 1, column: 1 };
  }

  isEmpty(node: Node): boolean {
    return node === null;
  }

  protected entriesOf(node: Node): Entries | undefined {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return undefined;
    return new Map(Object.entries(node).map(([key, value]) => [key, { key, value }]));
  }

  protected itemsOf(node: Node): Node[] | undefined {
    return Array.isArray(node) ? node : undefined;
  }

  protected scalarOf(node: Node): string | number | boolean | undefined {
    return typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean'
      ? node
      : undefined;
  }
}
