import type { LanguageSpec } from '../../syntax/language.ts';

/** Strings first: what looks like a comment within them is none. */
const python = /("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|#[^\n]*/g;
const javaScript =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`)|(?<![^\s;,(){}])\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** A pattern without its comments; blanks stand in their place, so that offsets stay. */
export function dropComments(source: string, { family }: LanguageSpec): string {
  return source.replace(family === 'python' ? python : javaScript, (found, string: string | undefined) =>
    string === undefined ? found.replaceAll(/[^\n]/g, ' ') : found,
  );
}
