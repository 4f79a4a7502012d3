import type { TextEdit } from '../finding.ts';
import type { Names } from '../names/names.ts';
import { Trait } from '../syntax/grammar.ts';
import { type BuiltText, readBuiltText } from './built-text.ts';

/** How a database driver takes values beside a statement. */
export interface ParameterStyle {
  /** What stands for a value; `$n` counts from 1. */
  placeholder: '?' | '%s' | '$n';
  /** What the values are handed over in: `(a, b)`, `[a, b]`, or each as an argument. */
  values: 'tuple' | 'list' | 'arguments';
}

/** Before a value that is no part of a name or an operator: `= `, `LIKE `, `LIMIT `. */
const placeOfValue = /(?:[=<>]|\b(?:LIKE|ILIKE|LIMIT|OFFSET|BETWEEN|THEN|ELSE)|\bBETWEEN\s+\S+\s+AND)\s*$/i;
/** Before a value in a list: of a row, where nothing but a value can stand, or of what is in quotes. */
const placeInList = /[(,]\s*$/;
const lastClause = /.*\b(SELECT|FROM|WHERE|VALUES|IN|SET|INTO|BY|ON|JOIN|TABLE|USING)\b/is;
/** What may follow a value: the value is no part of a longer word. */
const afterValue = /^(?:\s|[),;]|$)/;
/** What can stand beside a value in a string of either language. */
const plain = /^[\w %.@:/+-]*$/;

/**
 * Rewrites a statement of SQL that is put together, where it stands or in the name that holds it, so that its values are
 * parameters. Undefined where some value does not stand where a parameter may, or where the statement has placeholders
 * already.
 */
export function liftValues(names: Names, n: number, style: ParameterStyle): TextEdit[] | undefined {
  const { tree } = names;
  const source = tree.is(n, Trait.identifier) ? soleValue(names, n) : n;
  const built = source < 0 ? undefined : readBuiltText(tree, source);
  if (!built || built.pieces.some((piece) => 'text' in piece && /\?|%s|\$\d/.test(piece.text)))
    return undefined;
  const lifted = new Statement(style, tree.grammar.spec.family === 'python').lift(built);
  if (!lifted) return undefined;
  const statement = {
    start: tree.start[source],
    end: tree.end[source],
    text: `${built.opening}${lifted.text}${built.closing}`,
  };
  const handed = `, ${written(lifted.values, style)}`;
  if (source === n) return [{ ...statement, text: statement.text + handed }];
  const between = tree.text.slice(statement.end, tree.start[n]);
  if (lifted.values.some((value) => changes(between, value))) return undefined;
  return [statement, { start: tree.end[n], end: tree.end[n], text: handed }];
}

function written(values: readonly string[], style: ParameterStyle): string {
  const list = values.join(', ');
  if (style.values === 'arguments') return list;
  if (style.values === 'list') return `[${list}]`;
  return `(${list}${values.length === 1 ? ',' : ''})`;
}

/** What a name was given that is used here and nowhere else, or -1. */
function soleValue(names: Names, n: number): number {
  const { tree } = names;
  const name = tree.textOf(n);
  const value = names.assigned(n);
  const definition = names.definition(n);
  // In another function, the same names may mean something else.
  const isNear = value >= 0 && tree.enclosing(value, Trait.func) === tree.enclosing(n, Trait.func);
  if (!definition || !isNear) return -1;
  const uses = [...tree.ofKind(tree.kind[n])].filter(
    (other) => other !== n && other !== definition.node && tree.textOf(other) === name,
  );
  return uses.some((other) => names.definition(other)?.node === definition.node) ? -1 : value;
}

/** Whether code may give one of the names in a value another value. */
function changes(code: string, value: string): boolean {
  const names = value.match(/[A-Za-z_$][\w$]*/g) ?? [];
  return names.some((name) =>
    new RegExp(
      String.raw`(?<![\w$])${name.replaceAll('$', '\\$')}\s*(?:[-+*/|&%]?=(?!=)|\+\+|--)|\bfor\b.*(?<![\w$])${name.replaceAll('$', '\\$')}(?![\w$])`,
    ).test(code),
  );
}

