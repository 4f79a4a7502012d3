/**
 * Which lines of a text begin within a literal, a comment, or a line that goes on, where no grammar tells. Quotes that are
 * not understood take in too much rather than too little: a tag then stands further up, or nowhere.
 */

/** Something that may reach over several lines: where it begins, and what ends it. */
interface Stretch {
  open: RegExp;
  close: RegExp | ((opened: RegExpExecArray) => RegExp);
}

const all = (open: RegExp, close: Stretch['close']): Stretch => ({ open, close });
const toLineEnd = /[^\n]*/y;

/** A quote that ends on its line, or is none at all. */
const within = (quote: string): Stretch =>
  all(new RegExp(`${quote}(?:[^${quote}\\\\\\n]|\\\\.)*${quote}`, 'y'), /(?:)/y);
/** A quote that goes on until it is closed; `mark` takes the next character's meaning away. */
const across = (quote: string, mark = '\\\\'): Stretch =>
  all(new RegExp(quote, 'y'), new RegExp(`(?:[^${quote}${mark}]|${mark}[\\s\\S])*${quote}`, 'y'));
/** The same where nothing can be taken its meaning away. */
const plainly = (quote: string): Stretch =>
  all(new RegExp(quote, 'y'), new RegExp(`[^${quote}]*${quote}`, 'y'));
const doubled = (quote: string): Stretch =>
  all(new RegExp(quote, 'y'), new RegExp(`(?:[^${quote}]|${quote}${quote})*${quote}(?!${quote})`, 'y'));
const until = (open: string, close: string): Stretch =>
  all(new RegExp(open, 'y'), new RegExp(`[\\s\\S]*?${close}`, 'y'));
const line = (open: string): Stretch => all(new RegExp(open, 'y'), toLineEnd);

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const heredoc = (open: RegExp): Stretch =>
  all(open, (opened) => new RegExp(`[\\s\\S]*?\\n[ \\t]*${escaped(opened[1]!)}\\b`, 'y'));

