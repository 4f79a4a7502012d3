import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Tree } from 'web-tree-sitter';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { applicableEdits, applyEdits } from '../../server/src/engine/edits.ts';
import { type SourceFile, treeEdit } from '../../server/src/engine/source-file.ts';
import { FlatTree } from '../../server/src/engine/syntax/flat-tree.ts';
import { Trait } from '../../server/src/engine/syntax/grammar.ts';
import { languageOf } from '../../server/src/engine/syntax/language.ts';
import type { SyntaxTree } from '../../server/src/engine/syntax/parser.ts';
import { loadRulebook } from '../../server/src/host/rulebook.ts';
import { openFile, parser } from './marked-code.ts';

const samples = [
  '../../demo/src/auth/login.js',
  '../../demo/src/payments/checkout.ts',
  '../../demo/src/payments/app.py',
].map((file) => ({
  name: file.slice(file.lastIndexOf('/') + 1),
  text: readFileSync(new URL(file, import.meta.url), 'utf8'),
}));

function shapeOf(tree: FlatTree): unknown[] {
  return Array.from({ length: tree.count }, (_, n) => [
    tree.kindName(n),
    tree.start[n],
    tree.end[n],
    tree.parent[n],
    tree.last[n],
    tree.field[n],
  ]);
}

type SyntaxNode = import('web-tree-sitter').Node;

/** The nodes that a flat tree keeps, read off the tree that it was made from. */
function keptNodes(
  file: SourceFile,
  node: SyntaxNode,
  out: [string, number, number][] = [],
): [string, number, number][] {
  const grammar = file.tree.grammar;
  const kind = grammar.kindOfType(node.typeId);
  if (grammar.has(kind, Trait.keep)) out.push([grammar.names[kind], node.startIndex, node.endIndex]);
  for (const child of node.children) if (child) keptNodes(file, child, out);
  return out;
}

const edit = fc.record({
  at: fc.nat(10_000),
  length: fc.nat(30),
  text: fc.oneof(
    fc.constantFrom('', '\n', '(', '}', ' x = 1;\n', '"', 'def f(): ', '/*', '`${', '😀', 'await ', '  '),
    fc.string({ maxLength: 12 }),
  ),
});

describe('the flat tree', function () {
  this.timeout(120_000);

  for (const { name, text } of samples) {
    it(`equals the syntax tree node by node (${name})`, async () => {
      const file = await openFile(name, text);
      const grammar = file.grammar!;
      const { tree } = parser.parsePattern(grammar, text);
      const flat = Array.from({ length: file.tree.count }, (_, n) => [
        file.tree.kindName(n),
        file.tree.start[n],
        file.tree.end[n],
      ]);
      assert.deepEqual(flat, keptNodes(file, tree.rootNode));
      tree.delete();
      file.dispose();
    });
  }

  it('is the same made from an earlier version as made from the tree alone', async () => {
    for (const { name, text: original } of samples) {
      const grammar = await parser.grammar(languageOf(name)!);
      const options = { budget: 60_000, now: () => performance.now() };
      const parse = (text: string, previous?: SyntaxTree) =>
        parser.parse(grammar, text, options, previous?.tree) as SyntaxTree;
      fc.assert(
        fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
          let text = original;
          let tree = parse(text);
          for (const { at, length, text: inserted } of edits) {
            const start = Math.min(at, text.length);
            const end = Math.min(start + length, text.length);
            assert.ok(tree.flat.count > 0);
            tree.tree.edit(treeEdit(text, start, end, inserted) as Parameters<Tree['edit']>[0]);
            text = text.slice(0, start) + inserted + text.slice(end);
            const next = parse(text, tree);
            next.follow(tree, { start, end: start + inserted.length });
            const alone = new FlatTree(grammar, text, next.tree);
            assert.deepEqual(shapeOf(next.flat), shapeOf(alone));
            assert.deepEqual(next.flat.comments, alone.comments);
            tree.delete();
            tree = next;
          }
          tree.delete();
        }),
        { numRuns: 300 },
      );
    }
  });

  it('is the same after edits as after a fresh parse', async () => {
    for (const { name, text } of samples) {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 6 }), async (edits) => {
          const file = await openFile(name, text);
          for (const { at, length, text: inserted } of edits) {
            const start = Math.min(at, file.text.length);
            file.edit([{ start, end: Math.min(start + length, file.text.length), text: inserted }]);
          }
          const fresh = await openFile(name, file.text);
          assert.deepEqual(shapeOf(file.tree), shapeOf(fresh.tree));
          file.dispose();
          fresh.dispose();
        }),
        { numRuns: 150 },
      );
    }
  });
});

describe('findings', function () {
  this.timeout(120_000);

  it('are the same after edits as in a fresh file, and fixes never overlap', async () => {
    const { ruleSet } = await loadRulebook();
    const analyzer = new Analyzer(parser, ruleSet);
    for (const { name, text } of samples) {
      await fc.assert(
        fc.asyncProperty(fc.array(edit, { maxLength: 4 }), async (edits) => {
          const file = await openFile(name, text);
          analyzer.analyze(file);
          for (const { at, length, text: inserted } of edits) {
            const start = Math.min(at, file.text.length);
            file.edit([{ start, end: Math.min(start + length, file.text.length), text: inserted }]);
            // Each version builds on what the one before has found.
            analyzer.analyze(file);
          }
          const fresh = await openFile(name, file.text);
          const found = analyzer.analyze(file).findings;
          assert.deepEqual(found, analyzer.analyze(fresh).findings);
          const { edits: chosen } = applicableEdits(found.flatMap(({ fix }) => (fix ? [fix.edits] : [])));
          const sorted = [...chosen].sort((a, b) => a.start - b.start);
          for (let i = 1; i < sorted.length; i++) assert.ok(sorted[i - 1].end <= sorted[i].start);
          file.dispose();
          fresh.dispose();
        }),
        { numRuns: 60 },
      );
    }
  });

  it('go away when the safe fixes are made, and the fixed code still parses', async () => {
    const { ruleSet } = await loadRulebook();
    const analyzer = new Analyzer(parser, ruleSet);
    for (const { name, text } of samples) {
      const file = await openFile(name, text);
      const fixable = analyzer.analyze(file).findings.filter(({ fix }) => fix?.safety === 'safe');
      const fixed = await openFile(
        name,
        applyEdits(
          text,
          fixable.flatMap(({ fix }) => (fix ? [fix.edits] : [])),
        ).text,
      );
      const left = analyzer.analyze(fixed).findings.filter(({ fix }) => fix?.safety === 'safe');
      assert.deepEqual(left, []);
      assert.ok(!Array.from(fixed.tree.kind).includes(0), 'no error nodes');
      file.dispose();
      fixed.dispose();
    }
  });
});
