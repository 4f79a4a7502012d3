#!/usr/bin/env node
/** Entry of the command line. */
import { keepCompiledCode } from '../host/compiled-code.ts';

keepCompiledCode();
await import('./run.ts');
