import { stringContent } from '../names/strings.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';

/** A text that an expression puts together. */
export interface BuiltText {
  /** What opens and closes the literal that all of its constant text fits into, with its prefix but for `f`. */
  opening: string;
  closing: string;
  pieces: Piece[];
}

/**
 * Constant text, in which only the escapes of quotes and of placeholders have been resolved, so that it can stand in a
 * literal again; or the code of a value.
 */
export type Piece = { text: string } | { value: string };

/**
 * Reads templates and f-strings, concatenations, `%` and `.format()`. Undefined for what is no literal with values, or is
 * written in a way in which the value would not be the text that stands for it, such as one with a format of its own.
 */
export function readBuiltText(tree: FlatTree, n: number): BuiltText | undefined {
  const literals: string[] = [];
  const pieces = new BuiltTextReader(tree, literals).read(n);
  if (!pieces || literals.length === 0) return undefined;
  const opening = literals.find((literal) => literal.startsWith('`')) ?? literals[0];
  return { opening, closing: opening.replace(/^[a-zA-Z]+/, ''), pieces };
}

class BuiltTextReader {
  readonly #tree: FlatTree;
  /** The openings of the literals that were met, without the `f` of an f-string. */
  readonly #literals: string[];
  readonly #python: boolean;

  constructor(tree: FlatTree, literals: string[]) {
    this.#tree = tree;
    this.#literals = literals;
    this.#python = tree.grammar.spec.family === 'python';
  }

  read(n: number): Piece[] | undefined {
    const tree = this.#tree;
    switch (tree.kindName(n)) {
      case 'string':
      case 'template_string':
        return this.#readLiteral(n);
      case 'parenthesized_expression':
        return this.read(tree.namedChildren(n)[0]);
      case 'concatenated_string':
        return this.#joined(tree.namedChildren(n));
      case 'binary_expression':
      case 'binary_operator':
        return this.#readOperation(n);
      case 'call':
        return this.#readFormat(n);
      default:
        return [{ value: tree.textOf(n) }];
    }
  }

  #joined(parts: readonly number[]): Piece[] | undefined {
    const all: Piece[] = [];
    for (const part of parts) {
      const pieces = this.read(part);
      if (!pieces) return undefined;
      all.push(...pieces);
    }
    return all;
  }

  #readLiteral(n: number): Piece[] | undefined {
    const content = stringContent(this.#tree, n);
    if (!content) return undefined;
    const opening = this.#tree.text.slice(this.#tree.start[n], content.start);
    if (/[br]/i.test(opening)) return undefined;
    this.#literals.push(opening.replace(/f/i, ''));
    const pieces: Piece[] = [];
    let from = content.start;
    for (const child of this.#tree.namedChildren(n)) {
      if (!/^(template_substitution|interpolation)$/.test(this.#tree.kindName(child))) continue;
      const [value, ...others] = this.#tree.namedChildren(child);
      // A conversion or a format makes another text of the value.
      if (value === undefined || others.length > 0) return undefined;
      pieces.push(this.#textPiece(from, this.#tree.start[child], /f/i.test(opening)));
      pieces.push({ value: this.#tree.textOf(value) });
      from = this.#tree.end[child];
    }
    pieces.push(this.#textPiece(from, content.end, /f/i.test(opening)));
    return pieces;
  }

  #textPiece(start: number, end: number, braces: boolean): Piece {
    const text = this.#tree.text.slice(start, end).replaceAll(/\\(['"`])/g, '$1');
    return { text: braces ? text.replaceAll(/([{}])\1/g, '$1') : text };
  }

  #readOperation(n: number): Piece[] | undefined {
    const left = this.#tree.child(n, 'left');
    const right = this.#tree.child(n, 'right');
    if (left < 0 || right < 0) return undefined;
    const operator = this.#tree.text.slice(this.#tree.end[left], this.#tree.start[right]).trim();
    if (operator === '+') return this.#joined([left, right]);
    return operator === '%' && this.#python ? this.#readPercent(left, right) : undefined;
  }

  #readPercent(left: number, right: number): Piece[] | undefined {
    const tree = this.#tree;
    const kind = tree.kindName(right);
    if (kind === 'dictionary') return undefined;
    const values = kind === 'tuple' ? tree.namedChildren(right) : [tree.unwrap(right)];
    let next = 0;
    return this.#filled(
      left,
      /%(.)/gs,
      (sign) => {
        if (sign === '%') return { text: '%' };
        return sign === 's' || sign === 'd' ? values[next++] : undefined;
      },
      () => next === values.length,
    );
  }

  #readFormat(n: number): Piece[] | undefined {
    const tree = this.#tree;
    const callee = tree.child(n, 'function');
    if (!this.#python || tree.kindName(callee) !== 'attribute') return [{ value: tree.textOf(n) }];
    const object = tree.child(callee, 'object');
    if (
      tree.textOf(tree.child(callee, 'attribute')) !== 'format' ||
      !/string$/.test(tree.kindName(tree.unwrap(object)))
    )
      return [{ value: tree.textOf(n) }];
    const named = new Map<string, number>();
    const values: number[] = [];
    for (const argument of tree.namedChildren(tree.child(n, 'arguments'))) {
      if (tree.kindName(argument) === 'keyword_argument')
        named.set(tree.textOf(tree.child(argument, 'name')), tree.child(argument, 'value'));
      else values.push(argument);
    }
    let next = 0;
    return this.#filled(
      object,
      /\{\{|\}\}|\{(\w*)\}|[{}]/g,
      (key, whole) => {
        if (key === undefined) return whole.length === 2 ? { text: whole[0] } : undefined;
        if (key === '') return values[next++];
        return /^\d+$/.test(key) ? values[Number(key)] : named.get(key);
      },
      () => true,
    );
  }

  /** A literal without values of its own, in whose text signs stand for nodes or for other text. */
  #filled(
    literal: number,
    signs: RegExp,
    meaning: (sign: string | undefined, whole: string) => number | { text: string } | undefined,
    isComplete: () => boolean,
  ): Piece[] | undefined {
    const pieces: Piece[] = [];
    for (const piece of this.read(literal) ?? [{ value: '' }]) {
      if ('value' in piece) return undefined;
      let from = 0;
      for (const found of piece.text.matchAll(signs)) {
        const meant = meaning(found[1], found[0]);
        if (meant === undefined) return undefined;
        pieces.push({ text: piece.text.slice(from, found.index) });
        pieces.push(typeof meant === 'number' ? { value: this.#tree.textOf(meant) } : meant);
        from = found.index + found[0].length;
      }
      pieces.push({ text: piece.text.slice(from) });
    }
    return isComplete() ? pieces : undefined;
  }
}
