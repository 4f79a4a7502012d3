/**
 * `npm run build`: bundles into dist/ what ships. The extension root keeps rules/ as it is; the bundles find it
 * at `<dist>/../rules`, the grammars at `<dist>/grammars`.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { writeRulePack } from '../server/src/host/rule-pack.ts';
import { root } from './child.ts';

const dist = path.join(root, 'dist');

/** What is WebAssembly already, with the names under which it ships. */
const wasm = {
  'web-tree-sitter/web-tree-sitter.wasm': 'web-tree-sitter.wasm',
  'tree-sitter-javascript/tree-sitter-javascript.wasm': 'grammars/tree-sitter-javascript.wasm',
  'tree-sitter-typescript/tree-sitter-typescript.wasm': 'grammars/tree-sitter-typescript.wasm',
  'tree-sitter-typescript/tree-sitter-tsx.wasm': 'grammars/tree-sitter-tsx.wasm',
  'tree-sitter-python/tree-sitter-python.wasm': 'grammars/tree-sitter-python.wasm',
};

const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  platform: 'node',
  target: 'node20',
  sourcemap: 'linked',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** CommonJS dependencies inside an ES module bundle ask for `require`, which ES modules do not have. */
const requireForModules =
  "import { createRequire as createRequireForBundle } from 'node:module';\n" +
  'const require = createRequireForBundle(import.meta.url);';

/** The programs that run under Node share their code; each begins with a file of its own name. */
const programs: BuildOptions = {
  ...shared,
  entryPoints: {
    server: 'server/src/lsp/main.ts',
    cli: 'server/src/cli/main.ts',
    mcp: 'server/src/agent/mcp/main.ts',
    worker: 'server/src/host/worker.ts',
  },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  splitting: true,
  format: 'esm',
  // Its other form asks for its own files at run time, where they are not.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  banner: { js: requireForModules },
};

await mkdir(path.join(dist, 'grammars'), { recursive: true });
for (const [from, to] of Object.entries(wasm)) {
  await copyFile(path.join(root, 'node_modules', from), path.join(dist, to));
}
const bundles = await Promise.all([
  build({
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.cjs',
    format: 'cjs',
    external: ['vscode'],
  }),
  build(programs),
]);

const pack = await writeRulePack();
for (const { file, line, message } of pack.errors) console.error(`${file}:${line}: ${message}`);
if (pack.errors.length > 0) process.exitCode = 1;

const built = new Set([
  ...pack.files.map((file) => path.relative(root, file).replaceAll(path.sep, '/')),
  ...bundles.flatMap((bundle) => Object.keys(bundle.metafile?.outputs ?? {})),
  ...Object.values(wasm).map((file) => `dist/${file}`),
]);
for (const entry of await readdir(dist, { withFileTypes: true, recursive: true })) {
  const file = path.join(entry.parentPath, entry.name);
  if (entry.isFile() && !built.has(path.relative(root, file).replaceAll(path.sep, '/'))) await rm(file);
}
