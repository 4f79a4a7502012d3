/** Functions as arrows, and arrows as functions. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { type Maker, nodesOf, type Snippet } from './snippet.ts';

export const functionForms: Maker = (snippet) =>
  snippet.python
    ? []
    : [
        { what: 'functions in place of arrows', edits: asFunctions(snippet) },
        { what: 'arrows in place of functions', edits: asArrows(snippet) },
      ];

/** Whether it has a meaning of its own for `this` and `arguments`, or is more than one form can say. */
function isBound({ tree }: Snippet, fn: number): boolean {
  return (
    /\bthis\b|\barguments\b|\bsuper\b|\byield\b/.test(tree.textOf(fn)) ||
    tree.child(fn, 'type_parameters') >= 0
  );
}

function asFunctions(snippet: Snippet): TextEdit[] {
  const { tree, text } = snippet;
  return [...nodesOf(snippet, 'arrow_function')].flatMap((n): TextEdit[] => {
    const body = tree.child(n, 'body');
    const parameter = tree.child(n, 'parameter');
    const parameters = parameter < 0 ? tree.child(n, 'parameters') : parameter;
    // The member of a class would have another `this`.
    if (isBound(snippet, n) || /field_definition$/.test(tree.kindName(tree.parent[n]!))) return [];
    const arrow = text.lastIndexOf('=>', tree.start[body]!);
    const start = tree.start[parameters]!;
    const head = { start, end: start, text: parameter < 0 ? 'function ' : 'function (' };
    const end = tree.end[parameters]!;
    const closed = parameter < 0 ? [] : [{ start: end, end, text: ')' }];
    const gone = { start: arrow, end: tree.start[body]!, text: '' };
    if (tree.kindName(body) === 'statement_block') return [head, ...closed, gone];
    const last = tree.end[body]!;
    return [head, ...closed, { ...gone, text: '{ return ' }, { start: last, end: last, text: '; }' }];
  });
}

function asArrows(snippet: Snippet): TextEdit[] {
  const { tree } = snippet;
  return [...nodesOf(snippet, 'function_declaration')].flatMap((n): TextEdit[] => {
    const name = tree.child(n, 'name');
    const parameters = tree.child(n, 'parameters');
    const body = tree.child(n, 'body');
    const around = tree.kindName(tree.parent[n]!);
    const isDefault =
      around === 'export_statement' && /^export\s+default\b/.test(tree.textOf(tree.parent[n]!));
    if (isBound(snippet, n) || isDefault || isUsedBefore(snippet, n, name)) return [];
    const isAsync = tree.textOf(n).startsWith('async');
    const head = `const ${tree.textOf(name)} = ${isAsync ? 'async ' : ''}`;
    const [start, end] = [tree.start[body]!, tree.end[n]!];
    return [
      { start: tree.start[n]!, end: tree.start[parameters]!, text: head },
      { start, end: start, text: '=> ' },
      { start: end, end, text: ';' },
    ];
  });
}

/** A function may be used above the place where it stands, a constant may not. */
function isUsedBefore(snippet: Snippet, fn: number, name: number): boolean {
  const { tree } = snippet;
  for (const n of nodesOf(snippet, 'identifier')) if (n < fn && tree.reads(n, tree.textOf(name))) return true;
  return false;
}
