/** Finds the cuts that no page notices, and keeps the list of those that are known. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashWord } from '../../../server/src/engine/syntax/text-index.ts';
import { type Claim, claimsOf, type RuleRunner } from '../rule-runner.ts';
import type { Site } from './site.ts';

/** Tries cuts against the pages of the rules that they touch. */
export class PageJury {
  readonly #claims = new Map<RuleRunner, Claim[]>();

  /** Whether some page says what is no longer so once the cut is made. */
  notices(site: Site): boolean {
    const undo = site.cut();
    try {
      return [...site.owners].some((runner) => this.#of(runner, site).some((claim) => !claim.holds()));
    } finally {
      undo();
    }
  }

  #of(runner: RuleRunner, { languages }: Site): Claim[] {
    if (!this.#claims.has(runner)) this.#claims.set(runner, claimsOf(runner));
    return this.#claims
      .get(runner)!
      .filter(({ language }) => languages.has('text') || (language !== undefined && languages.has(language)));
  }
}

/** A cut as it is recognised again when lines have moved. */
export const keyOf = ({ file, what, text }: Site): string => `${file}  ${what}  ${text}`;

const file = path.join(import.meta.dirname, 'known-survivors.txt');

export function readKnown(): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

export function writeKnown(survivors: readonly Site[]): void {
  const keys = survivors.map(keyOf).sort();
  writeFileSync(file, keys.map((key) => `${key}\n`).join(''));
}

/** Some of the cuts, always the same ones, and all of those that read alike; all of them where there are few. */
export function sampleOf(sites: readonly Site[], most: number): Site[] {
  const share = Math.min(1, most / sites.length);
  return sites.filter((site) => hashWord(keyOf(site)) / 2 ** 32 < share);
}

/** What of `some` is not among `others`, counted as often as it is there. */
export function missingFrom<T>(others: readonly string[], some: readonly T[], key: (item: T) => string): T[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return some.filter((item) => {
    const count = left.get(key(item)) ?? 0;
    left.set(key(item), count - 1);
    return count <= 0;
  });
}
