/** What is only what it is as long as nothing stands above it in its file, not even a comment. */

const restOfLine = '[^\\n]*(?:\\n|$)';
const sticky = (pattern: string, flags = '') => new RegExp(pattern + restOfLine, `y${flags}`);

/** In every language. */
const common = [
  // Rust's inner attributes begin alike.
  sticky('#!(?!\\[)'),
  sticky('#[^\\n]*coding[:=]'),
];
const frontMatter = /(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\n)?\1[ \t]*(?:\r?\n|$)/y;

const script = [
  sticky('\\s*/\\*(?:(?!\\*/)[\\s\\S])*?@(?:jest|vitest|format|prettier|flow)\\b(?:(?!\\*/)[\\s\\S])*\\*/'),
];
const styles = [frontMatter, sticky('@charset[^\\n;]*;', 'i')];
const xml = [sticky('<\\?xml[\\s\\S]*?\\?>')];
const yaml = [sticky('#cloud-config'), sticky('(?:%[^\\n]*\\n)*---')];

/** By the editor's language id, in the order in which they come. */
const own: Record<string, readonly RegExp[]> = {
  ...{ javascript: script, javascriptreact: script, typescript: script, typescriptreact: script },
  ...{ css: styles, scss: styles, less: styles },
  ...{ xml, xsl: xml, svg: xml },
  html: [frontMatter, ...xml, sticky('\\s*<!doctype[^>]*>', 'i')],
  markdown: [frontMatter],
  ...{ yaml, dockercompose: yaml },
  // A directive that comes after a comment is one itself.
  dockerfile: [/(?:#[ \t]*[A-Za-z]+[ \t]*=[^\n]*(?:\n|$))+/y],
  // What is above is no code, and goes out as it is; where no code begins, all of it does.
  php: [/[\s\S]*?(?:<\?(?:php\b|=)[^\n]*(?:\n|$)|$)/y],
};

/** The offset of the first line of a text that a comment may stand above; the text's end where there is none. */
export function endOfHead(text: string, languageId: string): number {
  let end = 0;
  const known = Object.hasOwn(own, languageId) ? own[languageId]! : [];
  for (const pattern of [...common, ...known]) {
    pattern.lastIndex = end;
    if (pattern.test(text)) end = pattern.lastIndex;
  }
  return end;
}
