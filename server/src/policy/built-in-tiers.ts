/** The tier that a path has by the name of its folders and its file alone, without any charter. */
import ignore from 'ignore';
import { highRiskPlaces, lowRiskPlaces } from './high-risk-places.ts';
import { PatternIndex } from './pattern-index.ts';
import type { TierDecision } from './tiers.ts';

/** A pattern of a built-in place; of several that match, the one of the kind that comes first is told. */
interface NamedPattern {
  rank: number;
  kind: string;
  pattern: string;
}

/** `session` before `session store`: one lookup a word, and one a pair of words. */
const dangerousWords = ranksOf(highRiskPlaces.map(({ words }) => words));
const dangerousFolders = ranksOf(highRiskPlaces.map(({ folders }) => folders));
const dangerousStems = highRiskPlaces.flatMap(({ stems }, rank) => stems.map((stem) => ({ stem, rank })));
const dangerousPatterns = indexOf(
  highRiskPlaces.map(({ kind, patterns }) => ({ kind, patterns })),
  true,
);

/** Folder names in any case; file names as written, because `*Test.java` must not name `Latest.java`. */
const harmlessFolders = indexOf(
  lowRiskPlaces.map(({ kind, folders }) => ({ kind, patterns: folders })),
  true,
);
const harmlessFiles = indexOf(
  lowRiskPlaces.map(({ kind, files }) => ({ kind, patterns: files })),
  false,
);

/** What the names of folders come to is kept for so many. */
const mostFolders = 10_000;
const knownFolders = new Map<string, string | undefined>();

/** Decides by name, or answers undefined where the name says nothing. `path` is relative, with `/`. */
export function tierByName(path: string): TierDecision | undefined {
  const folder = harmlessFolders(path);
  const byFile = harmlessFiles(path);
  const harmless = folder && byFile ? (folder.rank <= byFile.rank ? folder : byFile) : (folder ?? byFile);
  if (harmless) return decided('experimental', harmless);
  const folders = path.split('/');
  const file = folders.pop()!;
  // A folder speaks for all that is in it, so it is the better reason; of several the innermost.
  for (let index = folders.length - 1; index >= 0; index--) {
    const kind = dangerousFolder(folders[index]!);
    if (kind) return decided('critical', { kind, pattern: `${folders[index]}/` });
  }
  const kind = kindOf(splitWords(withoutExtension(file)));
  if (kind) return decided('critical', { kind, pattern: file });
  const fixed = dangerousPatterns(path);
  return fixed && decided('critical', fixed);
}

function decided(
  tier: TierDecision['tier'],
  { kind, pattern }: Pick<NamedPattern, 'kind' | 'pattern'>,
): TierDecision {
  return { tier, decidedBy: { pattern, source: `built-in: ${kind}` } };
}

function dangerousFolder(name: string): string | undefined {
  if (knownFolders.has(name)) return knownFolders.get(name);
  const words = splitWords(name);
  const kind = kindOf(words, dangerousFolders.get(words.join('-')), dangerousFolders.get(name.toLowerCase()));
  if (knownFolders.size >= mostFolders) knownFolders.clear();
  knownFolders.set(name, kind);
  return kind;
}

/** The kind that comes first, of what words say and of what is known already. */
function kindOf(words: readonly string[], ...known: (number | undefined)[]): string | undefined {
  let first = Math.min(...known.map((rank) => rank ?? Number.POSITIVE_INFINITY));
  const take = (rank: number | undefined) => {
    if (rank !== undefined && rank < first) first = rank;
  };
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    take(dangerousWords.get(word));
    if (index + 1 < words.length) take(dangerousWords.get(`${word}-${words[index + 1]}`));
    const letters = word.replace(/\d+$/, '');
    for (const { stem, rank } of dangerousStems) if (rank < first && stem.test(letters)) first = rank;
  }
  return highRiskPlaces[first]?.kind;
}

/** `OAuth2Client` is `oauth2`, `client`; `payment_gateway` is `payment`, `gateway`. */
function splitWords(name: string): string[] {
  return name
    .normalize('NFC')
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

/** The place of the first list that holds a name. */
function ranksOf(lists: readonly (readonly string[])[]): Map<string, number> {
  const ranks = new Map<string, number>();
  for (const [rank, names] of lists.entries())
    for (const name of names) if (!ranks.has(name)) ranks.set(name, rank);
  return ranks;
}

/** Finds the pattern that matches a path. A list may take names out again with `!`, and only for itself. */
function indexOf(
  lists: readonly { kind: string; patterns: readonly string[] }[],
  ignoreCase: boolean,
): (path: string) => NamedPattern | undefined {
  const isNegative = (pattern: string) => pattern.startsWith('!');
  const whole = lists.map(({ patterns }) =>
    patterns.some(isNegative) ? ignore({ ignorecase: ignoreCase }).add([...patterns]) : undefined,
  );
  const named = lists.flatMap(({ kind, patterns }, rank) =>
    patterns
      .filter((pattern) => !isNegative(pattern))
      .map((pattern) => ({ pattern, value: { rank, kind, pattern } })),
  );
  const index = new PatternIndex(named, { ignoreCase });
  return (path) => index.find(path, ({ rank }) => whole[rank]?.ignores(path) !== false);
}
