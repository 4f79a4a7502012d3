/** Whether the approvals of a block are those that the owners of its path must give. */
import type { Ownership } from '../approvals.ts';
import { type People, peopleBehind } from '../people.ts';
import { emailOf } from '../reviewer-address.ts';
import type { OwnersDemand } from './code-owners.ts';

/** `file` is the name of CODEOWNERS; `absence` says as a sentence why nobody owns a path of which no rule speaks. */
export function ownershipBy(
  demands: readonly OwnersDemand[],
  people: People | undefined,
  { file, absence }: { file: string; absence: string },
): Ownership {
  const among = demands.map((demand) => ({ demand, ...resolve(demand.owners, people) }));
  return {
    objectionTo: (reviewer) => {
      if (demands.length === 0) return absence;
      if (among.some(({ addresses }) => addresses.has(emailOf(reviewer)))) return undefined;
      const names = ownersOf(demands).join(', ');
      const told = [`${reviewer} is none of the owners that ${file} names here (${names}).`];
      return [...told, ...strangersIn(among)].join(' ');
    },
    missing: (approvers) => {
      if (demands.length === 0) return [absence];
      const unmet = among.filter(({ demand, addresses }) => {
        const given = new Set(approvers.map(emailOf).filter((address) => addresses.has(address)));
        return !demand.optional && given.size < demand.approvals;
      });
      // The number says it already where there is one rule alone and it asks for one.
      const isPlain = demands.length === 1 && demands[0]!.approvals === 1;
      return [...(isPlain ? [] : unmet.map(({ demand }) => tell(demand, file))), ...strangersIn(unmet)];
    },
  };
}

/** All owners of a path, each once. */
export function ownersOf(demands: readonly OwnersDemand[]): string[] {
  return [...new Set(demands.flatMap(({ owners }) => owners))];
}

function resolve(
  owners: readonly string[],
  people: People | undefined,
): { addresses: ReadonlySet<string>; strangers: string[] } {
  const known = owners.map((owner) => ({ owner, behind: peopleBehind(owner, people) }));
  return {
    addresses: new Set(known.flatMap(({ behind }) => behind ?? [])),
    strangers: known.filter(({ behind }) => behind === undefined).map(({ owner }) => owner),
  };
}

function strangersIn(among: readonly { strangers: readonly string[] }[]): string[] {
  const names = [...new Set(among.flatMap(({ strangers }) => strangers))];
  return names.length === 0
    ? []
    : [
        `Nobody says who ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'}: write it in the charter, such as people: {"${names[0]}": name@example.com}.`,
      ];
}

function tell({ owners, approvals, section, line }: OwnersDemand, file: string): string {
  const place = `${section === undefined ? '' : `section "${section}" of `}${file}:${line}`;
  const one = owners.length === 1 ? owners[0] : `one of ${owners.join(', ')}`;
  return `${place} asks for the approval of ${approvals === 1 ? one : `${approvals} of ${owners.join(', ')}`}.`;
}
