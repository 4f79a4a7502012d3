import path from 'node:path';
import type { Command } from 'commander';
import { otherSignersAt } from '../host/allowed-signers.ts';
import { approvalOf } from '../host/approval-standing.ts';
import { findExecutable } from '../host/executable.ts';
import { findIdentity, GitError, runGit } from '../host/git.ts';
import type { Signer } from '../host/given-review.ts';
import { RepositoryRecords } from '../host/repository-records.ts';
import { ReviewGrounds } from '../host/review-grounds.ts';
import { giveRound, type ReviewOutcome } from '../host/review-round.ts';
import { SigningKeyError } from '../host/signing-key.ts';
import { SshKeygenError } from '../host/ssh-keygen.ts';
import { findWorkTreeBlocks, type WorkTreeBlock } from '../host/standing-blocks.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import type { Review } from '../ledger/review.ts';
import { isSamePerson } from '../policy/reviewer-address.ts';
import { parsePlace } from './block-places.ts';
import { Exit, UsageError } from './exit.ts';
import { formatApproval } from './formats/approval.ts';
import { visibleLine } from './formats/visible.ts';
import { tellTrouble } from './notices.ts';
import { formatOption } from './options.ts';
import { say } from './say.ts';

interface ApproveOptions {
  signOff?: true;
  all?: true;
  key?: string;
  format: 'text' | 'json';
  dryRun?: true;
}

export function addApproveCommand(program: Command): void {
  program
    .command('approve')
    .description('approve AI-written code as the person whom git names, signed where the charter asks for it')
    .argument('[place...]', 'PATH, PATH:LINE, PATH:FIRST-LAST, or the id of a record')
    .option('--sign-off', 'stand behind the code as its author, which is no approval of it')
    .option('--all', 'everything in the work tree that waits for you')
    .option('--key <file>', 'sign with this SSH key instead of the one that git signs with')
    .addOption(formatOption(['text', 'json']))
    .option('--dry-run', 'show the code that would be approved, and approve nothing')
    .action(async (places: string[], options: ApproveOptions) => {
      process.exitCode = await approve(places, options);
    });
}

async function approve(places: string[], options: ApproveOptions): Promise<number> {
  if (places.length === 0 && !options.all) throw new UsageError('Name what you approve, or say --all.');
  if (places.length > 0 && options.all) throw new UsageError('--all leaves no place to name.');
  const records = await openRecords();
  try {
    const root = path.resolve(records.repository.topLevel);
    const identity = await findIdentity(root);
    if (!identity) throw new UsageError('git does not know who you are: set user.name and user.email.');
    const signer: Signer = {
      root,
      reviewer: `${identity.name} <${identity.email}>`,
      decision: options.signOff ? 'signed-off' : 'approved',
      time: new Date().toISOString(),
      ...(options.key === undefined ? {} : { keyFile: options.key }),
      mayAsk: Boolean(process.stdin.isTTY && process.stderr.isTTY),
    };
    const { chosen, strays } = await choose(records, places, signer);
    for (const stray of strays) say(`${stray}: no AI-written code that is recorded stands there.`);
    const outcomes = await round(records, chosen, signer, options.dryRun === true);
    process.stdout.write(
      formatApproval(outcomes, { ...signer, ...options, isRehearsal: options.dryRun === true }),
    );
    await tellOtherSigners(root);
    if (outcomes.some(({ isNoted, refusal }) => isNoted && refusal === undefined) && (await hasRemote(root)))
      say('"touchstone provenance push" takes this to others.');
    if (records.store.unwritten > 0) return Exit.incomplete;
    const isDone = strays.length === 0 && outcomes.every(({ refusal }) => refusal === undefined);
    return isDone ? Exit.clean : Exit.findings;
  } finally {
    await records.close();
  }
}

async function hasRemote(root: string): Promise<boolean> {
  return (await runGit(root, ['remote'])).trim() !== '';
}

