import type { Span } from '../finding.ts';
import type { Names } from '../names/names.ts';
import { stringContent, unescapeString } from '../names/strings.ts';
import { Need } from '../pattern/need.ts';
import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';

/** A module that a file asks for, wherever it does so. The span is that of the module's name, without quotes. */
export interface ImportedModule extends Span {
  /** As it is written: `node:fs`, `@scope/name/sub`, `a.b`, `.sibling`. */
  module: string;
  node: number;
  /** What is taken from it by name; a `default` or the module as a whole is not among them. */
  members: ImportedMember[];
  /** Only types are taken, of which nothing is left when the code runs. */
  typesOnly: boolean;
  /** It is asked for only when a function runs. */
  lazy: boolean;
  /** The code goes on when there is no such module. */
  optional: boolean;
}

export interface ImportedMember extends Span {
  name: string;
  typeOnly: boolean;
}

/** Every module that the file names as a literal, in document order. */
export function importsOf(names: Names): ImportedModule[] {
  const found = names.tree.grammar.spec.family === 'python' ? pythonImports(names) : scriptImports(names);
  return found.sort((a, b) => a.start - b.start);
}

/** The names of all modules that a file may import: in Python, what is taken from a package may be one as well. */
export function moduleNamesIn(names: Names): string[] {
  const isPython = names.tree.grammar.spec.family === 'python';
  const found = importsOf(names).flatMap(({ module, members }) => {
    const inner = isPython
      ? members.map(({ name }) => (module.endsWith('.') ? module : `${module}.`) + name)
      : [];
    return [module, ...inner];
  });
  return [...new Set(found)];
}

function ofKinds(tree: FlatTree, ...kinds: string[]): number[] {
  return kinds.flatMap((kind) => {
    const id = tree.grammar.kind(kind);
    return id < 0 ? [] : [...tree.ofKind(id)];
  });
}

function scriptImports(names: Names): ImportedModule[] {
  const { tree } = names;
  const found: ImportedModule[] = [];
  const add = (node: number, literal: number, typesOnly: boolean, members: ImportedMember[]): void => {
    const content = literal < 0 ? undefined : stringContent(tree, literal);
    if (!content || content.interpolated || content.end <= content.start) return;
    const module = unescapeString(tree.text.slice(content.start, content.end));
    const optional = isOptionalScript(tree, node);
    const lazy = tree.enclosing(node, Trait.func) >= 0;
    found.push({ module, node, start: content.start, end: content.end, members, typesOnly, lazy, optional });
  };
  for (const n of ofKinds(tree, 'import_statement', 'export_statement')) {
    const required = tree.childOfKind(n, 'import_require_clause');
    const source = tree.child(required >= 0 ? required : n, 'source');
    if (source < 0) continue;
    const members = namedSpecifiers(tree, n);
    const clause = tree.childOfKind(n, 'import_clause');
    // `import {type A, type B}` takes types alone, `import a, {type B}` does not.
    const all = clause >= 0 ? tree.namedChildren(clause) : tree.namedChildren(n).filter((c) => c !== source);
    const typesOnly =
      /^(?:import|export)\s+type\b(?!\s*(?:,|from\b))/.test(
        tree.text.slice(tree.start[n], tree.start[n] + 40),
      ) ||
      (all.length === 1 && members.length > 0 && members.every(({ typeOnly }) => typeOnly));
    add(n, source, typesOnly, members);
  }
  for (const n of ofKinds(tree, 'call_expression')) {
    const callee = calleeOf(tree, n);
    const isImport = tree.reads(callee, 'import');
    if (!isImport && !isRequire(names, callee)) continue;
    const args = tree.child(n, 'arguments');
    const literal = args < 0 ? -1 : tree.first(args);
    // `require(…)` of a bundle or of AMD is another's; it takes numbers and names of its own.
    if (literal >= 0) add(n, literal, false, destructured(tree, n));
  }
  return found;
}

/** Node's own `require`, its `resolve`, or one that `createRequire` has made. */
function isRequire(names: Names, callee: number): boolean {
  const { tree } = names;
  const isMember = tree.kindName(callee) === 'member_expression';
  if (isMember && !tree.reads(tree.child(callee, 'property'), 'resolve')) return false;
  const head = isMember ? tree.first(callee) : callee;
  if (!tree.reads(head, 'require') || tree.kindName(head) !== 'identifier') return false;
  const definition = names.definition(head);
  // One that is made for another place finds other packages.
  const own = /\bcreateRequire\(\s*(?:import\.meta\.(?:url|filename)|__filename)\s*\)/;
  return !definition || (definition.value >= 0 && own.test(tree.textOf(definition.value)));
}

function namedSpecifiers(tree: FlatTree, statement: number): ImportedMember[] {
  const members: ImportedMember[] = [];
  for (let n = statement + 1; n < tree.last[statement]; n++) {
    const kind = tree.kindName(n);
    if (kind !== 'import_specifier' && kind !== 'export_specifier') continue;
    const name = tree.child(n, 'name');
    if (name < 0 || tree.reads(name, 'default')) continue;
    const typeOnly = /^type\s+(?!as\b(?!\s+as\b))\w/.test(tree.textOf(n));
    members.push({ name: tree.textOf(name), start: tree.start[name], end: tree.end[name], typeOnly });
  }
  return members;
}