class Statement {
  readonly #style: ParameterStyle;
  readonly #python: boolean;
  readonly #values: string[] = [];
  #text = '';
  /** What stands in a string of SQL that is open, or undefined outside of one. */
  #quoted: BuiltText['pieces'] | undefined;
  /** Whether a value has just been lifted. */
  #afterValue = false;

  constructor(style: ParameterStyle, python: boolean) {
    this.#style = style;
    this.#python = python;
  }

  lift({ pieces, closing }: BuiltText): { text: string; values: string[] } | undefined {
    for (const piece of pieces) {
      const holds = 'value' in piece ? this.#takeValue(piece.value) : this.#takeText(piece.text);
      if (!holds) return undefined;
    }
    if (this.#quoted || this.#values.length === 0) return undefined;
    if (closing.length === 1 && closing !== '`' && this.#text.includes('\n')) return undefined;
    if (closing === '`' && /`|\$\{/.test(this.#text)) return undefined;
    const text = closing.length === 1 ? this.#text.replaceAll(closing, `\\${closing}`) : this.#text;
    return { text, values: this.#values };
  }

  #takeValue(value: string): boolean {
    if (this.#quoted) {
      this.#quoted.push({ value });
      return true;
    }
    const isInRow = placeInList.test(this.#text) && /VALUES/i.test(lastClause.exec(this.#text)?.[1] ?? '');
    return (isInRow || placeOfValue.test(this.#text)) && this.#put(value);
  }

  #takeText(text: string): boolean {
    const [first, ...others] = text.split("'");
    if (!this.#takeRun(first)) return false;
    for (const run of others) {
      if (this.#quoted ? !this.#closeQuotes() : !this.#openQuotes()) return false;
      if (!this.#takeRun(run)) return false;
    }
    return true;
  }

  /** Text without a quote. */
  #takeRun(text: string): boolean {
    if (this.#quoted) {
      this.#quoted.push({ text });
      return true;
    }
    if (this.#afterValue && text !== '') {
      if (!afterValue.test(text)) return false;
      this.#afterValue = false;
    }
    this.#write(text);
    return true;
  }

  #write(text: string): void {
    this.#text += this.#style.placeholder === '%s' ? text.replaceAll('%', '%%') : text;
  }

  #openQuotes(): boolean {
    this.#quoted = [];
    return !this.#afterValue;
  }

  #closeQuotes(): boolean {
    const inside = this.#quoted ?? [];
    this.#quoted = undefined;
    if (inside.every((piece) => 'text' in piece)) {
      this.#write(`'${inside.map((piece) => piece.text).join('')}'`);
      return true;
    }
    if (!placeOfValue.test(this.#text) && !placeInList.test(this.#text)) return false;
    const value = this.#composed(inside);
    return value !== undefined && this.#put(value);
  }

  /** One expression for what stood in quotes. */
  #composed(pieces: BuiltText['pieces']): string | undefined {
    const parts = pieces.filter((piece) => 'value' in piece || piece.text !== '');
    if (parts.length === 1 && 'value' in parts[0]) return parts[0].value;
    const fits = parts.every((piece) =>
      'text' in piece ? plain.test(piece.text) : !/["'`\\{}\n#]/.test(piece.value),
    );
    if (!fits) return undefined;
    const text = parts
      .map((piece) =>
        'text' in piece ? piece.text : this.#python ? `{${piece.value}}` : `\${${piece.value}}`,
      )
      .join('');
    return this.#python ? `f"${text}"` : `\`${text}\``;
  }

  #put(value: string): boolean {
    // What is turned into text for the statement's sake may stay what it is.
    const bare = /^str\(([\w.]+)\)$/.exec(value)?.[1] ?? value;
    if (/^[*]|:=|^(?:yield|lambda)\b/.test(bare)) return false;
    this.#values.push(bare);
    this.#text += this.#style.placeholder.replace('n', String(this.#values.length));
    this.#afterValue = true;
    return true;
  }
}
