/** Entry of the process of the MCP server. */
import { keepCompiledCode } from '../../host/compiled-code.ts';

keepCompiledCode();
await import('./serve.ts');
