import type { FlatTree } from './flat-tree.ts';
import { Trait } from './grammar.ts';

/** Nodes whose text is content, where a comment would become part of it. */
const content = /^(jsx_element|jsx_fragment|jsx_text|regex|regex_pattern|string_content|string_fragment)$/;
/** Nodes that lead from content back to code. */
const code =
  /^(template_substitution|interpolation|jsx_expression|jsx_opening_element|jsx_self_closing_element)$/;

/** Whether a comment may begin at `offset`, so that the program stays the same. Text without a grammar has no say. */
export function commentAllowedAt(tree: FlatTree, offset: number): boolean {
  if (tree.count === 0) return true;
  if (continuesLine(tree, offset)) return false;
  for (let n = tree.covering(offset, offset); n >= 0; n = tree.parent[n]) {
    if (offset <= tree.start[n] || offset >= tree.end[n]) continue;
    const kind = tree.kindName(n);
    if (code.test(kind)) return true;
    if (tree.is(n, Trait.string) || content.test(kind)) return false;
  }
  return true;
}

/** Statements of their own, within whatever else. */
const block = /^(statement_block|class_body|switch_body|block)$/;
/** Nodes that go on from line to line: a comment is legal within them, and tears them apart. */
const continued =
  /(^|_)(expression|operator|assignment|declarator|attribute|subscript|call|lambda|await|comprehension|pair|keyword_argument)$/;

/**
 * Whether a comment that speaks of what is below it may stand in a line of its own from `offset`, the start of a line: as
 * `commentAllowedAt`, and neither within a template nor where an expression goes on.
 */
export function tagAllowedAt(tree: FlatTree, offset: number): boolean {
  if (!commentAllowedAt(tree, offset)) return false;
  let isInnermost = true;
  for (let n = tree.covering(offset, offset); n >= 0; n = tree.parent[n]) {
    if (offset <= tree.start[n] || offset >= tree.end[n]) continue;
    const kind = tree.kindName(n);
    if (block.test(kind)) return true;
    if (tree.is(n, Trait.string) || (isInnermost && kind !== 'jsx_expression' && continued.test(kind)))
      return false;
    isInnermost = false;
  }
  return true;
}

/** A backslash at the end of the line before joins it with this one. */
function continuesLine({ text }: FlatTree, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1);
  return lineStart > 0 && /\\\r?$/.test(text.slice(Math.max(lineStart - 2, 0), lineStart));
}
