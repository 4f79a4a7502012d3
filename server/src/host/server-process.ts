import { spawn } from 'node:child_process';
import path from 'node:path';
import { extensionRoot } from './assets.ts';

/** Runs one of our servers, a bundle in `dist/`, in a process of its own on our standard input and output. */
export function startServer(bundle: 'server' | 'mcp', ...args: string[]): Promise<number> {
  const script = path.join(extensionRoot, 'dist', `${bundle}.mjs`);
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [script, ...args], { stdio: 'inherit' });
    server.on('error', reject);
    server.on('exit', (code) => resolve(code ?? 1));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
  });
}
