/** Which names are modules that a program can import, and which just variables. */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { rulesFolder } from '../../server/src/host/shipped-rules.ts';

const read = (name: string) => JSON.parse(readFileSync(path.join(rulesFolder, 'libraries', name), 'utf8'));
const { npm, pypi } = read('packages.json') as { npm: string; pypi: Record<string, string> };
const standard = (read('python.json') as { modules: Record<string, unknown> }).modules;
const fromNpm = new Set(npm.split(' '));
const fromPypi = new Set(Object.values(pypi).flatMap((names) => names.split(' ')));

export function isModule(name: string, isPython: boolean): boolean {
  if (!isPython) return isBuiltin(name) || fromNpm.has(name);
  const [top] = name.split('.');
  return top! in standard || fromPypi.has(top!);
}
