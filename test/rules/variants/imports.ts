/** Other forms of the same imports: another name, `node:` or not, `require` or `import`, the module or its members. */
import { builtinModules } from 'node:module';
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { stringContent } from '../../../server/src/engine/names/strings.ts';
import { occurrences, rename } from './renaming.ts';
import { type Change, freshName, type Maker, nodesOf, replace, type Snippet } from './snippet.ts';

const capitalize = (name: string): string => name[0]!.toUpperCase() + name.slice(1);

export const imports: Maker = (snippet) => [
  { what: 'imports under another name', edits: aliased(snippet) },
  ...(snippet.python ? pythonForms(snippet) : javascriptForms(snippet)),
];

/** A module of the program's own: what it holds shows only in its names. */
const isOwn = (module: string): boolean =>
  /^\.|^@\/|^~\//.test(module) ||
  /^(?:app|config|models?|db|database|utils?|settings|auth|main)$/.test(module);

function aliased(snippet: Snippet): TextEdit[] {
  const { python, names } = snippet;
  return [...names.scopes.all()].flatMap((definition) => {
    const module = moduleOf(snippet, definition.node);
    if (module === undefined || isOwn(module) || definition.name === 'React') return [];
    const { name } = definition;
    const other = python ? `the_${name}` : `own${capitalize(name)}`;
    // A class keeps its capital letter.
    const alias = freshName(snippet, /^[A-Z]/.test(name) ? `Own${name}` : other);
    return rename(snippet, definition, alias) ?? [];
  });
}

/** The module from which an identifier is imported where it stands, or undefined. */
function moduleOf({ tree }: Snippet, n: number): string | undefined {
  for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!) {
    switch (tree.kindName(p)) {
      case 'import_statement':
        if (tree.grammar.spec.family === 'python') return tree.textOf(n);
        return contentOf(tree, tree.child(p, 'source'));
      case 'import_from_statement':
        return tree.textOf(tree.child(p, 'module_name'));
      case 'variable_declarator': {
        const value = tree.child(p, 'value');
        return value < 0 || tree.contains(value, n) ? undefined : requiredBy(tree, value);
      }
      case 'object_pattern':
      case 'import_clause':
      case 'named_imports':
      case 'import_specifier':
      case 'namespace_import':
      case 'dotted_name':
      case 'aliased_import':
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

function contentOf(tree: Snippet['tree'], n: number): string | undefined {
  const content = n < 0 ? undefined : stringContent(tree, n);
  return content && tree.text.slice(content.start, content.end);
}

function requiredBy(tree: Snippet['tree'], value: number): string | undefined {
  if (tree.kindName(value) !== 'call_expression' || !tree.reads(value + 1, 'require')) return undefined;
  return contentOf(tree, tree.first(tree.child(value, 'arguments')));
}

function javascriptForms(snippet: Snippet): Change[] {
  return [
    { what: 'modules of Node with or without their scheme', edits: schemes(snippet) },
    { what: 'import in place of require', edits: imported(snippet) },
    { what: 'members taken out of a module', edits: takenOut(snippet) },
  ];
}

function schemes(snippet: Snippet): TextEdit[] {
  const { tree } = snippet;
  const edits: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'string')) {
    const parent = tree.parent[n]!;
    const isModule =
      tree.kindName(parent) === 'import_statement' ||
      (tree.kindName(parent) === 'arguments' && tree.reads(tree.parent[parent]! + 1, 'require'));
    const module = contentOf(tree, n);
    if (!isModule || module === undefined) continue;
    const bare = module.replace(/^node:/, '');
    if (!builtinModules.includes(bare)) continue;
    const quote = tree.text[tree.start[n]!]!;
    edits.push(replace(snippet, n, `${quote}${module === bare ? `node:${bare}` : bare}${quote}`));
  }
  return edits;
}

/** `const x = require('m')` at the top of a file as `import x from 'm'`. */
function imported(snippet: Snippet): TextEdit[] {
  const { tree } = snippet;
  const edits: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'lexical_declaration')) {
    const declarators = tree.namedChildren(n);
    const declarator = declarators[0]!;
    if (tree.parent[n] !== 0 || declarators.length !== 1) continue;
    const value = tree.child(declarator, 'value');
    const module = value < 0 ? undefined : requiredBy(tree, value);
    const name = tree.child(declarator, 'name');
    if (module === undefined || !/^(?:identifier|object_pattern)$/.test(tree.kindName(name))) continue;
    const clause = tree.textOf(name).replace(/(\w+)\s*:\s*(\w+)/g, '$1 as $2');
    if (/[:=]|\.\.\./.test(clause)) continue;
    edits.push(replace(snippet, n, `import ${clause} from '${module}';`));
  }
  return edits;
}

