import { stringContent } from '../names/strings.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type LiteralPattern = Extract<PatternNode, { op: 'constant' | 'any-string' | 'string' | 'string-regex' }>;

/** Matches literals, and names that stand for them. */
export class LiteralMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  matches(pattern: LiteralPattern, n: number): boolean {
    switch (pattern.op) {
      case 'constant':
        return this.#constant(n) === pattern.value;
      case 'string':
        return this.#constant(n) === pattern.text;
      case 'any-string':
        if (pattern.interpolated && this.#matcher.tree.grammar.spec.family === 'python')
          return this.#isFormatted(n);
        return this.#isText(n) || (pattern.interpolated && this.#isTemplate(n));
      case 'string-regex': {
        const text = this.#constant(n);
        return typeof text === 'string' && pattern.regex.test(text);
      }
    }
  }

  /** Offsets of the text that a string stands for, where it is written; undefined for anything else. */
  contentOf(n: number): { start: number; end: number } | undefined {
    const { tree, names, options } = this.#matcher;
    const content = stringContent(tree, options.constantPropagation ? names.literal(n) : n);
    return content?.interpolated ? undefined : content;
  }

  #constant(n: number) {
    return this.#isPlain(n) ? this.#matcher.names.constant(n) : undefined;
  }

  #isText(n: number): boolean {
    return this.#isPlain(n) && this.#matcher.names.isText(n);
  }

  /** Whether a string of Python is an f-string, or one of those that it is put together from is. */
  #isFormatted(n: number): boolean {
    const { tree } = this.#matcher;
    if (tree.kindName(n) === 'concatenated_string')
      return tree.namedChildren(n).some((part) => this.#isFormatted(part));
    return tree.kindName(n) === 'string' && /^\w*f/i.test(tree.textOf(n));
  }

  #isTemplate(n: number): boolean {
    const { tree } = this.#matcher;
    return tree.kindName(n) === 'template_string' || (stringContent(tree, n)?.interpolated ?? false);
  }

  /** Names, and members, count only where constants are propagated. */
  #isPlain(n: number): boolean {
    const { tree, names, options } = this.#matcher;
    if (options.constantPropagation) return true;
    return !tree.is(n, Trait.identifier) && names.members.nameOf(n) === undefined;
  }
}
