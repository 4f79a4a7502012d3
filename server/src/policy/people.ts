/** Who stands behind a name that CODEOWNERS uses. */

/** E-mail addresses by handle, team, role or address; all in lower case. */
export type People = ReadonlyMap<string, readonly string[]>;

/** The people behind an owner, by their addresses; undefined where nobody says who they are. */
export function peopleBehind(owner: string, people: People | undefined): readonly string[] | undefined {
  const name = owner.toLowerCase();
  return people?.get(name) ?? (isAddress(name) ? [name] : undefined);
}

/** Whether a name is one that CODEOWNERS can use: `@user`, `@org/team`, `@@role`, or an address. */
export function isOwnerName(name: string): boolean {
  return /^@@?[\w.-]+(?:\/[\w.-]+)*$/.test(name) || isAddress(name);
}

/** Plain ASCII alone: whatever else there is may look like it. */
export function isAddress(name: string): boolean {
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/.test(name);
}
