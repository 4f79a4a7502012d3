import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LanguageId } from '../engine/syntax/language.ts';
import { SyntaxParser } from '../engine/syntax/parser.ts';

/** The folder that holds `rules/` and `dist/`: the extension's root, whether run from the bundle or from source. */
export const extensionRoot = findRoot(path.dirname(fileURLToPath(import.meta.url)));

function findRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'rules')) && existsSync(path.join(folder, 'package.json')))
      return folder;
    if (path.dirname(folder) === folder) throw new Error(`no folder above ${start} holds Touchstone's rules`);
  }
}

/** A parser whose grammars are read from `dist/grammars` when they are first needed. */
export async function createParser(
  grammars = path.join(extensionRoot, 'dist', 'grammars'),
): Promise<SyntaxParser> {
  const wasm = await readFile(path.join(extensionRoot, 'dist', 'web-tree-sitter.wasm'));
  return SyntaxParser.create(wasm, (id) => readGrammar(grammars, id));
}

async function readGrammar(folder: string, id: LanguageId): Promise<Uint8Array> {
  return readFile(path.join(folder, `tree-sitter-${id}.wasm`));
}
