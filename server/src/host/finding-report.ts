/** A finding as programs read it; this shape is version 1 of the JSON report. */
import type { ReportedFinding } from './file-report.ts';

/** `nameOf` gives the path under which a file (absolute) is told. */
export function describeFinding(finding: ReportedFinding, nameOf: (file: string) => string) {
  const { fix } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    confidence: finding.confidence,
    cwe: finding.cwe,
    path: nameOf(finding.path),
    start: finding.start,
    end: finding.end,
    message: finding.message,
    tier: finding.tier,
    origin: finding.origin,
    blocking: finding.blocking,
    fingerprint: finding.fingerprint,
    flow: finding.flow.map((step) => ({ ...step, path: nameOf(step.path) })),
    ...(fix && {
      fix: {
        title: fix.title,
        safety: fix.safety,
        edits: fix.edits.map(({ start, end, text }) => ({ start, end, text })),
      },
    }),
  };
}
