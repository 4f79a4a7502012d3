/** The editor's language id of a file by its name alone, for whoever meets the file without an editor. */

const byExtension: Record<string, string> = {
  ...{ js: 'javascript', mjs: 'javascript', cjs: 'javascript', jsx: 'javascriptreact' },
  ...{ ts: 'typescript', mts: 'typescript', cts: 'typescript', tsx: 'typescriptreact' },
  ...{ py: 'python', pyi: 'python', pyw: 'python', rb: 'ruby', rake: 'ruby', php: 'php', pl: 'perl' },
  ...{ java: 'java', kt: 'kotlin', kts: 'kotlin', scala: 'scala', groovy: 'groovy', gradle: 'groovy' },
  ...{ go: 'go', rs: 'rust', swift: 'swift', dart: 'dart', zig: 'zig', cs: 'csharp', fs: 'fsharp' },
  ...{ c: 'c', h: 'c', cc: 'cpp', cpp: 'cpp', cxx: 'cpp', hpp: 'cpp', hh: 'cpp', cu: 'cuda-cpp' },
  ...{ m: 'objective-c', mm: 'objective-cpp', sol: 'solidity', proto: 'proto3', prisma: 'prisma' },
  ...{ sh: 'shellscript', bash: 'shellscript', zsh: 'shellscript', fish: 'fish', ps1: 'powershell' },
  ...{ sql: 'sql', lua: 'lua', r: 'r', jl: 'julia', ex: 'elixir', exs: 'elixir', erl: 'erlang' },
  ...{ hs: 'haskell', elm: 'elm', clj: 'clojure', lisp: 'lisp', scm: 'scheme', nim: 'nim', nix: 'nix' },
  ...{ yml: 'yaml', yaml: 'yaml', toml: 'toml', ini: 'ini', properties: 'properties', env: 'dotenv' },
  ...{ tf: 'terraform', tfvars: 'terraform', hcl: 'hcl', bicep: 'bicep', cmake: 'cmake', mk: 'makefile' },
  ...{ html: 'html', htm: 'html', xml: 'xml', svg: 'svg', vue: 'vue', svelte: 'svelte', md: 'markdown' },
  ...{ css: 'css', scss: 'scss', less: 'less', sass: 'sass', graphql: 'graphql', gql: 'graphql' },
  ...{ json: 'json', jsonc: 'jsonc', tex: 'latex', dockerfile: 'dockerfile' },
};

const byName: Record<string, string> = {
  dockerfile: 'dockerfile',
  containerfile: 'dockerfile',
  makefile: 'makefile',
  gnumakefile: 'makefile',
  gemfile: 'ruby',
  rakefile: 'ruby',
  'cmakelists.txt': 'cmake',
  '.env': 'dotenv',
  '.gitignore': 'ignore',
};

/** `path` with `/`. A name that says nothing is `plaintext`. */
export function languageIdOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (Object.hasOwn(byName, name)) return byName[name]!;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return name.includes('.') && Object.hasOwn(byExtension, extension) ? byExtension[extension]! : 'plaintext';
}
