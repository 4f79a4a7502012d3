import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';
import { piecesOfExpression, piecesOfLiteral, type TextPiece } from './text-pieces.ts';

type Parts = Extract<PatternNode, { op: 'template' }>['parts'];

/** Matches templates and f-strings part by part; `...` in a text stands for any parts. */
export class TemplateMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** `anyForm`: whether a text that is put together in another way counts as well. */
  match(parts: Parts, n: number, anyForm: boolean, environment: Environment | null, next: Continue): boolean {
    const { tree } = this.#matcher;
    const pieces = piecesOfLiteral(tree, n) ?? (anyForm ? piecesOfExpression(tree, n) : undefined);
    return pieces !== undefined && this.#matchParts(parts, 0, pieces, 0, environment, next);
  }

  /** Whether pieces have certain texts in them, one behind the other, from an offset on. */
  #holdsInOrder(texts: readonly string[], pieces: readonly TextPiece[], from: number): boolean {
    const { tree } = this.#matcher;
    let at = from;
    const written = pieces.map((piece) => ('text' in piece ? piece.text : tree.textOf(piece.value))).join('');
    return texts.every((text) => {
      const found = written.indexOf(text, at);
      at = found + text.length;
      return found >= 0;
    });
  }

  #matchParts(
    parts: Parts,
    i: number,
    pieces: readonly TextPiece[],
    j: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === parts.length) return j === pieces.length && next(environment);
    const part = parts[i];
    const piece = pieces[j] as TextPiece | undefined;
    const goOn = (e: Environment | null) => this.#matchParts(parts, i + 1, pieces, j + 1, e, next);
    if ('inner' in part) {
      if (piece === undefined || 'text' in piece) return false;
      return this.#matcher.match(part.inner, piece.value, environment, goOn);
    }
    // A metavariable alone stands for one stretch of text.
    if (/^\$[A-Z_][A-Z_0-9]*$/.test(part.text)) {
      if (piece === undefined || 'value' in piece) return false;
      return this.#matcher.bindText(part.text, piece.start, piece.end, environment, goOn);
    }
    const [head, ...rest] = part.text.split('...');
    const open = rest.length > 0;
    let from = j;
    if (head !== '') {
      if (piece === undefined || 'value' in piece || !piece.text.startsWith(head)) return false;
      from = j + 1;
    }
    if (!open) return this.#matchParts(parts, i + 1, pieces, from, environment, next);
    const tail = rest[rest.length - 1];
    const between = rest.slice(0, -1);
    for (let k = from; k <= pieces.length; k++) {
      if (!this.#holdsInOrder(between, pieces.slice(j, k), head.length)) continue;
      const last = pieces[k - 1] as TextPiece | undefined;
      if (tail !== '' && !(last && 'text' in last && last.text.endsWith(tail))) continue;
      if (this.#matchParts(parts, i + 1, pieces, k, environment, next)) return true;
    }
    return false;
  }
}
