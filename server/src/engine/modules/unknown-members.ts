import type { Fix, Span, TextEdit } from '../finding.ts';
import { modulePath } from '../names/modules.ts';
import type { Names } from '../names/names.ts';
import type { Definition } from '../names/scopes.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import type { ImportedModule } from './imports.ts';
import type { Library } from './library.ts';
import { isTestedOrWritten, membersAskedFor } from './member-excuses.ts';
import { nearestMember } from './nearest-member.ts';
import type { Project } from './project.ts';
import type { CheckName, Suspicion } from './suspicion.ts';

/** What every object of the language has. */
const ofAnyObject = new Set(
  'constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf prototype length name mro'.split(
    ' ',
  ),
);

/** What mocks answer to, whatever they stand for. */
const ofMocks =
  /^(?:call_(?:args|count)(?:_list)?|mock_calls|method_calls|called|return_value|side_effect|assert_\w+|reset_mock)$/;

/** Modules under the names that everybody gives them: a snippet leaves their imports out. */
const customaryNames = {
  script: ['fs', 'os', 'path', 'crypto', 'child_process'],
  python:
    'os sys json re hashlib subprocess shutil itertools functools secrets base64 logging math asyncio pickle tempfile threading hmac socket ssl csv sqlite3 urllib uuid'.split(
      ' ',
    ),
};
const customary = new Set([...customaryNames.script, ...customaryNames.python]);

/** The members of something, and where to look up what was meant by one that it has not. */
interface Owner {
  check: CheckName;
  /** As people write it. */
  name: string;
  members: ReadonlySet<string>;
}

/** Members of the standard library and of installed packages that these do not have. */
export class MemberCheck {
  readonly #names: Names;
  readonly #tree: FlatTree;
  readonly #library: Library;
  readonly #project: Project | undefined;
  readonly #python: boolean;

  constructor(names: Names, library: Library, project: Project | undefined) {
    this.#names = names;
    this.#tree = names.tree;
    this.#library = library;
    this.#project = project;
    this.#python = names.tree.grammar.spec.family === 'python';
  }

  *run(imports: readonly ImportedModule[]): Generator<Suspicion> {
    for (const imported of imports) {
      if (!imported.optional) yield* this.#checkImport(imported);
    }
    yield* this.#checkUses();
  }

