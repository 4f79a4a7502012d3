import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseAllDocuments,
  visit,
  type Node as YamlNode,
} from 'yaml';
import { type Entries, type Node, Reader } from './reader.ts';

/** Errors of syntax after the first ones mostly follow from these. */
const mostErrors = 10;

/** What is mostly behind a mapping where none may stand. */
const colonInText = 'a text with a colon in it needs quotes around it, or a block (`|`)';

/** Aliases of aliases could otherwise make a small file endless. */
const mostAliases = 100_000;

/** Reads YAML text; every node knows its place. */
export class YamlReader extends Reader {
  readonly root: Node;
  readonly #lines = new LineCounter();
  readonly #targets: ReadonlyMap<Node, YamlNode>;
  /** How often an alias has been followed. */
  #followed = 0;

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
    for (const { pos, code, message } of parsed?.errors.slice(0, mostErrors) ?? []) {
      const told =
        code === 'BLOCK_AS_IMPLICIT_KEY' ? colonInText : message.split('\n')[0].replace(/ at line.*$/, '');
      this.error({ range: pos }, told);
    }
    this.#targets = resolveAliases(parsed as Document.Parsed | undefined);
    this.root = parsed?.contents;
  }

  positionOf(node: Node): { line: number; column: number } {
    const range = (node as { range?: readonly number[] } | null | undefined)?.range;
    const { line, col } = this.#lines.linePos(range ? range[0] : 0);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  isEmpty(given: Node): boolean {
    const node = this.#follow(given);
    return node === null || (isScalar(node) && node.value === null);
  }

  protected entriesOf(given: Node): Entries | undefined {
    const node = this.#follow(given);
    if (!isMap(node)) return undefined;
    const own = new Map<string, { key: Node; value: Node }>();
    const merged: Node[] = [];
    for (const { key, value } of node.items as Pair[]) {
      if (isScalar(key) && key.value === '<<' && key.type === 'PLAIN') merged.push(value);
      else own.set(isScalar(key) ? String(key.value) : '?', { key, value });
    }
    for (const value of merged) this.#merge(value, own);
    return own;
  }

  /** Adds the entries of a mapping, or of several, that are not there yet. */
  #merge(value: Node, into: Entries): void {
    for (const source of this.itemsOf(value) ?? [value]) {
      const entries = this.entriesOf(source);
      if (!entries) this.error(value, 'expected `<<` to name a mapping, or a list of them');
      for (const [name, entry] of entries ?? []) if (!into.has(name)) into.set(name, entry);
    }
  }

  /** What an alias stands for; undefined where it has no end, or one too far. */
  #follow(node: Node): Node {
    if (!isAlias(node)) return node;
    const target = this.#targets.get(node);
    const at = node.range?.[0] ?? 0;
    const circular = target?.range && target.range[0] <= at && at < target.range[2];
    if (target && !circular && ++this.#followed <= mostAliases) return target;
    if (circular) this.error(node, `\`*${node.source}\` stands within what it names`);
    else if (this.#followed === mostAliases + 1) this.error(node, 'there are too many aliases in the file');
    return undefined;
  }

  protected itemsOf(given: Node): Node[] | undefined {
    const node = this.#follow(given);
    return isSeq(node) ? node.items : undefined;
  }

  protected scalarOf(given: Node): string | number | boolean | undefined {
    const node = this.#follow(given);
    if (!isScalar(node)) return undefined;
    const { value } = node;
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
  }
}

/** What each alias stands for: the nearest node before it that has its name. */
function resolveAliases(document: Document.Parsed | undefined): ReadonlyMap<Node, YamlNode> {
  const anchors = new Map<string, YamlNode>();
  const targets = new Map<Node, YamlNode>();
  if (!document) return targets;
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node as YamlNode);
    },
    Alias(_, alias) {
      const target = anchors.get(alias.source);
      if (target) targets.set(alias, target);
    },
  });
  return targets;
}
