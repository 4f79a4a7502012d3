import type { Command } from 'commander';
import { startServer } from '../host/server-process.ts';

export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .description('offer tools to agents by the Model Context Protocol, over standard input and output')
    .option('--stdio', 'speak over standard input and output (the default)')
    .action(async () => {
      process.exitCode = await startServer('mcp');
    });
}
