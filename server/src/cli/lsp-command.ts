import type { Command } from 'commander';
import { startLanguageServer } from '../host/language-server.ts';

export function addLspCommand(program: Command): void {
  program
    .command('lsp')
    .description('serve the Language Server Protocol to an editor')
    .option('--stdio', 'speak over standard input and output (the default)')
    .action(async () => {
      process.exitCode = await startLanguageServer();
    });
}
