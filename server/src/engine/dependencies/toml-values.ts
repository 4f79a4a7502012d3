/** A string in TOML, with the table and key it belongs to. The span is that of its content, without quotes. */
export interface TomlString {
  table: string;
  key: string;
  /** The key within an inline table, where it stands in one. */
  inner: string;
  value: string;
  start: number;
  end: number;
  keyStart: number;
}

export interface TomlKey {
  table: string;
  key: string;
}

const header = /^[ \t]*\[{1,2}([^\]\n]+)\]{1,2}[ \t]*(?:#.*)?$/;
const assignment = /^[ \t]*("[^"\n]+"|'[^'\n]+'|[\w.-]+)[ \t]*=[ \t]*/;
const part =
  /"""[\s\S]*?"""|'''[\s\S]*?'''|"((?:\\.|[^"\\\n])*)"|'([^'\n]*)'|#[^\n]*|[[\]{}]|(?<![\w-])[\w-]+(?=[ \t]*=)|\n/g;

/** The strings and keys of a TOML text; what is neither is passed over. */
export function tomlStrings(text: string): { strings: TomlString[]; keys: TomlKey[] } {
  const strings: TomlString[] = [];
  const keys: TomlKey[] = [];
  let table = '';
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, lineEnd);
    const named = header.exec(line);
    const assigned = assignment.exec(line);
    if (named) {
      table = named[1].replace(/["'\s]/g, '');
      keys.push({ table, key: '' });
    } else if (assigned) {
      const key = assigned[1].replace(/["']/g, '');
      keys.push({ table, key });
      const keyStart = at + line.indexOf(key);
      at = readValue(text, at + assigned[0].length, (value, start, inner) =>
        strings.push({ table, key, inner, value, start, end: start + value.length, keyStart }),
      );
      continue;
    }
    at = lineEnd + 1;
  }
  return { strings, keys };
}

/** Answers where the line after the value begins. */
function readValue(
  text: string,
  from: number,
  take: (value: string, start: number, inner: string) => void,
): number {
  let depth = 0;
  let inner = '';
  part.lastIndex = from;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    const [whole, double, single] = match;
    if (whole === '\n') {
      if (depth <= 0) return part.lastIndex;
    } else if (whole === '[' || whole === '{') depth++;
    else if (whole === ']' || whole === '}') {
      depth--;
      inner = '';
    } else if (double !== undefined || single !== undefined)
      take(double ?? single ?? '', match.index + 1, inner);
    else if (/^[\w-]/.test(whole)) inner = whole;
  }
  return text.length;
}
