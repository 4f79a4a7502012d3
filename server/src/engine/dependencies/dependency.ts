import type { Span } from '../finding.ts';

export type Ecosystem = 'npm' | 'pypi';

/** A package that a manifest asks for. The span is that of its name and version as they are written. */
export interface Dependency extends Span {
  ecosystem: Ecosystem;
  name: string;
  /** Which versions will do, in the ecosystem's own words; empty for any. */
  range: string;
}

/** What a manifest says of the packages that a project has. */
export interface Manifest {
  dependencies: Dependency[];
  /** It declares dependencies, be it none at all; a file of mere configuration does not. */
  declares: boolean;
  /** There are more than it shows: they are computed, or come from a place that cannot be read. */
  open: boolean;
  /** Files beside it that say more, relative to its own folder. */
  includes: string[];
}

export function emptyManifest(declares = false): Manifest {
  return { dependencies: [], declares, open: false, includes: [] };
}
