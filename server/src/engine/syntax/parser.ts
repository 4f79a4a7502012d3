import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { Problem } from '../finding.ts';
import type { Stretch } from './columns.ts';
import { DirectWalk } from './cursor.ts';
import { type Earlier, FlatTree } from './flat-tree.ts';
import { Grammar } from './grammar.ts';
import type { LanguageId } from './language.ts';

/** Gives the bytes of a grammar's `.wasm`; rejects if it is not to be had. */
export type GrammarSource = (id: LanguageId) => Promise<Uint8Array>;

export interface ParseOptions {
  /** Milliseconds after which a parse is given up. */
  budget: number;
  now: () => number;
}

/** How a long text is parsed without keeping everything else waiting. */
export interface Patience {
  /** Milliseconds of parsing at a time. */
  slice: number;
  /** Milliseconds of parsing in all after which it is given up. */
  total: number;
  /** Lets other work go first. */
  pause: () => Promise<void>;
}

/**
 * The parser's module has run out of its own stack, or worse, and what it holds in memory is no longer to be trusted:
 * neither trees nor parsers. Only a new thread or process has a sound one.
 */
export class ParserCrash extends Error {}

/** One version of a file: its text and, where the language has a grammar, its tree. `delete()` frees WASM memory. */
export class SyntaxTree {
  readonly tree: Tree;
  readonly #grammar: Grammar;
  readonly #text: string;
  readonly #walk: DirectWalk | undefined;
  #flat: FlatTree | undefined;
  #earlier: Earlier | undefined;

  constructor(grammar: Grammar, text: string, tree: Tree, walk: DirectWalk | undefined) {
    this.#walk = walk;
    this.tree = tree;
    this.#grammar = grammar;
    this.#text = text;
  }

  /** The tree in arrays; made when first asked for, and usable after `delete()`. */
  get flat(): FlatTree {
    this.#flat ??= new FlatTree(this.#grammar, this.#text, this.tree, this.#walk, this.#earlier);
    this.#earlier = undefined;
    return this.#flat;
  }

  /**
   * Lets the flat tree be made from that of an earlier version as far as they agree. `earlier` was told of the edits
   * after its flat tree was made; they are all within `edited`, a stretch of this version.
   */
  follow(earlier: SyntaxTree, edited: Stretch): void {
    // Made after the edits it would tell neither where nodes stood nor where they stand.
    const flat = earlier.#flat;
    if (!flat || flat.truncated || earlier.tree.rootNode.typeId !== this.tree.rootNode.typeId) return;
    const changed = { ...edited };
    for (const { startIndex, endIndex } of earlier.tree.getChangedRanges(this.tree)) {
      changed.start = Math.min(changed.start, startIndex);
      changed.end = Math.max(changed.end, endIndex);
    }
    const sound = !earlier.tree.rootNode.hasError && !this.tree.rootNode.hasError;
    this.#earlier = { flat, edited, changed, sound };
  }

  delete(): void {
    this.tree.delete();
  }
}

/** Loads grammars when they are first needed and parses with them. */
export class SyntaxParser {
  readonly #parser: Parser;
  readonly #walk: DirectWalk | undefined;
  readonly #source: GrammarSource;
  readonly #grammars = new Map<LanguageId, Promise<Grammar>>();
  readonly #loaded = new Map<LanguageId, Grammar>();

  private constructor(source: GrammarSource, walk: DirectWalk | undefined) {
    this.#walk = walk;
    this.#parser = new Parser();
    this.#source = source;
  }

  /** `wasmBinary` is `web-tree-sitter.wasm`; the first one that loads serves every later parser too. */
  static async create(wasmBinary: Uint8Array, source: GrammarSource): Promise<SyntaxParser> {
    loading ??= load(wasmBinary).catch((error) => {
      loading = undefined;
      throw error;
    });
    return new SyntaxParser(source, await loading);
  }

  /** Rejects with the reason if the grammar cannot be loaded; a later call tries again. */
  grammar(id: LanguageId): Promise<Grammar> {
    let grammar = this.#grammars.get(id);
    if (!grammar) {
      grammar = this.#source(id)
        .then((bytes) => Language.load(bytes))
        .then((language) => {
          const loaded = Grammar.of(id, language);
          this.#loaded.set(id, loaded);
          return loaded;
        });
      this.#grammars.set(id, grammar);
      grammar.catch(() => this.#grammars.delete(id));
    }
    return grammar;
  }

  /** A grammar that has been loaded before. */
  loaded(id: LanguageId): Grammar | undefined {
    return this.#loaded.get(id);
  }

  /** Parses without a budget: for texts of our own, such as patterns. */
  parsePattern(grammar: Grammar, text: string): SyntaxTree {
    this.#parser.setLanguage(grammar.language ?? null);
    const tree = this.#parser.parse(text);
    if (!tree) throw new Error('the parser gave no tree');
    return new SyntaxTree(grammar, text, tree, this.#walk);
  }

  /**
   * Parses `text`; `previous` (already told of the edits by `Tree.edit`) makes it incremental. Answers with a
   * problem instead of a tree if the budget runs out.
   */
  parse(grammar: Grammar, text: string, options: ParseOptions, previous?: Tree): SyntaxTree | Problem {
    this.#parser.setLanguage(grammar.language ?? null);
    const deadline = options.now() + options.budget;
    const progressCallback = () => options.now() > deadline;
    const tree = survive(() => this.#parser.parse(text, previous, { progressCallback }));
    if (!tree) {
      this.#parser.reset();
      return outOfTime(options.budget);
    }
    return new SyntaxTree(grammar, text, tree, this.#walk);
  }

  /** Parses `text` in slices. Answers with a problem instead of a tree if the patience runs out. */
  async parsePatiently(
    grammar: Grammar,
    text: string,
    { slice, total, pause }: Patience,
    now: () => number,
  ): Promise<SyntaxTree | Problem> {
    // A parser that was stopped goes on where it was, unless it is used for something else in between.
    const parser = new Parser();
    parser.setLanguage(grammar.language ?? null);
    for (let spent = 0; spent < total; await pause()) {
      const start = now();
      const progressCallback = () => now() - start > slice;
      const tree = survive(() => parser.parse(text, null, { progressCallback }));
      if (tree) {
        parser.delete();
        return new SyntaxTree(grammar, text, tree, this.#walk);
      }
      spent += now() - start;
    }
    parser.delete();
    return outOfTime(total);
  }
}

/** What the module throws is thrown on as a crash. */
function survive(parse: () => Tree | null): Tree | null {
  try {
    return parse();
  } catch (error) {
    throw new ParserCrash(`the parser crashed (${(error as Error).message})`);
  }
}

function outOfTime(milliseconds: number): Problem {
  return {
    kind: 'out-of-time',
    message: `Parsing took longer than ${milliseconds} ms and was given up; syntax rules did not run here.`,
  };
}

/**
 * tree-sitter keeps its module in a variable of its own. Loaded twice at the same time it would be replaced under the
 * parser that came first, whose addresses then point into the memory of another.
 */
let loading: Promise<DirectWalk | undefined> | undefined;

async function load(wasmBinary: Uint8Array): Promise<DirectWalk | undefined> {
  // The module that is made of these options is the same object, with its exports added.
  const module = { wasmBinary } as NonNullable<Parameters<typeof Parser.init>[0]>;
  await Parser.init(module);
  return DirectWalk.of(module);
}
