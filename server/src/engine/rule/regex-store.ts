import { digitsOf, edgesOf, tellEdges } from '../pattern/guard.ts';
import { groupsOf, recallRegex } from '../regex.ts';
import { needOfRegex, type WrittenNeed, writeNeed } from './regex-need.ts';

/** An expression that was compiled and found to be sound, with what a text needs for it. */
export interface StoredRegex {
  text: string;
  flags: string;
  groups: readonly number[];
  need: WrittenNeed;
  /** With what of ASCII a match can begin and end: a digit for each unit. */
  edges: string;
}

/** Expressions of rule files compiled ahead of time, by how they are written. */
export class RegexStore {
  readonly #stored: Map<string, StoredRegex>;

  constructor(stored: Readonly<Record<string, StoredRegex>> = {}) {
    this.#stored = new Map(Object.entries(stored));
  }

  recall(source: string, flags: string): RegExp | undefined {
    const stored = this.#stored.get(`${flags}/${source}`);
    if (!stored) return undefined;
    const regex = recallRegex(stored.text, stored.flags, stored.groups);
    needOfRegex(regex, stored.need);
    tellEdges(regex, stored.edges);
    return regex;
  }

  keep(source: string, flags: string, regex: RegExp): void {
    this.#stored.set(`${flags}/${source}`, {
      text: regex.source,
      flags: regex.flags,
      groups: groupsOf(regex),
      need: writeNeed(regex),
      edges: digitsOf(edgesOf(regex)),
    });
  }

  toJSON(): Record<string, StoredRegex> {
    return Object.fromEntries(this.#stored);
  }
}
