/** The npm workbench behind a port of this machine. Needs Node 24, under which the scripts run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { packageFolder } from './install.ts';

export interface WorkbenchOptions {
  /** Folder of the profile, the installed extensions and the log; made if missing. */
  home: string;
  /** .vsix files, installed in this order. */
  extensions: string[];
  /** User settings of a new profile; one that exists keeps its own. */
  settings: Record<string, unknown>;
  /** The port to listen on if nothing else does; without one any that is free. */
  port?: number;
  /** Added to the environment of the workbench and of its extension host. */
  env?: Record<string, string>;
  /** Ends the workbench, or its start, with all of its processes. */
  signal?: AbortSignal;
}

export interface Workbench {
  /** The address that opens this folder. */
  address(folder: string): string;
  /** Resolves when the server has ended by itself. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

/** Each process leads a group of its own: the whole tree ends together, and Ctrl-C first reaches the script. */
const isGroup = process.platform !== 'win32';

const entry = () => path.join(packageFolder('code-server'), 'out', 'node', 'entry.js');

/** Aborts when a person or the system ends the script, which then lives on until it has cleaned up. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** Starts the installed workbench; resolves when it listens, rejects with its log when it dies before. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const user = path.join(options.home, 'profile');
  const settings = path.join(user, 'User', 'settings.json');
  await mkdir(path.dirname(settings), { recursive: true });
  if (!existsSync(settings)) await writeFile(settings, JSON.stringify(options.settings, null, 2));
  // Named, like the places for data and cache below, so that nothing is read from or written to the home directory
  // of whoever runs this.
  const config = path.join(options.home, 'config.yaml');
  await writeFile(config, '');
  const common = [
    ...['--config', config],
    ...['--user-data-dir', user],
    ...['--extensions-dir', path.join(options.home, 'extensions')],
  ];
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    XDG_DATA_HOME: path.join(options.home, 'data'),
    XDG_CACHE_HOME: path.join(options.home, 'cache'),
    ...options.env,
  };
  delete env.PORT;

  const listed = options.extensions.flatMap((file) => ['--install-extension', file]);
  const { signal } = options;
  signal?.throwIfAborted();
  if (listed.length > 0) {
    const installing = spawn(process.execPath, [entry(), ...common, ...listed, '--force'], {
      env,
      detached: isGroup,
    });
    signal?.addEventListener('abort', () => terminate(installing));
    const [code, log] = await finish(installing);
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(`The workbench refused ${options.extensions.join(', ')}:\n${log}`);
  }

  const port = options.port === undefined ? 0 : await availablePort(options.port);
  signal?.throwIfAborted();
  const server = spawn(
    process.execPath,
    [
      entry(),
      ...common,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...['--disable-getting-started-override', '--disable-file-downloads'],
    ],
    { env, detached: isGroup, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  signal?.addEventListener('abort', () => terminate(server));
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
  const origin = await listen(server);
  return {
    address: (folder) => `${origin}/?folder=${encodeURI(folder.replaceAll(path.sep, '/'))}`,
    ended,
    async stop() {
      terminate(server);
      await ended;
    },
  };
}

/** `preferred` unless something listens there or it is not for everybody; else 0, which lets the system choose. */
export function availablePort(preferred: number): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.on('error', () => resolve(0));
    probe.listen(preferred, '127.0.0.1', () => probe.close(() => resolve(preferred)));
  });
}

function terminate(server: ChildProcess): void {
  if (server.exitCode !== null || server.signalCode !== null || server.pid === undefined) return;
  if (isGroup) process.kill(-server.pid, 'SIGTERM');
  else server.kill();
}

function listen(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (data: Buffer) => {
      log += data;
      const found = /HTTP server listening on (http:\/\/[\d.:]+)/.exec(log);
      if (found) resolve(found[1]);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.on('error', reject);
    server.on('exit', () => reject(new Error(`The workbench did not start:\n${log}`)));
  });
}

function finish(child: ChildProcess): Promise<[code: number | null, log: string]> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stdout?.on('data', (data) => {
      log += data;
    });
    child.stderr?.on('data', (data) => {
      log += data;
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve([code, log]));
  });
}
