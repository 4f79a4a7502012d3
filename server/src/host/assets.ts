import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageId } from '../engine/syntax/language.ts';
import { SyntaxParser } from '../engine/syntax/parser.ts';
import { reasonOf } from './text-file.ts';

/** The folder that holds `rules/` and `dist/`: the extension's root, whether run from the bundle or from source. */
export const extensionRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)));

/** What ships with Touchstone is not there, or is spoilt. */
export class InstallationError extends Error {
  constructor(place: string, error: unknown) {
    super(`${place}: ${reasonOf(error)}. Touchstone is not whole; install it anew.`, { cause: error });
  }
}

/** The nearest folder with a manifest; what else is missing from it is told by whoever reads it. */
function findRoot(start: string): string {
  for (let folder = start; path.dirname(folder) !== folder; folder = path.dirname(folder))
    if (existsSync(path.join(folder, 'package.json'))) return folder;
  return path.dirname(start);
}

/** A parser whose grammars are read from `dist/grammars` when they are first needed. */
export async function createParser(
  grammars = path.join(extensionRoot, 'dist', 'grammars'),
): Promise<SyntaxParser> {
  const place = path.join(extensionRoot, 'dist', 'web-tree-sitter.wasm');
  try {
    const wasm = await readFile(place);
    // The parser's own complaint would go straight to standard error.
    if (wasm.subarray(0, 4).toString('latin1') !== '\0asm') throw new Error('is no WebAssembly');
    return await SyntaxParser.create(wasm, (id) => readGrammar(grammars, id));
  } catch (error) {
    throw new InstallationError(place, error);
  }
}

async function readGrammar(folder: string, id: LanguageId): Promise<Uint8Array> {
  return readFile(path.join(folder, `tree-sitter-${id}.wasm`));
}
