/**
 * Lines that import, which editors and formatters put in order: what they import says the same in any order, so every name
 * keeps its author wherever it comes to stand.
 */
import type { AlignedRun, Token } from './tokens.ts';

const statement =
  /^\s*(import\b(?!\s*\(\s*\S)|export\s+(type\s+)?[{*]|from\s+\S+\s+import\b|(pub\s+)?use\s+[\w:{]|using\s+[\w.]+\s*[;=]|#\s*include\b)/;

/** Words that every import has. */
const keyword = /^(import|export|from|as|type|use|pub|using|static|include|\W)$/;

/** Longer ones are read as far as this, in lines. */
export const LONGEST_STATEMENT = 200;

/** Whether an import begins on the line. */
export function beginsImport(line: string): boolean {
  return statement.test(line);
}

/** For each line, whether it belongs to an import. */
export function importLines(lines: readonly string[]): boolean[] {
  const found = lines.map(() => false);
  for (let line = 0; line < lines.length; line++) {
    if (!beginsImport(lines[line]!)) continue;
    let depth = 0;
    const end = Math.min(lines.length, line + LONGEST_STATEMENT);
    for (; line < end; line++) {
      found[line] = true;
      for (const sign of lines[line]!) depth += '{('.includes(sign) ? 1 : ')}'.includes(sign) ? -1 : 0;
      if (depth <= 0) break;
    }
  }
  return found;
}

/** The tokens of one line. */
type TokenLine = readonly Token[];

/**
 * Which tokens of new lines are those of old ones. A new line takes from the old one that it shares most with, then from
 * the others; a sign that came with the order goes with what stands beside it. Lines that say mostly something new are left
 * out.
 */
export function regroup(left: readonly TokenLine[], right: readonly TokenLine[]): AlignedRun[] {
  const pairs = right
    .flatMap((to) => left.map((from) => ({ from, to, shared: sharedLength(from, to) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  const taken = new Set<Token>();
  const sources = new Map<Token, Token>();
  for (const { from, to } of pairs)
    for (const token of to) {
      if (sources.has(token)) continue;
      const source = from.find((candidate) => candidate.text === token.text && !taken.has(candidate));
      if (!source) continue;
      taken.add(source);
      sources.set(token, source);
    }
  const regrouped: AlignedRun[] = [];
  for (const [index, line] of right.entries()) {
    const telling = line.filter(({ text }) => !keyword.test(text));
    const known = telling.filter((token) => sources.has(token));
    if (2 * lengthOf(known) < lengthOf(telling)) continue;
    // A line of brackets and words that every import has goes with the names below it, or above.
    const around = [line, ...right.slice(index + 1), ...right.slice(0, index).reverse()];
    const beside = around.flat().find((token) => sources.has(token));
    if (beside) regrouped.push(...alignedOf(line, sources, sources.get(beside)!));
  }
  return regrouped;
}

function alignedOf(line: TokenLine, sources: ReadonlyMap<Token, Token>, first: Token): AlignedRun[] {
  let beside = first;
  return line.flatMap((token) => {
    const source = sources.get(token);
    if (source) {
      beside = source;
      return [{ from: source.start, to: token.start, length: token.text.length }];
    }
    if (!keyword.test(token.text)) return [];
    return [...token.text].map((_, index) => ({ from: beside.start, to: token.start + index, length: 1 }));
  });
}

function sharedLength(from: TokenLine, to: TokenLine): number {
  const texts = new Set(from.map(({ text }) => text));
  return lengthOf(to.filter(({ text }) => !keyword.test(text) && texts.has(text)));
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
