import type { Advisories } from '../dependencies/vulnerable.ts';

/** What the standard libraries have, and which packages are widely used: facts that come with the rules. */
export interface LibraryTables {
  node: {
    /** Members by dotted path (`fs.promises`), parted by spaces; null where only the module is known to be there. */
    modules: Texts;
    /** Types that declarations have beside the members. */
    types: Texts;
    globals: Texts;
    /** What is meant by members that are often invented: `fs.promises.exists` -> `access`. */
    meant: Record<string, string>;
  };
  python: {
    modules: Texts;
    /** Of classes, by the dotted path under which they are imported. */
    classes: Texts;
    meant: Record<string, string>;
  };
  packages: {
    /** Names of packages, parted by spaces. */
    npm: string;
    /** Distributions by the names under which they are installed, with the modules that they bring. */
    pypi: Record<string, string>;
    /** What comes along with a package, by its name in its registry. */
    brings: Record<string, string>;
  };
  advisories: Advisories;
}

type Texts = Record<string, string | null>;
type Part = { [P in 'node' | 'python']: keyof LibraryTables[P] };

/** Answers from the tables, which are taken apart only where they are asked. */
export class Library {
  readonly tables: LibraryTables;
  readonly #sets = new Map<string | null, ReadonlySet<string>>();
  readonly #globals = new Map<string, readonly string[]>();
  #distributions: ReadonlyMap<string, string> | undefined;

  /** `tables` may read each of its parts when it is first asked for it. */
  constructor(tables: LibraryTables) {
    this.tables = tables;
  }

  /** Whether Node has a module of that name; `node:` may stand before it. */
  isNodeModule(specifier: string): boolean {
    return dotted(specifier) in this.tables.node.modules;
  }

  isPythonModule(module: string): boolean {
    return module in this.tables.python.modules;
  }

  /** The members of a module, class or global object; undefined where the tables do not tell them. */
  members<P extends 'node' | 'python'>(
    language: P,
    part: Part[P],
    path: string,
  ): ReadonlySet<string> | undefined {
    const texts = this.tables[language][part] as Texts;
    const text = Object.hasOwn(texts, path) ? texts[path] : undefined;
    return text === undefined || text === null ? undefined : this.#set(text);
  }

  /** The names that every file has without an import, and of which the members are known. */
  globals(language: 'node' | 'python'): readonly string[] {
    let names = this.#globals.get(language);
    if (!names) {
      const { node, python } = this.tables;
      names =
        language === 'node'
          ? Object.keys(node.globals)
          : Object.keys(python.classes).flatMap((name) => /^builtins\.(\w+)$/.exec(name)?.[1] ?? []);
      this.#globals.set(language, names);
    }
    return names;
  }

  get npm(): ReadonlySet<string> {
    return this.#set(this.tables.packages.npm);
  }

  /** The distribution that brings a module, by the module's name. */
  get distributions(): ReadonlyMap<string, string> {
    this.#distributions ??= new Map(
      Object.entries(this.tables.packages.pypi)
        .flatMap(([name, modules]) => modules.split(' ').map((module): [string, string] => [module, name]))
        .reverse(),
    );
    return this.#distributions;
  }

  /** The modules that a distribution brings, where it is one of those that are known. */
  modulesOf(distribution: string): string[] | undefined {
    const { pypi } = this.tables.packages;
    const name = normalizeDistribution(distribution);
    return Object.hasOwn(pypi, name) ? pypi[name].split(' ') : undefined;
  }

  /** The packages that come along with a package. */
  broughtBy(name: string): string[] {
    const { brings } = this.tables.packages;
    return Object.hasOwn(brings, name) ? brings[name].split(' ') : [];
  }

  #set(text: string): ReadonlySet<string> {
    let set = this.#sets.get(text);
    if (!set) {
      set = new Set(text.split(' '));
      this.#sets.set(text, set);
    }
    return set;
  }
}

/** `node:fs/promises` -> `fs.promises`. */
export function dotted(specifier: string): string {
  return specifier.replace(/^node:/, '').replaceAll('/', '.');
}

/** Names of distributions that mean the same, as PEP 503 has it. */
export function normalizeDistribution(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
