/** By which charter, owners and signers the reviews of a work tree's files are judged. */
import path from 'node:path';
import { signersOfWorkTree } from './allowed-signers.ts';
import type { ApprovalGround } from './approval-standing.ts';
import { RepositoryOwners } from './code-owners.ts';
import { relativeName } from './relative-name.ts';
import { SignatureChecker } from './ssh-signatures.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

export class ReviewGrounds {
  /** Absolute; paths in records are relative to it. */
  readonly root: string;
  readonly #charters: WorkspaceCharters;
  readonly #owners: RepositoryOwners;
  readonly signatures: SignatureChecker;

  private constructor(
    root: string,
    charters: WorkspaceCharters,
    owners: RepositoryOwners,
    signatures: SignatureChecker,
  ) {
    this.root = root;
    this.#charters = charters;
    this.#owners = owners;
    this.signatures = signatures;
  }

  /** Owners and signers as they are on disk. */
  static async of(root: string, charters: WorkspaceCharters): Promise<ReviewGrounds> {
    const [owners, signers] = await Promise.all([RepositoryOwners.read(root), signersOfWorkTree(root)]);
    return new ReviewGrounds(path.resolve(root), charters, owners, new SignatureChecker(signers));
  }

  /**
   * Of a file (absolute), with the name that records have for it; `isExcluded` where the charter leaves it alone.
   */
  async at(file: string, name = this.#nameOf(file)): Promise<ApprovalGround & { isExcluded: boolean }> {
    const { root, charter, tiers, isExcluded } = await this.#charters.for(file);
    const place = relativeName(root, file);
    return {
      path: name,
      charter,
      tier: tiers.tierOf(place).tier,
      signatures: this.signatures,
      ownership: this.#owners.ownershipOf(name, charter.people),
      isExcluded: isExcluded(place),
    };
  }

  #nameOf(file: string): string {
    return relativeName(this.root, file);
  }
}
