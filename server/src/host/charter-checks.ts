/** Puts to the charters of a change what is to be asked of them themselves, and to its commits what they say of assistants. */
import path from 'node:path';
import { namesOf } from '../policy/assistants.ts';
import { ownersOf } from '../policy/code-owners/ownership.ts';
import { checkRecertification } from '../policy/gate/recertification.ts';
import { checkTrailers } from '../policy/gate/trailers.ts';
import type { Violation } from '../policy/gate/violation.ts';
import { checkWeakening } from '../policy/gate/weakened-charter.ts';
import type { Change } from './change.ts';
import type { ChangeCharters } from './change-charters.ts';
import { charterName } from './charter-file.ts';
import type { RepositoryOwners } from './code-owners.ts';
import { readTrailers } from './report/commit-history.ts';

/** `today` is `YYYY-MM-DD`; `isNamed` answers for absolute paths. */
export async function checkCharters(
  change: Change,
  charters: ChangeCharters,
  owners: RepositoryOwners,
  today: string,
  isNamed: (file: string) => boolean,
): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const [name, weakenings] of charters.weakened) {
    const file = path.join(change.root, name);
    violations.push(
      ...checkWeakening({
        path: name,
        weakenings,
        sourceOf: charters.placesAfter(file),
        sourceBefore: charters.placesFor(file),
        owners: ownersOf(owners.demandsFor(name)),
      }),
    );
  }
  const top = path.join(change.root, charterName);
  if (change.base)
    violations.push(
      ...checkTrailers({
        trailers: await readTrailers(change.root, undefined, `${change.base.commit}..HEAD`),
        charter: (await charters.inForce.for(top)).charter,
        path: charterName,
        ...{ today, namesOf },
        sourceOf: charters.placesFor(top),
        owners: ownersOf(owners.demandsFor(charterName)),
      }),
    );
  for (const name of charters.charters) {
    const file = path.join(change.root, name);
    const { charter } = await charters.after.for(file);
    if (isNamed(file))
      violations.push(
        ...checkRecertification({
          charter,
          path: name,
          today,
          sourceOf: charters.placesAfter(file),
          owners: ownersOf(owners.demandsFor(name)),
        }),
      );
  }
  return violations;
}
