import { fileURLToPath } from 'node:url';
import { charterName } from '../host/charter-file.ts';
import { RepositoryOwners } from '../host/code-owners.ts';
import { relativeName } from '../host/relative-name.ts';
import type { WorkspaceCharters } from '../host/workspace-charters.ts';
import type { Charter } from '../policy/charter.ts';
import { ownersOf } from '../policy/code-owners/ownership.ts';
import type { TierDecision } from '../policy/tiers.ts';
import type { TierRules } from '../protocol/status.ts';

/** What governs one file. */
export interface GovernedPlace extends TierDecision {
  /** The absolute folder that tier patterns speak from. */
  root: string;
  /** The path below `root`, with forward slashes. */
  relative: string;
  charter: Charter;
  /** The nearest charter, or where the first would be written; absolute. */
  charterFile: string;
  /** The charter leaves the file alone. */
  excluded: boolean;
  /** Why what is in force is not what the charter's file says. */
  problem: string | undefined;
}

/** Knows tier and charter of every document. */
export class Governor {
  readonly #charters: WorkspaceCharters;

  constructor(charters: WorkspaceCharters) {
    this.#charters = charters;
  }

  of(uri: string): Promise<GovernedPlace> {
    return this.ofPath(pathOf(uri));
  }

  /** `file` is absolute. */
  async ofPath(file: string): Promise<GovernedPlace> {
    const { root, tiers, charter, isExcluded, charterFile, problem } = await this.#charters.for(file);
    const relative = relativeName(root, file);
    const excluded = isExcluded(relative);
    return { root, relative, charter, charterFile, excluded, problem, ...tiers.tierOf(relative) };
  }

  /** What the charters above a folder (absolute) come to; undefined where there are none. */
  above(folder: string): Promise<Charter | undefined> {
    return this.#charters.above(folder);
  }

  reload(): Promise<void> {
    return this.#charters.reload();
  }

  /** What the tier of a document asks for, in sentences; of what nothing enforces yet there is none. */
  async rulesOf(uri: string): Promise<Omit<TierRules, 'lacks'>> {
    const { tier, decidedBy, charter, root, relative } = await this.of(uri);
    const { ai, approvals, failOn } = charter.tiers[tier];
    const owners =
      approvals.from === 'codeowners'
        ? ownersOf((await RepositoryOwners.read(root)).demandsFor(relative))
        : [];
    const demands = [
      {
        allow: 'AI may write code here.',
        warn: 'AI may write code here; the first edit warns.',
        ask: 'Code from AI must be confirmed when it is inserted.',
        deny: 'Code from AI is taken out again when it is inserted.',
      }[ai],
      approvals.count === 0 ? 'No approval is needed.' : describeApprovals(approvals, owners),
      failOn === 'never'
        ? 'No finding fails the check.'
        : `Findings of severity ${failOn} or above fail the check.`,
    ];
    return { tier, decidedBy, demands };
  }
}

function describeApprovals(
  { count, from, signed, authorMayApprove }: Charter['tiers']['critical']['approvals'],
  owners: readonly string[],
): string {
  const names = owners.length === 0 ? 'whom CODEOWNERS does not name yet' : owners.join(', ');
  const whose = from === 'codeowners' ? ` among the code owners (${names})` : '';
  const people = `${count} ${count === 1 ? 'person' : 'people'}${whose}`;
  const how = `${signed ? ', signed, and the signed sign-off of its author' : ''}${authorMayApprove ? '' : '; the author does not count'}`;
  return `AI-written code needs the approval of ${people}${how}.`;
}

export function isCharter(uri: string): boolean {
  return uri.endsWith(`/${charterName}`);
}

/** The file's path; the URI's own path where it is no file of this machine; the URI itself where it is malformed. */
export function pathOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
