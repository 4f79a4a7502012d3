/** Entry of a scanning thread. */
import { keepCompiledCode } from './compiled-code.ts';

keepCompiledCode();
await import('./scan-thread.ts');