/** `fs.readFile(…)` as `readFile(…)`, with `readFile` taken out of the module where it is required. */
function takenOut(snippet: Snippet): TextEdit[] {
  const { tree, names } = snippet;
  return [...names.scopes.all()].flatMap((definition) => {
    const { node, name } = definition;
    const declarator = tree.parent[node]!;
    if (tree.kindName(declarator) !== 'variable_declarator' || definition.writes.length !== 1) return [];
    const module = moduleOf(snippet, node);
    if (module === undefined || isOwn(module)) return [];
    const uses = [...occurrences(snippet, definition)].filter((n) => n !== node);
    const members = uses.map((n) => {
      const parent = tree.parent[n]!;
      return tree.kindName(parent) === 'member_expression' && parent + 1 === n
        ? tree.child(parent, 'property')
        : -1;
    });
    const taken = [...new Set(members.map((n) => (n < 0 ? '' : tree.textOf(n))))];
    if (uses.length === 0 || taken.some((member) => member === '' || isTaken(snippet, member, name)))
      return [];
    return [
      replace(snippet, node, `{ ${taken.join(', ')} }`),
      ...uses.map((n, i) => replace(snippet, tree.parent[n]!, tree.textOf(members[i]!))),
    ];
  });
}

/** Whether a bare `member` would mean something else in the snippet than it does behind `head`. */
function isTaken({ text }: Snippet, member: string, head: string): boolean {
  const free = text.replaceAll(`${head}.${member}`, '');
  return (
    new RegExp(`(?<![\\w$.])${member}(?![\\w$])`).test(free) ||
    /^(?:delete|default|catch|import)$/.test(member)
  );
}

function pythonForms(snippet: Snippet): Change[] {
  return [
    { what: 'names imported from a module', edits: fromModule(snippet) },
    { what: 'the module imported for a name', edits: wholeModule(snippet) },
  ];
}

/** `import os` and `os.system(…)` as `from os import system`. */
function fromModule(snippet: Snippet): TextEdit[] {
  const { tree, names } = snippet;
  return [...names.scopes.all()].flatMap((definition) => {
    const { node, name } = definition;
    const dotted = tree.parent[node]!;
    const statement = tree.parent[dotted]!;
    if (definition.kind !== 'import' || tree.kindName(statement) !== 'import_statement') return [];
    if (tree.children(statement).length !== 1 || tree.children(dotted).length !== 1 || isOwn(name)) return [];
    const uses = [...occurrences(snippet, definition)].filter((n) => n !== node);
    const members = uses.map((n) => {
      const parent = tree.parent[n]!;
      return tree.kindName(parent) === 'attribute' ? tree.child(parent, 'attribute') : -1;
    });
    const taken = [...new Set(members.map((n) => (n < 0 ? '' : tree.textOf(n))))];
    if (uses.length === 0 || taken.some((member) => member === '' || isTaken(snippet, member, name)))
      return [];
    // A name of the language, such as `open`, would be hidden.
    if (taken.some((member) => /^(?:open|compile|input|print|eval|exec|filter|map)$/.test(member))) return [];
    return [
      replace(snippet, statement, `from ${name} import ${taken.join(', ')}`),
      ...uses.map((n, i) => replace(snippet, tree.parent[n]!, tree.textOf(members[i]!))),
    ];
  });
}

/** `from os import system` and `system(…)` as `import os` and `os.system(…)`. */
function wholeModule(snippet: Snippet): TextEdit[] {
  const { tree, names, text } = snippet;
  const edits: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'import_from_statement')) {
    const module = tree.child(n, 'module_name');
    const path = tree.textOf(module);
    const imported = tree.namedChildren(n).filter((part) => part !== module);
    const plain = imported.every((part) => tree.kindName(part) === 'dotted_name');
    if (!plain || imported.length === 0 || path.startsWith('.') || path.startsWith('__') || isOwn(path))
      continue;
    // The module's own name would hide, or be hidden by, something else.
    const head = path.split('.')[0]!;
    const elsewhere = text.slice(0, tree.start[n]!) + text.slice(tree.end[n]!);
    if (new RegExp(`(?<![\\w.])${head}(?!\\w)`).test(elsewhere)) continue;
    edits.push(replace(snippet, n, `import ${path}`));
    for (const part of imported) {
      const definition = names.definition(tree.first(part));
      if (!definition) continue;
      for (const use of occurrences(snippet, definition))
        if (!tree.contains(n, use)) edits.push(replace(snippet, use, `${path}.${tree.textOf(use)}`));
    }
  }
  return edits;
}
