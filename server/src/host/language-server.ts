import { spawn } from 'node:child_process';
import path from 'node:path';
import { extensionRoot } from './assets.ts';

/** Runs the language server in a process of its own on our standard input and output; answers with its exit code. */
export function startLanguageServer(): Promise<number> {
  const script = path.join(extensionRoot, 'dist', 'server.mjs');
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [script, '--stdio'], { stdio: 'inherit' });
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  });
}
