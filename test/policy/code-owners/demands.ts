/** What a CODEOWNERS file asks for, in few words. */
import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../server/src/policy/code-owners/code-owners.ts';

/** `@a @b` for each rule that asks; behind it ` (2 of Section)`, ` (Section)` or ` (optional Section)`; joined by `; `. */
export function demandsIn(text: string, place: string, path: string): string {
  return parseCodeOwners(text, place)
    .demandsFor(path)
    .map(({ owners, approvals, optional, section }) => {
      const count = approvals === 1 ? '' : `${approvals} of `;
      const kind = optional ? 'optional ' : '';
      const about = section === undefined && count === '' ? '' : ` (${kind}${count}${section ?? ''})`;
      return `${owners.join(' ')}${about}`;
    })
    .join('; ');
}

/** Each case is a path and what is asked for it. */
export type Table = readonly (readonly [path: string, asked: string])[];

export function itAsks(place: string, text: string, table: Table): void {
  for (const [path, asked] of table)
    it(`${path}: ${asked || 'nobody'}`, () => assert.equal(demandsIn(text, place, path), asked));
}
