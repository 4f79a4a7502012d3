/** What has to change for a repository to have Touchstone's hooks, or to have them no more. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from '../git.ts';
import { type PlannedChange, readPlace, readSetting, UnsafePlace } from '../planned-change.ts';
import { findAllLayouts, findLayout, type HookLayout, plainFolder, UnfitLayout } from './hook-layout.ts';
import { cliSetting, type HookName, nodeSetting, toldFile } from './hook-script.ts';
import { removeBlocks } from './marked-block.ts';
import { addToScript, isShellScript, wrapHook } from './shell-hooks.ts';
import { addToLefthook, addToPreCommit, UnfitConfiguration } from './yaml-hooks.ts';

export interface Plan {
  changes: PlannedChange[];
  /** What a person has to do besides, or why something was left as it is; a sentence each. */
  notes: string[];
  /** Whether something that was asked for cannot be done. */
  isIncomplete: boolean;
}

/** Behind the name of a hook of another language that Touchstone's runs. */
const replacedSuffix = '.before-touchstone';

/** Every hook that there may be, in the order in which a person reads of them. */
const allHooks: readonly HookName[] = [
  'commit-msg',
  'post-applypatch',
  'post-commit',
  'post-rewrite',
  'pre-push',
];

/**
 * Pre-commit knows no hook behind a patch, and what it runs after a rewrite does not hear from git which commits were
 * rewritten.
 */
const besidePreCommit: readonly HookName[] = ['post-applypatch', 'post-rewrite'];

/** Adds hooks in the way that the repository keeps them. `cli` is what they run, with the Node that runs it. */
export async function planHooks(
  repository: Repository,
  hooks: readonly HookName[],
  program: { node: string; cli: string },
): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  try {
    const layout = await findLayout(repository);
    if ('folder' in layout) await addScripts(plan, layout, hooks);
    else await addToConfiguration(plan, layout, hooks, repository);
    if (layout.manager === 'husky' && !layout.isCalled)
      plan.notes.push(
        `Git calls none of the hooks in ${layout.folder} yet: core.hooksPath is not set in this clone. Install the packages of the repository ("npm install"), or run "npx husky".`,
      );
  } catch (error) {
    if (!isObstacle(error)) throw error;
    plan.notes.push(`${error.message}`);
    plan.isIncomplete = true;
  }
  // Some hooks without the others would keep half of an account.
  if (plan.isIncomplete) return { ...plan, changes: [], notes: [...plan.notes, 'No hook was added.'] };
  await planSettings(plan, repository, program);
  return plan;
}

/** By which Node and which command line hooks run in this clone. */
export async function planSettings(
  plan: Plan,
  { topLevel }: Repository,
  { node, cli }: { node: string; cli: string },
): Promise<void> {
  await addSetting(plan, topLevel, nodeSetting, node.replaceAll('\\', '/'));
  await addSetting(plan, topLevel, cliSetting, cli.replaceAll('\\', '/'));
}

/** Takes out what `planHooks` has added, wherever it stands. */
export async function planRemoval(repository: Repository): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  for (const layout of await findAllLayouts(repository)) {
    const files = 'file' in layout ? [layout.file] : allHooks.map((hook) => path.join(layout.folder, hook));
    for (const file of files) {
      try {
        await removeFrom(plan, file);
      } catch (error) {
        if (!isObstacle(error)) throw error;
        plan.notes.push(error.message);
      }
    }
  }
  for (const setting of [nodeSetting, cliSetting])
    await addSetting(plan, repository.topLevel, setting, undefined);
  const told = path.join(path.normalize(repository.commonDir), toldFile);
  if (existsSync(told)) plan.changes.push({ do: 'remove', file: told });
  return plan;
}

async function addSetting(
  { changes }: Plan,
  folder: string,
  setting: string,
  value: string | undefined,
): Promise<void> {
  if ((await readSetting(folder, setting)) !== value)
    changes.push({ do: 'configure', repository: folder, setting, value });
}

async function removeFrom({ changes }: Plan, file: string): Promise<void> {
  const present = await readPlace(file);
  if (!present) return;
  const text = removeBlocks(present.text);
  if (text === present.text) return;
  if (text !== undefined) {
    changes.push({ do: 'write', file, text, before: present.text, executable: present.executable });
    return;
  }
  changes.push({ do: 'remove', file });
  const replaced = file + replacedSuffix;
  if (await readPlace(replaced)) changes.push({ do: 'move', file: replaced, to: file });
}

async function addScripts(
  plan: Plan,
  { folder, manager }: HookLayout & { folder: string },
  hooks: readonly HookName[],
): Promise<void> {
  // A file system that does not tell capitals apart, or a hook of another case, is git's own affair.
  const names = new Set(await readdir(folder).catch(() => []));
  for (const hook of hooks) {
    const file = path.join(folder, hook);
    const replaced = hook + replacedSuffix;
    const present = names.has(hook) ? await readPlace(file) : undefined;
    // Husky hands its files to a shell, whether they may be executed or not.
    if (present && !present.executable && manager !== 'husky' && process.platform !== 'win32') {
      plan.notes.push(
        `${file} may not be executed, so git passes it over. Make it executable or delete it, then run this again.`,
      );
      plan.isIncomplete = true;
    } else if (names.has(replaced)) {
      addWrite(plan, file, wrapHook(hook, replaced), present);
    } else if (!present || isShellScript(present.text)) {
      addWrite(plan, file, addToScript(hook, present?.text), present);
    } else {
      plan.changes.push({ do: 'move', file, to: path.join(folder, replaced) });
      plan.changes.push({ do: 'write', file, text: wrapHook(hook, replaced), executable: true });
    }
  }
}

async function addToConfiguration(
  plan: Plan,
  { manager, file }: HookLayout & { file: string },
  hooks: readonly HookName[],
  repository: Repository,
): Promise<void> {
  const present = await readPlace(file);
  const text = present?.text ?? '';
  try {
    if (manager === 'lefthook') {
      if (addWrite(plan, file, addToLefthook(text, hooks), present))
        plan.notes.push('Run "lefthook install" once, so that git calls the new hooks.');
      return;
    }
    const listed = hooks.filter((hook) => !besidePreCommit.includes(hook));
    const rest = hooks.filter((hook) => besidePreCommit.includes(hook));
    await addScripts(plan, { manager: 'git', folder: plainFolder(repository) }, rest);
    if (plan.isIncomplete) return;
    const types = listed.map((hook) => `--hook-type ${hook}`).join(' ');
    if (addWrite(plan, file, addToPreCommit(text, listed), present))
      plan.notes.push(`Run "pre-commit install ${types}" once, so that git calls the new hooks.`);
  } catch (error) {
    if (!(error instanceof UnfitConfiguration)) throw error;
    throw new UnfitLayout(`Nothing can be added to ${file}: ${error.message}. Add the hooks yourself.`);
  }
}

/** Answers whether there is anything to write. */
function addWrite(
  { changes }: Plan,
  file: string,
  text: string,
  present: { text: string; executable: boolean } | undefined,
): boolean {
  if (text === present?.text) return false;
  const executable = present?.executable ?? true;
  changes.push({ do: 'write', file, text, before: present?.text, executable });
  return true;
}

const isObstacle = (error: unknown): error is Error =>
  error instanceof UnfitLayout || error instanceof UnsafePlace;
