/** Statements without effect between those that are there. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { indentAt, type Maker, nodesOf, type Snippet } from './snippet.ts';

export const interludes: Maker = (snippet) => {
  const { python } = snippet;
  const assignment = (i: number) => (python ? `step_${i} = ${i}` : `const step${i} = ${i};`);
  const call = (i: number) => (python ? `print("step ${i}")` : `console.info('step ${i}');`);
  return [
    { what: 'variables in between', edits: between(snippet, assignment) },
    { what: 'calls in between', edits: between(snippet, call) },
  ];
};

/** Nothing comes after these, and nothing before those. */
const ends = /^(?:return|raise|throw|break|continue)_statement$/;
const header = /^(?:import|import_from|future_import|export)_statement$|signature$/;

function between(snippet: Snippet, statement: (i: number) => string): TextEdit[] {
  const { tree, text, python } = snippet;
  const edits: TextEdit[] = [];
  const blocks = python ? ['module', 'block'] : ['program', 'statement_block'];
  for (const block of nodesOf(snippet, ...blocks)) {
    const statements = tree.namedChildren(block);
    statements.slice(1).forEach((n, i) => {
      const before = statements[i]!;
      const kinds = [tree.kindName(before), tree.kindName(n)];
      if (ends.test(kinds[0]!) || kinds.some((kind) => header.test(kind) || kind === 'ERROR')) return;
      if (!python && /^['"]use \w+['"];?$/.test(tree.textOf(before))) return;
      const start = tree.start[n]!;
      const indent = indentAt(text, start);
      if (indent === undefined) return;
      edits.push({ start, end: start, text: `${statement(edits.length + 1)}\n${indent}` });
    });
  }
  return edits;
}
