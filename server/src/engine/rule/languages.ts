import { nearest } from '../spelling.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { Entries, Node, Reader } from './reader.ts';

/** Names under which rules call a language, with the grammars that stand for it; `text` is any file. */
const readable: Readonly<Record<string, readonly (LanguageId | 'text')[]>> = {
  javascript: ['javascript'],
  js: ['javascript'],
  jsx: ['javascript'],
  typescript: ['typescript', 'tsx'],
  ts: ['typescript', 'tsx'],
  tsx: ['typescript', 'tsx'],
  python: ['python'],
  python2: ['python'],
  python3: ['python'],
  py: ['python'],
  regex: ['text'],
  generic: ['text'],
  spacegrep: ['text'],
  none: ['text'],
};

/** Languages of the format that no grammar reads here. */
const unreadable = new Set(
  (
    'apex bash sh c c# csharp cpp c++ cairo circom clojure dart docker dockerfile elixir ex go golang gosu hack hcl html ' +
    'java json jsonnet julia kotlin kt lisp lua move_on_aptos move_on_sui ocaml php powershell promql proto proto3 ' +
    'protobuf ql r ruby rb rust rs scala scheme sol solidity swift terraform tf vb vue xml yaml'
  ).split(' '),
);

export interface RuleLanguages {
  languages: LanguageId[];
  /** The rule reads text of any kind. */
  anyText: boolean;
  /** Names of languages that cannot be read here. */
  unreadable: string[];
}

export const noLanguages: RuleLanguages = { languages: [], anyText: false, unreadable: [] };

/** Reads a rule's or model's `languages`; a misspelt name is a warning beside one that can be read, else an error. */
export function readLanguages(reader: Reader, node: Node, entries: Entries): RuleLanguages {
  const entry = entries.get('languages');
  if (!entry) {
    reader.error(node, 'expected `languages`');
    return noLanguages;
  }
  const names = reader.strings(entry.value, 'languages').map((name) => name.toLowerCase());
  const ids = names.flatMap((name) => grammarsFor(name));
  const unknown: string[] = [];
  for (const name of names) {
    if (grammarsFor(name).length > 0 || unreadable.has(name)) continue;
    const near = nearest(name, [...Object.keys(readable), ...unreadable]);
    const message = `\`${name}\` is no language that is known${near ? `; did you mean \`${near}\`?` : ''}`;
    // Of a language that nobody here has heard of, a rule may well speak; of one that is misspelt, it does not.
    if (ids.length > 0) reader.warn(entry.value, message);
    else if (near) reader.error(entry.value, message);
    else unknown.push(name);
  }
  return {
    languages: [...new Set(ids.filter((id) => id !== 'text'))] as LanguageId[],
    anyText: ids.includes('text'),
    unreadable: [...names.filter((name) => unreadable.has(name)), ...unknown],
  };
}

/**
 * Reads the name of the language of code within code; undefined after an error. JSON is read as the expression of JavaScript
 * that it is, what no grammar reads as words and punctuation.
 */
export function readLanguage(reader: Reader, node: Node): LanguageId | 'text' | undefined {
  const name = reader.string(node, 'language')?.toLowerCase();
  if (name === undefined) return undefined;
  if (name === 'json') return 'javascript';
  const [id] = grammarsFor(name);
  if (id !== undefined) return id;
  if (!unreadable.has(name)) {
    reader.error(node, `\`${name}\` is no language that is known`);
    return undefined;
  }
  reader.warn(node, `there is no grammar for \`${name}\` here: patterns in it are read as generic ones`);
  return 'text';
}

function grammarsFor(name: string): readonly (LanguageId | 'text')[] {
  return Object.hasOwn(readable, name) ? readable[name] : [];
}
