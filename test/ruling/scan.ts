/** Scans a corpus with every rule through the real command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** An error-level finding as it is recognised again: by its line's text, since numbers move. */
export interface Sighting {
  package: string;
  /** Within the package, with forward slashes. */
  path: string;
  rule: string;
  /** The line on which it begins, trimmed, shortened. */
  line: string;
}

export interface Scanned {
  sightings: Sighting[];
  lines: number;
  seconds: number;
  /** Findings by severity. */
  counts: Record<string, number>;
  /** Files that were not analysed, or not wholly. */
  problems: string[];
}

interface Report {
  findings: { ruleId: string; severity: string; path: string; start: { line: number } }[];
  problems: { path?: string; message: string }[];
  stats: { lines: number; seconds: number };
}

const cli = path.resolve(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');
const charter = path.join(import.meta.dirname, 'charter.yml');
const longestLine = 160;

/** `packages`: the names of all packages, since that of one may hold a slash. */
export function scanCorpus(folder: string, packages: readonly string[]): Scanned {
  const work = mkdtempSync(path.join(os.tmpdir(), 'touchstone-ruling-'));
  try {
    const output = path.join(work, 'report.json');
    const args = [
      'scan',
      '.',
      '--format',
      'json',
      '--output',
      output,
      '--charter',
      charter,
      '--fail-on',
      'never',
    ];
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0 && status !== 3) throw new Error(`the scan ended with ${status}: ${stderr}`);
    return readReport(JSON.parse(readFileSync(output, 'utf8')), folder, packages);
  } finally {
    rmSync(work, { recursive: true });
  }
}

function readReport(
  { findings, problems, stats }: Report,
  folder: string,
  packages: readonly string[],
): Scanned {
  const texts = new Map<string, string[]>();
  const lineOf = (file: string, line: number) => {
    if (!texts.has(file)) texts.set(file, readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/));
    return texts.get(file)![line - 1]!.trim().slice(0, longestLine);
  };
  const counts: Record<string, number> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  const sightings = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ ruleId, path: file, start }) => {
      const name = packages.find((name) => file.startsWith(`${name}/`))!;
      const line = lineOf(file, start.line);
      return { package: name, path: file.slice(name.length + 1), rule: ruleId, line };
    });
  return {
    sightings,
    lines: stats.lines,
    seconds: stats.seconds,
    counts,
    problems: problems.map(({ path: file, message }) => `${file ?? ''}: ${message}`),
  };
}
