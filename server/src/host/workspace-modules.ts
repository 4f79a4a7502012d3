import { statSync } from 'node:fs';
import { LineIndex } from '../engine/lines.ts';
import type { Module } from '../engine/modules/module.ts';
import { Names } from '../engine/names/names.ts';
import { Evaluator } from '../engine/rule/evaluate.ts';
import { SourceFile } from '../engine/source-file.ts';
import { FlatTree } from '../engine/syntax/flat-tree.ts';
import { type LanguageId, languageOf } from '../engine/syntax/language.ts';
import type { SyntaxParser } from '../engine/syntax/parser.ts';
import { ModuleResolution } from './module-resolution.ts';
import { relativeName } from './relative-name.ts';
import { readSource } from './source-text.ts';

/** Bytes of the largest file that flows are followed into. */
const largest = 160 * 1024;
/** Files whose text is kept. */
const mostTexts = 300;
/** UTF-16 units of the files whose trees are kept. */
const mostParsed = 2_000_000;
/** Files of which is kept what was matched in them. */
const mostMatched = 48;
/** Milliseconds for which a file that can change is taken to be as it was. */
const settled = 1000;

export interface ModulesOptions {
  /** The text of a file that an editor holds. */
  textOf?: (path: string) => string | undefined;
  /** Whether files may change while they are known. */
  watched: boolean;
  /** Milliseconds that parsing one file may take. */
  parseBudget: number;
}

/** The files of workspaces as those that import them see them. What has been read is kept as long as it is the same. */
export class WorkspaceModules {
  /** Grammars that were wanted and not loaded: with them, there is more to be found. */
  readonly missing = new Set<LanguageId>();
  readonly #parser: SyntaxParser;
  readonly #options: ModulesOptions;
  readonly #resolutions = new Map<string, ModuleResolution>();
  /** By path, the one used last at the end; undefined for what cannot be read. */
  readonly #modules = new Map<string, WorkspaceModule | undefined>();
  /** Modules that keep a tree, the one used last at the end. */
  readonly #trees = new Set<WorkspaceModule>();
  /** UTF-16 units that these have in all. */
  #parsed = 0;
  /** Modules that keep what was matched in them, the one used last at the end. */
  readonly #matched = new Set<WorkspaceModule>();

  constructor(parser: SyntaxParser, options: ModulesOptions) {
    this.#parser = parser;
    this.#options = options;
  }

  /**
   * A file whose text is known, as others see it. `root` is the folder beyond which imports do not lead.
   */
  of(file: string, text: string, language: LanguageId, root: string): WorkspaceModule {
    const known = this.#modules.get(file);
    if (known?.words.text === text) return known;
    const module = new WorkspaceModule(this, file, text, language, this.#resolution(root), Number.NaN);
    if (!this.#options.watched) this.#keep(file, module);
    return module;
  }

  #keep(file: string, module: WorkspaceModule | undefined): void {
    this.#modules.delete(file);
    this.#modules.set(file, module);
    if (this.#modules.size > mostTexts) this.#modules.delete(this.#modules.keys().next().value!);
  }

  /** Files have come or gone, or a configuration has changed. */
  forget(): void {
    this.#modules.clear();
    this.#trees.clear();
    this.#matched.clear();
    this.#parsed = 0;
    for (const resolution of this.#resolutions.values()) resolution.forget();
  }

  /** Whether a module still is what its file holds. */
  isCurrent(module: Module): boolean {
    return this.#modules.get(module.path) === module && this.#refresh(module.path) === module;
  }

  #resolution(root: string): ModuleResolution {
    let resolution = this.#resolutions.get(root);
    if (!resolution) {
      resolution = new ModuleResolution(root);
      this.#resolutions.set(root, resolution);
    }
    return resolution;
  }

  /** For modules: the one that a name means. */
  find(specifier: string, from: WorkspaceModule): Module | undefined {
    const file = from.resolution.resolve(specifier, from.path, from.language);
    if (file === undefined || file === from.path) return undefined;
    return this.#refresh(file, from.resolution);
  }

  #refresh(file: string, resolution?: ModuleResolution): WorkspaceModule | undefined {
    const known = this.#modules.get(file);
    if (this.#modules.delete(file)) {
      this.#modules.set(file, known);
      if (!this.#options.watched || (known && this.#isUnchanged(known))) return known;
    }
    const around = resolution ?? known?.resolution;
    const module = around && this.#open(file, around);
    this.#keep(file, module);
    return module;
  }

  #isUnchanged(module: WorkspaceModule): boolean {
    const held = this.#options.textOf?.(module.path);
    if (held !== undefined) return held === module.words.text;
    const now = Date.now();
    if (now - module.checked < settled) return true;
    module.checked = now;
    return module.stamp === stampOf(module.path);
  }

  #open(file: string, resolution: ModuleResolution): WorkspaceModule | undefined {
    const language = languageOf(file);
    if (!language) return undefined;
    const stamp = stampOf(file);
    const held = this.#options.textOf?.(file);
    const source = held === undefined ? readSource(file, largest) : undefined;
    const text = held ?? (source?.kind === 'text' ? source.text : undefined);
    return text === undefined || text.length > largest
      ? undefined
      : new WorkspaceModule(this, file, text, language, resolution, stamp);
  }

