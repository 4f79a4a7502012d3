/** Where a repository keeps its git hooks, and who manages them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { GitError, type Repository, runGit } from '../git.ts';

export type HookLayout =
  /** Scripts that bear the names of hooks. */
  | { manager: 'git' | 'core.hooksPath'; folder: string }
  /** Until Husky has been run in a clone, git looks elsewhere. */
  | { manager: 'husky'; folder: string; isCalled: boolean }
  /** One file that lists what each hook does. */
  | { manager: 'lefthook' | 'pre-commit'; file: string };

/** Hooks are kept where nothing of this repository alone can be added. */
export class UnfitLayout extends Error {}

const lefthookFiles = [
  ...['lefthook.yml', 'lefthook.yaml', '.lefthook.yml', '.lefthook.yaml'],
  ...['.config/lefthook.yml', '.config/lefthook.yaml'],
];
const otherLefthookFiles = ['lefthook.toml', '.lefthook.toml', 'lefthook.json', '.lefthook.json'];
const preCommitFile = '.pre-commit-config.yaml';

/**
 * The layout that new hooks follow.
 * @throws UnfitLayout with what a person can do
 */
export async function findLayout(repository: Repository): Promise<HookLayout> {
  const { topLevel } = repository;
  const own = await readHooksPath(topLevel, '--local');
  if (own === undefined) {
    const everywhere =
      (await readHooksPath(topLevel, '--global')) ?? (await readHooksPath(topLevel, '--system'));
    if (everywhere !== undefined)
      throw new UnfitLayout(
        `core.hooksPath is ${everywhere} for all of your repositories, so git looks nowhere else for hooks. Set core.hooksPath in this repository first.`,
      );
  }
  const husky = own === undefined ? path.join(topLevel, '.husky') : huskyFolder(own);
  if (husky !== undefined && existsSync(husky))
    return { manager: 'husky', folder: husky, isCalled: own !== undefined };
  for (const name of lefthookFiles) {
    const file = path.join(topLevel, name);
    if (existsSync(file)) return { manager: 'lefthook', file };
  }
  const unread = otherLefthookFiles.find((name) => existsSync(path.join(topLevel, name)));
  if (unread !== undefined)
    throw new UnfitLayout(
      `${unread} is written by hand here; only lefthook.yml can be added to. Move it there, or add the hooks yourself.`,
    );
  const preCommit = path.join(topLevel, preCommitFile);
  if (existsSync(preCommit)) return { manager: 'pre-commit', file: preCommit };
  if (own === undefined) return { manager: 'git', folder: plainFolder(repository) };
  const isInside = [topLevel, repository.commonDir].some((folder) => own.startsWith(folder + path.sep));
  if (!isInside)
    throw new UnfitLayout(
      `core.hooksPath is ${own}, which lies outside of this repository. Add the hooks there yourself.`,
    );
  return { manager: 'core.hooksPath', folder: own };
}

/** Every place where an earlier run may have put hooks, whatever manages them now. */
export async function findAllLayouts(repository: Repository): Promise<HookLayout[]> {
  const { topLevel } = repository;
  const own = await readHooksPath(topLevel, '--local');
  const folders = new Set([
    plainFolder(repository),
    path.join(topLevel, '.husky'),
    ...(own === undefined ? [] : [own, huskyFolder(own) ?? own]),
  ]);
  const files = lefthookFiles.map((name) => path.join(topLevel, name)).filter(existsSync);
  const preCommit = path.join(topLevel, preCommitFile);
  return [
    ...[...folders].map((folder): HookLayout => ({ manager: 'git', folder })),
    ...files.map((file): HookLayout => ({ manager: 'lefthook', file })),
    ...(existsSync(preCommit) ? [{ manager: 'pre-commit', file: preCommit } as const] : []),
  ];
}

export function plainFolder({ commonDir }: Repository): string {
  return path.join(path.normalize(commonDir), 'hooks');
}

/** Husky points git at `.husky/_`, or did at `.husky`, and people write their hooks into `.husky`. */
function huskyFolder(hooksPath: string): string | undefined {
  const folder = path.basename(hooksPath) === '_' ? path.dirname(hooksPath) : hooksPath;
  return path.basename(folder) === '.husky' ? folder : undefined;
}

/** `core.hooksPath` of one scope, absolute. */
async function readHooksPath(topLevel: string, scope: string): Promise<string | undefined> {
  try {
    const answer = await runGit(topLevel, ['config', scope, '--type=path', '--get', 'core.hooksPath']);
    return path.resolve(topLevel, answer.replace(/\r?\n$/, ''));
  } catch (error) {
    // git answers with nothing and a failure where the setting is not there.
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
