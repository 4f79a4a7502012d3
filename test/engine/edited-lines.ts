import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { assertFoundAsFresh, openFile, parser } from './marked-code.ts';

/** Takes lines out at a place, and puts others there. */
export interface LineEdit {
  /** From 0; behind the last line means its end. */
  at: number;
  removed: number;
  inserted: readonly string[];
}

/**
 * Opens a file of lines, with `rest` behind them, and edits it: after each edit the same must be found as in a fresh file of
 * that text. An edit is made for the lines that are there by then.
 */
export async function assertFoundAsFreshAfter(
  analyzer: Analyzer,
  first: readonly string[],
  edits: readonly ((lines: readonly string[]) => LineEdit)[],
  rest = '',
): Promise<void> {
  const lines = [...first];
  const file = await openFile('edited.js', textOf(lines) + rest);
  analyzer.analyze(file);
  try {
    for (const edit of edits) {
      const { at, removed, inserted } = edit(lines);
      const start = textOf(lines.slice(0, at)).length;
      const end = start + textOf(lines.splice(at, removed, ...inserted)).length;
      file.edit([{ start, end, text: textOf(inserted) }]);
      await assertFoundAsFresh(analyzer, file);
    }
  } finally {
    file.dispose();
  }
}

/** What the property of `assertEditsFoundAsFresh` ranges over. */
export interface EditedLines {
  /** A rule file. */
  rules: string;
  isShipped: boolean;
  line: fc.Arbitrary<string>;
  mostLines: number;
  mostEdits: number;
  numRuns: number;
}

/** Whatever lines come and go, the rules find what they find in a fresh file. */
export async function assertEditsFoundAsFresh({
  rules,
  isShipped,
  line,
  mostLines,
  mostEdits,
  numRuns,
}: EditedLines): Promise<void> {
  const origin = { isShipped: () => isShipped, check: false };
  const analyzer = new Analyzer(parser, new RuleSet(loadRules('rules.yaml', rules).rules, [], origin));
  const edit = fc.record({
    at: fc.nat(mostLines),
    removed: fc.nat(2),
    inserted: fc.array(line, { maxLength: 2 }),
  });
  const first = fc.array(line, { maxLength: mostLines });
  const edits = fc.array(
    edit.map((made) => () => made),
    { minLength: 1, maxLength: mostEdits },
  );
  const property = fc.asyncProperty(first, edits, (lines, made) =>
    assertFoundAsFreshAfter(analyzer, lines, made),
  );
  await fc.assert(property, { numRuns });
}

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
