/** The MCP server: what Touchstone knows and does, as tools for agents. */
import { fileURLToPath } from 'node:url';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { RootsListChangedNotificationSchema } from '@modelcontextprotocol/sdk/types.js';
import { AgentWorkspace } from '../../host/agent-workspace.ts';
import { blame } from './blame.ts';
import { checkPath } from './check-path.ts';
import { explainRule } from './explain-rule.ts';
import { recordProvenance } from './record-provenance.ts';
import { scanCode } from './scan-code.ts';
import { ToolError } from './tool.ts';

const tools = [scanCode, checkPath, explainRule, recordProvenance, blame];

const instructions = `Touchstone governs AI-written code. Before you edit a file ask check_path, and heed it. Before you hand code over, scan_code it and repair what it finds; explain_rule tells how. Record what you have written with record_provenance, unless your hooks do.`;

export function createMcpServer(version: string): McpServer {
  const server = new McpServer({ name: 'touchstone', title: 'Touchstone', version }, { instructions });
  const workspace = new ClientWorkspace(server);
  for (const tool of tools) {
    const { name, title, description, input, readOnly } = tool;
    const annotations = { title, readOnlyHint: readOnly, destructiveHint: false, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (args) => {
      try {
        const context = {
          workspace: await workspace.get(),
          client: server.server.getClientVersion()?.name,
          now: new Date(),
        };
        const { text, structured } = await tool.run(args as Record<string, unknown>, context);
        return { content: [{ type: 'text', text }], structuredContent: structured };
      } catch (error) {
        const { message } = error as Error;
        const told = error instanceof ToolError ? message : `A defect of Touchstone itself: ${message}`;
        return { isError: true, content: [{ type: 'text', text: told }] };
      }
    });
  }
  return server;
}

/** The folders that the client names, or else the one where the server was started. */
class ClientWorkspace {
  readonly #server: McpServer;
  #folders: Promise<string[]> | undefined;

  constructor(server: McpServer) {
    this.#server = server;
    server.server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
      this.#folders = undefined;
    });
  }

  async get(): Promise<AgentWorkspace> {
    this.#folders ??= this.#ask();
    const folders = await this.#folders;
    // Without a repository, the working directory is the root that charters speak from.
    process.chdir(folders[0]!);
    return AgentWorkspace.open(folders);
  }

  async #ask(): Promise<string[]> {
    const { server } = this.#server;
    const started = [process.cwd()];
    if (!server.getClientCapabilities()?.roots) return started;
    const { roots } = await server.listRoots().catch(() => ({ roots: [] }));
    const folders = roots.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []));
    return folders.length > 0 ? folders : started;
  }
}
