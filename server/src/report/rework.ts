/** What became of the lines that assistants wrote. */
import type { ReportFacts } from './facts.ts';

export interface Rework {
  /** Lines of assistants, as their records have them. */
  written: number;
  /** As they were written. */
  intact: number;
  /** Changed by a person. */
  changed: number;
  /** Not there any more. */
  gone: number;
}

/** Undefined where assistants wrote nothing. */
export function countRework({ blocks, since }: ReportFacts): Rework | undefined {
  const recent = blocks.filter(({ time }) => since === undefined || time >= since);
  const sum = (figure: (block: (typeof recent)[number]) => number) =>
    recent.reduce((total, block) => total + figure(block), 0);
  const [intact, changed] = [sum((block) => block.intact), sum((block) => block.changed)];
  const gone = sum((block) => Math.max(0, block.recorded - block.intact - block.changed));
  const written = intact + changed + gone;
  return written === 0 ? undefined : { written, intact, changed, gone };
}
