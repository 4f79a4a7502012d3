/**
 * Turns a regular expression as rules write it (PCRE) into JavaScript's. Throws a SyntaxError where JavaScript has
 * no counterpart.
 */
export function compileRegex(source: string, flags: string): RegExp {
  let text = source;
  let mode = flags;
  const inline = /^\(\?([imsx]+)\)/;
  for (let match = inline.exec(text); match; match = inline.exec(text)) {
    for (const flag of match[1]) if (!mode.includes(flag)) mode += flag;
    text = text.slice(match[0].length);
  }
  if (mode.includes('x')) {
    mode = mode.replace('x', '');
    text = stripVerbose(text);
  }
  text = text
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\(\?P=(\w+)\)/g, '\\k<$1>')
    .replaceAll(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, plain: string) =>
      plain.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'),
    )
    // Start and end of the text, whatever `^` and `$` mean.
    .replaceAll(/\\A/g, '(?<![\\s\\S])')
    .replaceAll(/\\z/g, '(?![\\s\\S])')
    .replaceAll(/\\Z/g, '(?=\\n?(?![\\s\\S]))')
    .replaceAll(/\\h/g, '[ \\t]')
    .replaceAll(/\[\[:(\w+):\]\]/g, (whole, name) => (posixClasses[name] ? `[${posixClasses[name]}]` : whole))
    .replaceAll(/\\x\{([0-9a-fA-F]{1,4})\}/g, (_, hex) => `\\u${hex.padStart(4, '0')}`);
  if (/\\x\{|\\p\{/i.test(text)) {
    text = text.replaceAll(/\\x\{([0-9a-fA-F]+)\}/g, '\\u{$1}');
    mode += 'u';
  }
  return new RegExp(text, mode);
}

const posixClasses: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  space: '\\s',
  upper: 'A-Z',
  lower: 'a-z',
  xdigit: '0-9A-Fa-f',
};

/** Verbose mode: white space and comments outside classes do not count. */
function stripVerbose(text: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '\\') {
      out += text.slice(i, i + 2);
      i++;
    } else if (inClass) {
      inClass = c !== ']';
      out += c;
    } else if (c === '#') {
      while (i < text.length && text[i] !== '\n') i++;
    } else if (!/\s/.test(c)) {
      inClass = c === '[';
      out += c;
    }
  }
  return out;
}
