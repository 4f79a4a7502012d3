/** How a comment of one line is written, by language. */

export interface CommentSyntax {
  open: string;
  close: string;
}

const line = (open: string): CommentSyntax => ({ open, close: '' });
const slashes = line('//');
const hash = line('#');
const dashes = line('--');
const semicolon = line(';');
const percent = line('%');
const markup: CommentSyntax = { open: '<!--', close: '-->' };
const block: CommentSyntax = { open: '/*', close: '*/' };

/** Keys are the editor's language ids. A language that is not here gets no comment. */
const syntaxes: Record<string, CommentSyntax> = {
  ...group(slashes, [
    ...['javascript', 'javascriptreact', 'typescript', 'typescriptreact', 'java', 'go', 'c', 'cpp', 'csharp'],
    ...[
      'rust',
      'kotlin',
      'swift',
      'scala',
      'dart',
      'groovy',
      'php',
      'objective-c',
      'objective-cpp',
      'cuda-cpp',
    ],
    ...['fsharp', 'zig', 'solidity', 'proto3', 'less', 'scss', 'bicep', 'prisma', 'jsonc'],
  ]),
  ...group(hash, [
    ...['python', 'ruby', 'shellscript', 'perl', 'r', 'julia', 'elixir', 'makefile', 'dockerfile', 'yaml'],
    ...['dockercompose', 'terraform', 'hcl', 'toml', 'powershell', 'coffeescript', 'nim', 'cmake', 'graphql'],
    ...['fish', 'tcl', 'nix', 'ignore', 'properties', 'dotenv'],
  ]),
  ...group(dashes, ['sql', 'plsql', 'lua', 'haskell', 'ada', 'vhdl', 'elm']),
  ...group(semicolon, ['clojure', 'lisp', 'scheme', 'ini', 'asm']),
  ...group(percent, ['latex', 'tex', 'erlang', 'prolog', 'matlab']),
  ...group(markup, ['html', 'xml', 'xsl', 'svg', 'vue', 'svelte', 'markdown']),
  ...group(block, ['css']),
};

function group(syntax: CommentSyntax, languages: readonly string[]): Record<string, CommentSyntax> {
  return Object.fromEntries(languages.map((language) => [language, syntax]));
}

export function commentSyntaxOf(languageId: string): CommentSyntax | undefined {
  return Object.hasOwn(syntaxes, languageId) ? syntaxes[languageId] : undefined;
}
