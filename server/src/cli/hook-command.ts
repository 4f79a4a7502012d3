import { Argument, type Command } from 'commander';
import { protocols, runHook } from '../agent/hook.ts';
import { type AgentName, agentNames } from '../host/agent-hooks/hook-files.ts';
import { readBoundedInput } from '../host/text-file.ts';
import { visible } from './formats/visible.ts';
import { say } from './say.ts';

/** An event holds the texts of an edit, before and after it, perhaps several times. */
const MOST_BYTES = 64 * 1024 * 1024;

export function addHookCommand(program: Command): void {
  program
    .command('hook')
    .description(
      'answer the hooks of an agent: before an edit from the charter, after it with findings; for agents',
    )
    .addArgument(
      new Argument(
        '<agent>',
        'the agent whose hook this is; its event comes as JSON on standard input',
      ).choices(agentNames),
    )
    .action(async (agent: AgentName) => {
      const input = await readBoundedInput(MOST_BYTES);
      if (!input) {
        say('touchstone: what the agent told is larger than 64 MB, and is left alone.');
        return;
      }
      const { out, err, code } = await runHook(protocols[agent], input.toString('utf8'), new Date());
      if (out !== undefined) process.stdout.write(`${out}\n`);
      if (err !== undefined) say(visible(`touchstone: ${err}`));
      process.exitCode = code;
    });
}
