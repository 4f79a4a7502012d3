import { Command, CommanderError } from 'commander';
import { Exit, UsageError } from './exit.ts';
import { addLspCommand } from './lsp-command.ts';
import { addRulesCommand } from './rules-command.ts';
import { addScanCommand } from './scan-command.ts';
import { addTierCommand } from './tier-command.ts';
import { version } from './version.ts';

const program = new Command('touchstone')
  .description('See, know and govern AI-written code.')
  .version(version)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError();

addScanCommand(program);
addTierCommand(program);
addRulesCommand(program);
addLspCommand(program);
for (const command of program.commands) {
  command.exitOverride();
  for (const inner of command.commands) inner.exitOverride();
}

// A reader that closes early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? Exit.clean);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? Exit.clean : Exit.usage;
  else if (error instanceof UsageError) fail(error.message);
  else throw error;
}

function fail(message: string): void {
  process.stderr.write(`touchstone: ${message}\n`);
  process.exitCode = Exit.usage;
}
