/** How most scenarios begin: a line that nobody knows the author of, and below it an AI block of two lines. */
import type { Act } from '../scenario.ts';

export const base = 'const base = 1;\n';
export const pair = 'const first = 1;\nconst second = 2;';
export const withPair: Act[] = [['accept', pair]];

/** What is expected below the first line. */
export const afterPair = (lines: string) => `u| const base = 1;\n${lines}`;
