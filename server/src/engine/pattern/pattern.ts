/** Compiled patterns: what `compile/` makes and `matcher.ts` walks. */
import type { Guard } from './guard.ts';
import type { Keyword } from './keywords.ts';
import type { Anchor } from './name-table.ts';
import type { Need } from './need.ts';

export type PatternNode =
  /** `$X`; `$_` has no name and binds nothing. */
  | { op: 'metavariable'; name: string | undefined }
  /** `...`, or `$...X` with a name: any number of siblings. */
  | { op: 'ellipsis'; name: string | undefined }
  /** `<... e ...>`. */
  | { op: 'deep'; inner: PatternNode }
  /** `e;`: a simple statement that holds the expression, at any depth but in no function within. */
  | { op: 'statement'; inner: PatternNode }
  /** `($X: T)`. */
  | { op: 'typed'; name: string | undefined; type: string }
  /** A word: identifier, keyword or operator. */
  | { op: 'word'; text: string }
  /** A dotted name without metavariables, matched as written or through imports. */
  | { op: 'path'; segments: string[] }
  /** A constant: number, boolean, null. */
  | { op: 'constant'; value: number | boolean | null }
  /** `"..."`; `` `...` `` also with placeholders; `f"..."` f-strings alone. */
  | { op: 'any-string'; interpolated: boolean }
  | { op: 'string'; text: string }
  /** `"=~/re/"`. */
  | { op: 'string-regex'; regex: RegExp }
  /** `"$X"`: binds what stands between the quotes. */
  | { op: 'string-metavariable'; name: string }
  /** A template or f-string with placeholders; text `...` is an ellipsis. See `throughNames` for other ways. */
  | { op: 'template'; parts: ({ text: string } | { inner: PatternNode })[] }
  /** `$O. ... .f`: any chain of members and calls between. */
  | { op: 'chain'; inner: PatternNode }
  /** `$X = e`: assignments and declarations with a value. */
  | {
      op: 'assignment';
      target: PatternNode;
      value: PatternNode;
      type: PatternNode | undefined;
      operator: string | undefined;
      /** Written with `const`, `let` or `var`. */
      declares: boolean;
    }
  /** Python's imports; `name` is the one qualified name that is asked for, where the pattern has no other wishes. */
  | { op: 'import'; written: PatternNode; name: string[] | undefined; kinds: ReadonlySet<number> }
  /** `return e` and other nodes without a special meaning. */
  | {
      op: 'node';
      kinds: ReadonlySet<number>;
      children: PatternNode[];
      optional: ReadonlySet<number>;
      how: ChildOrder;
      /** Whether the node may have more children: always, or where attributes that a pattern leaves out may be there. */
      open?: 'always' | 'attributes';
      keyword?: Keyword;
      /** A kind that matching otherwise looks through. */
      wrapper?: boolean;
      /** `module.$NAME`: also a name that was imported from the module on its own. */
      imported?: { module: string[]; name: string | undefined };
    }
  /** A list of arguments: positional in order, keywords in any order. */
  | {
      op: 'arguments';
      positional: PatternNode[];
      keywords: KeywordPattern[];
      open: boolean;
      /** As they are written, where a named ellipsis and a keyword stand side by side. */
      written: PatternNode[] | undefined;
    }
  /** `name=value` in its place. */
  | ({ op: 'keyword' } & KeywordPattern)
  | {
      op: 'call';
      callee: PatternNode;
      /** Type arguments that must be there. */
      types: PatternNode | undefined;
      args: PatternNode | undefined;
      kinds: ReadonlySet<number>;
    }
  | {
      op: 'function';
      name: PatternNode | undefined;
      parameters: PatternNode[];
      body: PatternNode | undefined;
      result: PatternNode | undefined;
      /** Words such as `async` and `static` that must be there. */
      modifiers: string[];
      /** False among arguments, where functions mostly have no name. */
      nameNeeded: boolean;
    }
  /** A JSX element with its children; without, whatever the code has. */
  | { op: 'element'; opening: PatternNode; children: PatternNode[]; kinds: ReadonlySet<number> }
  | { op: 'binary'; operator: string; left: PatternNode; right: PatternNode; kinds: ReadonlySet<number> }
  /** The body of a class. */
  | { op: 'members'; members: MemberPattern[] }
  /** The pattern at nodes of one kind alone. */
  | { op: 'of-kind'; kind: number; inner: PatternNode }
  /** `start:stop:step`, of which any may be missing. */
  | { op: 'slice'; bounds: (PatternNode | undefined)[]; kind: number }
  /** A JavaScript class with decorators, which may stand before an `export`. */
  | { op: 'decorated'; decorators: PatternNode[]; definition: PatternNode; kinds: ReadonlySet<number> }
  /** `case value: body`, or `default: body` without a value. */
  | { op: 'case'; value: PatternNode | undefined; body: PatternNode & { op: 'statements' }; kind: number }
  /** `{ s1; ...; s2 }` as a whole block, or a bare run of statements within one. */
  | { op: 'statements'; statements: PatternNode[]; whole: boolean };

