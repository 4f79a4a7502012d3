import { nearest } from '../spelling.ts';
import type { RuleError } from './rule.ts';

/** A node of whatever is read: a YAML node with its place, or a plain value. */
export type Node = unknown;

export type Entries = Map<string, { key: Node; value: Node }>;

/** Reads structured data with every mistake reported at its place, without stopping at the first. */
export abstract class Reader {
  readonly file: string;
  /** Mistakes that cost what they stand in. */
  readonly errors: RuleError[] = [];
  /** What is doubtful and was left aside. */
  readonly warnings: RuleError[] = [];
  /** The rule being read, for messages. */
  ruleId: string | undefined;

  constructor(file: string) {
    this.file = file;
  }

  abstract readonly root: Node;
  /** Line and column of a node, from 1. */
  abstract positionOf(node: Node): { line: number; column: number };
  protected abstract entriesOf(node: Node): Entries | undefined;
  protected abstract itemsOf(node: Node): Node[] | undefined;
  /** The value of a string, number or boolean; undefined for anything else. */
  protected abstract scalarOf(node: Node): string | number | boolean | undefined;

  error(node: Node, message: string): void {
    this.errors.push({ file: this.file, ...this.positionOf(node), ruleId: this.ruleId, message });
  }

  warn(node: Node, message: string): void {
    this.warnings.push({ file: this.file, ...this.positionOf(node), ruleId: this.ruleId, message });
  }

  /** Whether a key was written without a value. */
  abstract isEmpty(node: Node): boolean;

  isMap(node: Node): boolean {
    return this.entriesOf(node) !== undefined;
  }

  isList(node: Node): boolean {
    return this.itemsOf(node) !== undefined;
  }

  /** The entries of a mapping, or none and an error. */
  map(node: Node, what: string): Entries {
    const entries = this.entriesOf(node);
    if (!entries) this.error(node, `expected ${what} to be a mapping`);
    return entries ?? new Map();
  }

  list(node: Node, what: string): Node[] {
    const items = this.itemsOf(node);
    if (!items) this.error(node, `expected ${what} to be a list`);
    return items ?? [];
  }

  string(node: Node, what: string): string | undefined {
    const value = this.scalarOf(node);
    if (value !== undefined) return String(value);
    this.error(node, `expected ${what} to be a string`);
    return undefined;
  }

  number(node: Node, what: string): number | undefined {
    const value = this.scalarOf(node);
    if (typeof value === 'number') return value;
    this.error(node, `expected ${what} to be a number`);
    return undefined;
  }

  boolean(node: Node, what: string): boolean {
    const value = this.scalarOf(node);
    if (typeof value === 'boolean') return value;
    this.error(node, `expected ${what} to be true or false`);
    return false;
  }

  /** A string, or a list of strings. */
  strings(node: Node, what: string): string[] {
    const nodes = this.itemsOf(node) ?? [node];
    return nodes.map((item) => this.string(item, what)).filter((item) => item !== undefined);
  }

  /** The strings, numbers and booleans among the items of a list, or a value that is one; no errors. */
  scalars(node: Node): (string | number | boolean)[] {
    const nodes = this.itemsOf(node) ?? [node];
    return nodes.map((item) => this.scalarOf(item)).filter((item) => item !== undefined);
  }

  /** Warns of keys that are not among `known`; one that probably means one of `meaningful` is an error. */
  warnKeys(
    entries: Entries,
    known: readonly string[],
    where: string,
    meaningful: readonly string[] = [],
  ): void {
    for (const [name, { key }] of entries) {
      if (known.includes(name)) continue;
      const near = nearest(name, [...known, ...meaningful]);
      const message = `\`${name}\` is not known in ${where}${near ? `; did you mean \`${near}\`?` : ''}`;
      if (meaningful.includes(name)) this.error(key, `\`${name}\` belongs under \`patterns\``);
      else if (near !== undefined && meaningful.includes(near)) this.error(key, message);
      else this.warn(key, message);
    }
  }

  /** Reports keys that are not among `known`, with the nearest one that is. */
  checkKeys(entries: Entries, known: readonly string[], where: string): void {
    for (const [name, { key }] of entries) {
      if (known.includes(name)) continue;
      const near = nearest(name, known);
      this.error(key, `\`${name}\` is not known in ${where}${near ? `; did you mean \`${near}\`?` : ''}`);
    }
  }
}
