/** Git AI, where it looks after a repository and so keeps `refs/notes/ai` by itself: what agents do is handed to it. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToolEvidence } from '../protocol/edits.ts';
import { findExecutable } from './executable.ts';
import type { Repository } from './git.ts';

/** Milliseconds that it may take; an agent waits for it. */
const TIMEOUT_MS = 5000;

/** True where the command is there and has kept its log of work in this repository. */
export async function gitAiKeepsNotes({ commonDir }: Repository): Promise<boolean> {
  if (!(await findExecutable('git-ai'))) return false;
  return stat(join(commonDir, 'ai')).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Before an agent edits files (absolute): what has changed in them until now is nobody's that is known. */
export function checkpointBefore(repository: Repository, files: readonly string[]): Promise<void> {
  return checkpoint(repository, {
    type: 'human',
    repo_working_dir: repository.topLevel,
    will_edit_filepaths: files,
  });
}

/** After it: what has changed since is the agent's. No word of the conversation is handed over. */
export function checkpointAfter(
  repository: Repository,
  files: readonly string[],
  { id, model = 'unknown', conversation = 'unknown' }: ToolEvidence,
): Promise<void> {
  return checkpoint(repository, {
    type: 'ai_agent',
    repo_working_dir: repository.topLevel,
    edited_filepaths: files,
    transcript: { messages: [] },
    agent_name: id,
    model,
    conversation_id: conversation,
  });
}

/** Never rejects: what Git AI cannot take is its own affair. */
async function checkpoint(repository: Repository, payload: object): Promise<void> {
  if (!(await gitAiKeepsNotes(repository))) return;
  const program = await findExecutable('git-ai');
  if (!program) return;
  await new Promise<void>((resolve) => {
    const child = spawn(program, ['checkpoint', 'agent-v1', '--hook-input', 'stdin'], {
      ...{ cwd: repository.topLevel, stdio: ['pipe', 'ignore', 'ignore'], windowsHide: true },
      timeout: TIMEOUT_MS,
    });
    child.on('error', () => resolve());
    child.on('close', () => resolve());
    child.stdin?.on('error', () => {});
    child.stdin?.end(JSON.stringify(payload));
  });
}
