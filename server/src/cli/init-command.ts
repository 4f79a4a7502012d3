import path from 'node:path';
import type { Command } from 'commander';
import { charterName } from '../host/charter-file.ts';
import { findRepository, GitError } from '../host/git.ts';
import { type Plan, planHooks, planRemoval } from '../host/git-hooks/hook-plan.ts';
import { commandLine } from '../host/own-program.ts';
import { makeChanges, type PlannedChange, readPlace, UnsafePlace } from '../host/planned-change.ts';
import { charterDraft } from '../policy/charter-draft.ts';
import { Exit, UsageError } from './exit.ts';
import { visibleLine, visiblePath } from './formats/visible.ts';
import { formatOption } from './options.ts';
import { say } from './say.ts';

interface InitOptions {
  hooks?: boolean;
  trailer?: boolean;
  remove?: boolean;
  dryRun?: boolean;
  format: string;
}

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description('set a repository up: a charter where there is none, and git hooks beside those it has')
    .option(
      '--hooks',
      'add hooks that note who wrote what, keep it through rewrites, and check before a push',
    )
    .option('--trailer', 'with --hooks: also name the assistants that took part in each commit message')
    .option('--remove', 'take out what was added, and nothing else; the charter stays')
    .option('--dry-run', 'show what would change, and change nothing')
    .addOption(formatOption(['text', 'json']))
    .action(async (options: InitOptions) => {
      process.exitCode = await init(options);
    });
}

async function init(options: InitOptions): Promise<number> {
  if (options.trailer && !options.hooks) throw new UsageError('--trailer goes with --hooks');
  const plan = await planOf(options);
  if (!options.dryRun) await makeChanges(plan.changes);
  if (options.format === 'json') {
    const changes = plan.changes.map((change) => ({ path: placeOf(change), change: wordOf(change) }));
    const report = { version: 1, dryRun: options.dryRun === true, changes, notes: plan.notes };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const change of plan.changes)
      process.stdout.write(
        `${options.dryRun ? 'would be ' : ''}${wordOf(change)}: ${visibleLine(placeOf(change))}\n`,
      );
    if (plan.changes.length === 0) process.stdout.write('nothing to change\n');
    for (const note of plan.notes) say(note);
  }
  return plan.isIncomplete ? Exit.usage : Exit.clean;
}

async function planOf({ hooks, trailer, remove }: InitOptions): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  const repository = await findRepository(process.cwd()).catch((error) => {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  });
  if (remove) return repository ? planRemoval(repository) : plan;
  await planCharter(plan, repository?.topLevel ?? process.cwd());
  if (!hooks) return plan;
  if (!repository)
    throw new UsageError('--hooks needs a git repository: there is none here, or git is not on the PATH');
  const added = await planHooks(
    repository,
    [...(trailer ? (['commit-msg'] as const) : []), 'post-commit', 'post-rewrite', 'pre-push'],
    commandLine(),
  );
  return {
    changes: [...plan.changes, ...added.changes],
    notes: [...plan.notes, ...added.notes],
    isIncomplete: added.isIncomplete,
  };
}

async function planCharter({ changes, notes }: Plan, folder: string): Promise<void> {
  const file = path.join(path.normalize(folder), charterName);
  try {
    if (!(await readPlace(file))) changes.push({ do: 'write', file, text: charterDraft });
  } catch (error) {
    if (!(error instanceof UnsafePlace)) throw error;
    notes.push(`The charter is left as it is: ${error.message}`);
  }
}

function placeOf(change: PlannedChange): string {
  switch (change.do) {
    case 'configure':
      return `git config ${change.setting}`;
    case 'move':
      return `${visiblePath(change.file)} to ${visiblePath(change.to)}`;
    default:
      return visiblePath(change.file);
  }
}

function wordOf(change: PlannedChange): string {
  switch (change.do) {
    case 'write':
      return change.before === undefined ? 'created' : 'changed';
    case 'remove':
      return 'removed';
    case 'move':
      return 'moved';
    case 'configure':
      return change.value === undefined ? 'removed' : 'set';
  }
}
