/** Finds, without parsing it, whose record a line of the ledger is. */

/** Where a record's id and path stand in its line, in characters from the line's start; `end` is exclusive. */
export interface ScannedLine {
  id: { start: number; end: number };
  path: { start: number; end: number };
}

const HEAD = '{"version":"0.1.0","id":"';
const FILES = '"files":[{"path":"';
const OWN = '"metadata":{"dev.touchstone":{';
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/y;

/**
 * Reads `text[start, end)`, one line as Touchstone writes it. Undefined for any other line, which may be a record all
 * the same: what is found in a string cannot be mistaken for a key, because quotes inside of strings are escaped.
 */
export function scanRecordLine(text: string, start: number, end: number): ScannedLine | undefined {
  if (!text.startsWith(HEAD, start) || text[end - 1] !== '}') return undefined;
  const id = start + HEAD.length;
  ID.lastIndex = id;
  if (!ID.test(text)) return undefined;
  const files = text.indexOf(FILES, id);
  if (files < 0 || files >= end) return undefined;
  const path = files + FILES.length;
  const pathEnd = text.indexOf('"', path);
  // Whether the quote is escaped, or the backslash, is for a parser to say.
  if (pathEnd < 0 || pathEnd >= end || text[pathEnd - 1] === '\\') return undefined;
  const own = text.indexOf(OWN, pathEnd);
  if (own < 0 || own >= end) return undefined;
  return {
    id: { start: id - start, end: id + 36 - start },
    path: { start: path - start, end: pathEnd - start },
  };
}
