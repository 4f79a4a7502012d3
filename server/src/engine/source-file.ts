import type { Tree } from 'web-tree-sitter';
import type { Problem, TextEdit } from './finding.ts';
import type { FlowMemory } from './flow/kept-flows.ts';
import type { MatchMemory } from './pattern/carry-over.ts';
import type { Stretch } from './syntax/columns.ts';
import { FlatTree } from './syntax/flat-tree.ts';
import type { Grammar } from './syntax/grammar.ts';
import { type ParseOptions, type Patience, type SyntaxParser, SyntaxTree } from './syntax/parser.ts';

/** What an analysis leaves for that of the next version. */
interface Memory extends MatchMemory {
  /** By run. */
  flows: readonly (FlowMemory | undefined)[];
}

/** One file at one version, parsed if a grammar reads it. Keeps its tree, so that the next version parses quickly. */
export class SourceFile {
  /** Relative to the workspace, with forward slashes. */
  readonly path: string;
  readonly #grammar: Grammar | undefined;
  readonly #parser: SyntaxParser;
  readonly #options: ParseOptions;
  #text: string;
  #syntax: SyntaxTree | undefined;
  #problem: Problem | undefined;
  #flat: FlatTree;
  /** What the last analysis found, for the next one to build on. */
  memory: Memory | undefined;

  /** `parsed` is what a parser has already made of the text. */
  constructor(
    path: string,
    text: string,
    parser: SyntaxParser,
    grammar: Grammar | undefined,
    options: ParseOptions,
    parsed?: SyntaxTree | Problem,
  ) {
    this.path = path;
    this.#text = text;
    this.#parser = parser;
    this.#grammar = grammar;
    this.#options = options;
    this.#flat = parsed ? this.#keep(parsed) : this.#parse();
  }

  /** Opens a file whose parsing lets other work go first; later versions are parsed at once, within `options.budget`. */
  static async read(
    path: string,
    text: string,
    parser: SyntaxParser,
    grammar: Grammar,
    options: ParseOptions,
    patience: Patience,
  ): Promise<SourceFile> {
    const parsed = await parser.parsePatiently(grammar, text, patience, options.now);
    return new SourceFile(path, text, parser, grammar, options, parsed);
  }

  get text(): string {
    return this.#text;
  }

  /** The tree, or one without nodes where nothing could be parsed. */
  get tree(): FlatTree {
    return this.#flat;
  }

  get grammar(): Grammar | undefined {
    return this.#grammar;
  }

  /** Why the file has no tree, or not all of it. */
  get problem(): Problem | undefined {
    return this.#problem;
  }

  /** Applies edits one after the other (each speaks of the text after the one before) and parses again. */
  edit(edits: readonly TextEdit[]): void {
    const old = this.#syntax;
    let edited: Stretch | undefined;
    for (const { start, end, text } of edits) {
      edited = widen(edited, start, end, text.length);
      old?.tree.edit(treeEdit(this.#text, start, end, text) as Parameters<Tree['edit']>[0]);
      this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    }
    this.#flat = this.#parse(old, edited);
    old?.delete();
  }

  /** Frees the WASM memory of the tree. */
  dispose(): void {
    this.#syntax?.delete();
    this.#syntax = undefined;
  }

  /** How tree-sitter gets over a syntax error depends on what it reuses; only from scratch is it always the same. */
  #mayDiffer(parsed: SyntaxTree): boolean {
    return this.#text.length <= longestReparsed && parsed.tree.rootNode.hasError;
  }

  #parse(previous?: SyntaxTree, edited?: Stretch): FlatTree {
    this.#syntax = undefined;
    this.#problem = undefined;
    if (!this.#grammar) return FlatTree.plain(this.#text);
    let parsed = this.#parser.parse(this.#grammar, this.#text, this.#options, previous?.tree);
    if (previous && parsed instanceof SyntaxTree) {
      if (this.#mayDiffer(parsed)) {
        parsed.delete();
        parsed = this.#parser.parse(this.#grammar, this.#text, this.#options);
      } else if (edited) parsed.follow(previous, edited);
    }
    return this.#keep(parsed);
  }

  #keep(parsed: SyntaxTree | Problem): FlatTree {
    if (!(parsed instanceof SyntaxTree)) {
      this.#problem = parsed;
      return FlatTree.plain(this.#text);
    }
    this.#syntax = parsed;
    if (parsed.flat.truncated) {
      this.#problem = {
        kind: 'too-deep',
        message: 'Code nested deeper than 800 levels was left out of the analysis.',
      };
    }
    return parsed.flat;
  }
}

/** A stretch that holds the edits so far, in the text after one more. */
function widen(edited: Stretch | undefined, start: number, end: number, inserted: number): Stretch {
  if (!edited) return { start, end: start + inserted };
  const moved = edited.end < end ? start : edited.end - end + start;
  return { start: Math.min(edited.start, start), end: Math.max(moved, start) + inserted };
}

/** UTF-16 units up to which broken code is parsed from scratch; beyond, that would be felt while typing. */
const longestReparsed = 120_000;

/** An edit as `Tree.edit` takes it: `text` is what was there before. */
export function treeEdit(text: string, start: number, end: number, inserted: string) {
  const startPosition = pointAt(text, start, { row: 0, column: 0 }, 0);
  return {
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: start + inserted.length,
    startPosition,
    oldEndPosition: pointAt(text, end, startPosition, start),
    newEndPosition: pointAt(inserted, inserted.length, startPosition, 0),
  };
}

/** Row and column of `offset`, counted on from `base`, which is the point of `from`. */
function pointAt(
  text: string,
  offset: number,
  base: { row: number; column: number },
  from: number,
): { row: number; column: number } {
  let { row } = base;
  let lineStart = from - base.column;
  for (let i = text.indexOf('\n', from); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    row++;
    lineStart = i + 1;
  }
  return { row, column: offset - lineStart };
}
