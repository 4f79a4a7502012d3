/** What the hooks of an assistant run. */
import { isNode, isScalar, visit } from 'yaml';
import { readConfiguration, valuesAt } from './configuration.ts';
import { showCommand } from './shown-command.ts';

/** Under these the assistants write a command, some for each kind of system. */
const commandKeys = new Set(['command', 'bash', 'powershell', 'windows', 'linux', 'osx']);

/** The commands below `hooks`, each once, without what may be a secret. */
export function readHookCommands(text: string): string[] {
  const configuration = readConfiguration(text);
  const commands = new Set<string>();
  for (const hooks of configuration ? valuesAt(configuration.root, 'hooks') : []) {
    if (!isNode(hooks)) continue;
    visit(hooks, {
      Pair(_, { key, value }) {
        if (!isScalar(key) || !commandKeys.has(String(key.value))) return;
        if (!isScalar(value) || typeof value.value !== 'string') return;
        const [program = '', ...args] = value.value.trim().split(/\s+/);
        commands.add(showCommand(program, args));
      },
    });
  }
  return [...commands];
}
