/** Places in rule and model files from which one thing can be taken away. */
import path from 'node:path';
import {
  isMap,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Pattern } from '../../../server/src/engine/pattern/pattern.ts';
import type { Formula } from '../../../server/src/engine/rule/formula.ts';
import type { LanguageId } from '../../../server/src/engine/syntax/language.ts';
import { rulesFolder } from '../../../server/src/host/shipped-rules.ts';
import type { RuleRunner } from '../rule-runner.ts';

export interface Site {
  /** Relative to the rules' folder, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** What the entry is for its rule; `search` where the rule follows nothing. */
  part: 'source' | 'sink' | 'sanitizer' | 'propagator' | 'search';
  /** What is taken away, such as `pattern-not`. */
  what: string;
  /** What it says, on one line. */
  text: string;
  /** The rules that may judge code otherwise without it, and in which languages. */
  owners: ReadonlySet<RuleRunner>;
  languages: ReadonlySet<LanguageId | 'text'>;
  /** What is taken away, as the file has it, after what it lies in: the outermost first. */
  trail: readonly Node[];
  /** The formulas in which it lies, for each language and rule; the outermost first. */
  around: readonly (readonly Formula<Pattern>[])[];
  /** Where none of these matches anything, nothing changes without it; undefined where that cannot be told. */
  needs: readonly Formula<Pattern>[] | undefined;
  /** Takes it away; answers with what puts it back. */
  cut: () => () => void;
}

/** What is read of one file: its top, and where things stand. */
export class RuleFile {
  readonly name: string;
  readonly root: YAMLMap;
  readonly #lines = new LineCounter();

  constructor(file: string, text: string) {
    this.name = path.relative(rulesFolder, file).split(path.sep).join('/');
    const document = parseDocument(text, { lineCounter: this.#lines });
    // What an alias stands for is taken away where it is used; its place is where it is written.
    visit(document, { Alias: (_, alias) => alias.resolve(document) });
    if (!isMap(document.contents)) throw new Error(`${file} is no mapping`);
    this.root = document.contents;
  }

  lineOf(node: Node): number {
    return this.#lines.linePos(node.range![0]).line;
  }

  /** Where a node stands and what it says. */
  describe(node: Node): Pick<Site, 'file' | 'line' | 'text'> {
    const value = node.toJSON() as unknown;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return { file: this.name, line: this.lineOf(node), text: shorten(text) };
  }
}

const longest = 140;
const shorten = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, longest);

/** The items of the list under a key; none where there is no list. */
export function itemsUnder(map: YAMLMap, key: string): Node[] {
  const list = map.get(key, true) as unknown;
  return isSeq(list) ? (list as YAMLSeq<Node>).items : [];
}

export function entriesOf(node: Node): { key: string; value: Node }[] {
  if (!isMap(node)) return [];
  return (node.items as Pair<{ value: string }, Node>[]).map(({ key, value }) => ({
    key: key.value,
    value: value!,
  }));
}

/** Takes the items at one index out of lists, each list once. */
export function cutItem<T>(lists: Iterable<T[]>, index: number): () => () => void {
  return () => {
    const taken = [...new Set(lists)].map((list) => ({ list, item: list.splice(index, 1) }));
    return () => {
      for (const { list, item } of taken) list.splice(index, 0, ...item);
    };
  };
}
