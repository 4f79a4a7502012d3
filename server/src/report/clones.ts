/** Findings in the same code at several places: where else did this land? */
import type { Origin } from '../protocol/status.ts';
import type { FileFacts, FindingFacts } from './facts.ts';

export interface Clone {
  ruleId: string;
  severity: FindingFacts['severity'];
  message: string;
  /** The first line of the code, as it stands at the first place. */
  code: string;
  places: { path: string; line: number; origin: Origin }[];
}

/** Shorter code is alike by chance. */
const fewestCharacters = 12;

/** Those at the most places first. White space does not tell code apart. */
export function findClones(files: readonly FileFacts[]): Clone[] {
  const byCode = new Map<string, Clone>();
  for (const { path, findings } of files) {
    for (const { ruleId, severity, message, origin, line, code } of findings) {
      const ink = code.replaceAll(/\s+/g, '');
      if (ink.length < fewestCharacters) continue;
      const key = `${ruleId} ${ink}`;
      const clone = byCode.get(key) ?? { ruleId, severity, message, code: code.trim(), places: [] };
      clone.places.push({ path, line, origin });
      byCode.set(key, clone);
    }
  }
  return [...byCode.values()]
    .filter(({ places }) => new Set(places.map(({ path }) => path)).size > 1)
    .sort((a, b) => b.places.length - a.places.length || (a.ruleId < b.ruleId ? -1 : 1));
}
