/** The same strings in other quotes. */
import { type Maker, nodesOf, replace, type Snippet } from './snippet.ts';

export const quotes: Maker = (snippet) => {
  const { tree, python } = snippet;
  const other = { what: 'the other quotes', edits: [] as ReturnType<typeof replace>[] };
  const templates = { what: 'templates in place of strings', edits: [] as ReturnType<typeof replace>[] };
  for (const n of nodesOf(snippet, 'string')) {
    const [, prefix, quote, content] =
      /^([a-zA-Z]*)('(?!'')|"(?!""))((?:(?!\2)[^\\\n])*)\2$/.exec(tree.textOf(n)) ?? [];
    // A string within a string would end it.
    if (quote === undefined || isNested(snippet, n) || /\{[^{}]*['"]/.test(content!)) continue;
    const opposite = quote === '"' ? "'" : '"';
    const isRaw = /r/i.test(prefix!);
    if (isRaw && content!.includes(opposite)) continue;
    const escaped = content!.replaceAll(opposite, `\\${opposite}`);
    other.edits.push(replace(snippet, n, `${prefix}${opposite}${escaped}${opposite}`));
    if (!python && mayBeTemplate(snippet, n) && !/`|\$\{/.test(content!))
      templates.edits.push(replace(snippet, n, `\`${content}\``));
  }
  return [other, templates];
};

function isNested({ tree }: Snippet, n: number): boolean {
  for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!)
    if (tree.kindName(p) === 'interpolation' || tree.kindName(p) === 'template_substitution') return true;
  return false;
}

/** Modules, keys, types, attributes and directives are strings alone. */
function mayBeTemplate({ tree }: Snippet, n: number): boolean {
  const parent = tree.parent[n]!;
  switch (tree.kindName(parent)) {
    case 'import_statement':
    case 'export_statement':
    case 'import_require_clause':
    case 'literal_type':
    case 'jsx_attribute':
    case 'expression_statement':
      return false;
    case 'pair':
    case 'property_signature':
    case 'method_definition':
      return tree.child(parent, 'key') !== n && tree.child(parent, 'name') !== n;
    case 'arguments':
      return !/^(?:require|import)$/.test(tree.textOf(tree.parent[parent]! + 1));
    default:
      return true;
  }
}
