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

/** Reads a rule's or model's `languages`; a name that nobody knows is a warning beside one that can be read, else an error. */
export function readLanguages(reader: Reader, node: Node, entries: Entries): RuleLanguages {
  const entry = entries.get('languages');
  if (!entry) {
    reader.error(node, 'expected `languages`');
    return noLanguages;
  }
  const names = reader.strings(entry.value, 'languages').map((name) => name.toLowerCase());
  const ids = names.flatMap((name) => grammarsFor(name));
  for (const name of names) {
    if (grammarsFor(name).length > 0 || unreadable.has(name)) continue;
    const near = nearest(name, [...Object.keys(readable), ...unreadable]);
    const message = `\`${name}\` is no language that is known${near ? `; did you mean \`${near}\`?` : ''}`;
    if (ids.length > 0) reader.warn(entry.value, message);
    else reader.error(entry.value, message);
  }
  return {
    languages: [...new Set(ids.filter((id) => id !== 'text'))] as LanguageId[],
    anyText: ids.includes('text'),
    unreadable: names.filter((name) => unreadable.has(name)),
  };
}

/** Reads the name of one language; undefined after an error. */
export function readLanguage(reader: Reader, node: Node): LanguageId | 'text' | undefined {
  const name = reader.string(node, 'language')?.toLowerCase();
  if (name === undefined) return undefined;
  const [id] = grammarsFor(name);
  if (id === undefined) reader.error(node, `there is no grammar for \`${name}\` here`);
  return id;
}

function grammarsFor(name: string): readonly (LanguageId | 'text')[] {
  return Object.hasOwn(readable, name) ? readable[name] : [];
}
