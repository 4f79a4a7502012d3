import type { Command } from 'commander';
import { noteCommits, noteHead, noteMove } from '../host/commit-notes.ts';
import { runGit } from '../host/git.ts';
import { RepositoryRecords } from '../host/repository-records.ts';
import { amendedTools, stagedTools, withTrailers } from '../host/staged-tools.ts';
import { readStandardInput, readTextFile, writeTextFile } from '../host/text-file.ts';
import { UsageError } from './exit.ts';
import { addCompact } from './provenance/compact-command.ts';
import { addExport, addImport } from './provenance/exchange-command.ts';
import { addLog } from './provenance/log-command.ts';
import { addFetch, addPush } from './provenance/sharing-command.ts';
import { addShow } from './provenance/show-command.ts';
import { addTag } from './provenance/tag-command.ts';
import { say } from './say.ts';

export function addProvenanceCommand(program: Command): void {
  const provenance = program
    .command('provenance')
    .description('what is recorded of who or what wrote the code');
  addLog(provenance);
  addShow(provenance);
  addExport(provenance);
  addImport(provenance);
  addPush(provenance);
  addFetch(provenance);
  addCompact(provenance);
  addTag(provenance);
  addNote(provenance);
  addTrailer(provenance);
}

interface NoteOptions {
  rewritten?: true;
  movedFrom?: string;
  verbose?: true;
}

function addNote(provenance: Command): void {
  provenance
    .command('note')
    .description('write git notes that say who or what wrote the lines of commits; for git hooks')
    .argument('[commit...]', 'revisions; without any, HEAD')
    .option('--rewritten', 'read pairs of old and new commits, as git gives them to a post-rewrite hook')
    .option('--moved-from <commit>', 'note all that came when HEAD moved from there to the commit')
    .option('--verbose', 'tell how many commits were noted, and why one could not be')
    .action(async (commits: string[], options: NoteOptions) => {
      const isHook = options.rewritten || options.movedFrom !== undefined;
      if (!isHook) for (const revision of commits) await checkRevision(revision);
      try {
        const noted = await note(commits, options);
        if (options.verbose) say(`${noted} ${noted === 1 ? 'commit' : 'commits'} noted.`);
      } catch (error) {
        // A hook must not stand in the way of a commit.
        if (options.verbose) say(`touchstone: no notes were written: ${(error as Error).message}`);
      }
    });
}

function addTrailer(provenance: Command): void {
  provenance
    .command('trailer')
    .description('name the assistants whose lines are staged in a commit message; for git hooks')
    .argument('<file>', 'the file of the commit message')
    .option('--verbose', 'say why a message could not be changed')
    .action(async (file: string, options: { verbose?: true }) => {
      try {
        await addTrailers(file);
      } catch (error) {
        // A hook must not stand in the way of a commit.
        if (options.verbose) say(`touchstone: no trailer was written: ${(error as Error).message}`);
      }
    });
}

async function addTrailers(file: string): Promise<void> {
  const records = await RepositoryRecords.open(process.cwd(), () => {});
  if (!records) return;
  const message = await readTextFile(file);
  const { env } = process;
  const staged = await stagedTools(records, env.GIT_INDEX_FILE);
  const amended = await amendedTools(records.repository.topLevel, env, Date.now() / 1000);
  const named = await withTrailers(message, [...new Set([...amended, ...staged])]);
  if (named !== message) await writeTextFile(file, named);
}

async function note(revisions: readonly string[], { rewritten, movedFrom }: NoteOptions): Promise<number> {
  const records = await RepositoryRecords.open(process.cwd(), () => {});
  if (!records) return 0;
  if (rewritten) {
    const pairs = parsePairs((await readStandardInput()).toString('utf8'));
    return noteCommits(records, [...pairs.keys()], pairs);
  }
  if (movedFrom !== undefined)
    return noteMove(records, await commitOf(movedFrom), await commitOf(revisions[0] ?? 'HEAD'));
  if (revisions.length === 0) return noteHead(records);
  return noteCommits(records, await Promise.all(revisions.map(commitOf)));
}

async function commitOf(revision: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`];
  return (await runGit(process.cwd(), args)).trim();
}

/** Whoever names a revision is no hook, and must hear that it is not there. */
async function checkRevision(revision: string): Promise<void> {
  try {
    await commitOf(revision);
  } catch {
    throw new UsageError(`There is no commit ${revision}. Name one that git knows, such as HEAD.`);
  }
}

/** Lines of `OLD NEW`; of several that became one, the latest comes first. */
function parsePairs(text: string): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const found = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64})/.exec(line);
    if (found) pairs.set(found[2]!, [found[1]!, ...(pairs.get(found[2]!) ?? [])]);
  }
  return pairs;
}
