/** The language of a script whose name says nothing, by its first line. */

const interpreters: Readonly<Record<string, string>> = {
  node: 'javascript',
  nodejs: 'javascript',
  bun: 'javascript',
  deno: 'typescript',
  'ts-node': 'typescript',
  tsx: 'typescript',
  python: 'python',
  pypy: 'python',
  uv: 'python',
};

/** The editor's id for the language that a `#!` line runs; undefined without such a line, or for another language. */
export function languageOfShebang(text: string): string | undefined {
  const line = /^#![^\r\n]{0,500}/.exec(text)?.[0].slice(2);
  if (line === undefined) return undefined;
  const words = line.trim().split(/\s+/);
  const programs = /(^|\/)env$/.test(words[0])
    ? words.slice(1).filter((word) => !word.startsWith('-') && !word.includes('='))
    : words;
  const name = programs[0]?.split('/').at(-1) ?? '';
  // `python3.12` is Python whatever its version.
  return interpreters[name] ?? interpreters[name.replace(/[\d.]+$/, '')];
}
