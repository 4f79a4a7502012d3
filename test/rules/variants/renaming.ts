/** Gives a definition another name, wherever it is spoken of. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import type { Definition } from '../../../server/src/engine/names/scopes.ts';
import { isMemberOrKeyword, nodesOf, replace, type Snippet } from './snippet.ts';

/** The edits, or undefined where the name also stands where it cannot be changed. */
export function rename(snippet: Snippet, definition: Definition, name: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const n of occurrences(snippet, definition)) {
    const text = written(snippet, n, definition.name, name);
    if (text === undefined) return undefined;
    edits.push(replace(snippet, n, text));
  }
  return edits;
}

/** Every identifier that means the definition. */
export function* occurrences(snippet: Snippet, definition: Definition): Generator<number> {
  const { tree, names, python } = snippet;
  for (const n of nodesOf(
    snippet,
    'identifier',
    'shorthand_property_identifier',
    'shorthand_property_identifier_pattern',
    'type_identifier',
  )) {
    if (!tree.reads(n, definition.name)) continue;
    if (python && (isMemberOrKeyword(snippet, n) || isModule(snippet, n))) continue;
    if (names.definition(n) === definition) yield n;
  }
}

/** Whether an import names a module by it, which is no name of the snippet's. */
function isModule({ tree }: Snippet, n: number): boolean {
  const dotted = tree.parent[n]!;
  const statement = tree.kindName(dotted) === 'dotted_name' ? tree.parent[dotted]! : -1;
  return (
    statement >= 0 &&
    tree.kindName(statement) === 'import_from_statement' &&
    tree.child(statement, 'module_name') === dotted
  );
}

/** What stands in the place of one occurrence. */
function written({ tree }: Snippet, n: number, old: string, name: string): string | undefined {
  const parent = tree.parent[n]!;
  switch (tree.kindName(parent)) {
    case 'export_specifier':
    case 'global_statement':
    case 'nonlocal_statement':
      return undefined;
    case 'import_specifier':
      return tree.child(parent, 'alias') < 0
        ? `${old} as ${name}`
        : tree.child(parent, 'alias') === n
          ? name
          : old;
    case 'dotted_name': {
      const statement = tree.kindName(tree.parent[parent]!);
      if (tree.children(parent).length > 1) return undefined;
      return statement.startsWith('import') ? `${old} as ${name}` : name;
    }
    default:
      return tree.kindName(n).startsWith('shorthand') ? `${old}: ${name}` : name;
  }
}
