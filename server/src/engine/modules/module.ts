/** What the analysis of a file may know of the other files of its workspace. The host finds and reads them. */
import type { LineIndex } from '../lines.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import type { LanguageId } from '../syntax/language.ts';

/** A file as seen by those that import it. One file is one object, as long as its text is the same. */
export interface Module {
  /** Absolute. */
  readonly path: string;
  readonly language: LanguageId;
  readonly lines: LineIndex;
  /** The text's words alone: enough to tell what cannot match. */
  readonly words: FlatTree;
  /** Whatever may be the name of a module in the text; found without parsing, so some may be none. */
  readonly specifiers: readonly string[];
  /** Parses the file when first asked to; undefined where it cannot be read by a grammar that is loaded. */
  read(): Evaluator | undefined;
  /** The file of the workspace that a module's name means in this file. Python's names are dotted, `.a.b` is relative. */
  import(specifier: string): Module | undefined;
}
