/** `npm run package`: writes one touchstone-VERSION.vsix at the root, ready to install. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { root, runTool } from './child.ts';
import './build.ts';

const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));

for (const file of await readdir(root)) {
  if (file.endsWith('.vsix')) await rm(path.join(root, file));
}
// The bundles hold their dependencies, so node_modules stays out; the README's pictures travel inside.
process.exitCode = await runTool('vsce', [
  'package',
  '--no-dependencies',
  '--no-rewrite-relative-links',
  '--allow-missing-repository',
  // The page of a rule about secrets shows some that are made up.
  ...['--allow-package-secrets', 'github'],
  '--out',
  `${name}-${version}.vsix`,
]);
