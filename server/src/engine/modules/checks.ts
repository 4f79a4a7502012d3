import type { Names } from '../names/names.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import { importsOf } from './imports.ts';
import type { Library } from './library.ts';
import type { Module } from './module.ts';
import type { Project } from './project.ts';
import { type CheckName, memberChecks, packageChecks, type Suspicion } from './suspicion.ts';
import { MemberCheck } from './unknown-members.ts';
import { PackageCheck } from './unknown-packages.ts';

/** What is known beside the file itself. */
export interface Surroundings {
  /** The file as others see it: through it, flows go on into the files that it imports. */
  module?: Module;
  /** What has matched patterns in the file when others imported it; without it, the file may have been edited since. */
  read?: Evaluator;
  project: Project | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/** Runs those checks of a parsed file that are wanted. */
export function checkModules(
  names: Names,
  path: string,
  library: Library,
  { project, now }: Surroundings,
  wanted: ReadonlySet<CheckName>,
): Suspicion[] {
  // Declarations speak of what is there elsewhere.
  if (path.endsWith('.d.ts') || /\.d\.[mc]ts$/.test(path)) return [];
  const imports = importsOf(names);
  const { family, id } = names.tree.grammar.spec;
  const found: Suspicion[] = [];
  if (packageChecks.some((check) => wanted.has(check))) {
    const language = { python: family === 'python', typed: id === 'typescript' || id === 'tsx' };
    found.push(...new PackageCheck(library, project, language, now).run(imports));
  }
  if (memberChecks.some((check) => wanted.has(check)))
    found.push(...new MemberCheck(names, library, project).run(imports));
  return found.filter(({ check }) => wanted.has(check));
}
