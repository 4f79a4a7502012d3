import type { GenericOptions } from '../generic/options.ts';
import { GenericPattern } from '../generic/pattern.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { Formula, PatternText } from './formula.ts';
import { conditionKeys, readCondition } from './load-condition.ts';
import type { Entries, Node, Reader } from './reader.ts';
import { readRegex } from './regex-reader.ts';
import { warnUnbound } from './unbound.ts';

export type TextFormula = Formula<PatternText>;
type AndFormula = Extract<TextFormula, { op: 'and' }>;

/** The keys that carry a formula of their own. */
export const formulaKeys = ['pattern', 'patterns', 'pattern-either', 'pattern-regex'] as const;

/** Every operator of the format. */
export const operatorKeys: readonly string[] = [
  ...formulaKeys,
  'pattern-inside',
  'pattern-not',
  'pattern-not-inside',
  'pattern-not-regex',
  'focus-metavariable',
  ...conditionKeys,
];

/** Where a formula alone may stand, a place may too. */
const alternativeKeys = [...formulaKeys, 'pattern-inside'];

/** `code` patterns are of a rule's languages, `text` ones are generic. */
export type Dialect = 'code' | 'text';

/** Reads formulas that stand among other keys, in one or the other syntax of the format. */
export interface FormulaSource {
  readonly reader: Reader;
  /** The keys that carry a formula. */
  readonly keys: readonly string[];
  /** The entries of what holds a formula. */
  entriesOf: (node: Node, where: string) => Entries;
  /** Undefined after an error. */
  read: (node: Node, entries: Entries, where: string) => TextFormula | undefined;
}

/** Reads the formulas of one rule. Every `read` answers undefined after an error. */
export class FormulaReader implements FormulaSource {
  readonly reader: Reader;
  readonly keys: readonly string[] = formulaKeys;
  readonly #dialect: Dialect;
  readonly #generic: GenericOptions;

  constructor(reader: Reader, dialect: Dialect, generic: GenericOptions) {
    this.reader = reader;
    this.#dialect = dialect;
    this.#generic = generic;
  }

  entriesOf(node: Node, where: string): Entries {
    return this.reader.map(node, where);
  }

  /** Reads the formula that a mapping holds under one of `formulaKeys`. */
  read(node: Node, entries: Entries, where: string): TextFormula | undefined {
    const present = formulaKeys.filter((key) => entries.has(key));
    if (present.length !== 1) {
      this.reader.error(
        node,
        present.length === 0
          ? `${where} needs one of ${formulaKeys.join(', ')}`
          : `${where} has ${present.join(' and ')}; it takes one of them, or \`patterns\` with both`,
      );
      return undefined;
    }
    const key = present[0];
    const { value } = entries.get(key)!;
    switch (key) {
      case 'pattern':
        return this.#pattern(value, key);
      case 'pattern-regex':
        return this.#regex(value, key);
      case 'pattern-either':
        return this.#either(value);
      case 'patterns':
        return this.#conjunction(value);
    }
  }

  #pattern(node: Node, what: string): TextFormula | undefined {
    if (this.reader.isMap(node)) return this.#alternative(node, what);
    const text = this.reader.string(node, what);
    return text === undefined ? undefined : this.pattern(text, node);
  }

  /** A pattern as a formula, in the dialect of the place. */
  pattern(text: string, node: Node): TextFormula {
    return this.#dialect === 'text'
      ? { op: 'generic', pattern: new GenericPattern(text, this.#generic) }
      : { op: 'pattern', pattern: { text, ...this.reader.positionOf(node) } };
  }

  #regex(node: Node, what: string): TextFormula | undefined {
    const regex = readRegex(this.reader, node, what, 'gm');
    return regex && { op: 'regex', regex };
  }

  #either(node: Node): TextFormula {
    const where = 'an alternative of pattern-either';
    const alternatives = this.reader
      .list(node, 'pattern-either')
      .map((item) => this.#alternative(item, where));
    return { op: 'or', alternatives: alternatives.filter((formula) => formula !== undefined) };
  }

  #alternative(node: Node, where: string): TextFormula | undefined {
    const entries = this.reader.map(node, where);
    this.reader.checkKeys(entries, alternativeKeys, where);
    const inside = entries.get('pattern-inside');
    return inside ? this.#pattern(inside.value, 'pattern-inside') : this.read(node, entries, where);
  }

  #conjunction(node: Node): TextFormula {
    const formula: AndFormula = {
      op: 'and',
      positives: [],
      insides: [],
      negatives: [],
      conditions: [],
      focus: [],
    };
    const asked: { text: string; node: Node }[] = [];
    for (const item of this.reader.list(node, 'patterns')) {
      const entries = this.reader.map(item, 'an element of patterns');
      this.reader.checkKeys(entries, operatorKeys, 'patterns');
      for (const [key, { value }] of entries) {
        if (!operatorKeys.includes(key)) continue;
        this.#conjunct(formula, key, value);
        if (key === 'focus-metavariable' || conditionKeys.includes(key)) asked.push(...this.#asked(value));
      }
    }
    warnUnbound(this.reader, formula, asked);
    return formula;
  }

  /** Whether all alternatives tell what a match lies in: then none of them is the match itself. */
  #isOfInsides(node: Node): boolean {
    const { reader } = this;
    const items = reader.isList(node) ? reader.list(node, 'pattern-either') : [];
    return (
      items.length > 0 &&
      items.every((item) => reader.isMap(item) && reader.map(item, 'an alternative').has('pattern-inside'))
    );
  }

  /** What names the metavariables of a condition or a focus. */
  #asked(value: Node): { text: string; node: Node }[] {
    const { reader } = this;
    const node = reader.isMap(value) ? reader.map(value, 'a condition').get('metavariable')?.value : value;
    return reader.scalars(node).map((text) => ({ text: String(text), node }));
  }

  #conjunct(into: AndFormula, key: string, value: Node): void {
    const add = (list: TextFormula[], formula: TextFormula | undefined) => formula && list.push(formula);
    switch (key) {
      case 'pattern':
        add(into.positives, this.#pattern(value, key));
        break;
      case 'patterns':
        add(into.positives, this.#conjunction(value));
        break;
      case 'pattern-either':
        add(this.#isOfInsides(value) ? into.insides : into.positives, this.#either(value));
        break;
      case 'pattern-regex':
        add(into.positives, this.#regex(value, key));
        break;
      case 'pattern-inside':
        add(into.insides, this.#pattern(value, key));
        break;
      case 'pattern-not':
      case 'pattern-not-inside':
        add(into.negatives, this.#pattern(value, key));
        break;
      case 'pattern-not-regex':
        add(into.negatives, this.#regex(value, key));
        break;
      case 'focus-metavariable':
        into.focus.push(this.reader.strings(value, key));
        break;
      default: {
        const condition = readCondition(this.reader, key, value, (node, entries, language) =>
          this.#in(language).read(node, entries, key),
        );
        if (condition) into.conditions.push(condition);
      }
    }
  }

  /** The reader for patterns in another language than the rule's. */
  #in(language: LanguageId | 'text' | undefined): FormulaReader {
    const dialect = language === undefined ? this.#dialect : language === 'text' ? 'text' : 'code';
    return dialect === this.#dialect ? this : new FormulaReader(this.reader, dialect, this.#generic);
  }
}
