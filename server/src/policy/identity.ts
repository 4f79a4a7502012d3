/** Which addresses are of one person: one mailbox, one key, or one handle of the charter's `people`. */
import type { People } from './people.ts';
import { emailOf, mailboxOf } from './reviewer-address.ts';

/** A key with which somebody has signed under an address. */
export interface KeyUse {
  /** `Name <email>`. */
  person: string;
  /** The fingerprint. */
  key: string;
}

/**
 * Answers whether two people (`Name <email>`, or an address) are one. What is one with the same third is one, so that
 * nobody becomes two by way of a second key.
 */
export function identify(
  keys: readonly KeyUse[],
  people: People | undefined,
): (a: string, b: string | undefined) => boolean {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    const parent = parents.get(node);
    return parent === undefined ? node : rootOf(parent);
  };
  const unite = (a: string, b: string) => {
    const [root, other] = [rootOf(a), rootOf(b)];
    if (root !== other) parents.set(root, other);
  };
  for (const { person, key } of keys) unite(mailboxOf(person), `key ${key}`);
  for (const [first, ...others] of addressesOfOne(people))
    for (const other of others) unite(mailboxOf(first!), mailboxOf(other));
  return (a, b) => b !== undefined && rootOf(mailboxOf(a)) === rootOf(mailboxOf(b));
}

/**
 * The addresses of each handle that is a person's: a team has a slash in its name, or members with handles of their own.
 */
export function addressesOfOne(people: People | undefined): (readonly string[])[] {
  const handles = [...(people ?? [])].filter(([name]) => /^@[^@/]+$/.test(name));
  const single = new Set(handles.flatMap(([, addresses]) => (addresses.length === 1 ? addresses : [])));
  const isTeam = (addresses: readonly string[]) =>
    addresses.filter((address) => single.has(emailOf(address))).length > 1;
  return handles.flatMap(([, addresses]) => (addresses.length > 1 && !isTeam(addresses) ? [addresses] : []));
}