/** Patterns that a name can match by what it was assigned. */
export const assignable: ReadonlySet<PatternNode['op']> = new Set([
  'path',
  'node',
  'call',
  'chain',
  'binary',
  'template',
]);

/**
 * `headed`: the first in its place, the others in any order; `some`: the first in its place (where the node has a module
 * before its names), the others anywhere, among others;
 * `decorated`: among others, in the order that the rule's options ask for.
 */
export type ChildOrder = 'ordered' | 'headed' | 'unordered' | 'some' | 'decorated';

export interface MemberPattern {
  decorators: PatternNode[];
  member: PatternNode;
}

export interface KeywordPattern {
  name: PatternNode;
  value: PatternNode;
}

export interface CompiledPattern {
  root: PatternNode;
  /** Kinds of nodes at which a match can begin; undefined means any. */
  kinds: readonly number[] | undefined;
  /** The names that a match shows at its start; undefined means any. */
  anchor: Anchor | undefined;
  /** What the subtree of a match holds, as bits of `featuresOfNodes`. */
  features: number;
}

/** How a pattern is meant, whatever it says. */
export interface PatternTerms {
  /** The words without which no file can match. */
  need: Need | undefined;
  /**
   * Whether a bare name means the one that comes with the language or a library, not a function of the same name that
   * the file itself declares.
   */
  foreign: boolean;
  /** What a guard does not let pass is no match. */
  guards: readonly Guard[];
  /** Whether gaps between statements lead into functions and classes, too, as the rule format has it. */
  throughFunctions: boolean;
  /**
   * Whether what comes to the same matches as well, as it does in the rules that ship: an argument that is a name like what
   * it was assigned, and a text that is put together in another way like a template.
   */
  throughNames: boolean;
}

/** A pattern for one language, compiled at the latest when a file could match it. */
export class Pattern implements PatternTerms {
  readonly need: Need | undefined;
  readonly foreign: boolean;
  readonly guards: readonly Guard[];
  readonly throughFunctions: boolean;
  readonly throughNames: boolean;
  readonly #compile: () => CompiledPattern;
  #compiled: CompiledPattern | undefined;

  constructor(terms: PatternTerms, compile: () => CompiledPattern) {
    const { need, foreign, guards, throughFunctions, throughNames } = terms;
    this.need = need;
    this.foreign = foreign;
    this.guards = guards;
    this.throughFunctions = throughFunctions;
    this.throughNames = throughNames;
    this.#compile = compile;
  }

  /** Throws what the compilation throws. */
  get compiled(): CompiledPattern {
    this.#compiled ??= this.#compile();
    return this.#compiled;
  }
}

export interface PatternError {
  message: string;
  /** Offset in the pattern's source. */
  offset: number;
}
