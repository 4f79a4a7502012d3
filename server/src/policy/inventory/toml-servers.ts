/** MCP servers that a configuration in TOML sets up, as Codex keeps it under `mcp_servers`. */
import { parse } from 'smol-toml';
import type { McpServer } from './mcp-servers.ts';
import { readLaunch } from './server-launch.ts';

/** More than any such file has; a bound on what hostile content can make the parser do. */
const mostLength = 100_000;

export function isWholeToml(text: string): boolean {
  return readTables(text) !== undefined;
}

/** None where the text is broken: no program reads part of it either. */
export function readTomlServers(text: string, digest: (text: string) => string): McpServer[] {
  const servers = readTables(text)?.mcp_servers;
  if (!isTable(servers)) return [];
  return Object.entries(servers).flatMap(([name, server]) =>
    isTable(server) ? [{ name, ...readLaunch(server, digest), ...extentOf(name, text) }] : [],
  );
}

function readTables(text: string): Record<string, unknown> | undefined {
  if (text.length > mostLength) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** The table of a server with those inside it; the whole text where it is written in another way. */
function extentOf(name: string, text: string): { line: number; endLine: number } {
  const rows = text.split('\n');
  const keyOf = (row: string) => /^\s*\[\s*([^\]]*)\]/.exec(row)?.[1]?.replace(/["'\s]/g, '');
  const own = `mcp_servers.${name}`;
  const first = rows.findIndex((row) => keyOf(row) === own);
  if (first < 0) return { line: 1, endLine: rows.length };
  const next = rows.findIndex((row, index) => {
    const key = keyOf(row);
    return index > first && key !== undefined && !`${key}.`.startsWith(`${own}.`);
  });
  return { line: first + 1, endLine: next < 0 ? rows.length : next };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