/** `const {a, b: c} = require(…)`, or `= await import(…)`. */
function destructured(tree: FlatTree, call: number): ImportedMember[] {
  let value = call;
  while (
    tree.kindName(tree.parent[value]) === 'await_expression' ||
    tree.is(tree.parent[value], Trait.transparent)
  )
    value = tree.parent[value];
  const declarator = tree.parent[value];
  const pattern = tree.kindName(declarator) === 'variable_declarator' ? tree.child(declarator, 'name') : -1;
  if (pattern < 0 || tree.kindName(pattern) !== 'object_pattern') return [];
  return tree.namedChildren(pattern).flatMap((part) => {
    const kind = tree.kindName(part);
    const key =
      kind === 'pair_pattern' ? tree.child(part, 'key') : kind.startsWith('shorthand_property') ? part : -1;
    // A name with a default is one that may be missing.
    if (key < 0 || tree.reads(key, 'default') || !tree.is(key, Trait.identifier)) return [];
    if (kind === 'pair_pattern' && tree.kindName(tree.child(part, 'value')) === 'assignment_pattern')
      return [];
    return [{ name: tree.textOf(key), start: tree.start[key], end: tree.end[key], typeOnly: false }];
  });
}

/** Within a `try` that catches, or with a `catch` of its own. */
function isOptionalScript(tree: FlatTree, n: number): boolean {
  for (let inner = n, p = tree.parent[n]; p >= 0; inner = p, p = tree.parent[p]) {
    const kind = tree.kindName(p);
    if (kind === 'try_statement' && tree.child(p, 'handler') >= 0 && tree.child(p, 'handler') !== inner)
      return true;
    if (kind === 'member_expression' && tree.reads(tree.child(p, 'property'), 'catch')) return true;
    if (kind === 'catch_clause') return true;
  }
  return false;
}

function pythonImports(names: Names): ImportedModule[] {
  const { tree } = names;
  const found: ImportedModule[] = [];
  const add = (node: number, name: Span, module: string, members: ImportedMember[]): void => {
    const standing = standingOf(tree, node);
    const lazy = tree.enclosing(node, Trait.func) >= 0;
    found.push({ module, node, start: name.start, end: name.end, members, lazy, ...standing });
  };
  const spanOf = (n: number): Span => ({ start: tree.start[n], end: tree.end[n] });
  for (const n of ofKinds(tree, 'import_statement')) {
    for (const part of tree.namedChildren(n)) {
      const name = tree.kindName(part) === 'aliased_import' ? tree.child(part, 'name') : part;
      if (tree.kindName(name) === 'dotted_name') add(n, spanOf(name), withoutSpace(tree.textOf(name)), []);
    }
  }
  for (const n of ofKinds(tree, 'import_from_statement')) {
    const module = tree.child(n, 'module_name');
    if (module < 0) continue;
    const members = tree.namedChildren(n).flatMap((part): ImportedMember[] => {
      if (part === module) return [];
      const name = tree.kindName(part) === 'aliased_import' ? tree.child(part, 'name') : part;
      if (tree.kindName(name) !== 'dotted_name') return [];
      return [{ name: tree.textOf(name), ...spanOf(name), typeOnly: false }];
    });
    add(n, spanOf(module), withoutSpace(tree.textOf(module)), members);
  }
  const dynamic = importModule.mayBeMet(tree.index) || dunderImport.mayBeMet(tree.index);
  for (const n of dynamic ? ofKinds(tree, 'call') : []) {
    const callee = calleeOf(tree, n);
    const called = tree.textOf(callee);
    const isImport =
      called === '__import__' ||
      (called.endsWith('import_module') &&
        (names.path(callee)?.join('.') ?? called) === 'importlib.import_module');
    const args = isImport ? tree.child(n, 'arguments') : -1;
    const literal = args < 0 ? -1 : tree.first(args);
    const content = literal < 0 ? undefined : stringContent(tree, literal);
    if (!content || content.interpolated) continue;
    const module = tree.text.slice(content.start, content.end);
    if (/^[\w.]+$/.test(module)) add(n, content, module, []);
  }
  return found;
}

const importModule = Need.ofWords(['import_module']);
const dunderImport = Need.ofWords(['__import__']);

function withoutSpace(name: string): string {
  return name.replace(/\s+/g, '');
}

const importFailures =
  /^\(?\s*(?:[\w.]+\s*,\s*)*(?:ImportError|ModuleNotFoundError|Exception|BaseException)\b/;
/** Conditions on which there is an import, or is not. */
const versionCondition =
  /\b(?:PY2|PY3\w*|version_info|VERSION|__version__|\w*_version|platform|os\.name|find_spec|HAS_\w+|\w+_AVAILABLE|has_\w+)\b/;

/** Whether the code around a Python import goes on without the module, or needs it for types alone. */
function standingOf(tree: FlatTree, n: number): { typesOnly: boolean; optional: boolean } {
  let typesOnly = false;
  let optional = false;
  for (let inner = n, p = tree.parent[n]; p >= 0; inner = p, p = tree.parent[p]) {
    switch (tree.kindName(p)) {
      case 'try_statement':
        optional ||= tree
          .namedChildren(p)
          .some(
            (clause) => /^except/.test(tree.kindName(clause)) && catchesImportFailure(tree, clause, inner),
          );
        break;
      case 'if_statement': {
        const condition = tree.textOf(tree.child(p, 'condition'));
        typesOnly ||= /\bTYPE_CHECKING\b/.test(condition);
        optional ||= versionCondition.test(condition);
        break;
      }
      case 'with_statement':
        optional ||= /^\s*(?:contextlib\.)?suppress\(/.test(tree.text.slice(tree.start[p] + 4, tree.end[p]));
        break;
    }
  }
  return { typesOnly, optional };
}

/** Whichever part of the `try` holds the import: what is imported in its stead may be missing, too. */
function catchesImportFailure(tree: FlatTree, clause: number, holder: number): boolean {
  const [first] = tree.namedChildren(clause);
  const isBare = first === undefined || tree.is(first, Trait.block);
  if (isBare || importFailures.test(tree.textOf(first))) return true;
  return holder === clause && /\bError\b/.test(tree.textOf(first));
}