/** What holds here need not hold for the gate. */
export async function tellOtherSigners(root: string): Promise<void> {
  const ref = await otherSignersAt(root);
  if (ref !== undefined)
    say(
      `The signers here are not those of ${visibleLine(ref)}, by which the gate goes: a change cannot add a key that signs for it.`,
    );
}

/** @throws UsageError where there is no repository, no git, or git refuses to read it. */
export async function openRecords(): Promise<RepositoryRecords> {
  try {
    const records = await RepositoryRecords.open(process.cwd(), tellTrouble);
    if (records) return records;
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message);
    throw error;
  }
  if (!(await findExecutable('git')))
    throw new UsageError('git is not on the PATH; approvals are given and checked in a git repository.');
  throw new UsageError(`${process.cwd()} is in no git repository.`);
}

/** The blocks that are named, and the places that have none. */
async function choose(
  records: RepositoryRecords,
  written: readonly string[],
  signer: Signer,
): Promise<{ chosen: WorkTreeBlock[]; strays: string[] }> {
  const places = written.map((each) => parsePlace(each, signer.root));
  const grounds = await ReviewGrounds.of(signer.root, await WorkspaceCharters.load(undefined));
  const all = await findWorkTreeBlocks(records.all(), grounds);
  if (places.length === 0) {
    await tellWaitingForOthers(all, signer);
    return { chosen: all.filter((block) => isWaiting(block, signer)), strays: [] };
  }
  for (const { written: id, matches, isId } of places)
    if (isId && new Set(all.filter(matches).map(({ record }) => record.id)).size > 1)
      throw new UsageError(`${id}: several records begin so; write more of the id.`);
  return {
    chosen: all.filter((block) => places.some(({ matches }) => matches(block))),
    strays: places.filter(({ matches }) => !all.some(matches)).map((place) => place.written),
  };
}

/** What a person wrote with AI and may not approve is not theirs to answer for, and not done either. */
async function tellWaitingForOthers(
  blocks: readonly WorkTreeBlock[],
  { reviewer, decision }: Signer,
): Promise<void> {
  if (decision !== 'approved') return;
  let waiting = 0;
  for (const block of blocks) {
    const { count, authorMayApprove } = block.ground.charter.tiers[block.ground.tier].approvals;
    if (count === 0 || authorMayApprove || !isSamePerson(reviewer, block.record.acceptedBy)) continue;
    if ((await approvalOf(block, block.ground)).state !== 'approved') waiting++;
  }
  if (waiting > 0)
    say(
      `${waiting === 1 ? '1 block that you accepted waits' : `${waiting} blocks that you accepted wait`} for others to approve.`,
    );
}

/** Of all there is, nobody is asked for what they have said already, or for what is not theirs to say. */
function isWaiting({ record, content, ground }: WorkTreeBlock, { reviewer, decision }: Signer): boolean {
  const { count, signed, authorMayApprove } = ground.charter.tiers[ground.tier].approvals;
  const isAuthor = isSamePerson(reviewer, record.acceptedBy);
  // Where nobody knows the author, whoever signs off first is taken for them.
  const isOpen = record.acceptedBy === undefined && !record.reviews.some(isSignOffOf(content));
  const isMine = decision === 'signed-off' ? (isAuthor || isOpen) && signed : !isAuthor || authorMayApprove;
  const hasSaid = record.reviews.some(
    (review) =>
      review.content === content && review.decision === decision && isSamePerson(review.reviewer, reviewer),
  );
  return count > 0 && isMine && !hasSaid;
}

function isSignOffOf(content: string) {
  return (review: Review) => review.decision === 'signed-off' && review.content === content;
}

async function round(
  records: RepositoryRecords,
  blocks: readonly WorkTreeBlock[],
  signer: Signer,
  isRehearsal: boolean,
): Promise<ReviewOutcome[]> {
  try {
    return await giveRound(records, blocks, signer, isRehearsal);
  } catch (error) {
    if (error instanceof SigningKeyError || error instanceof SshKeygenError)
      throw new UsageError(error.message);
    throw error;
  }
}
