/** The tier that a path has by the name of its folders and its file alone, without any charter. */
import ignore, { type Ignore } from 'ignore';
import { highRiskPlaces, lowRiskPlaces, type RiskKind } from './high-risk-places.ts';
import type { TierDecision } from './tiers.ts';

interface Matcher {
  kind: string;
  /** `session` before `session store`: one lookup a word, and one a pair of words. */
  names: Set<string>;
  folders: Set<string>;
  stems: readonly RegExp[];
  patterns: Ignore;
}

const dangerous: readonly Matcher[] = highRiskPlaces.map((place: RiskKind) => ({
  kind: place.kind,
  names: new Set(place.words),
  folders: new Set(place.folders),
  stems: place.stems,
  patterns: ignore({ ignorecase: true }).add([...place.patterns]),
}));

/** Folder names in any case; file names as written, because `*Test.java` must not name `Latest.java`. */
const harmless = lowRiskPlaces.map(({ kind, folders, files }) => ({
  kind,
  folders: ignore({ ignorecase: true }).add([...folders]),
  files: ignore({ ignorecase: false }).add([...files]),
}));

/** Decides by name, or answers undefined where the name says nothing. `path` is relative, with `/`. */
export function tierByName(path: string): TierDecision | undefined {
  for (const { kind, folders, files } of harmless) {
    const rule = folders.test(path).rule ?? files.test(path).rule;
    if (rule) {
      return { tier: 'experimental', decidedBy: { pattern: rule.pattern, source: `built-in: ${kind}` } };
    }
  }
  const folders = path.split('/');
  const file = folders.pop()!;
  // A folder speaks for all that is in it, so it is the better reason; of several the innermost.
  for (const folder of folders.toReversed()) {
    const kind = dangerousName(folder, false);
    if (kind) return { tier: 'critical', decidedBy: { pattern: `${folder}/`, source: `built-in: ${kind}` } };
  }
  const kind = dangerousName(file, true);
  if (kind) return { tier: 'critical', decidedBy: { pattern: file, source: `built-in: ${kind}` } };
  for (const { kind, patterns } of dangerous) {
    const rule = patterns.test(path).rule;
    if (rule) return { tier: 'critical', decidedBy: { pattern: rule.pattern, source: `built-in: ${kind}` } };
  }
  return undefined;
}

function dangerousName(name: string, isFile: boolean): string | undefined {
  const words = splitWords(isFile ? withoutExtension(name) : name);
  const whole = words.join('-');
  for (const { kind, names, folders, stems } of dangerous) {
    if (!isFile && (folders.has(whole) || folders.has(name.toLowerCase()))) return kind;
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if (names.has(word) || names.has(`${word}-${words[index + 1]}`)) return kind;
      if (stems.some((stem) => stem.test(word.replace(/\d+$/, '')))) return kind;
    }
  }
  return undefined;
}

/** `OAuth2Client` is `oauth2`, `client`; `payment_gateway` is `payment`, `gateway`. */
function splitWords(name: string): string[] {
  return name
    .replace(/OAuth/g, 'Oauth')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
