import { displayPath } from '../../host/scan.ts';
import type { GateResult } from '../gate-result.ts';

/** The stable JSON report of the gate; its shape is version 1. */
export function formatGateJson({ violations, known, problems, base, remark, stats }: GateResult): string {
  const report = {
    version: 1,
    passed: violations.length === 0 && !problems.some(({ incomplete }) => incomplete),
    base: base ?? null,
    ...(remark === undefined ? {} : { remark }),
    violations: violations.map(({ file, key: _, ...violation }) => ({
      ...violation,
      path: displayPath(file),
    })),
    known,
    problems: problems.map((problem) => ({ ...problem, path: displayPath(problem.path) })),
    stats,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
