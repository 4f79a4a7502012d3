import path from 'node:path';
import type { Command } from 'commander';
import { RepositoryOwners } from '../host/code-owners.ts';
import { relativeName } from '../host/relative-name.ts';
import { displayPath } from '../host/scan.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { ownersOf } from '../policy/code-owners/ownership.ts';
import { Exit } from './exit.ts';
import { visibleLine, visiblePath } from './formats/visible.ts';
import { formatOption } from './options.ts';
import { say } from './say.ts';

export function addTierCommand(program: Command): void {
  program
    .command('tier')
    .description('show how far a path is trusted, which pattern decided, and who owns it')
    .argument('<path...>', 'files, existing or not')
    .addOption(formatOption(['text', 'json']))
    .option('--charter <file>', 'use this charter instead of the workspace’s')
    .action(async (places: string[], options: { format: string; charter?: string }) => {
      const charters = await WorkspaceCharters.load(options.charter);
      const byRoot = new Map<string, Promise<RepositoryOwners>>();
      const ownersAt = (root: string) => {
        const owners = byRoot.get(root) ?? RepositoryOwners.read(root);
        byRoot.set(root, owners);
        return owners;
      };
      const decisions = [];
      for (const place of places) {
        const file = path.resolve(place);
        const { root, tiers } = await charters.for(file);
        const name = relativeName(root, file);
        const owners = await ownersAt(root);
        decisions.push({
          path: displayPath(file),
          ...tiers.tierOf(name),
          // Without CODEOWNERS nobody can say that a path has no owners.
          ...(owners.file === undefined ? {} : { owners: ownersOf(owners.demandsFor(name)) }),
        });
      }
      if (options.format === 'json')
        process.stdout.write(`${JSON.stringify({ version: 1, tiers: decisions }, null, 2)}\n`);
      else
        for (const d of decisions)
          process.stdout.write(
            `${visibleLine(`${d.path}: ${d.tier} (${d.decidedBy.pattern}, ${d.decidedBy.source})${owned(d.owners)}`)}\n`,
          );
      if (charters.faults.length > 0) {
        for (const { file, line, column, message, instead } of charters.faults)
          say(`touchstone: ${visiblePath(file)}:${line}:${column}: ${message} (${instead} is in force)`);
        process.exitCode = Exit.usage;
      }
    });
}

function owned(owners: readonly string[] = []): string {
  return owners.length === 0 ? '' : `, owned by ${owners.join(', ')}`;
}
