/** Serves MCP on standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import manifest from '../../../../package.json' with { type: 'json' };
import { createMcpServer } from './server.ts';

await createMcpServer(manifest.version).connect(new StdioServerTransport());
process.stdin.on('end', () => process.exit(0));