  *#checkImport(imported: ImportedModule): Generator<Suspicion> {
    const { module } = imported;
    if (this.#python ? this.#project?.isOwn(module) : /^[./]/.test(module)) return;
    if (this.#python) {
      const missing = this.#missingSubmodule(imported);
      if (missing) {
        yield missing;
        return;
      }
    }
    const owner = this.#ownerOf(modulePath(module)) ?? this.#packageOf(module);
    // Flow's types are imported like values.
    if (!owner || (!this.#python && /@flow\b/.test(this.#tree.text.slice(0, 1000)))) return;
    const types = this.#python
      ? undefined
      : this.#library.members('node', 'types', modulePath(module).join('.'));
    const typed = this.#tree.grammar.spec.id !== 'javascript';
    for (const member of imported.members) {
      const { name, typeOnly } = member;
      if ((typed || typeOnly || imported.typesOnly) && types?.has(name)) continue;
      // Of what packages export as types, only their declarations know; those are not told apart here.
      if (owner.check === 'unknown-export' && (typeOnly || imported.typesOnly)) continue;
      if (this.#has(owner, name)) continue;
      yield this.#suspect(owner, name, member);
    }
  }

  /** `a.c` where the standard library has a package `a` without a module `c`. */
  #missingSubmodule({ module, start }: ImportedModule): Suspicion | undefined {
    const parts = module.split('.');
    for (let count = 1; count < parts.length; count++) {
      const path = parts.slice(0, count).join('.');
      const owner = this.#ownerOf(parts.slice(0, count));
      if (!this.#library.isPythonModule(path) || !owner) return undefined;
      const name = parts[count];
      if (this.#has(owner, name) || this.#library.isPythonModule(`${path}.${name}`)) continue;
      const at = start + path.length + 1;
      return this.#suspect(owner, name, { start: at, end: at + name.length });
    }
    return undefined;
  }

  /** Uses by way of a name: `fs.readFileAsync`, `JSON.parseSafe`. */
  *#checkUses(): Generator<Suspicion> {
    const tree = this.#tree;
    const kind = tree.grammar.kind(this.#python ? 'attribute' : 'member_expression');
    const bound = this.#boundNames();
    const found: { owner: Owner; name: string; property: number; key: string; isExcused: boolean }[] = [];
    for (const n of kind < 0 ? [] : tree.ofKind(kind)) {
      let head = tree.first(n);
      while (head >= 0 && tree.kind[head] === kind) head = tree.first(head);
      if (head < 0 || tree.kindName(head) !== 'identifier' || !bound.has(tree.textOf(head))) continue;
      const property = tree.child(n, this.#python ? 'attribute' : 'property');
      const owner = property < 0 ? undefined : this.#ownerOfObject(tree.first(n));
      if (!owner) continue;
      const name = tree.textOf(property);
      if (this.#has(owner, name)) continue;
      const key = `${owner.name}.${name}`;
      if (this.#isExtended(owner)) continue;
      found.push({ owner, name, property, key, isExcused: isTestedOrWritten(tree, n) });
    }
    if (found.length === 0) return;
    const excused = membersAskedFor(tree.text, this.#python);
    for (const { key, isExcused } of found) if (isExcused) excused.add(key);
    for (const { owner, name, property, key } of found) {
      if (excused.has(key) || excused.has(name)) continue;
      yield this.#suspect(owner, name, { start: tree.start[property], end: tree.end[property] });
    }
  }

  /** Names that stand for a module, a class or a global object; so most uses of members need not be looked at. */
  #boundNames(): Set<string> {
    const bound = new Set<string>();
    for (const definition of this.#names.scopes.all()) {
      const path = this.#pathOf(definition);
      if (path && this.#isOfLibrary(path)) bound.add(definition.name);
    }
    for (const name of this.#library.globals(this.#python ? 'python' : 'node')) bound.add(name);
    // Whatever else a name that nobody binds may come with, it comes with a star.
    const hasStar = this.#python && /^[ \t]*from\s+\S+\s+import\s+\*/m.test(this.#tree.text);
    if (!hasStar) for (const name of customaryNames[this.#python ? 'python' : 'script']) bound.add(name);
    return bound;
  }

  #pathOf({ kind, path, writes, value, member }: Definition): readonly string[] | null {
    if (kind === 'import') return path && this.#isImportedAlike(writes) ? path : null;
    if (writes.length !== 1 || value < 0) return null;
    const source = this.#names.path(value);
    return source && member !== undefined ? [...source, member] : source;
  }

  /** Of a name that is imported from several places, or written otherwise, nobody knows what it stands for. */
  #isImportedAlike(writes: Definition['writes']): boolean {
    const tree = this.#tree;
    const statements = writes.map(({ node }) => {
      for (let p = node; p >= 0; p = tree.parent[p])
        if (/^import_/.test(tree.kindName(p))) return tree.textOf(p);
      return undefined;
    });
    return statements.every((text) => text !== undefined && text === statements[0]);
  }

  #isOfLibrary(path: readonly string[]): boolean {
    const [head] = path;
    return this.#python
      ? this.#library.isPythonModule(head) && !this.#project?.isOwn(head)
      : this.#library.isNodeModule(head);
  }

  #ownerOfObject(object: number): Owner | undefined {
    const tree = this.#tree;
    const path = this.#names.path(object);
    if (path) {
      const head = this.#headOf(object);
      const definition = head < 0 ? undefined : this.#names.definition(head);
      if (!definition || !this.#pathOf(definition) || !this.#isOfLibrary(path)) return undefined;
      return this.#ownerOf(path);
    }
    const head = this.#headOf(object);
    if (head < 0 || this.#names.definition(head)) return undefined;
    const name = tree.textOf(object);
    const members = customary.has(tree.textOf(head))
      ? this.#ownerOf(name.split('.'))?.members
      : this.#python
        ? this.#library.members('python', 'classes', `builtins.${name}`)
        : this.#library.members('node', 'globals', name);
    return members && { check: 'unknown-global-member', name, members };
  }

  #headOf(object: number): number {
    const tree = this.#tree;
    let head = object;
    while (head >= 0 && tree.kindName(head) !== 'identifier') head = tree.first(head);
    return head;
  }

  /** What is known of a qualified path of the standard library. */
  #ownerOf(path: readonly string[]): Owner | undefined {
    const key = path.join('.');
    const library = this.#library;
    const members = this.#python
      ? (library.members('python', 'modules', key) ?? library.members('python', 'classes', key))
      : library.members('node', 'modules', key);
    return members && { check: 'unknown-member', name: key, members };
  }

  #packageOf(module: string): Owner | undefined {
    const members = this.#project?.exportsOf(module);
    return members && { check: 'unknown-export', name: module, members };
  }

  /** Whether a library of the project adds members of its own. */
  #isExtended({ name }: Owner): boolean {
    return !this.#python && name === 'assert' && this.#project?.knows('vows', { typesOnly: false }) === true;
  }

  #has({ members }: Owner, name: string): boolean {
    if (this.#python && ofMocks.test(name)) return true;
    return members.has(name) || name.startsWith('_') || name.startsWith('#') || ofAnyObject.has(name);
  }

  #suspect(owner: Owner, name: string, { start, end }: Span): Suspicion {
    const meant = this.#meant(owner, name);
    const elsewhere = meant === undefined ? this.#elsewhere(owner, name) : undefined;
    const hint =
      meant !== undefined
        ? ` Did you mean \`${meant}\`?`
        : elsewhere !== undefined
          ? ` There is one in \`${elsewhere}\`.`
          : '';
    const fix =
      meant !== undefined && owner.members.has(meant) ? this.#rename(name, meant, start, end) : undefined;
    return { check: owner.check, start, end, values: { OWNER: owner.name, NAME: name, HINT: hint }, fix };
  }

  /** Puts another name in place of one, and of what that one binds where it is an import; undefined where that is no small thing. */
  #rename(name: string, meant: string, start: number, end: number): Fix | undefined {
    const tree = this.#tree;
    const edits: TextEdit[] = [{ start, end, text: meant }];
    const node = tree.covering(start, end);
    const bound = this.#boundBy(node);
    if (bound) {
      for (let n = 0; n < tree.count; n++) {
        if (!tree.is(n, Trait.identifier) || !tree.reads(n, name) || tree.start[n] === start) continue;
        if (this.#names.definition(n) !== bound) continue;
        // `{name}` is a member of that name, too.
        if (tree.kindName(n) !== 'identifier') return undefined;
        edits.push({ start: tree.start[n], end: tree.end[n], text: meant });
      }
    }
    return { title: `Replace with \`${meant}\``, safety: 'review', edits };
  }

  /** What the specifier of an import binds under its own name. */
  #boundBy(node: number): Definition | undefined {
    const definition = this.#names.definition(node);
    const isOwn = definition?.writes.some((write) => this.#tree.start[write.node] === this.#tree.start[node]);
    return isOwn ? definition : undefined;
  }

  #meant({ name: owner, members }: Owner, name: string): string | undefined {
    const { meant } = this.#library.tables[this.#python ? 'python' : 'node'];
    const key = `${owner}.${name}`;
    return Object.hasOwn(meant, key) ? meant[key] : nearestMember(name, members);
  }

  /** The only other module that has it. */
  #elsewhere({ check }: Owner, name: string): string | undefined {
    if (check !== 'unknown-member' || name.length < 4) return undefined;
    const { modules } = this.#library.tables[this.#python ? 'python' : 'node'];
    const has = (text: string | null): boolean => text !== null && ` ${text} `.includes(` ${name} `);
    const found = Object.keys(modules).filter((module) => has(modules[module]));
    return found.length === 1 ? found[0] : undefined;
  }
}
