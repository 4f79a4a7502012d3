/** Puts to the charters of a change what is to be asked of them themselves. */
import path from 'node:path';
import { ownersOf } from '../policy/code-owners/ownership.ts';
import { checkRecertification } from '../policy/gate/recertification.ts';
import type { Violation } from '../policy/gate/violation.ts';
import { checkWeakening } from '../policy/gate/weakened-charter.ts';
import type { Change } from './change.ts';
import type { ChangeCharters } from './change-charters.ts';
import type { RepositoryOwners } from './code-owners.ts';

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
