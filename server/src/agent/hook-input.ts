/** Reads the JSON that agents hand to hooks, which may hold anything. */

/** What came is not what the protocol promises; the message says what is amiss. */
export class InputError extends Error {}

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws InputError */
export function parseInput(text: string): Json {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    try {
      value = JSON.parse(escapeControls(text));
    } catch {
      throw new InputError('standard input is no JSON');
    }
  }
  if (!isObject(value)) throw new InputError('standard input is no JSON object');
  return value;
}

/** Some agents leave line breaks within strings as they are. */
function escapeControls(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"/g, (string) =>
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    string.replace(/[\u0000-\u001f]/g, (control) => JSON.stringify(control).slice(1, -1)),
  );
}

/** The first of the keys that holds a text which is not empty. */
export function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  if (!isObject(value)) return undefined;
  for (const key of keys) {
    const found = value[key];
    if (typeof found === 'string' && found !== '') return found;
  }
  return undefined;
}

/** The same for a text that may be empty. */
export function anyTextAt(value: unknown, ...keys: readonly string[]): string | undefined {
  if (!isObject(value)) return undefined;
  for (const key of keys) {
    const found = value[key];
    if (typeof found === 'string') return found;
  }
  return undefined;
}

/** @throws InputError where none of the keys holds a text. */
export function needText(value: unknown, ...keys: readonly string[]): string {
  const found = textAt(value, ...keys);
  if (found === undefined) throw new InputError(`there is no ${keys[0]}`);
  return found;
}

export function objectAt(value: unknown, ...keys: readonly string[]): Json {
  if (!isObject(value)) return {};
  for (const key of keys) {
    const found = value[key];
    if (isObject(found)) return found;
    // Some hand arguments over as JSON within JSON.
    if (typeof found === 'string' && found.trimStart().startsWith('{')) {
      try {
        const parsed: unknown = JSON.parse(found);
        if (isObject(parsed)) return parsed;
      } catch {
        // It is a text that begins with a brace.
      }
    }
  }
  return {};
}

export function listAt(value: unknown, ...keys: readonly string[]): unknown[] {
  if (!isObject(value)) return [];
  for (const key of keys) {
    const found = value[key];
    if (Array.isArray(found)) return found;
  }
  return [];
}

/** A key with its value, where there is one. */
export function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
