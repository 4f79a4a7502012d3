import type { GenericOptions } from '../generic/options.ts';
import type { Condition, PatternText } from './formula.ts';
import { readLanguage } from './languages.ts';
import { readCondition } from './load-condition.ts';
import { type Dialect, FormulaReader, type FormulaSource, type TextFormula } from './load-formula.ts';
import type { Entries, Node, Reader } from './reader.ts';
import { readRegex } from './regex-reader.ts';

type AndFormula = Extract<TextFormula, { op: 'and' }>;

const matchKeys = ['pattern', 'regex', 'any', 'all'];
/** What stands beside a metavariable in `where`, with the operator that it means. */
const conditions: Readonly<Record<string, string>> = {
  comparison: 'metavariable-comparison',
  analyzer: 'metavariable-analysis',
  type: 'metavariable-type',
  types: 'metavariable-type',
  module: 'metavariable-name',
  modules: 'metavariable-name',
};

/**
 * Reads the newer syntax of the format: a formula is a pattern's text, or one of `pattern`, `regex`, `any` and `all`, with
 * its conditions under `where`; among `all` stand `inside` and `not`.
 */
export class MatchReader implements FormulaSource {
  readonly reader: Reader;
  readonly keys: readonly string[] = [...matchKeys, 'where'];
  readonly #patterns: FormulaReader;
  readonly #dialect: Dialect;
  readonly #generic: GenericOptions;

  constructor(reader: Reader, dialect: Dialect, generic: GenericOptions) {
    this.reader = reader;
    this.#patterns = new FormulaReader(reader, dialect, generic);
    this.#dialect = dialect;
    this.#generic = generic;
  }

  entriesOf(node: Node, where: string): Entries {
    const plain = this.reader.scalars(node).length === 1 && !this.reader.isList(node);
    return plain ? new Map([['pattern', { key: node, value: node }]]) : this.reader.map(node, where);
  }

  /** A formula by itself. */
  readNode(node: Node, where: string, more: readonly string[] = []): TextFormula | undefined {
    const entries = this.entriesOf(node, where);
    this.reader.checkKeys(entries, [...this.keys, ...more], where);
    return this.read(node, entries, where);
  }

  read(node: Node, entries: Entries, where: string): TextFormula | undefined {
    const present = matchKeys.filter((key) => entries.has(key));
    if (present.length !== 1) {
      this.reader.error(node, `${where} needs one of ${matchKeys.join(', ')}`);
      return undefined;
    }
    const formula = this.#operator(present[0], entries.get(present[0])!.value);
    const conditions = entries.get('where');
    if (!formula || !conditions) return formula;
    const all = formula.op === 'and' ? formula : { ...emptyAnd(), positives: [formula] };
    for (const item of this.reader.list(conditions.value, 'where')) this.#condition(all, item);
    return all;
  }

  #operator(key: string, value: Node): TextFormula | undefined {
    switch (key) {
      case 'pattern': {
        const text = this.reader.string(value, key);
        return text === undefined ? undefined : this.#patterns.pattern(text, value);
      }
      case 'regex': {
        const regex = readRegex(this.reader, value, key, 'gm');
        return regex && { op: 'regex', regex };
      }
      case 'any': {
        const alternatives = this.reader.list(value, key).map((item) => this.#part(item).formula);
        return { op: 'or', alternatives: alternatives.filter((formula) => formula !== undefined) };
      }
      default: {
        const all = emptyAnd();
        for (const item of this.reader.list(value, key)) {
          const { role, formula } = this.#part(item);
          if (formula) all[role].push(formula);
        }
        return all;
      }
    }
  }

  /** An element of `any` or `all`. */
  #part(node: Node): { role: 'positives' | 'insides' | 'negatives'; formula: TextFormula | undefined } {
    const entries = this.entriesOf(node, 'a part of a match');
    for (const [key, role] of [
      ['inside', 'insides'],
      ['not', 'negatives'],
    ] as const) {
      const entry = entries.get(key);
      if (!entry) continue;
      this.reader.checkKeys(entries, [key], 'a part of a match');
      return { role, formula: this.#within(entry.value) };
    }
    return { role: 'positives', formula: this.readNode(node, 'a part of a match', ['inside', 'not']) };
  }

  /** What `not` and `inside` hold; `not: {inside: …}` is a place as well. */
  #within(node: Node): TextFormula | undefined {
    const inside = this.entriesOf(node, 'a part of a match').get('inside');
    return this.readNode(inside ? inside.value : node, 'a part of a match');
  }

  #condition(into: AndFormula, node: Node): void {
    const { reader } = this;
    const entries = reader.map(node, 'an element of where');
    const focus = entries.get('focus') ?? entries.get('focus-metavariable');
    if (focus) {
      into.focus.push(reader.strings(focus.value, 'focus'));
      return;
    }
    const condition = this.#readCondition(node, entries);
    if (condition) into.conditions.push(condition);
  }

  #readCondition(node: Node, entries: Entries): Condition<PatternText> | undefined {
    const { reader } = this;
    const operator = Object.keys(conditions).find((key) => entries.has(key));
    if (operator !== undefined) return readCondition(reader, conditions[operator], node, () => undefined);
    const named = entries.get('metavariable');
    const metavariable = named && reader.string(named.value, 'metavariable');
    if (metavariable === undefined) {
      reader.error(node, 'an element of where needs `metavariable`, `comparison` or `focus`');
      return undefined;
    }
    const language = entries.get('language');
    const regex = entries.get('regex');
    // An expression on a metavariable itself is anchored at the left; in a language, it is searched for.
    if (regex && !language && !entries.has('where'))
      return readCondition(reader, 'metavariable-regex', node, () => undefined);
    const id = language && readLanguage(reader, language.value);
    const dialect = id === undefined ? this.#dialect : id === 'text' ? 'text' : 'code';
    const inner = dialect === this.#dialect ? this : new MatchReader(reader, dialect, this.#generic);
    const formula = inner.readNode(node, 'an element of where', ['metavariable', 'language']);
    return formula && { op: 'pattern', metavariable, formula, language: id };
  }
}

function emptyAnd(): AndFormula {
  return { op: 'and', positives: [], insides: [], negatives: [], conditions: [], focus: [] };
}
