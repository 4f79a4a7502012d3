import { unescapeString } from '../names/strings.ts';

/** A string value in JSON, with the keys that lead to it. The span is that of its content, without quotes. */
export interface JsonString {
  path: string[];
  value: string;
  start: number;
  end: number;
  /** Where the content of its key begins. */
  keyStart: number;
}

const token = /"((?:\\.|[^"\\])*)"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Every string value within the objects of a JSON text, however much of the text is wrong. */
export function jsonStrings(text: string): JsonString[] {
  const found: JsonString[] = [];
  const path: { key: string; keyStart: number }[] = [];
  const kinds: ('object' | 'array')[] = [];
  let expectsKey = false;
  for (const match of text.matchAll(token)) {
    const [whole, content] = match;
    const start = match.index + 1;
    if (content !== undefined) {
      if (expectsKey && kinds.at(-1) === 'object') {
        path[kinds.length - 1] = { key: unescapeString(content), keyStart: start };
        path.length = kinds.length;
        continue;
      }
      const value = unescapeString(content);
      const keys = path.slice(0, kinds.length);
      found.push({
        path: keys.map(({ key }) => key),
        value,
        start,
        end: start + content.length,
        keyStart: keys.at(-1)?.keyStart ?? start,
      });
      continue;
    }
    if (whole === '{' || whole === '[') {
      kinds.push(whole === '{' ? 'object' : 'array');
      expectsKey = whole === '{';
      if (whole === '[') path[kinds.length - 1] = { key: '', keyStart: start };
    } else if (whole === '}' || whole === ']') {
      kinds.pop();
      path.length = Math.min(path.length, kinds.length);
      expectsKey = false;
    } else if (whole === ',') expectsKey = kinds.at(-1) === 'object';
    else if (whole === ':') expectsKey = false;
  }
  return found;
}
