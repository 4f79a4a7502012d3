/** Which lines are too old for a record to have brought them. */

/** By line, the first at 0: when it had been committed, in milliseconds; undefined where it is not. */
export type LineAges = readonly (number | undefined)[];

/** Clocks of two machines, and the whole seconds of git, differ by so much. */
const CLOCK_DIFFERENCE_MS = 5000;

/**
 * The time, in milliseconds, before which a commit is too old for any of the records; undefined where one tells no time.
 */
export function earliestOf(records: readonly { time: string }[]): number | undefined {
  const earliest = Math.min(...records.map(({ time }) => Date.parse(time)));
  return Number.isFinite(earliest) ? earliest - CLOCK_DIFFERENCE_MS : undefined;
}

/**
 * Whether a line was committed before a record was made: then somebody else has written it.
 * @param time of the record, RFC 3339.
 */
export function isOlder(committed: number | undefined, time: string): boolean {
  return committed !== undefined && committed + CLOCK_DIFFERENCE_MS < Date.parse(time);
}
