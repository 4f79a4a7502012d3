import type { Command } from 'commander';
import { startServer } from '../host/server-process.ts';

export function addLspCommand(program: Command): void {
  program
    .command('lsp')
    .description('serve the Language Server Protocol to an editor')
    .option('--stdio', 'speak over standard input and output (the default)')
    .action(async () => {
      process.exitCode = await startServer('server', '--stdio');
    });
}
