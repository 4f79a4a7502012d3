/** Entry of the language server process: `--stdio` for any editor, `--node-ipc` from VS Code. */
import { keepCompiledCode } from '../host/compiled-code.ts';

keepCompiledCode();
await import('./serve.ts');
