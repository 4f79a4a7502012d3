import { isMap, isScalar, isSeq, LineCounter, type Pair, parseAllDocuments } from 'yaml';
import { type Entries, type Node, Reader } from './reader.ts';

/** Errors of syntax after the first ones mostly follow from these. */
const mostErrors = 10;

/** Reads YAML text; every node knows its place. */
export class YamlReader extends Reader {
  readonly root: Node;
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    super(file);
    // Written out as text, keys that are mappings of mappings would fill all memory.
    const options = {
      lineCounter: this.#lines,
      uniqueKeys: true,
      stringKeys: true,
      logLevel: 'silent',
    } as const;
    const [document] = parseAllDocuments(text, options);
    const parsed = document && 'contents' in document ? document : undefined;
    for (const { pos, message } of parsed?.errors.slice(0, mostErrors) ?? []) {
      this.error({ range: pos }, message.split('\n')[0].replace(/ at line.*$/, ''));
    }
    this.root = parsed?.contents;
  }

  positionOf(node: Node): { line: number; column: number } {
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    const { line, col } = this.#lines.linePos(range ? range[0] : 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  isEmpty(node: Node): boolean {
    return node === null || (isScalar(node) && node.value === null);
  }

  protected entriesOf(node: Node): Entries | undefined {
    if (!isMap(node)) return undefined;
    const pairs = node.items as Pair[];
    return new Map(pairs.map(({ key, value }) => [isScalar(key) ? String(key.value) : '?', { key, value }]));
  }

  protected itemsOf(node: Node): Node[] | undefined {
    return isSeq(node) ? node.items : undefined;
  }

  protected scalarOf(node: Node): string | number | boolean | undefined {
    if (!isScalar(node)) return undefined;
    const { value } = node;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
  }
}
