import type { Command } from 'commander';
import { findRepository, GitError } from '../../host/git.ts';
import { fetchNotes, pushNotes, type Shared } from '../../host/note-sharing.ts';
import { UsageError } from '../exit.ts';
import { visibleLine } from '../formats/visible.ts';
import { formatOption } from '../options.ts';

export function addPush(provenance: Command): void {
  provenance
    .command('push')
    .description('send the notes that say who or what wrote the code, united with those of the remote')
    .argument('[remote]', 'its name or address; that of the branch, or origin, if none is given')
    .addOption(formatOption(['text', 'json']))
    .action((remote: string | undefined, options: { format: string }) => share(remote, options, pushNotes));
}

export function addFetch(provenance: Command): void {
  provenance
    .command('fetch')
    .description('take in the notes that others have pushed, beside your own')
    .argument('[remote]', 'its name or address; that of the branch, or origin, if none is given')
    .addOption(formatOption(['text', 'json']))
    .action((remote: string | undefined, options: { format: string }) => share(remote, options, fetchNotes));
}

async function share(
  remote: string | undefined,
  { format }: { format: string },
  how: typeof pushNotes,
): Promise<void> {
  try {
    const repository = await findRepository(process.cwd());
    if (!repository) throw new UsageError('This is no git repository, and only such have notes.');
    const shared = await how(repository, remote);
    process.stdout.write(format === 'json' ? asJson(shared) : asText(shared));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message);
    throw error;
  }
}

function asJson(shared: Shared): string {
  return `${JSON.stringify({ version: 1, ...shared }, null, 2)}\n`;
}

function asText({ remote, refs, leftToGitAi }: Shared): string {
  const lines = refs.map(({ ref, taken, joined, sent }) => {
    const parts = [
      ...(taken > 0 ? [`${count(taken)} taken in`] : []),
      ...(joined > 0 ? [`${count(joined)} united with our own`] : []),
      ...(sent > 0 ? [`${count(sent)} sent`] : []),
    ];
    return `${ref}: ${parts.join(', ') || 'nothing new'}`;
  });
  if (leftToGitAi) lines.unshift('refs/notes/ai: left to Git AI, which looks after this repository');
  return lines.map((line) => `${visibleLine(`${remote}: ${line}`)}\n`).join('');
}

const count = (n: number) => `${n.toLocaleString('en')} note${n === 1 ? '' : 's'}`;
