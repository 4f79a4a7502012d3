/** Patterns as code: metavariables and ellipses give way to what may stand there. */

/** What each metavariable becomes, with its `$`. */
export type Values = ReadonlyMap<string, string>;

/** Stands where other code goes: in a body, or where statements may follow. */
export const gap = '/*gap*/';

const metavariable = /\$(?:\.\.\.)?[A-Z_][A-Z0-9_]*/g;

export function metavariablesOf(pattern: string): string[] {
  return [...new Set(pattern.match(metavariable) ?? [])];
}

/** `argument` is what an ellipsis among arguments becomes, if not nothing. */
export function fill(pattern: string, values: Values, isPython: boolean, argument = ''): string {
  const lines = pattern
    .replace(/except \.\.\.:/g, 'except ValueError:')
    .replace(/\s+$/, '')
    .split('\n')
    .map((line) => (/^\s*\.\.\.;?\s*$/.test(line) ? line.replace(/\.\.\.;?/, gap) : line));
  let text = lines.join('\n');
  text = text.replace(/<\.\.\.\s*([\s\S]*?)\s*\.\.\.>/g, '$1');
  text = text.replace(/(["'])=~\/((?:(?!\1)[^\\]|\\.)*)\/[a-z]*\1/g, (_, quote: string, source: string) => {
    const [first = 'text'] = values.get(`=~${source}`)?.split('\u0000') ?? [];
    return `${quote}${first}${quote}`;
  });
  text = text.replace(/f?(["'`])\.\.\.\1/g, (whole) => whole.replace('...', 'text'));
  text = text.replace(/([`"'])((?:(?!\1)[^\n])*)\1/g, (whole, quote: string, inner: string) =>
    /\.\.\.(?=\$?\{)|\}\.\.\./.test(inner)
      ? `${quote}${inner.replace(/\.\.\.(?=\$?\{)/g, 'a ').replace(/\}\.\.\./g, '} b')}${quote}`
      : whole,
  );
  text = text.replace(/\s*\.\s*\.\.\.\s*\./g, '.');
  if (!isPython)
    text = text.replace(/\{\s*\.\.\.;?\s*\}/g, (_, at: number) =>
      /[)>]\s*$|(?:else|try|finally|catch|do)\s*$|\bclass\b[^{}]*$/.test(text.slice(0, at))
        ? `{\n  ${gap}\n}`
        : `{${keyed(argument, isPython)}}`,
    );
  // A tuple of one needs its comma.
  if (isPython)
    text = text.replace(
      /(?<![\w)\]])\(\s*(\.\.\.\s*,\s*)?([^(),]+?)(\s*,\s*\.\.\.)?\s*\)/g,
      (whole, before, one, after) => (before === undefined && after === undefined ? whole : `(${one},)`),
    );
  // Among statements on one line.
  if (!isPython)
    text = text
      .replace(/\{\s*\.\.\.;?\s+(?=[^\s,})\]])/g, `{\n  ${gap}\n  `)
      .replace(/([;}])\s*\.\.\.;?\s*(?=\})/g, `$1\n  ${gap}\n`)
      .replace(/([;}])[ \t]*\.\.\.;?[ \t]+(?=[^\s,)\]])/g, `$1\n  ${gap}\n  `);
  text = text.replace(/(?<=[\w)\]])\[\s*\.\.\.\s*\]/g, isPython ? '["name"]' : '.name');
  text = text.replace(/function\s*\.\.\.\s*\(/g, 'function handle(');
  text = text.replace(/\b(if|while|switch)\s*\(\s*\.\.\.\s*\)/g, '$1 (isKnown)');
  text = text.replace(/\bcatch\s*\(\s*\.\.\.\s*\)/g, 'catch (error)');
  // Arguments, elements, keys: an ellipsis before a name or an opening bracket is a spread.
  const isEllipsis = '\\.\\.\\.(?![\\w$(\\[{])';
  text = text.replace(
    new RegExp(`([([{])\\s*${isEllipsis}\\s*(?=[)\\]}])`, 'g'),
    (_, open: string) => open + (open === '{' ? keyed(argument, isPython) : argument),
  );
  text = text.replace(new RegExp(`,\\s*${isEllipsis}(?=\\s*[,)\\]}])`, 'g'), '');
  text = text.replace(new RegExp(`([([{]\\s*)${isEllipsis}\\s*,\\s*`, 'g'), (_, open: string) =>
    open === '(' && argument !== '' ? `(${argument}, ` : open,
  );
  text = text.replace(new RegExp(`(=\\s*|=>\\s*|return\\s+|:\\s*|\\(|,\\s*)${isEllipsis}`, 'g'), '$1value');
  text = text.replace(/\$\.\.\.[A-Z_][A-Z0-9_]*/g, (name) => values.get(name) ?? '');
  text = text.replace(metavariable, (name) => values.get(name) ?? name.slice(1).toLowerCase());
  text = text
    .replace(/\(\s*,\s*/g, '(')
    .replace(/,\s*,/g, ',')
    .replace(/\[\s*,\s*/g, '[');
  return text;
}

const keyed = (value: string, isPython: boolean): string =>
  value === '' ? '' : isPython ? `"name": ${value}` : ` name: ${value} `;

/** What a gap becomes where nothing goes: what is checked is refused. */
function closed(line: string, before: string, isPython: boolean): string[] {
  const isRefusal = /^\s*(?:\} )?(?:el)?if\b|^\s*except\b/.test(before);
  if (!isPython) return isRefusal ? [line.replace(gap, 'return;')] : [];
  if (!/:\s*$/.test(before)) return [];
  return [line.replace(gap, isRefusal ? 'raise ValueError("refused")' : 'pass')];
}

const indentOf = (line: string): string => /^\s*/.exec(line)![0];

export type GapChoice = 'first' | 'last' | 'in a method';

/** Puts code into one gap and drops the others. */
export function fillGap(code: string, inner: string, isPython: boolean, choice: GapChoice = 'last'): string {
  const lines = code.split('\n');
  const places = lines.flatMap((line, i) => (line.includes(gap) ? [i] : []));
  const ofMethod = places.find((at) => /\)\s*(?:\{|->[^:]*:|:)\s*$/.test(lines[at - 1] ?? ''));
  const last = places.at(-1);
  const place = choice === 'first' ? places[0] : choice === 'last' ? last : (ofMethod ?? last);
  const filled = lines.flatMap((line, i) => {
    if (i === place) return inner.split('\n').map((each) => (each === '' ? '' : indentOf(line) + each));
    if (!line.includes(gap)) return [line];
    return closed(line, lines[i - 1] ?? '', isPython);
  });
  return filled.join('\n');
}

/** Code without gaps. */
export function closeGaps(code: string, isPython: boolean): string {
  const lines = code.split('\n');
  return lines
    .flatMap((line, i) => {
      if (!line.includes(gap)) return [line];
      return closed(line, lines[i - 1] ?? '', isPython);
    })
    .join('\n');
}
