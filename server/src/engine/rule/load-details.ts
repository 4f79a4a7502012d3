import type { Confidence } from '../finding.ts';
import type { ParameterStyle } from './lifted-values.ts';
import type { Entries, Reader } from './reader.ts';
import { readRegex } from './regex-reader.ts';
import type { FixTemplate, Rule } from './rule.ts';

/** By the words of `fix-parameters`, such as `[$n, list]`. */
const parameterStyles: Readonly<Record<string, ParameterStyle | undefined>> = Object.fromEntries(
  (['?', '%s', '$n'] as const).flatMap((placeholder) =>
    (['tuple', 'list', 'arguments'] as const).map((values) => [
      `${placeholder} ${values}`,
      { placeholder, values },
    ]),
  ),
);

interface Metadata {
  shown: Pick<Rule, 'cwe' | 'confidence' | 'family' | 'appliesTo' | 'measure'> & {
    title: string | undefined;
  };
  /** What holds of the fix, whatever its form. */
  fixTerms: Pick<FixTemplate, 'safety' | 'import'>;
  fixParameters: ParameterStyle | undefined;
}

/** Reads the `metadata` that matter here; the rest is the author's own, whatever its form. */
export function readMetadata(reader: Reader, entries: Entries): Metadata {
  const node = entries.get('metadata')?.value;
  const values: Entries = reader.isMap(node) ? reader.map(node, 'metadata') : new Map();
  const texts = (key: string) => {
    const value = values.get(key)?.value;
    return value === undefined ? [] : reader.scalars(value).map(String);
  };
  const confidence = texts('confidence')[0]?.toLowerCase();
  return {
    shown: {
      title: texts('title')[0],
      family: texts('family')[0],
      cwe: texts('cwe').flatMap((name) => /CWE-\d+/.exec(name)?.[0] ?? []),
      confidence:
        confidence === 'high' || confidence === 'low' ? confidence : ('medium' satisfies Confidence),
      appliesTo: texts('applies-to')[0] === 'pasted' ? 'pasted' : undefined,
      measure: texts('measure')[0] === 'complexity' ? 'complexity' : undefined,
    },
    fixTerms: {
      safety: texts('fix-safety')[0] === 'safe' ? 'safe' : 'review',
      import: texts('fix-import')[0],
    },
    fixParameters: parameterStyles[texts('fix-parameters').join(' ')],
  };
}

/** Reads `fix` or `fix-regex`, or takes the kind of fix that the metadata ask for. */
export function readFix(
  reader: Reader,
  entries: Entries,
  { fixTerms, fixParameters }: Metadata,
): FixTemplate | undefined {
  if (fixParameters) return { op: 'parameters', style: fixParameters, ...fixTerms };
  const plain = entries.get('fix');
  if (plain) {
    const replacement = reader.string(plain.value, 'fix');
    // A block scalar ends with a line break that is the format's, not the fix's.
    return replacement === undefined
      ? undefined
      : { op: 'text', replacement: replacement.replace(/\n$/, ''), ...fixTerms };
  }
  const byRegex = entries.get('fix-regex');
  if (!byRegex) return undefined;
  const parts = reader.map(byRegex.value, 'fix-regex');
  reader.checkKeys(parts, ['regex', 'replacement', 'count'], 'fix-regex');
  const source = parts.get('regex');
  const target = parts.get('replacement');
  if (!source || !target) {
    reader.error(byRegex.value, 'fix-regex needs `regex` and `replacement`');
    return undefined;
  }
  const regex = readRegex(reader, source.value, 'regex', 'gm');
  const replacement = reader.string(target.value, 'replacement');
  const count = parts.get('count');
  if (!regex || replacement === undefined) return undefined;
  return {
    op: 'regex',
    regex,
    replacement,
    count: count ? (reader.number(count.value, 'count') ?? 0) : 0,
    ...fixTerms,
  };
}

/** Reads the paths in which a rule speaks. */
export function readPaths(reader: Reader, entries: Entries): Rule['paths'] {
  const node = entries.get('paths')?.value;
  if (node === undefined || reader.isEmpty(node)) return { include: [], exclude: [] };
  const parts = reader.map(node, 'paths');
  reader.checkKeys(parts, ['include', 'exclude'], 'paths');
  const list = (key: string) => {
    const entry = parts.get(key);
    return entry && !reader.isEmpty(entry.value) ? reader.strings(entry.value, `paths.${key}`) : [];
  };
  return { include: list('include'), exclude: list('exclude') };
}