const slashes = line('//');
const hash = line('#');
const blockComment = until('/\\*', '\\*/');
const [single, double] = [within("'"), within('"')];
const triple = until('"""', '"""');
const shell = [
  all(/\\[\s\S]/y, /(?:)/y),
  all(/(?<![^\s;&|(])#/y, toLineEnd),
  heredoc(/<<[-~]?\s*["']?\\?([A-Za-z_]\w*)["']?/y),
  plainly("'"),
  across('"'),
];
const c = [slashes, blockComment, within('"'), within("'")];

/** By the editor's language ids; the first that fits holds. */
const stretches: Record<string, Stretch[]> = {
  c,
  'objective-c': c,
  cpp: [
    all(/R"([^\s()\\]{0,16})\(/y, (opened) => new RegExp(`[\\s\\S]*?\\)${escaped(opened[1]!)}"`, 'y')),
    ...c,
  ],
  java: [triple, ...c],
  kotlin: [triple, ...c],
  scala: [triple, ...c],
  swift: [triple, ...c],
  groovy: [triple, until("'''", "'''"), ...c],
  dart: [triple, until("'''", "'''"), ...c],
  csharp: [
    all(/\$*("{3,})/y, (opened) => new RegExp(`[\\s\\S]*?${opened[1]}`, 'y')),
    all(/(?:\$@|@\$|@)"/y, /(?:[^"]|"")*"(?!")/y),
    ...c,
  ],
  go: [plainly('`'), ...c],
  rust: [
    all(/r(#*)"/y, (opened) => new RegExp(`[\\s\\S]*?"${opened[1]}`, 'y')),
    slashes,
    blockComment,
    all(/'(?:[^'\\\n]|\\[^\n]{1,10})'/y, /(?:)/y),
    across('"'),
  ],
  php: [
    all(/^[\s\S]*?(?:<\?(?:php|=)|$)/y, /(?:)/y),
    all(/\?>/y, /[\s\S]*?(?:<\?(?:php|=)|$)/y),
    heredoc(/<<<\s*["']?([A-Za-z_]\w*)["']?/y),
    slashes,
    hash,
    blockComment,
    across("'"),
    across('"'),
  ],
  ruby: [
    heredoc(/<<[-~]["'`]?([A-Za-z_]\w*)["'`]?/y),
    all(/(?<=^|\n)=begin\b/y, /[\s\S]*?\n=end\b/y),
    all(/(?<=^|\n)__END__/y, /[\s\S]*$/y),
    hash,
    across("'"),
    across('"'),
    across('`'),
  ],
  shellscript: shell,
  makefile: [all(/(?<=^|\n)[ \t]*define\b/y, /[\s\S]*?\n[ \t]*endef\b/y), hash],
  dockerfile: [heredoc(/<<-?\s*["']?([A-Za-z_]\w*)["']?/y), all(/(?<=^|\n)[ \t]*#/y, toLineEnd)],
  powershell: [
    until('<#', '#>'),
    all(/@(["'])[ \t]*\r?\n/y, (opened) => new RegExp(`[\\s\\S]*?(?<=\\n)${opened[1]}@`, 'y')),
    hash,
    across('"', '`'),
    doubled("'"),
  ],
  terraform: [heredoc(/<<-?([A-Za-z_]\w*)/y), hash, ...c],
  hcl: [heredoc(/<<-?([A-Za-z_]\w*)/y), hash, ...c],
  toml: [triple, until("'''", "'''"), hash, single, double],
  lua: [
    all(/--\[(=*)\[/y, (opened) => new RegExp(`[\\s\\S]*?\\]${opened[1]}\\]`, 'y')),
    all(/\[(=*)\[/y, (opened) => new RegExp(`[\\s\\S]*?\\]${opened[1]}\\]`, 'y')),
    line('--'),
    single,
    double,
  ],
  sql: [
    line('--'),
    blockComment,
    all(/\$(\w*)\$/y, (opened) => new RegExp(`[\\s\\S]*?\\$${opened[1]}\\$`, 'y')),
    doubled("'"),
    doubled('"'),
  ],
  css: [blockComment, single, double],
  scss: [slashes, blockComment, single, double],
  less: [slashes, blockComment, single, double],
  elixir: [triple, until("'''", "'''"), hash, across('"')],
  julia: [triple, until('#=', '=#'), hash, across('"')],
  haskell: [until('\\{-', '-\\}'), line('--'), double],
  clojure: [line(';'), across('"')],
  r: [hash, across('"'), across("'")],
  perl: [
    heredoc(/<<~?["']?([A-Za-z_]\w*)["']?/y),
    all(/(?<=^|\n)=[a-z]\w*/y, /[\s\S]*?\n=cut\b/y),
    all(/(?<=^|\n)__(?:END|DATA)__/y, /[\s\S]*$/y),
    hash,
    across('"'),
    across("'"),
  ],
  nix: [until("''", "''(?!')"), hash, blockComment, across('"')],
  html: [
    until('<!--', '-->'),
    all(/<(script|style|pre|textarea)\b/iy, (opened) => new RegExp(`[\\s\\S]*?</${opened[1]}\\s*>`, 'iy')),
    all(/<[A-Za-z/!]/y, /(?:[^<>"']|"[^"]*"|'[^']*')*>/y),
  ],
  xml: [
    until('<!--', '-->'),
    until('<!\\[CDATA\\[', '\\]\\]>'),
    all(/<[A-Za-z/!?]/y, /(?:[^<>"']|"[^"]*"|'[^']*')*>/y),
  ],
  markdown: [
    until('<!--', '-->'),
    all(/(?<=^|\n)[ \t]*(`{3,}|~{3,})/y, (opened) => new RegExp(`[\\s\\S]*?\\n[ \\t]*${opened[1]}`, 'y')),
  ],
};
for (const [language, like] of [
  ['objective-cpp', 'cpp'],
  ['cuda-cpp', 'cpp'],
  ['vue', 'html'],
  ['svelte', 'html'],
  ['svg', 'xml'],
  ['xsl', 'xml'],
  ['plsql', 'sql'],
] as const)
  stretches[language] = stretches[like]!;

/** Languages in which a backslash at the end of a line joins it with the next. */
const joining = new Set([
  'c',
  'cpp',
  'objective-c',
  'objective-cpp',
  'cuda-cpp',
  'makefile',
  'shellscript',
  'dockerfile',
]);

/** Letters with which nothing opens: most of a text. */
const wordly = /[A-QS-Za-ce-qs-z0-9]+/y;

/** Whether a line that starts at `offset` begins within something that began before. */
export function isWithinLiteral(text: string, offset: number, languageId: string): boolean {
  if (languageId === 'yaml' || languageId === 'dockercompose') return isWithinScalar(text, offset);
  if (joining.has(languageId) && /\\\r?\n$/.test(text.slice(Math.max(offset - 3, 0), offset))) return true;
  const own = stretches[languageId];
  if (!own) return false;
  for (let at = 0; at < offset; ) {
    wordly.lastIndex = at;
    if (wordly.test(text)) at = wordly.lastIndex;
    const end = ended(text, at, own);
    if (end > offset) return true;
    at = Math.max(end, at + 1);
  }
  return false;
}

/** Where what begins at a place ends; the place itself where nothing does, the end of the text where nothing closes it. */
function ended(text: string, at: number, own: readonly Stretch[]): number {
  for (const { open, close } of own) {
    open.lastIndex = at;
    const opened = open.exec(text);
    if (!opened) continue;
    const end = typeof close === 'function' ? close(opened) : close;
    end.lastIndex = at + opened[0].length;
    return end.test(text) ? end.lastIndex : text.length + 1;
  }
  return at;
}

/** So many characters at the end of a line tell whether a block scalar begins. */
const MOST_HEAD = 200;

/** Whether a line of YAML belongs to a block scalar, or to a scalar in quotes or without that goes on. */
function isWithinScalar(text: string, offset: number): boolean {
  let depth = -1;
  let quote = '';
  for (let at = 0; at < offset; ) {
    const end = text.indexOf('\n', at);
    const row = text.slice(at, end < 0 ? text.length : end);
    at += row.length + 1;
    const indent = /^ */.exec(row)![0].length;
    if (depth >= 0 && (row.trim() === '' || indent > depth)) continue;
    depth = -1;
    if (quote !== '') {
      if (row.replace(/\\.|''/g, '').includes(quote)) quote = '';
      continue;
    }
    if (/^\s*#/.test(row)) continue;
    if (/(?:^|[:\-?]\s+|\s)(?:[!&]\S+\s+)*[|>][-+\d]*\s*(?:#.*)?$/.test(row.slice(-MOST_HEAD)))
      depth = indentOfKey(row);
    else quote = openQuote(row);
  }
  if (quote !== '') return true;
  const next = text.slice(offset, text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset));
  if (depth >= 0) return next.trim() === '' || /^ */.exec(next)![0].length > depth;
  // A plain scalar that goes on has neither a dash nor a key, nor a bracket.
  return next.trim() !== '' && !/^\s*(?:[-?#[\]{}&!"'%]|\.\.\.|[^#]*:(?:\s|$))/.test(next);
}

/** Of `- key: |` the dash counts for nothing: what follows is deeper than the key's place only where it has to be. */
function indentOfKey(row: string): number {
  return /^ */.exec(row)![0].length;
}

function openQuote(row: string): string {
  const value = /(?:^\s*|[:\-?[{,]\s+)(["'])/.exec(row);
  if (!value) return '';
  const rest = row.slice(value.index + value[0].length).replace(/\\.|''/g, '');
  return rest.includes(value[1]!) ? '' : value[1]!;
}
