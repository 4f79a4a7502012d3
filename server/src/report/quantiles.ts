/** How long most of many things took. */

export interface Quantiles {
  median: number;
  /** Nine of ten took at most so long. */
  ninth: number;
}

/** Undefined of nothing. */
export function quantilesOf(values: readonly number[]): Quantiles | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), ninth: quantile(sorted, 0.9) };
}

/** The smallest value that so large a part of all does not exceed. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]!;
}
