/** What the entry of an MCP server in a configuration starts, or which host answers, and what an approval of it is bound to. */
import { showAddress, showCommand } from './shown-command.ts';

export interface ServerLaunch {
  /**
   * The package that a usual runner fetches, the host of an address, or the whole command. Where none of these is all
   * that matters, or not all of it can be shown, a digest of the whole: never a part for which another server fits.
   */
  runs: string;
  /** The whole command or address, without what may be a secret. */
  command: string;
  /** Why it goes by a digest, as a sentence. */
  remark?: string;
}

/** `server` is the entry, of any shape. */
export function readLaunch(server: Record<string, unknown>, digest: (text: string) => string): ServerLaunch {
  const address = [server.url, server.serverUrl, server.httpUrl].find((value) => typeof value === 'string');
  const { command } = server;
  const steering = steeringOf(server);
  const isBoth = typeof command === 'string' && address !== undefined;
  const line = typeof command === 'string' ? lineOf(command, server.args) : undefined;
  const shown = line
    ? showCommand(line.program, line.args)
    : address === undefined
      ? 'nothing that can be read'
      : showAddress(address);
  const known = line ? commandOf(line, shown) : address === undefined ? undefined : hostOf(address);
  if (known !== undefined && steering.length === 0 && !isBoth) return { runs: known, command: shown };
  // Of variables that steer nothing an approval does not speak: tokens change.
  const whole = steering.map((name) => [name, server[name] ?? variablesOf(server)[name]]);
  const runs = digest(JSON.stringify([command, server.args, addressesOf(server), whole]));
  const why = isBoth
    ? 'both a command and an address are named'
    : steering.length > 0
      ? `${steering.join(', ')} beside it decide${steering.length === 1 ? 's' : ''} what runs`
      : 'not all of it can be shown';
  return {
    runs: runs.slice(0, 'sha256:'.length + 32),
    command: shown,
    remark: `It goes by a digest, because ${why}.`,
  };
}

function addressesOf({ url, serverUrl, httpUrl }: Record<string, unknown>): unknown[] {
  return [url, serverUrl, httpUrl];
}

interface CommandLine {
  program: string;
  args: string[];
  /** Whether a shell may have a word in it. */
  isForShell: boolean;
}

function lineOf(command: string, args: unknown): CommandLine {
  const given = Array.isArray(args) ? args.map(String) : [];
  // Some put the whole line into the command.
  const [program = '', ...rest] = given.length > 0 ? [command, ...given] : command.trim().split(/\s+/);
  return { program, args: rest, isForShell: given.length === 0 && /[;&|<>$`()\n\\'"]/.test(command) };
}

function commandOf(line: CommandLine, shown: string): string | undefined {
  const exact = [line.program, ...line.args].join(' ');
  const isWhole = shown === exact && ![line.program, ...line.args].some((word) => /\s|^$/.test(word));
  return packageOf(line) ?? (isWhole && !line.isForShell ? exact : undefined);
}

/**
 * Programs that fetch a package and run it, by the names under which they are found; with the options that say nothing of
 * which, and what tells a package from one of npm by the same name.
 */
const runners: Record<string, { harmless: RegExp; from: string }> = {
  npx: { harmless: /^(?:-y|--yes|-q|--quiet)$/, from: '' },
  bunx: { harmless: /^$/, from: '' },
  uvx: { harmless: /^(?:-q|--quiet)$/, from: 'pypi:' },
  pipx: { harmless: /^run$/, from: 'pypi:' },
};

/** A version or a tag behind a name; not another package, a file, a folder or an address. */
const version = /^(?:@|==|>=|~=)(?!.*\.(?:tgz|tar|tar\.gz|whl|zip)$)(?:[\^~]?v?\d[\w.+-]*|[a-z][\w-]*)$/i;
const packageName = /^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*/;

/** Undefined where other options may name another package than the one that seems to run. */
function packageOf({ program, args, isForShell }: CommandLine): string | undefined {
  const name = program.replace(/\.(?:exe|cmd)$/i, '');
  const runner = Object.hasOwn(runners, name) ? runners[name] : undefined;
  const wanted = runner && args.find((argument) => !runner.harmless.test(argument));
  if (runner === undefined || wanted === undefined || wanted.startsWith('-') || isForShell) return undefined;
  const found = packageName.exec(wanted)?.[0];
  if (found === undefined) return undefined;
  const rest = wanted.slice(found.length);
  return rest === '' || version.test(rest) ? `${runner.from}${found}` : undefined;
}

/** As a browser reads an address: whatever could make it read another host counts as none. */
function hostOf(address: string): string | undefined {
  const found =
    /^(?:https?|wss?):\/\/(?:[^/@\\\s?#]*@)?([\w.-]+(?::\d+)?|\[[\da-f:.]+\](?::\d+)?)(?=[/?#]|$)/i.exec(
      address,
    );
  return found?.[1]?.toLowerCase();
}

/** Variables by which another program is found, or other code is loaded into it. */
const steeringVariable =
  /^(?:(?!NODE_ENV$)NODE_\w+|PATH|PATHEXT|npm_\w+|(?:BUN|PIP|PIPX|UV|LD|DYLD|GIT|DOCKER|XDG|DOTNET|JAVA|JDK)_\w+|(?:PYTHON|PERL5|RUBY)\w+|_JAVA_OPTIONS|CLASSPATH|BASH_ENV|ENV|SHELL|COMSPEC|HOME|USERPROFILE|APPDATA|LOCALAPPDATA)$/i;

/** What stands beside the command and makes it start something else, by name. */
function steeringOf(server: Record<string, unknown>): string[] {
  const settings = ['cwd', 'envFile'].filter((name) => server[name] !== undefined);
  return [
    ...settings,
    ...Object.keys(variablesOf(server))
      .filter((name) => steeringVariable.test(name))
      .sort(),
  ];
}

function variablesOf({ env }: Record<string, unknown>): Record<string, unknown> {
  return typeof env === 'object' && env !== null ? (env as Record<string, unknown>) : {};
}
