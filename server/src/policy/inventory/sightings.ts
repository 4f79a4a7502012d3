/** Traces of assistants, each at its place. */
import { namesOf } from '../assistants.ts';
import type { UsedTool } from '../tool-approval.ts';
import { type AgentFile, agentFileAt } from './agent-files.ts';
import { readConfiguration } from './configuration.ts';
import { readHookCommands } from './hook-commands.ts';
import { type McpServer, readMcpServers, readOpencodeServers } from './mcp-servers.ts';
import { isWholeToml, readTomlServers } from './toml-servers.ts';

export type SightingKind =
  | 'instructions'
  | 'settings'
  | 'hooks'
  | 'mcp-server'
  | 'trailer'
  | 'record'
  | 'extension';

export interface Sighting {
  kind: SightingKind;
  /** An MCP server goes by `mcp:` and what it runs. Without id any assistant is meant. */
  tool: UsedTool;
  /** A path relative to the repository's root, a commit, or the id of an extension. */
  place: string;
  /** In a file, from 1 and inclusive; absent where the whole file is meant. */
  lines?: { start: number; end: number };
  /** An MCP server with its command, without what may be a secret. */
  server?: { name: string; command: string; remark?: string };
  /** What hooks run, without what may be a secret. */
  commands?: string[];
}

/** Whether a file that sets up hooks or MCP servers is broken, so that not all of it is told. */
export function isBrokenConfiguration(path: string, text: string): boolean {
  const kind = agentFileAt(path)?.kind;
  if (isToml(path) && kind !== undefined) return !isWholeToml(text);
  const isRead = /\.jsonc?$/.test(path) && (kind === 'mcp' || kind === 'hooks');
  return isRead && text.trim() !== '' && readConfiguration(text)?.isWhole !== true;
}

/** Under this, and what the server runs, a charter approves an MCP server. */
export const mcpPrefix = 'mcp:';

/** What a file of the repository says of assistants; nothing where its place does not. */
export function sightingsIn(path: string, text: string, digest: (text: string) => string): Sighting[] {
  const file = agentFileAt(path);
  if (!file) return [];
  const tool = file.tool === undefined ? {} : { id: file.tool };
  const servers = file.kind === 'instructions' ? [] : serversIn(path, file, text, digest);
  const found: Sighting[] = servers.map(({ name, runs, command, remark, line, endLine }) => ({
    kind: 'mcp-server',
    tool: { id: `${mcpPrefix}${runs}` },
    place: path,
    lines: { start: line, end: endLine },
    server: { name, command, ...(remark === undefined ? {} : { remark }) },
  }));
  if (file.kind === 'mcp') {
    // What sets up no server, or for any assistant, speaks of none.
    if (file.tool !== undefined) found.unshift({ kind: 'settings', tool, place: path });
    return found;
  }
  const isHooks = file.kind === 'hooks' && /"hooks"\s*:/.test(text);
  const kind = file.kind === 'hooks' && !isHooks ? 'settings' : file.kind;
  const commands = isHooks ? readHookCommands(text) : [];
  return [{ kind, tool, place: path, ...(commands.length > 0 ? { commands } : {}) }, ...found];
}

const isToml = (path: string) => path.endsWith('.toml');

function serversIn(
  path: string,
  { tool }: AgentFile,
  text: string,
  digest: (text: string) => string,
): McpServer[] {
  if (isToml(path)) return readTomlServers(text, digest);
  if (tool === 'opencode') return readOpencodeServers(text, digest);
  return path.endsWith('.json') ? readMcpServers(text, digest) : [];
}

/** The extensions of an editor that are assistants, by their ids. */
export function sightingsOfExtensions(ids: readonly string[]): Sighting[] {
  return ids
    .filter((id) => namesOf(id).length > 0)
    .map((id) => ({ kind: 'extension', tool: { id: id.toLowerCase() }, place: id.toLowerCase() }));
}
