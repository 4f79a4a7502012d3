/** MCP servers that a file of configuration sets up, and what each of them runs. */
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { showAddress, showCommand } from './shown-command.ts';

export interface McpServer {
  name: string;
  /** What an approval is bound to: the package, the image, the program, or the host that answers; not the chosen name. */
  runs: string;
  /** The whole command or address, without what may be a secret. */
  command: string;
  /** From 1, inclusive. */
  line: number;
  endLine: number;
}

/** More than any such file has; a bound on what hostile content can make the parser do. */
const mostLength = 100_000;

/** The servers under `mcpServers` or `servers`, however much else of the text is wrong. Comments are allowed. */
export function readMcpServers(text: string): McpServer[] {
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
  const nested = root.get('mcp');
  const maps = [root, ...(isMap(nested) ? [nested] : [])];
  return maps.flatMap((map) => ['mcpServers', 'servers'].flatMap((key) => serversIn(map.get(key), lines)));
}

/** JSON is YAML but for comments and tabs; each character stays where it is. */
function blankComments(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\t/g, (found) =>
    found.startsWith('"') ? found : found.replaceAll(/[^\n]/g, ' '),
  );
}

function serversIn(value: unknown, lines: LineCounter): McpServer[] {
  if (!isMap(value)) return [];
  return (value as YAMLMap<Node, Node>).items.flatMap((pair: Pair<Node, Node | null>): McpServer[] => {
    const { key, value: server } = pair;
    if (!isScalar(key) || !isMap(server)) return [];
    const told = commandOf(server.toJSON() as Record<string, unknown>);
    const [start, end] = [key.range?.[0] ?? 0, server.range?.[1] ?? 0];
    return [
      {
        name: String(key.value),
        ...told,
        line: lines.linePos(start).line,
        endLine: lines.linePos(Math.max(start, end - 1)).line,
      },
    ];
  });
}

function commandOf(server: Record<string, unknown>): Pick<McpServer, 'runs' | 'command'> {
  const address = [server.url, server.serverUrl, server.httpUrl].find((value) => typeof value === 'string');
  if (typeof server.command === 'string') {
    const given = Array.isArray(server.args) ? server.args.map(String) : [];
    // Some put the whole line into the command.
    const [program = '', ...args] =
      given.length > 0 ? [server.command, ...given] : server.command.split(/\s+/);
    return { runs: programOf(program, args), command: showCommand(program, args) };
  }
  if (address !== undefined) {
    const shown = showAddress(address);
    return {
      runs: /^[a-z][\w+.-]*:\/\/([^/]+)/i.exec(shown)?.[1]?.toLowerCase() ?? 'unknown',
      command: shown,
    };
  }
  return { runs: 'unknown', command: 'nothing that can be read' };
}

/** Programs that fetch a package and run it, with the options that say nothing of which. */
const runners: Record<string, RegExp> = {
  npx: /^(?:-y|--yes|-q|--quiet)$/,
  bunx: /^$/,
  uvx: /^(?:-q|--quiet)$/,
  pipx: /^run$/,
};

function programOf(command: string, args: readonly string[]): string {
  const program = (command.split(/[\\/]/).at(-1) ?? command).replace(/\.(?:exe|cmd)$/i, '');
  const harmless = Object.hasOwn(runners, program) ? runners[program] : undefined;
  if (harmless) {
    const wanted = args.find((argument) => !harmless.test(argument));
    // Other options may name another package than the one that seems to run.
    return wanted === undefined || wanted.startsWith('-')
      ? showCommand(program, args)
      : withoutVersion(wanted);
  }
  return showCommand(command, args);
}

function withoutVersion(name: string): string {
  return name.replace(/(?<=.)(?:@|==).*$/, '');
}
