import { describeFinding } from '../../host/finding-report.ts';
import { displayPath } from '../../host/scan.ts';
import type { ScanResult } from '../scan-result.ts';

/** The stable JSON report; its shape is version 1. */
export function formatJson({ findings, problems, stats }: ScanResult): string {
  const report = {
    version: 1,
    findings: findings.map((finding) => describeFinding(finding, displayPath)),
    problems: problems.map((problem) => ({ ...problem, path: displayPath(problem.path) })),
    stats,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
