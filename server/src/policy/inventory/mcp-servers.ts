/** MCP servers that a file of configuration sets up, and what each of them runs. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
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

/** More than any such file has; a bound on what hostile content can make the parser do. */
const mostLength = 100_000;

/**
 * The servers under `mcpServers` or `servers`, however much else of the text is wrong. Comments are allowed.
 * `digest` is one that nobody can find another text for.
 */
export function readMcpServers(text: string, digest: (text: string) => string): McpServer[] {
  if (text.length > mostLength) return [];
  const lines = new LineCounter();
  const document = parseDocument(blankComments(text), {
    lineCounter: lines,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const root = document.contents;
  if (!isMap(root)) return [];
  const maps = [root, ...valuesAt(root, 'mcp').filter(isMap)];
  return maps.flatMap((map) =>
    ['mcpServers', 'servers'].flatMap((key) =>
      valuesAt(map, key).flatMap((servers) => serversIn(servers, lines, digest)),
    ),
  );
}

/** Of a key that is written twice programs take one or the other. */
function valuesAt(map: YAMLMap, key: string): unknown[] {
  return map.items.flatMap((pair) => (isScalar(pair.key) && pair.key.value === key ? [pair.value] : []));
}

/** JSON is YAML but for comments and tabs; each character stays where it is. */
function blankComments(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\t/g, (found) =>
    found.startsWith('"') ? found : found.replaceAll(/[^\n]/g, ' '),
  );
}

function serversIn(value: unknown, lines: LineCounter, digest: (text: string) => string): McpServer[] {
  if (!isMap(value)) return [];
  return (value as YAMLMap<Node, Node>).items.flatMap((pair: Pair<Node, Node | null>): McpServer[] => {
    const { key, value: server } = pair;
    if (!isScalar(key) || !isMap(server)) return [];
    const [start, end] = [key.range?.[0] ?? 0, server.range?.[1] ?? 0];
    return [
      {
        name: String(key.value),
        ...readLaunch(server.toJSON() as Record<string, unknown>, digest),
        line: lines.linePos(start).line,
        endLine: lines.linePos(Math.max(start, end - 1)).line,
      },
    ];
  });
}
