/** An agent beside the editor, which tells of its edits by its hook. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import { rootVariable } from '../acts.ts';

/** What Claude Code's hook says before and after it writes a file of the workspace as a whole. */
export function tellOfAgent(event: 'PreToolUse' | 'PostToolUse', { fsPath }: Uri, content: string): void {
  const cwd = workspace.workspaceFolders![0].uri.fsPath;
  const told = {
    ...{ hook_event_name: event, session_id: 'of-the-driver', cwd, tool_name: 'Write' },
    tool_input: { file_path: fsPath, content },
    ...(event === 'PostToolUse' ? { tool_response: { filePath: fsPath, success: true } } : {}),
  };
  const cli = path.join(process.env[rootVariable] ?? '', 'dist', 'cli.mjs');
  const done = spawnSync(process.execPath, [cli, 'hook', 'claude'], {
    cwd,
    input: JSON.stringify(told),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`touchstone hook claude: ${done.stderr}`);
}
