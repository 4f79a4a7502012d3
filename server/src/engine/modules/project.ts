/** What is known of the project around one file. Answers must be quick: they are asked for while somebody types. */
export interface Project {
  /**
   * Whether a module that is no part of the standard library can be found: by a manifest, a lockfile, what is installed,
   * or among the workspace's own files. Undefined where nothing can be said, as in a file without a project.
   */
  knows(module: string, use: { typesOnly: boolean }): boolean | undefined;
  /** Whether a file of the workspace stands for the module, although the standard library has one of the name. */
  isOwn(module: string): boolean;
  /** The names of what is declared or installed, in the form in which they are imported. */
  names(): Iterable<string>;
  /** The names that an installed package exports to code, or undefined where they cannot be told. */
  exportsOf(module: string): ReadonlySet<string> | undefined;
  /** What the registry has said of a package; undefined where it was not asked. */
  registered(name: string): Registration | undefined;
}

/** What a registry says of a package. */
export type Registration =
  | { state: 'absent'; registry: string }
  | {
      state: 'present';
      registry: string;
      /** When its first version came out, in milliseconds, where the registry tells. */
      since: number | undefined;
      weeklyDownloads: number | undefined;
    };
