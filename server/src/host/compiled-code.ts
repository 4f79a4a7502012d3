import module from 'node:module';
import path from 'node:path';
import { cacheHome } from './cache-home.ts';

/**
 * Has Node keep what it makes of the code that is imported from here on, so that the next start need not compile it
 * again. A Node that cannot do that, or a folder that cannot be written to, changes nothing else.
 */
export function keepCompiledCode(): void {
  module.enableCompileCache?.(path.join(cacheHome(), 'code'));
}
