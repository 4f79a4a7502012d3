/** What people think of each error-level finding in the corpus; one line of JSON each, in `judgements.jsonl`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sighting } from './scan.ts';

/** `debatable`: right by the rule's page, but nothing that this code's owner would mend. */
export type Verdict = 'true' | 'false' | 'debatable' | 'unjudged';

export interface Judgement extends Sighting {
  verdict: Verdict;
  /** One line; empty while unjudged. */
  reason: string;
}

const file = path.join(import.meta.dirname, 'judgements.jsonl');

export function readJudgements(text = readFileSync(file, 'utf8')): Judgement[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judgement);
}

export function writeJudgements(judgements: Judgement[]): void {
  const sorted = [...judgements].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  writeFileSync(file, sorted.map((judgement) => `${JSON.stringify(judgement)}\n`).join(''));
}

const keyOf = (sighting: Sighting): string =>
  [sighting.package, sighting.path, sighting.rule, sighting.line].join('\0');

export interface Comparison {
  /** Judged before and found again. */
  kept: Judgement[];
  added: Sighting[];
  gone: Judgement[];
}

/** Compares as multisets: a line may stand in a file, and be flagged, several times. */
export function compare(judgements: readonly Judgement[], sightings: readonly Sighting[]): Comparison {
  const known = new Map<string, Judgement[]>();
  for (const judgement of judgements)
    known.set(keyOf(judgement), [...(known.get(keyOf(judgement)) ?? []), judgement]);
  const kept: Judgement[] = [];
  const added: Sighting[] = [];
  for (const sighting of sightings) {
    const judgement = known.get(keyOf(sighting))?.pop();
    if (judgement) kept.push(judgement);
    else added.push(sighting);
  }
  return { kept, added, gone: [...known.values()].flat() };
}

/** What stays of the judgements after a scan: the kept ones, and the new findings, yet to be judged. */
export function renew({ kept, added }: Comparison): Judgement[] {
  return [...kept, ...added.map((sighting) => ({ ...sighting, verdict: 'unjudged' as const, reason: '' }))];
}

/** Findings that should not be there, for each ten thousand lines. What nobody has judged counts among them. */
export function falseRate(judgements: readonly Judgement[], lines: number): number {
  const wrong = judgements.filter(({ verdict }) => verdict === 'false' || verdict === 'unjudged');
  return (wrong.length * 10_000) / lines;
}
