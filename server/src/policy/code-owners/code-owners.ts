/** Whose approval CODEOWNERS asks for, path by path. */
import { parseGithub } from './github.ts';
import { parseGitlab } from './gitlab.ts';

/** What one rule asks of a change to a path. */
export interface OwnersDemand {
  /** As they are written: `@user`, `@org/team`, `@group/sub/group`, `@@role`, or an e-mail address; never none. */
  owners: string[];
  /** How many of them must approve. */
  approvals: number;
  /** Whether the section only asks for a look. */
  optional: boolean;
  /** Absent outside of sections. */
  section?: string;
  /** Of the rule, from 1. */
  line: number;
}

/** A line that the forge skips, or a part of one. Lines and columns (UTF-16) from 1; `endColumn` is exclusive. */
export interface CodeOwnersProblem {
  line: number;
  column: number;
  endColumn: number;
  message: string;
}

export type Flavour = 'github' | 'gitlab';

export interface CodeOwners {
  flavour: Flavour;
  problems: readonly CodeOwnersProblem[];
  /** In the order of the file. None: nobody owns the path. `path` is relative to the repository's root, with `/`. */
  demandsFor: (path: string) => OwnersDemand[];
}

/**
 * Where a repository keeps the file; the first that is there counts. Both forges look in their own order at those which
 * they know: GitHub in `.github/`, the root, `docs/`; GitLab in the root, `docs/`, `.gitlab/`.
 */
export const codeOwnersPlaces = [
  '.github/CODEOWNERS',
  'CODEOWNERS',
  'docs/CODEOWNERS',
  '.gitlab/CODEOWNERS',
] as const;

/** A file of more bytes counts for nothing, as on GitHub. */
export const mostBytes = 3 * 1024 * 1024;

/** More than any organisation has; a bound on what hostile content can make the parser do. */
const mostLines = 50_000;

/** Parses a file that stands at `place`, relative to the root. Never throws. */
export function parseCodeOwners(text: string, place: string): CodeOwners {
  if (hasManyLines(text)) {
    const message = `There are more than ${mostLines} lines, so the file counts for nothing.`;
    const problems = [{ line: mostLines + 1, column: 1, endColumn: 1, message }];
    return { flavour: 'github', problems, demandsFor: () => [] };
  }
  return flavourOf(place, text) === 'gitlab' ? parseGitlab(text) : parseGithub(text);
}

function hasManyLines(text: string): boolean {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines++;
  return lines > mostLines;
}

/**
 * Whose rules a file is read by. Its folder says it: `.github/` or `.gitlab/`. Elsewhere its syntax does: headings of
 * sections, exclusions and roles are GitLab's alone. What fits both is GitHub's.
 */
export function flavourOf(place: string, text: string): Flavour {
  if (place.startsWith('.gitlab/')) return 'gitlab';
  if (place.startsWith('.github/')) return 'github';
  return text.split(/\r?\n/).some((line) => gitlabOnly.test(line)) ? 'gitlab' : 'github';
}

const gitlabOnly = /^\s*(?:!\S|\^?\[[^\]]*\](?:\[[^\]]*\])?(?:\s|$)|[^#\s].*\s@@\w)/;
