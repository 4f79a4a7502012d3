/** Scans that a person asks for, and how their result is told. */
import { commands, env, ProgressLocation, type TextDocument, window, workspace } from 'vscode';
import type { PasteFinding } from '../../server/src/protocol/edits.ts';
import { scanTextRequest, scanWorkspaceRequest } from '../../server/src/protocol/messages.ts';
import { activeFile } from './active-file.ts';
import type { Server } from './server.ts';

const showProblems = 'Show Problems';

export async function scanFile(server: Server, document: TextDocument): Promise<void> {
  const findings = await server.request(scanTextRequest, {
    languageId: document.languageId,
    text: document.getText(),
    near: document.uri.toString(),
  });
  const name = workspace.asRelativePath(document.uri);
  await tell(`${name}: ${writeCount(findings.length)}.`, findings.length);
}

export async function scanWorkspace(server: Server): Promise<void> {
  const { files, findings } = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Touchstone scans the workspace' },
    () => server.request(scanWorkspaceRequest, {}),
  );
  await tell(`${files} files: ${writeCount(findings)}.`, findings);
}

/** The clipboard is judged as if it were pasted into the open file. */
export async function scanClipboard(server: Server): Promise<void> {
  const text = await env.clipboard.readText();
  const document = activeFile()?.document;
  if (text.trim() === '' || !document) {
    void window.showInformationMessage(
      document ? 'The clipboard holds no text.' : 'Open the file that the clipboard is meant for first.',
    );
    return;
  }
  const findings = await server.request(scanTextRequest, {
    languageId: document.languageId,
    text,
    near: document.uri.toString(),
  });
  if (findings.length === 0) {
    void window.showInformationMessage('The clipboard has no findings.');
    return;
  }
  await window.showQuickPick(
    findings.map((finding: PasteFinding) => ({
      label: `$(${finding.severity === 'error' ? 'error' : 'warning'}) ${finding.title}`,
      description: finding.ruleId,
      detail: text.split(/\r?\n/)[finding.line]?.trim(),
    })),
    { title: `The clipboard has ${writeCount(findings.length)}` },
  );
}

async function tell(message: string, findings: number): Promise<void> {
  const actions = findings > 0 ? [showProblems] : [];
  if ((await window.showInformationMessage(message, ...actions)) === showProblems) {
    await commands.executeCommand('workbench.action.problems.focus');
  }
}

function writeCount(findings: number): string {
  return findings === 0 ? 'no findings' : `${findings} ${findings === 1 ? 'finding' : 'findings'}`;
}
