import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';

/** Members that the file brings in or asks for by name: with `hasattr`, `in`, `Object.assign`, `promisifyAll`. */
export function membersAskedFor(text: string, python: boolean): Set<string> {
  const asked = text.matchAll(
    python
      ? /\b(?:has|get|set)attr\(\s*[\w.]+\s*,\s*['"](\w+)['"]|\bpatch(?:\.object)?\([^)\n]*['"](?:[\w.]*\.)?(\w+)['"]/g
      : /['"](\w+)['"]\s+in\s|\b(?:defineProperty|stub|spyOn|replace)\(\s*[\w.]+\s*,\s*['"](\w+)['"]/g,
  );
  return new Set([...asked].flatMap(([, one, other]) => one ?? other ?? []));
}

/** Whether the code makes the member, looks whether it is there, or catches that it is not. */
export function isTestedOrWritten(tree: FlatTree, n: number): boolean {
  // What is called, or handed over, is taken to be there.
  let isValue = true;
  for (let inner = n, p = tree.parent[n]; p >= 0; inner = p, p = tree.parent[p]) {
    switch (tree.kindName(p)) {
      case 'call_expression':
      case 'call':
      case 'arguments':
      case 'argument_list':
        if (isValue && calleeOf(tree, p) === inner && tree.childOfKind(p, 'optional_chain') >= 0) return true;
        isValue = false;
        break;
      case 'assignment_expression':
      case 'augmented_assignment_expression':
      case 'assignment':
      case 'delete_statement':
        if (inner === tree.first(p) && isValue) return true;
        break;
      case 'if_statement':
      case 'ternary_expression':
      case 'while_statement':
        if (isValue && tree.child(p, 'condition') === inner) return true;
        break;
      case 'conditional_expression':
      case 'comparison_operator':
      case 'boolean_operator':
      case 'not_operator':
      case 'binary_expression':
      case 'unary_expression':
        if (isValue) return true;
        break;
      case 'try_statement':
        if (/except[^:\n]*\b(?:AttributeError|Exception)\b|except\s*:/.test(tree.textOf(p))) return true;
        break;
      case 'statement_block':
      case 'function_definition':
        return false;
    }
  }
  return false;
}