  /** For modules: parses one; undefined where its grammar is not loaded. */
  parse(module: WorkspaceModule): SourceFile | undefined {
    const { language, words, path: file, resolution } = module;
    const grammar = this.#parser.loaded(language);
    if (!grammar) {
      this.missing.add(language);
      return undefined;
    }
    const now = () => performance.now();
    const name = relativeName(resolution.files.root, file);
    const source = new SourceFile(name, words.text, this.#parser, grammar, {
      budget: this.#options.parseBudget,
      now,
    });
    source.dispose();
    return source;
  }

  /** For modules: what matches patterns in one. */
  evaluatorOf(module: WorkspaceModule, tree: FlatTree): Evaluator {
    this.#matched.add(module);
    if (this.#matched.size > mostMatched) {
      const [oldest] = this.#matched;
      oldest!.forgetMatches();
      this.#matched.delete(oldest!);
    }
    return new Evaluator(new Names(tree), this.#parser);
  }

  /** For modules: one whose tree is in use; the one that was not for longest loses its own. */
  use(module: WorkspaceModule): void {
    if (!this.#trees.delete(module)) this.#parsed += module.words.text.length;
    this.#trees.add(module);
    while (this.#parsed > mostParsed && this.#trees.size > 1) {
      const [oldest] = this.#trees;
      oldest!.drop();
      this.#trees.delete(oldest!);
      this.#parsed -= oldest!.words.text.length;
    }
  }
}

export class WorkspaceModule implements Module {
  readonly path: string;
  readonly language: LanguageId;
  readonly words: FlatTree;
  readonly resolution: ModuleResolution;
  readonly stamp: number;
  checked = Date.now();
  readonly #modules: WorkspaceModules;
  #lines: LineIndex | undefined;
  #specifiers: string[] | undefined;
  #file: SourceFile | undefined;
  #evaluator: Evaluator | undefined;

  constructor(
    modules: WorkspaceModules,
    path: string,
    text: string,
    language: LanguageId,
    resolution: ModuleResolution,
    stamp: number,
  ) {
    this.#modules = modules;
    this.path = path;
    this.language = language;
    this.words = FlatTree.plain(text);
    this.resolution = resolution;
    this.stamp = stamp;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.words.text);
    return this.#lines;
  }

  get specifiers(): readonly string[] {
    this.#specifiers ??= findSpecifiers(this.words.text, this.language);
    return this.#specifiers;
  }

  /** The parsed file, whose trees hold no memory of the parser any more; undefined where its grammar is not loaded. */
  get file(): SourceFile | undefined {
    this.#file ??= this.#modules.parse(this);
    if (this.#file) this.#modules.use(this);
    return this.#file;
  }

  read(): Evaluator | undefined {
    const { file } = this;
    if (!file || file.tree.count === 0) return undefined;
    this.#evaluator ??= this.#modules.evaluatorOf(this, file.tree);
    return this.#evaluator;
  }

  import(specifier: string): Module | undefined {
    return this.#modules.find(specifier, this);
  }

  /** Forgets what was matched, which takes far more memory than the tree. */
  forgetMatches(): void {
    this.#evaluator = undefined;
  }

  /** Forgets the tree; it is parsed anew when it is needed again. */
  drop(): void {
    this.#file = undefined;
    this.#evaluator = undefined;
  }
}

/** When a file was last changed, and how long it is; NaN, which equals nothing, where there is none. */
function stampOf(file: string): number {
  const info = statSync(file, { throwIfNoEntry: false });
  return info ? info.mtimeMs * 4096 + info.size : Number.NaN;
}

/** What stands behind `from`, `import` or `require(` in JavaScript, and in import statements in Python. */
function findSpecifiers(text: string, language: LanguageId): string[] {
  const found = new Set<string>();
  if (language !== 'python') {
    const quoted = /\b(?:from|import|require)\b\s*\(?\s*(['"`])([^'"`\n]{1,200})\1/g;
    for (const [, , specifier] of text.matchAll(quoted)) found.add(specifier!);
    return [...found];
  }
  for (const [, from, names, modules] of text.matchAll(
    /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]{0,2000}\)|[^\n#]{1,500})|import[ \t]+([\w., \t]{1,500}))/gm,
  )) {
    const words = (names ?? modules ?? '')
      .split(/[,()\s]+|\bas\s+\w+/)
      .filter((word) => /^[\w.]+$/.test(word));
    if (from === undefined) for (const word of words) found.add(word);
    else {
      found.add(from);
      for (const word of words) found.add(from.endsWith('.') ? from + word : `${from}.${word}`);
    }
  }
  return [...found];
}
