import type { FlatTree } from '../../syntax/flat-tree.ts';
import type { LanguageSpec } from '../../syntax/language.ts';

/** A way to make a fragment a whole file that the grammar accepts. */
export interface Wrapping {
  before: string;
  after: string;
  /** The nodes that the fragment became; none where it did not become what the wrapping is for. */
  unwrap: (tree: FlatTree) => number[];
}

const plain = { before: '', after: '' };
const statementsOf = (tree: FlatTree) => tree.namedChildren(0);
const onlyStatement = (tree: FlatTree) => (statementsOf(tree).length === 1 ? statementsOf(tree) : []);
const partsOfLast = (tree: FlatTree) => tree.namedChildren(statementsOf(tree).at(-1) ?? 0);

const wholeFile: Wrapping = { ...plain, unwrap: statementsOf };
const parenthesized: Wrapping = { before: '(', after: ')', unwrap: statementsOf };
const classMember: Wrapping = {
  before: 'class __C__ {\n',
  after: '\n}',
  unwrap: (tree) => tree.namedChildren(tree.child(tree.first(0), 'body')),
};
const switchCase: Wrapping = {
  before: 'switch (0) {\n',
  after: '\n}',
  unwrap: (tree) => tree.namedChildren(tree.child(tree.first(0), 'body')),
};
const objectMember: Wrapping = {
  before: '({',
  after: '})',
  unwrap: (tree) => tree.namedChildren(tree.unwrap(tree.first(tree.first(0)))),
};
const dictionaryMember: Wrapping = {
  before: '{',
  after: '}',
  unwrap: (tree) => tree.namedChildren(tree.first(tree.first(0))),
};
/** The part of a statement that the fragment continues: what was put before it is the first part. */
const continued = (before: string): Wrapping => ({
  before,
  after: '',
  unwrap: (tree) => partsOfLast(tree).filter((part) => tree.start[part] >= before.length),
});
const decorator = (after: string): Wrapping => ({
  before: '',
  after,
  unwrap: (tree) =>
    tree
      .namedChildren(0)
      .flatMap((n) => tree.namedChildren(n).filter((c) => tree.kindName(c) === 'decorator')),
});
/** The head of a statement or definition, to which a body is given. */
const headed = (after: string): Wrapping => ({ before: '', after, unwrap: onlyStatement });

/** The ways to read a pattern, to be tried in this order. */
export function wrappingsFor(spec: LanguageSpec, source: string): Wrapping[] {
  return spec.family === 'python' ? pythonWrappings(source) : javaScriptWrappings(source);
}

function pythonWrappings(source: string): Wrapping[] {
  const lastLine = source.slice(source.lastIndexOf('\n') + 1);
  const body = `\n${/^\s*/.exec(lastLine)![0]}    pass`;
  const wrappings = [wholeFile];
  if (/^(except|finally)\b/.test(source)) return [continued('try:\n    pass\n')];
  if (/^(elif|else)\b/.test(source)) return [continued('if 0:\n    pass\n')];
  if (/^try\s*:/.test(source)) wrappings.push(headed('\nfinally:\n    pass'));
  if (/^\s*(async\s+)?(if|while|for|with|def|class|match)\b/.test(lastLine))
    wrappings.push(headed(source.endsWith(':') ? body : `:${body}`));
  if (/^@/.test(source)) wrappings.push(decorator(`\ndef __f__():\n    pass`));
  return [...wrappings, dictionaryMember];
}

function javaScriptWrappings(source: string): Wrapping[] {
  if (/^(case\b|default\s*:)/.test(source)) return [switchCase];
  if (/^\{/.test(source)) return [parenthesized, wholeFile];
  if (/^(['"]?[\w$]+['"]?|\[.*?\])\s*:/.test(source)) return [objectMember, wholeFile];
  if (/^(catch|finally)\b/.test(source)) return [continued('try {} ')];
  if (/^else\b/.test(source)) return [continued('if (0) {} ')];
  if (
    /^(if|while|for|switch|with|(abstract\s+)?class|(async\s+)?function)\b/.test(source) &&
    !/[};]$/.test(source)
  )
    return [headed('\n{}'), wholeFile];
  if (/^@/.test(source)) return [wholeFile, decorator('\nclass __C__ {}'), classMember];
  return [wholeFile, parenthesized, classMember, objectMember];
}
