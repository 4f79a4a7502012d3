/** Offers Touchstone to the agents of the editor: as an MCP server, and as a tool of language models. */
import * as vscode from 'vscode';
import { scanTextRequest } from '../../server/src/protocol/messages.ts';
import type { Server } from './server.ts';
import { isEnabled } from './switch.ts';

/** What later editors than the oldest supported one have besides. */
interface LaterEditor {
  lm?: { registerMcpServerDefinitionProvider?: (id: string, provider: McpProvider) => vscode.Disposable };
  McpStdioServerDefinition?: new (
    label: string,
    command: string,
    args: string[],
    env: Record<string, string>,
    version: string,
  ) => { cwd?: vscode.Uri };
}

interface McpProvider {
  onDidChangeMcpServerDefinitions: vscode.Event<void>;
  provideMcpServerDefinitions: () => unknown[];
}

interface ScanInput {
  filePath?: string;
  code?: string;
  languageId?: string;
}

/** An editor that has no agents is offered nothing, and told nothing. */
export function offerToAgents(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    ...[offerServer(context), offerTool(server)].filter((each) => each !== undefined),
  );
}

function offerServer({ extension, asAbsolutePath }: vscode.ExtensionContext): vscode.Disposable | undefined {
  const { lm, McpStdioServerDefinition: Definition } = vscode as LaterEditor;
  if (!lm?.registerMcpServerDefinitionProvider || !Definition) return undefined;
  const changed = new vscode.EventEmitter<void>();
  const provide = () => {
    const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
    if (!folder || !isEnabled() || !vscode.workspace.isTrusted) return [];
    const { version } = extension.packageJSON as { version: string };
    // The editor's own program is Node when it is told to be.
    const environment = { ELECTRON_RUN_AS_NODE: '1' };
    const definition = new Definition(
      'Touchstone',
      process.execPath,
      [asAbsolutePath('dist/mcp.mjs')],
      environment,
      version,
    );
    definition.cwd = folder.uri;
    return [definition];
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('touchstone.enable')) changed.fire();
    }),
    lm.registerMcpServerDefinitionProvider('touchstone.mcp', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: provide,
    }),
  );
}

function offerTool(server: Server): vscode.Disposable | undefined {
  if (!vscode.lm?.registerTool) return undefined;
  return vscode.lm.registerTool<ScanInput>('touchstone_scan', {
    prepareInvocation({ input }) {
      const what = input.code === undefined ? (input.filePath ?? 'the open file') : 'a piece of code';
      return {
        invocationMessage: `Scanning ${what}`,
        confirmationMessages: {
          title: 'Scan with Touchstone',
          message: `Look for insecure patterns in ${what}? Nothing is changed, and nothing leaves this machine.`,
        },
      };
    },
    async invoke({ input }) {
      const found = await scan(server, input);
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(found)]);
    },
  });
}

async function scan(server: Server, { filePath, code, languageId }: ScanInput): Promise<string> {
  if (!isEnabled()) return 'Touchstone is switched off in this window.';
  const document = await documentAt(filePath);
  const text = code ?? document?.getText();
  if (text === undefined)
    return 'There is nothing to scan: give `code`, or the `filePath` of a file of the workspace.';
  const findings = await server.request(scanTextRequest, {
    languageId: languageId ?? document?.languageId ?? 'plaintext',
    text,
    ...(document ? { near: document.uri.toString() } : {}),
  });
  if (findings.length === 0) return 'No findings.';
  return findings
    .map(({ line, severity, ruleId, title }) => `line ${line + 1}: ${severity} ${ruleId}: ${title}`)
    .join('\n');
}

/** A file of the workspace by its path, absolute or relative to a folder; without a path, the open one. */
async function documentAt(filePath: string | undefined): Promise<vscode.TextDocument | undefined> {
  if (filePath === undefined) return vscode.window.activeTextEditor?.document;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const place = /^([/\\]|[A-Za-z]:)/.test(filePath)
      ? vscode.Uri.file(filePath)
      : vscode.Uri.joinPath(folder.uri, filePath);
    if (!vscode.workspace.getWorkspaceFolder(place)) continue;
    try {
      return await vscode.workspace.openTextDocument(place);
    } catch {
      // It is in another folder, or not there.
    }
  }
  return undefined;
}
