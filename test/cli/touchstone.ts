/** Runs the command line as it ships, in a folder of the test. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extensionRoot } from '../../server/src/host/assets.ts';
import type { Encoding } from '../../server/src/host/source-text.ts';

export const cli = join(extensionRoot, 'dist', 'cli.mjs');

export interface Run {
  /** The exit code, or the signal that ended it. */
  code: number | string;
  out: string;
  err: string;
}

export interface RunOptions {
  stdin?: string | Uint8Array;
  env?: NodeJS.ProcessEnv;
  /** Another copy of the bundle. */
  cli?: string;
}

export function touchstone(folder: string, args: string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [options.cli ?? cli, ...args], folder, options);
}

export function run(
  program: string,
  args: string[],
  folder: string,
  { stdin = '', env = {} }: RunOptions = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'none', out, err }));
    // A program that does not read its input is free to do so.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
}

interface Place {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** The report of `--format json`, as the contract has it. */
export interface Report {
  version: number;
  findings: (Place & {
    ruleId: string;
    severity: string;
    confidence: string;
    cwe: string[];
    path: string;
    message: string;
    tier: string;
    origin: string;
    blocking: boolean;
    fingerprint: string;
    flow: (Place & { path: string; role: string; message: string })[];
    fix?: { title: string; safety: string; edits: (Place & { text: string })[] };
  })[];
  problems: {
    kind: string;
    path: string;
    message: string;
    incomplete: boolean;
    line?: number;
    column?: number;
  }[];
  stats: Record<string, number>;
}

/** A scan with `--format json`. */
export async function scan(
  folder: string,
  args: string[] = [],
  options: RunOptions = {},
): Promise<Run & { report: Report }> {
  const ran = await touchstone(folder, ['scan', '--format', 'json', ...args], options);
  return { ...ran, report: parse(ran) };
}

function parse({ code, out, err }: Run): Report {
  try {
    return JSON.parse(out) as Report;
  } catch {
    throw new Error(`no report, exit code ${code}: ${err || out}`);
  }
}

/** `path:line:column rule` of each finding. */
export function places({ findings }: Report): string[] {
  return findings.map(({ path, start, ruleId }) => `${path}:${start.line}:${start.column} ${ruleId}`);
}

/** Writes files by their paths below `folder`, making the folders they stand in. */
export function write(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export function read(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export const utf16: Encoding = { name: 'utf-16le', byteOrderMark: true };

/** Rules of the tests' own, so that a better pack does not change what these tests see. */
export const ownRules = `rules:
  - id: no-eval
    languages: [javascript, typescript, python]
    severity: ERROR
    message: "$X is run as code"
    metadata: {cwe: [CWE-95], confidence: HIGH, title: Text run as code}
    pattern: eval($X)
  - id: use-strong
    languages: [javascript, typescript, python]
    severity: WARNING
    message: "weak"
    metadata: {fix-safety: safe, confidence: MEDIUM}
    pattern: weak($X)
    fix: strong($X)
  - id: left-note
    languages: [regex]
    severity: INFO
    message: "a note was left"
    pattern-regex: LEFT[O]VER
`;

/** Arguments for a scan by these rules alone, once they stand in the folder. */
export const byOwnRules = ['--no-default-rules', '--rules', 'own-rules.yml'];
