// npm runs this where it has fetched the package from git, as pre-commit has it do: no build comes with that. It also runs
// it in a checkout, which keeps the build that it has.
import { existsSync } from 'node:fs';

const isBuilt = existsSync(new URL('../dist/cli.mjs', import.meta.url));
const hasTools = !(process.env.npm_config_omit ?? '').split(/\s+/).includes('dev');
if (!isBuilt && hasTools) {
  process.argv.splice(2, Infinity, 'build');
  await import('./run.mjs');
}
