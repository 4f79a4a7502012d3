import type { Analyzer } from '../../server/src/engine/analyzer.ts';
import { assertFoundAsFresh, openFile } from './marked-code.ts';

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

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
