import path from 'node:path';
import type { Command } from 'commander';
import { approvalOf, reviewsOf } from '../host/approval-standing.ts';
import { findRecordFaults } from '../host/record-integrity.ts';
import { ReviewGrounds } from '../host/review-grounds.ts';
import { findWorkTreeBlocks } from '../host/standing-blocks.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { openRecords, tellOtherSigners } from './approve-command.ts';
import { parsePath } from './block-places.ts';
import { Exit } from './exit.ts';
import { formatVerification, type VerifiedBlock } from './formats/verification.ts';
import { formatOption } from './options.ts';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check the approvals of AI-written code, their signatures and their records')
    .argument('[path...]', 'look at these files and folders alone; the whole repository if none is given')
    .addOption(formatOption(['text', 'json']))
    .action(async (paths: string[], options: { format: 'text' | 'json' }) => {
      process.exitCode = await verify(paths, options.format);
    });
}

async function verify(paths: string[], format: 'text' | 'json'): Promise<number> {
  const records = await openRecords();
  try {
    const root = path.resolve(records.repository.topLevel);
    const places = paths.map((each) => parsePath(each, root));
    const isNamed = (file: string) => places.length === 0 || places.some(({ holds }) => holds(file));
    const grounds = await ReviewGrounds.of(root, await WorkspaceCharters.load(undefined));
    const blocks: VerifiedBlock[] = [];
    const standing = await findWorkTreeBlocks(records.all(), grounds, isNamed);
    await grounds.signatures.check(standing.flatMap(({ record }) => reviewsOf(record)));
    for (const block of standing) blocks.push({ block, judgement: await approvalOf(block, block.ground) });
    const faults = (await findRecordFaults(records)).filter(
      (fault) => fault.path === undefined || isNamed(path.join(root, fault.path)),
    );
    process.stdout.write(formatVerification({ blocks, faults }, format));
    await tellOtherSigners(root);
    const isMet = blocks.every(({ judgement: { state } }) => state === 'approved' || state === 'none');
    return isMet && faults.length === 0 ? Exit.clean : Exit.findings;
  } finally {
    await records.close();
  }
}
