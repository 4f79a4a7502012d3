/** How much a line says of who wrote it. */
import { inkOf } from './ink.ts';

/** A closing brace proves nothing by itself. */
const TELLING_WEIGHT = 6;
/** Words that stand in everybody's code: `return None` proves no more than a brace. */
const COMMON_WORDS =
  /\b(?:begin|break|continue|default|do|done|elif|else|end|except|false|fi|finally|if|nil|none|not|null|pass|return|self|then|this|true|try|undefined|void)\b/gi;

/** How many visible characters a line has, common words aside. */
export function weightOf(line: string): number {
  return inkOf(line.replace(COMMON_WORDS, '')).length;
}

export const isTellingWeight = (weight: number): boolean => weight >= TELLING_WEIGHT;

/** A line that left one place and came to another in one edit needs less to be known for the same. */
const MOVED_WEIGHT = 4;

/** Whether lines say enough to be known where they have moved: brackets alone do not. */
export const tellsMoved = (lines: string): boolean =>
  weightOf(lines) >= MOVED_WEIGHT && /[\p{L}\p{N}]/u.test(lines.replace(COMMON_WORDS, ''));

/** Whether a line that stands by itself may prove anything. */
export const tells = (line: string): boolean => isTellingWeight(weightOf(line));
