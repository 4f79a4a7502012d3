/** The CODEOWNERS of a repository, as it is on disk or where a change starts. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Ownership } from '../policy/approvals.ts';
import {
  type CodeOwnersProblem,
  codeOwnersPlaces,
  mostBytes,
  type OwnersDemand,
  parseCodeOwners,
} from '../policy/code-owners/code-owners.ts';
import { ownershipBy } from '../policy/code-owners/ownership.ts';
import type { People } from '../policy/people.ts';
import { type Change, filesOf, textIn } from './change.ts';
import { leadsOut } from './real-place.ts';
import { readSmallFile } from './source-text.ts';
import { reasonOf } from './text-file.ts';

export class RepositoryOwners {
  /** The file's name, relative to the root; undefined where there is none. */
  readonly file: string | undefined;
  readonly problems: readonly CodeOwnersProblem[];
  readonly #text: string | undefined;
  readonly #demandsFor: (path: string) => OwnersDemand[];
  readonly #absence: string;

  /** `absence` says as a sentence why nobody owns anything, where there is no text. */
  private constructor(found: { file: string; text: string } | { file?: string; absence: string }) {
    this.file = found.file;
    this.#text = 'text' in found ? found.text : undefined;
    const owners = 'text' in found ? parseCodeOwners(found.text, found.file) : undefined;
    this.problems = owners?.problems ?? [];
    this.#demandsFor = owners?.demandsFor ?? (() => []);
    this.#absence =
      'absence' in found
        ? found.absence
        : `${found.file} names no owner here, so nobody can approve: name one there.`;
  }

  /** Those of the work tree below `root` (absolute); `known` where they are the same as then. */
  static async read(root: string, known?: RepositoryOwners): Promise<RepositoryOwners> {
    for (const file of codeOwnersPlaces) {
      const place = path.join(root, file);
      try {
        if (leadsOut(place, root))
          return new RepositoryOwners({
            file,
            absence: `${file} is a link that leads out of the repository.`,
          });
        const info = await stat(place);
        if (!info.isFile()) return new RepositoryOwners({ file, absence: `${file} is no regular file.` });
        if (info.size > mostBytes)
          return new RepositoryOwners({
            file,
            absence: `${file} is larger than 3 MB, so it counts for nothing.`,
          });
        const text = await readSmallFile(place);
        if (known && known.file === file && known.#text === text) return known;
        return new RepositoryOwners({ file, text });
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'ENOENT' || code === 'ENOTDIR') continue;
        return new RepositoryOwners({ file, absence: `${file} cannot be read: ${reasonOf(error)}.` });
      }
    }
    return new RepositoryOwners({
      absence: `There is no CODEOWNERS file, so nobody can approve: add one, such as ${codeOwnersPlaces[0]}.`,
    });
  }

  /**
   * Those by which a change is judged: nobody makes themselves an owner in the change that needs one, so they are of
   * the commit that it starts from.
   */
  static async of({ root, base }: Change): Promise<RepositoryOwners> {
    if (!base) return RepositoryOwners.read(root);
    const files = await filesOf(root, base.commit, codeOwnersPlaces);
    const file = codeOwnersPlaces.find((place) => files.has(place));
    const text = file === undefined ? undefined : await textIn(root, base.commit, file);
    if (file !== undefined && text !== undefined) return new RepositoryOwners({ file, text });
    return new RepositoryOwners({
      absence: `There is no CODEOWNERS file where the change starts (${base.ref}), so nobody can approve: bring one in by a change of its own.`,
    });
  }

  /** What CODEOWNERS asks of a path, relative to the root with `/`. */
  demandsFor(name: string): OwnersDemand[] {
    return this.#demandsFor(name);
  }

  /** The owners of a path as those see it who approve code there. */
  ownershipOf(name: string, people: People | undefined): Ownership {
    const about = { file: this.file ?? 'CODEOWNERS', absence: this.#absence };
    let known: Ownership | undefined;
    const find = () => {
      known ??= ownershipBy(this.demandsFor(name), people, about);
      return known;
    };
    // Of most files nobody asks.
    return {
      objectionTo: (reviewer) => find().objectionTo(reviewer),
      missing: (approvers) => find().missing(approvers),
    };
  }
}
