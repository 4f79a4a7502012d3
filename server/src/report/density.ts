/** How many findings there are in a thousand lines, by who wrote them. */
import type { Origin } from '../protocol/status.ts';
import type { FileFacts } from './facts.ts';

export interface Density {
  origin: Origin;
  lines: number;
  findings: number;
  errors: number;
  /** Undefined where there are too few lines to speak of a thousand. */
  perThousand?: number;
}

const origins: readonly Origin[] = ['ai', 'mixed', 'paste', 'human', 'unknown'];

/** Below, one finding more or less would say everything. */
const fewestLines = 50;

/** Hints do not count. Origins without lines and without findings are left out. */
export function countDensities(files: readonly FileFacts[]): Density[] {
  return origins.flatMap((origin) => {
    const lines = files.reduce((sum, file) => sum + (file.lines[origin] ?? 0), 0);
    const found = files.flatMap(({ findings }) =>
      findings.filter((finding) => finding.origin === origin && finding.severity !== 'hint'),
    );
    if (lines === 0 && found.length === 0) return [];
    return [
      {
        origin,
        lines,
        findings: found.length,
        errors: found.filter(({ severity }) => severity === 'error').length,
        ...(lines < fewestLines ? {} : { perThousand: (found.length / lines) * 1000 }),
      },
    ];
  });
}
