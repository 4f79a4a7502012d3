import { Command, CommanderError } from 'commander';
import { InstallationError } from '../host/assets.ts';
import { UnfitFile } from '../host/source-text.ts';
import { reasonOf } from '../host/text-file.ts';
import { addApproveCommand } from './approve-command.ts';
import { addBlameCommand } from './blame-command.ts';
import { Exit, UsageError } from './exit.ts';
import { visiblePath } from './formats/visible.ts';
import { addGateCommand } from './gate-command.ts';
import { addHookCommand } from './hook-command.ts';
import { addInitCommand } from './init-command.ts';
import { addLspCommand } from './lsp-command.ts';
import { addMcpCommand } from './mcp-command.ts';
import { addProvenanceCommand } from './provenance-command.ts';
import { addReportCommand } from './report-command.ts';
import { addRulesCommand } from './rules-command.ts';
import { say } from './say.ts';
import { addScanCommand } from './scan-command.ts';
import { addTierCommand } from './tier-command.ts';
import { addVerifyCommand } from './verify-command.ts';
import { version } from './version.ts';

const program = new Command('touchstone')
  .description('See, know and govern AI-written code.')
  .version(version)
  .exitOverride()
  .configureHelp({ sortSubcommands: false })
  .showSuggestionAfterError();

addScanCommand(program);
addGateCommand(program);
addApproveCommand(program);
addVerifyCommand(program);
addTierCommand(program);
addBlameCommand(program);
addReportCommand(program);
addRulesCommand(program);
addInitCommand(program);
addHookCommand(program);
addMcpCommand(program);
addProvenanceCommand(program);
addLspCommand(program);
for (const command of program.commands) {
  command.exitOverride();
  for (const inner of command.commands) inner.exitOverride();
}

// A reader that closes early, such as `head`, is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? Exit.clean);
    throw error;
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Tells what went wrong; the answer is the exit code. A defect of our own must not look like findings. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.clean : Exit.usage;
  if (error instanceof UsageError) {
    say(`touchstone: ${error.message}`);
    return Exit.usage;
  }
  if (error instanceof InstallationError) {
    say(`touchstone: ${error.message}`);
    return Exit.incomplete;
  }
  if (error instanceof UnfitFile) {
    say(`touchstone: ${visiblePath(error.path)}: ${error.message}`);
    return Exit.usage;
  }
  const { code, path: place, stack } = error as NodeJS.ErrnoException;
  if (code !== undefined && place !== undefined) {
    say(`touchstone: ${visiblePath(place)}: ${reasonOf(error)}`);
    return Exit.usage;
  }
  say(`touchstone: a defect of Touchstone itself ended this run:\n${stack ?? error}`);
  return Exit.incomplete;
}
