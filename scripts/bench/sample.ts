import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../child.ts';

/**
 * Real JavaScript of nearly `lines` lines: files of an installed package one after the other, each in a function of its
 * own, so that their names do not meet.
 */
export function sampleOf(lines: number): string {
  const folder = path.join(root, 'scripts', 'bench', 'peers', 'node_modules', 'eslint', 'lib', 'rules');
  const parts: string[] = [];
  let count = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const text = readFileSync(path.join(folder, name), 'utf8').replace(/^"use strict";\n/m, '');
    const part = `(function () {\n${text}\n})();\n`;
    const length = part.split('\n').length - 1;
    if (count + length > lines) continue;
    parts.push(part);
    count += length;
  }
  return parts.join('');
}

/** Python of about `lines` lines: the demo's, over and over. */
export function pythonOf(lines: number): string {
  const text = readFileSync(path.join(root, 'demo', 'src', 'payments', 'app.py'), 'utf8');
  return text.repeat(Math.ceil(lines / text.split('\n').length));
}
