/** Names the rule of the charter that a file breaks. */
import type { ChangedFile } from './facts.ts';
import type { Citation } from './violation.ts';

export const byDefault = 'built-in default';

/** Of a rule of the file's tier, such as `['approvals', 'count']`. */
export function citeTier(file: ChangedFile, keys: readonly string[], value: unknown): Citation {
  const path = ['tiers', file.tier.tier, ...keys];
  const { pattern, source } = file.tier.decidedBy;
  return { ...cite(file, path, value), place: { pattern, source } };
}

/** Of a rule that holds for all tiers. */
export function cite(file: ChangedFile, keys: readonly string[], value: unknown): Citation {
  return { rule: `${keys.join('.')}: ${String(value)}`, source: file.sourceOf(keys) ?? byDefault };
}

/** The line of `FILE:LINE` where it is in a file; undefined where another file says it, or none does. */
export function lineIn(path: string, source: string | undefined): number | undefined {
  const [, file, line] = /^(.*):(\d+)$/.exec(source ?? '') ?? [];
  return file === path ? Number(line) : undefined;
}
