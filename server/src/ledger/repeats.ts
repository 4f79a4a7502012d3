/** Where a text repeats some lines, their layout aside. */
import { inkOf } from './ink.ts';

/** Lines from 0, both inclusive. */
export interface Repeat {
  startLine: number;
  endLine: number;
}

/** Fewer visible characters than these say nothing of where they come from. */
const fewest = 12;

/** Lines as they are compared: without white space, blank lines and provenance comments. */
export function essenceOf(lines: readonly string[]): string[] {
  return lines.map(untaggedInk).filter((ink) => ink !== '');
}

/** Whether lines, as `essenceOf` gives them, are enough to be looked for. */
export function isTelling(essence: readonly string[]): boolean {
  return essence.join('').length >= fewest;
}

/** All places where the lines of `wanted`, as `essenceOf` gives them, follow each other; none overlaps another. */
export function findRepeats(text: string, wanted: readonly string[]): Repeat[] {
  const filled = text.split('\n').flatMap((line, number) => {
    const ink = untaggedInk(line);
    return ink === '' ? [] : { ink, number };
  });
  const repeats: Repeat[] = [];
  for (let at = 0; at + wanted.length <= filled.length; at++) {
    if (!wanted.every((ink, index) => filled[at + index]!.ink === ink)) continue;
    repeats.push({ startLine: filled[at]!.number, endLine: filled[at + wanted.length - 1]!.number });
    at += wanted.length - 1;
  }
  return repeats;
}

function untaggedInk(line: string): string {
  return line.includes('AI-Provenance:') ? '' : inkOf(line);
}
