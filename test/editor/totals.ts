/** How many tests ended how. */
export interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}
