import { isMap, isScalar, isSeq, LineCounter, type Pair, parseAllDocuments, type YAMLMap } from 'yaml';
import type { RuleError } from './rule.ts';

/** Any node of a YAML document. */
export type YamlNode = unknown;

/** Reads a YAML file with every mistake reported at its line and column, without stopping at the first. */
export class YamlReader {
  readonly file: string;
  readonly errors: RuleError[] = [];
  /** The rule being read, for messages. */
  ruleId: string | undefined;
  readonly #lines = new LineCounter();
  readonly #root: YamlNode;

  constructor(file: string, text: string) {
    this.file = file;
    const [document] = parseAllDocuments(text, {
      lineCounter: this.#lines,
      uniqueKeys: true,
      logLevel: 'silent',
    });
    const parsed = document && 'contents' in document ? document : undefined;
    for (const error of parsed?.errors ?? [])
      this.errorAt(error.pos[0], error.message.split('\n')[0].replace(/ at line.*$/, ''));
    this.#root = parsed?.contents;
  }

  get root(): YamlNode {
    return this.#root;
  }

  error(node: YamlNode, message: string): void {
    this.errorAt(this.offsetOf(node), message);
  }

  errorAt(offset: number, message: string): void {
    const { line, col } = this.#lines.linePos(offset);
    this.errors.push({
      file: this.file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      ruleId: this.ruleId,
      message,
    });
  }

  offsetOf(node: YamlNode): number {
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    return range ? range[0] : 0;
  }

  /** Line and column of a node, from 1. */
  positionOf(node: YamlNode): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(this.offsetOf(node));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  /** The entries of a mapping, or an empty list and an error. */
  map(node: YamlNode, what: string): Map<string, { key: YamlNode; value: YamlNode }> {
    const entries = new Map<string, { key: YamlNode; value: YamlNode }>();
    if (!isMap(node)) {
      this.error(node, `expected ${what} to be a mapping`);
      return entries;
    }
    for (const { key, value } of (node as YAMLMap).items as Pair[]) {
      entries.set(isScalar(key) ? String(key.value) : String(key), { key, value });
    }
    return entries;
  }

  isMap(node: YamlNode): boolean {
    return isMap(node);
  }

  isList(node: YamlNode): boolean {
    return isSeq(node);
  }

  list(node: YamlNode, what: string): YamlNode[] {
    if (isSeq(node)) return node.items;
    this.error(node, `expected ${what} to be a list`);
    return [];
  }

  string(node: YamlNode, what: string): string | undefined {
    if (isScalar(node) && node.value !== null && typeof node.value !== 'object') return String(node.value);
    this.error(node, `expected ${what} to be a string`);
    return undefined;
  }

  number(node: YamlNode, what: string): number | undefined {
    if (isScalar(node) && typeof node.value === 'number') return node.value;
    this.error(node, `expected ${what} to be a number`);
    return undefined;
  }

  boolean(node: YamlNode, what: string): boolean {
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.error(node, `expected ${what} to be true or false`);
    return false;
  }

  /** A string, or a list of strings. */
  strings(node: YamlNode, what: string): string[] {
    const nodes = isSeq(node) ? node.items : [node];
    return nodes.map((item) => this.string(item, what)).filter((item) => item !== undefined);
  }

  /** Reports keys that are not among `known`, with the nearest one that is. */
  checkKeys(entries: Map<string, { key: YamlNode }>, known: readonly string[], where: string): void {
    for (const [name, { key }] of entries) {
      if (known.includes(name)) continue;
      const near = nearest(name, known);
      this.error(key, `\`${name}\` is not known in ${where}${near ? `; did you mean \`${near}\`?` : ''}`);
    }
  }
}

/** The candidate at the smallest edit distance, if it is close enough to be a slip. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row.push(Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[b.length];
}
