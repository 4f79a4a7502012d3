/** Recorded blocks as they stand in a file of a repository, where no record is given what was committed before it. */
import { languageIdOf } from '../ledger/language-id.ts';
import { earliestOf, type LineAges } from '../ledger/line-age.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { findStanding, type Standing } from '../ledger/standing.ts';
import { findCommitted, matchRows, rowsOf } from './committed-rows.ts';
import { sha256 } from './digest.ts';
import { GitError } from './git.ts';
import { blameRevision } from './git-blame.ts';
import { tipOf } from './git-notes.ts';
import { recordPath } from './ledger-homes.ts';

/** Bytes. Larger files have no blocks: the editor follows none. */
export const LARGEST_FOLLOWED = 4 * 1024 * 1024;

export interface StandingRequest {
  /** Absolute; the root of the repository. */
  root: string;
  /** Absolute. */
  file: string;
  text: string;
  records: readonly BlockRecord[];
  /** A commit: what came after it may say of itself whatever it likes, and its time is not believed. */
  base?: string;
}

/** As `findStanding`. Where git cannot tell the history, records alone speak. */
export async function standingIn(request: StandingRequest): Promise<Standing> {
  const { file, text, records } = request;
  return findStanding(text, languageIdOf(file), records, sha256, await agesFor(request));
}

/**
 * When the lines of the text were committed, as far as it matters to the records; none where it does not, or where git
 * knows nothing of the file.
 */
export async function agesFor(request: StandingRequest): Promise<LineAges> {
  const { file, text, records } = request;
  const { blocks } = findStanding(text, languageIdOf(file), records, sha256);
  // Most files have nothing of a record, and git need not be asked.
  if (blocks.length === 0) return [];
  return agesOf({ ...request, records: blocks.map(({ record }) => record) });
}

async function agesOf({ root, file, text, records, base }: StandingRequest): Promise<LineAges> {
  try {
    const path = await recordPath(root, file);
    const commit = path === undefined ? undefined : await tipOf(root, 'HEAD^{commit}');
    const committed = commit === undefined ? undefined : await findCommitted(root, commit, path!);
    if (commit === undefined || !committed) return [];
    const blamed =
      base === undefined
        ? await blameRevision(root, commit, committed.path, { since: earliestOf(records) })
        : await blameRevision(root, `${base}..${commit}`, committed.path);
    const rows = rowsOf(text);
    const ages: (number | undefined)[] = rows.map(() => undefined);
    for (const [from, to] of matchRows(committed.rows, rows)) {
      const of = blamed.commits.get(blamed.lines[from]?.commit ?? '');
      if (of && (base === undefined || of.isBoundary)) ages[to] = of.committed;
    }
    return ages;
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}
