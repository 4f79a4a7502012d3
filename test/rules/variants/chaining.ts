/** Members that are read only where there is something to read them from. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { type Maker, nodesOf, type Snippet } from './snippet.ts';

export const chaining: Maker = (snippet) =>
  snippet.python ? [] : [{ what: 'optional chaining', edits: optional(snippet) }];

/** Of members of members, the last step: `req.body.name` as `req.body?.name`. */
function optional(snippet: Snippet): TextEdit[] {
  const { tree, text } = snippet;
  return [...nodesOf(snippet, 'member_expression')].flatMap((n): TextEdit[] => {
    const object = n + 1;
    const property = tree.child(n, 'property');
    const parent = tree.parent[n]!;
    const isPlain = tree.kindName(object) === 'member_expression' && text[tree.end[object]!] === '.';
    if (!isPlain || property < 0 || !isRead(snippet, n, parent)) return [];
    const start = tree.end[object]!;
    return [{ start, end: start, text: '?' }];
  });
}

/** Whether its value is read, and nothing else: it is neither written, nor called, nor a part of a longer chain. */
function isRead({ tree }: Snippet, n: number, parent: number): boolean {
  switch (tree.kindName(parent)) {
    case 'assignment_expression':
    case 'augmented_assignment_expression':
    case 'variable_declarator':
    case 'pair':
      return tree.child(parent, 'left') !== n && tree.child(parent, 'name') !== n;
    case 'arguments':
    case 'template_substitution':
    case 'array':
    case 'return_statement':
    case 'await_expression':
    case 'binary_expression':
      return true;
    default:
      return false;
  }
}
