/** Reads JSON with comments as assistants keep it, and what is left of it where it is broken. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';

export interface Configuration {
  root: YAMLMap;
  lines: LineCounter;
  /** Whether no part of it is broken. */
  isWhole: boolean;
}

/** More than any such file has; a bound on what hostile content can make the parser do. */
const mostLength = 100_000;

/** Undefined where the text is no object, or far too long. */
export function readConfiguration(text: string): Configuration | undefined {
  if (text.length > mostLength) return undefined;
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(blankComments(text), {
    lineCounter: lines,
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return isMap(contents) ? { root: contents, lines, isWhole: errors.length === 0 } : undefined;
}

/** Of a key that is written twice programs take one or the other. */
export function valuesAt(map: YAMLMap, key: string): unknown[] {
  return map.items.flatMap((pair) => (isScalar(pair.key) && pair.key.value === key ? [pair.value] : []));
}

/** JSON is YAML but for comments and tabs; each character stays where it is. */
function blankComments(text: string): string {
  return text.replaceAll(/"(?:\\.|[^"\\])*"|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\t/g, (found) =>
    found.startsWith('"') ? found : found.replaceAll(/[^\n]/g, ' '),
  );
}
