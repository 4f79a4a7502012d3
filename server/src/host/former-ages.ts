/** When the lines that commits bring in had been committed before, by the commits that these were made from. */
import { carryLines } from '../ledger/carried-lines.ts';
import type { LineAges } from '../ledger/line-age.ts';
import { type CommitChange, type CommittedFile, readHeads } from './commit-changes.ts';
import { readObjects } from './git-notes.ts';
import { decode } from './source-text.ts';

/** More files of earlier commits than this are not looked into. */
const MOST_FILES = 20_000;

interface FormerText {
  text: string;
  /** Milliseconds. */
  committed: number;
}

export class FormerAges {
  readonly #texts = new Map<string, FormerText>();
  readonly #origins: ReadonlyMap<string, readonly string[]>;

  private constructor(origins: ReadonlyMap<string, readonly string[]>) {
    this.#origins = origins;
  }

  /**
   * @param origins of each commit those that it was made from, itself aside.
   * @param isOfInterest whether the ages of a file's lines will be asked for.
   * @throws GitError
   */
  static async read(
    folder: string,
    changes: readonly CommitChange[],
    origins: ReadonlyMap<string, readonly string[]>,
    isOfInterest: (file: CommittedFile) => boolean,
  ): Promise<FormerAges> {
    const former = new FormerAges(origins);
    const heads = await readHeads(folder, [...new Set([...origins.values()].flat())]);
    const wanted = new Map<string, number>();
    for (const { commit, files } of changes)
      for (const file of files.filter(isOfInterest))
        for (const origin of origins.get(commit) ?? [])
          for (const name of namesOf(file)) {
            const { committed = Number.NaN } = heads.get(origin) ?? {};
            if (!name.includes('\n')) wanted.set(`${origin}:${name}`, committed);
          }
    const names = [...wanted.keys()].slice(0, MOST_FILES);
    (await readObjects(folder, names)).forEach((object, index) => {
      const source = object?.type === 'blob' ? decode(object.content) : undefined;
      const name = names[index]!;
      if (source?.kind === 'text')
        former.#texts.set(name, { text: source.text, committed: wanted.get(name)! });
    });
    return former;
  }

  /**
   * Of the lines of a file in a commit.
   * @param committed when the commit brought those that are new, where that is believed.
   */
  of(commit: string, file: CommittedFile, text: string, committed?: number): LineAges {
    const ages: (number | undefined)[] = text.split('\n').map(() => committed);
    for (const origin of this.#origins.get(commit) ?? [])
      for (const name of namesOf(file)) {
        const former = this.#texts.get(`${origin}:${name}`);
        if (!former) continue;
        for (const [line] of carryLines(former.text, text))
          ages[line - 1] = Math.min(ages[line - 1] ?? former.committed, former.committed);
      }
    return ages;
  }
}

function namesOf({ path, oldPath }: CommittedFile): string[] {
  return oldPath === undefined ? [path] : [path, oldPath];
}
