import type { Fix } from '../finding.ts';
import type { ImportedModule } from './imports.ts';
import { type Library, normalizeDistribution } from './library.ts';
import { nearestName } from './nearest-name.ts';
import type { Project, Registration } from './project.ts';
import type { CheckName, Suspicion } from './suspicion.ts';

/** A package that is younger than this, or hardly used, may have been made to be taken for another. */
const youngMilliseconds = 90 * 24 * 60 * 60 * 1000;
const fewDownloads = 100;

/** Below these modules Node has some of its own, and no package of that name has any. */
const nodesAlone = /^(?:fs|path|os|crypto|https?|child_process|net|tls|dns|stream|timers|readline)\/./;

const npmName = /^(?:@[a-z0-9~*!'()-][\w.~*!'()-]*\/)?[a-z0-9*!'()-][\w.~*!'()-]*(?:\/|$)/i;

/** Imports of packages that nothing here knows. */
export class PackageCheck {
  readonly #library: Library;
  readonly #project: Project | undefined;
  readonly #python: boolean;
  readonly #typed: boolean;
  readonly #now: number;

  /** `typed`: the language has types that are imported like values. `now` in milliseconds. */
  constructor(
    library: Library,
    project: Project | undefined,
    language: { python: boolean; typed: boolean },
    now: number,
  ) {
    this.#library = library;
    this.#project = project;
    this.#python = language.python;
    this.#typed = language.typed;
    this.#now = now;
  }

  *run(imports: readonly ImportedModule[]): Generator<Suspicion> {
    for (const imported of imports) {
      if (imported.optional) continue;
      const found = this.#python ? this.#checkPython(imported) : this.#checkScript(imported);
      if (found) yield found;
    }
  }

  #checkScript(imported: ImportedModule): Suspicion | undefined {
    const { module, start } = imported;
    const library = this.#library;
    const bare = module.replace(/^node:/, '');
    // Nothing but Node itself can be behind that prefix, and behind the names of some modules.
    const isOfNode = bare !== module || nodesAlone.test(module);
    if (
      isOfNode &&
      !library.isNodeModule(module) &&
      this.#project?.knows(module, { typesOnly: false }) !== true
    ) {
      const modules = Object.keys(library.tables.node.modules).map((name) => name.replaceAll('.', '/'));
      const at = start + module.length - bare.length;
      return this.#suspect('misspelt-package', imported, module, nearestName(bare, modules), at);
    }
    if (!npmName.test(module) || library.isNodeModule(module)) return undefined;
    // Flow's types are gone before anybody looks for their package.
    if (imported.typesOnly && !this.#typed) return undefined;
    const typesOnly = imported.typesOnly || this.#typed;
    if (this.#project?.knows(module, { typesOnly }) !== false) return undefined;
    return this.#judge(imported, packageName(module), library.npm, start);
  }

  #checkPython(imported: ImportedModule): Suspicion | undefined {
    const { module, typesOnly, start } = imported;
    const [name] = module.split('.');
    // What begins with an underscore is somebody's own, the interpreter's for the most part.
    if (typesOnly || /^(?:_|$)/.test(name) || this.#library.isPythonModule(name)) return undefined;
    if (this.#project?.knows(module, { typesOnly }) !== false) return undefined;
    return this.#judge(imported, name, this.#library.distributions, start);
  }

  #judge(
    imported: ImportedModule,
    name: string,
    famous: { has(name: string): boolean; keys(): Iterable<string> },
    start: number,
  ): Suspicion {
    const distribution = this.#python
      ? (this.#library.distributions.get(name) ?? normalizeDistribution(name))
      : name;
    const registration = this.#project?.registered(distribution);
    if (registration?.state === 'absent')
      return this.#suspect(
        this.#python ? 'absent-module' : 'absent-package',
        imported,
        name,
        this.#near(name, famous.keys()),
        start,
        registration,
      );
    if (famous.has(name)) return this.#suspect('undeclared-package', imported, name, undefined, start);
    if (registration?.state === 'present') {
      const { since, weeklyDownloads } = registration;
      const isNew =
        (since !== undefined && this.#now - since < youngMilliseconds) ||
        (weeklyDownloads !== undefined && weeklyDownloads < fewDownloads);
      const check = isNew ? 'new-package' : 'undeclared-package';
      return this.#suspect(check, imported, name, undefined, start, registration);
    }
    const own = nearestName(name, this.#project?.names() ?? []);
    if (own !== undefined) return this.#suspect('misspelt-package', imported, name, own, start);
    const check = imported.lazy ? 'unknown-lazy-package' : 'unknown-package';
    return this.#suspect(check, imported, name, this.#near(name, famous.keys()), start);
  }

  /** What of the wide world was meant. */
  #near(name: string, famous: Iterable<string>): string | undefined {
    const [meant] = (this.#python && this.#library.modulesOf(name)) || [];
    if (meant !== undefined && meant !== name) return meant;
    const standard = this.#python
      ? Object.keys(this.#library.tables.python.modules).filter((module) => !module.includes('.'))
      : Object.keys(this.#library.tables.node.modules);
    // Of all the names that there are, many a right one is a slip away from another.
    const isAlike = (known: string): boolean => known[0] === name[0] && known.length > 5;
    return nearestName(name, [...famous, ...standard].filter(isAlike));
  }

  #suspect(
    check: CheckName,
    imported: ImportedModule,
    name: string,
    near: string | undefined,
    at: number,
    registration?: Registration,
  ): Suspicion {
    const { start, end } = imported;
    return {
      check,
      start,
      end,
      values: {
        NAME: name,
        NEAR: near ?? '',
        HINT: near ? ` Did you mean \`${near}\`?` : '',
        REGISTRY: registration?.registry ?? '',
        SINCE: describe(registration),
      },
      fix: near === undefined ? undefined : this.#fix(imported, name, near, at),
    };
  }

  /** Only where the name is not at once the name of what is bound. */
  #fix(imported: ImportedModule, name: string, near: string, at: number): Fix | undefined {
    const bare = name.replace(/^node:/, '');
    if (this.#python && imported.members.length === 0) return undefined;
    if (imported.end - at < bare.length) return undefined;
    return {
      title: `Import \`${near}\` instead`,
      safety: 'review',
      edits: [{ start: at, end: at + bare.length, text: near }],
    };
  }
}

function describe(registration: Registration | undefined): string {
  if (registration?.state !== 'present') return '';
  const { since, weeklyDownloads } = registration;
  return [
    ...(since === undefined ? [] : [`first published on ${new Date(since).toISOString().slice(0, 10)}`]),
    ...(weeklyDownloads === undefined ? [] : [`downloaded ${weeklyDownloads} times in the last week`]),
  ].join(', ');
}

/** `@scope/name/sub` -> `@scope/name`. */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
