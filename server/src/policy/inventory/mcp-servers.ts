/** MCP servers that a file of configuration sets up, and what each of them runs. */
import { isMap, isScalar, type LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import { readConfiguration, valuesAt } from './configuration.ts';
import { readLaunch } from './server-launch.ts';

export interface McpServer {
  name: string;
  /** What an approval is bound to: see `ServerLaunch`; not the chosen name. */
  runs: string;
  /** The whole command or address, without what may be a secret. */
  command: string;
  /** Why it does not go by the package or the host that it seems to run. */
  remark?: string;
  /** From 1, inclusive. */
  line: number;
  endLine: number;
}

/**
 * The servers under `mcpServers` or `servers`, however much else of the text is wrong. Comments are allowed.
 * `digest` is one that nobody can find another text for.
 */
export function readMcpServers(text: string, digest: (text: string) => string): McpServer[] {
  const configuration = readConfiguration(text);
  if (!configuration) return [];
  const { root, lines } = configuration;
  const maps = [root, ...valuesAt(root, 'mcp').filter(isMap)];
  return maps.flatMap((map) =>
    ['mcpServers', 'servers'].flatMap((key) =>
      valuesAt(map, key).flatMap((servers) => serversIn(servers, lines, digest)),
    ),
  );
}

/** Those of opencode, under `mcp`, each with its command as one list. */
export function readOpencodeServers(text: string, digest: (text: string) => string): McpServer[] {
  const configuration = readConfiguration(text);
  if (!configuration) return [];
  const { root, lines } = configuration;
  return valuesAt(root, 'mcp').flatMap((servers) => serversIn(servers, lines, digest, usualEntry));
}

function usualEntry({ command, environment, ...others }: Record<string, unknown>): Record<string, unknown> {
  const [program, ...args] = Array.isArray(command) ? command.map(String) : [command];
  return { ...others, command: program, args, env: environment };
}

function serversIn(
  value: unknown,
  lines: LineCounter,
  digest: (text: string) => string,
  read = (entry: Record<string, unknown>) => entry,
): McpServer[] {
  if (!isMap(value)) return [];
  return (value as YAMLMap<Node, Node>).items.flatMap((pair: Pair<Node, Node | null>): McpServer[] => {
    const { key, value: server } = pair;
    if (!isScalar(key) || !isMap(server)) return [];
    const [start, end] = [key.range?.[0] ?? 0, server.range?.[1] ?? 0];
    return [
      {
        name: String(key.value),
        ...readLaunch(read(server.toJSON() as Record<string, unknown>), digest),
        line: lines.linePos(start).line,
        endLine: lines.linePos(Math.max(start, end - 1)).line,
      },
    ];
  });
}
