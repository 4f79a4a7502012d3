import path from 'node:path';
import { type Command, Option } from 'commander';
import { planAgentHooks, planAgentRemoval } from '../host/agent-hooks/agent-plan.ts';
import { type AgentName, agentNames } from '../host/agent-hooks/hook-files.ts';
import { charterName } from '../host/charter-file.ts';
import { findRepository, GitError, type Repository } from '../host/git.ts';
import { type Plan, planHooks, planRemoval, planSettings } from '../host/git-hooks/hook-plan.ts';
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
  agents?: AgentName[] | true;
  remove?: boolean;
  dryRun?: boolean;
  format: string;
}

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description(
      'set a repository up: a charter where there is none, and hooks of git and of agents beside those it has',
    )
    .option(
      '--hooks',
      'add hooks that note who wrote what, keep it through rewrites, and check before a push',
    )
    .option('--trailer', 'with --hooks: also name the assistants that took part in each commit message')
    .addOption(
      new Option(
        '--agents [names]',
        `have agents heed the charter before they edit, and tell what they have written: ${agentNames.join(', ')}; all of them if none is named`,
      ).argParser(parseAgents),
    )
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

async function planOf({ hooks, trailer, agents, remove }: InitOptions): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  const repository = await findRepository(process.cwd()).catch((error) => {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  });
  const root = path.normalize(repository?.topLevel ?? process.cwd());
  if (remove) {
    const removal = await planAgentRemoval(root);
    return repository ? join(await planRemoval(repository), removal) : removal;
  }
  await planCharter(plan, root);
  const withAgents = agents ? join(plan, await planAgents(root, agents, repository)) : plan;
  if (!hooks) return withAgents;
  if (!repository)
    throw new UsageError('--hooks needs a git repository: there is none here, or git is not on the PATH');
  const added = await planHooks(
    repository,
    [
      ...(trailer ? (['commit-msg'] as const) : []),
      'post-applypatch',
      'post-commit',
      'post-rewrite',
      'pre-push',
    ],
    commandLine(),
  );
  return join(withAgents, added);
}

async function planAgents(
  root: string,
  agents: AgentName[] | true,
  repository: Repository | undefined,
): Promise<Plan> {
  const plan = await planAgentHooks(root, agents === true ? agentNames : agents);
  if (repository) await planSettings(plan, repository, commandLine());
  else plan.notes.push('Without git, the hooks of agents need touchstone on the PATH, or in node_modules.');
  return plan;
}

/** A setting that both ask for is set once. */
function join(first: Plan, second: Plan): Plan {
  const isSame = (a: PlannedChange, b: PlannedChange) =>
    a.do === 'configure' && b.do === 'configure' && a.setting === b.setting;
  const changes = second.changes.filter((change) => !first.changes.some((each) => isSame(each, change)));
  return {
    changes: [...first.changes, ...changes],
    notes: [...first.notes, ...second.notes],
    isIncomplete: first.isIncomplete || second.isIncomplete,
  };
}

function parseAgents(names: string): AgentName[] {
  return names.split(',').map((name) => {
    const found = agentNames.find((each) => each === name.trim());
    if (found) return found;
    throw new UsageError(`--agents: there is no agent \`${name}\`; known are ${agentNames.join(', ')}`);
  });
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
