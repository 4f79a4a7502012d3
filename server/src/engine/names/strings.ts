import type { FlatTree } from '../syntax/flat-tree.ts';

export interface StringContent {
  start: number;
  end: number;
  /** Placeholders, as in templates and f-strings. */
  interpolated: boolean;
  raw: boolean;
}

/** Offsets of what stands between the quotes of a string or template node, or undefined for other nodes. */
export function stringContent(tree: FlatTree, n: number): StringContent | undefined {
  const name = tree.kindName(n);
  if (name === 'string' && tree.grammar.spec.family === 'python') {
    const first = n + 1;
    const children = tree.children(n);
    const closing = children[children.length - 1];
    if (closing === undefined || tree.kindName(closing) !== 'string_end') return undefined;
    const interpolation = tree.grammar.kind('interpolation');
    return {
      start: tree.end[first],
      end: tree.start[closing],
      interpolated: children.some((c) => tree.kind[c] === interpolation),
      raw: /r/i.test(tree.text.slice(tree.start[first], tree.end[first])),
    };
  }
  if (name === 'string' || name === 'template_string') {
    const substitution = tree.grammar.kind('template_substitution');
    return {
      start: tree.start[n] + 1,
      end: Math.max(tree.end[n] - 1, tree.start[n] + 1),
      interpolated: tree.children(n).some((c) => tree.kind[c] === substitution),
      raw: false,
    };
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
};

/** The characters that a literal's source text stands for. */
export function unescapeString(source: string): string {
  if (!source.includes('\\')) return source;
  return source.replace(
    /\\(?:x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|(\r?\n)|([\s\S]))/g,
    (whole, x, braced, u, newline, plain) => {
      const code = x ?? braced ?? u;
      if (code !== undefined) {
        const point = Number.parseInt(code, 16);
        return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
      }
      if (newline !== undefined) return '';
      return escapes[plain] ?? plain;
    },
  );
}
