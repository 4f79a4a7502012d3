import type { ReportedFinding } from '../host/file-scanner.ts';
import { displayPath } from '../host/scan.ts';
import { readTextFile, writeTextFile } from '../host/text-file.ts';
import { UsageError } from './exit.ts';

/** Findings that are known and do not count: rule, path and fingerprint of each. */
interface BaselineFile {
  version: 1;
  findings: { ruleId: string; path: string; fingerprint: string }[];
}

const keyOf = (ruleId: string, path: string, fingerprint: string) => `${ruleId}\0${path}\0${fingerprint}`;

/** Reads a baseline and answers whether a finding is in it. */
export async function readBaseline(file: string): Promise<(finding: ReportedFinding) => boolean> {
  let parsed: BaselineFile;
  try {
    parsed = JSON.parse(await readTextFile(file)) as BaselineFile;
  } catch (error) {
    throw new UsageError(`the baseline ${file} cannot be read: ${(error as Error).message}`);
  }
  if (parsed?.version !== 1 || !Array.isArray(parsed.findings))
    throw new UsageError(`${file} is no baseline of version 1`);
  const known = new Set(parsed.findings.map((f) => keyOf(f.ruleId, f.path, f.fingerprint)));
  return (finding) => known.has(keyOf(finding.ruleId, displayPath(finding.path), finding.fingerprint));
}

export async function writeBaseline(file: string, findings: ReportedFinding[]): Promise<void> {
  const baseline: BaselineFile = {
    version: 1,
    findings: findings.map((f) => ({
      ruleId: f.ruleId,
      path: displayPath(f.path),
      fingerprint: f.fingerprint,
    })),
  };
  await writeTextFile(file, `${JSON.stringify(baseline, null, 2)}\n`);
}
