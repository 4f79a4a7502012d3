import { displayPath } from '../../host/scan.ts';
import type { ScanResult } from '../scan-result.ts';

/** The stable JSON report; its shape is version 1. */
export function formatJson({ findings, problems, stats }: ScanResult): string {
  const report = {
    version: 1,
    findings: findings.map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      confidence: finding.confidence,
      cwe: finding.cwe,
      path: displayPath(finding.path),
      start: finding.start,
      end: finding.end,
      message: finding.message,
      tier: finding.tier,
      origin: finding.origin,
      blocking: finding.blocking,
      fingerprint: finding.fingerprint,
      flow: finding.flow.map((step) => ({ ...step, path: displayPath(step.path) })),
      ...(finding.fix && {
        fix: {
          title: finding.fix.title,
          safety: finding.fix.safety,
          edits: finding.fix.edits.map(({ start, end, text }) => ({ start, end, text })),
        },
      }),
    })),
    problems: problems.map((problem) => ({ ...problem, path: displayPath(problem.path) })),
    stats,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
