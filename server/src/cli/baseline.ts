import path from 'node:path';
import { readTextFile, reasonOf, writeTextFile } from '../host/text-file.ts';
import { UsageError } from './exit.ts';

/** Findings that are known and do not count. Their paths start at the baseline's own folder, with forward slashes. */
interface BaselineFile {
  version: 1;
  findings: { ruleId: string; path: string; fingerprint: string }[];
}

/** What a baseline knows something by; the path is absolute. */
export interface Known {
  ruleId: string;
  path: string;
  fingerprint: string;
}

const keyOf = (ruleId: string, path: string, fingerprint: string) => `${ruleId}\0${path}\0${fingerprint}`;

/** Reads a baseline and answers whether a finding is in it. */
export async function readBaseline(file: string): Promise<(finding: Known) => boolean> {
  let text: string;
  try {
    text = await readTextFile(file);
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be read: ${reasonOf(error)}`);
  }
  return parseBaseline(file, text);
}

/** The same of a baseline whose text is known already. */
export function parseBaseline(file: string, text: string): (finding: Known) => boolean {
  let parsed: BaselineFile;
  try {
    parsed = JSON.parse(text) as BaselineFile;
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be read: ${reasonOf(error)}`);
  }
  if (parsed?.version !== 1 || !Array.isArray(parsed.findings) || parsed.findings.some((f) => !f))
    throw new UsageError(`${file} is no baseline of version 1`);
  const known = new Set(parsed.findings.map((f) => keyOf(f.ruleId, f.path, f.fingerprint)));
  return (finding) => known.has(keyOf(finding.ruleId, pathFrom(file, finding), finding.fingerprint));
}

/** Records the findings as known; what the file held before is gone. */
export async function writeBaseline(file: string, findings: readonly Known[]): Promise<void> {
  const baseline: BaselineFile = {
    version: 1,
    findings: findings.map((f) => ({
      ruleId: f.ruleId,
      path: pathFrom(file, f),
      fingerprint: f.fingerprint,
    })),
  };
  await writeTextFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}

function pathFrom(baseline: string, finding: Known): string {
  return path
    .relative(path.dirname(path.resolve(baseline)), finding.path)
    .split(path.sep)
    .join('/');
}
