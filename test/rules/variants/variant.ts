/** Variants of a page's example: other ways of writing the same, which a rule must judge the same. */
import type { Finding } from '../../../server/src/engine/finding.ts';
import { LineIndex } from '../../../server/src/engine/lines.ts';
import type { PageExample } from '../../../server/src/engine/page.ts';
import type { RuleRunner } from '../rule-runner.ts';
import { chaining } from './chaining.ts';
import { detours } from './detours.ts';
import { functionForms } from './function-forms.ts';
import { imports } from './imports.ts';
import { interludes } from './interludes.ts';
import { interpolation } from './interpolation.ts';
import { layout, lineEnds } from './layout.ts';
import { quotes } from './quotes.ts';
import { renamedLocals } from './renamed-locals.ts';
import { type Change, type Maker, type Snippet, snippetOf } from './snippet.ts';
import { surroundings } from './surroundings.ts';

const makers: readonly Maker[] = [
  renamedLocals,
  imports,
  quotes,
  interpolation,
  interludes,
  surroundings,
  detours,
  functionForms,
  chaining,
  layout,
];

export interface Variant {
  what: string;
  text: string;
  /** For each line that is flagged in the example, the lines on one of which the variant must be flagged. */
  expected: number[][];
}

/** What came of the variants of one example. */
export interface Outcome {
  held: Variant[];
  failed: Variant[];
  /** Changes whose result no longer parses as well as the example: mistakes of the makers. */
  broken: Variant[];
}

export function tryVariants(runner: RuleRunner, example: PageExample): Outcome {
  const file = runner.open(example, example.text);
  const found = runner.findings(example, example.text);
  const errors = countErrors(file.tree);
  const flagged = example.section === 'Flags';
  const snippet = snippetOf(file, flagged, example.attributes.file !== undefined, found);
  const outcome: Outcome = { held: [], failed: [], broken: [] };
  const seen = new Set([example.text]);
  for (const change of changesOf(snippet)) {
    const variant = { what: change.what, ...apply(example, found, change) };
    if (seen.has(variant.text)) continue;
    seen.add(variant.text);
    const opened = runner.open(example, variant.text);
    const isBroken = countErrors(opened.tree) > errors;
    opened.dispose();
    if (isBroken) outcome.broken.push(variant);
    else if (holds(runner.findings(example, variant.text), variant, flagged)) outcome.held.push(variant);
    else outcome.failed.push(variant);
  }
  file.dispose();
  return outcome;
}

/** Text that no grammar reads has no form but its line breaks. */
function changesOf(snippet: Snippet): Change[] {
  if (snippet.tree.count === 0) return [{ what: 'line breaks of Windows', edits: lineEnds(snippet) }];
  return makers.flatMap((make) => make(snippet)).filter(({ edits }) => edits.length > 0);
}

function countErrors(tree: Snippet['tree']): number {
  return tree.kind.filter((kind) => kind === 0).length;
}

function holds(findings: readonly Finding[], { text, expected }: Variant, flagged: boolean): boolean {
  if (!flagged) return findings.length === 0;
  const lines = new LineIndex(text);
  const reported = new Set(findings.map(({ start }) => lines.lineOf(start)));
  return expected.every((accepted) => accepted.some((line) => reported.has(line)));
}

/** The lines from one offset to another. */
function linesOf(lines: LineIndex, start: number, end: number): number[] {
  const first = lines.lineOf(start);
  return Array.from({ length: lines.lineOf(end) - first + 1 }, (_, i) => first + i);
}

/** Makes the change, and says where the flagged lines have gone. Of edits that overlap, the first one is made. */
export function apply(
  example: Pick<PageExample, 'text' | 'flaggedLines'>,
  findings: readonly Pick<Finding, 'start'>[],
  { edits: wanted, orAt, moved }: Pick<Change, 'edits' | 'orAt' | 'moved'>,
): Pick<Variant, 'text' | 'expected'> {
  const edits: Change['edits'] = [];
  for (const edit of wanted.toSorted((a, b) => a.start - b.start || a.end - b.end))
    if (edits.length === 0 || edit.start >= edits.at(-1)!.end) edits.push(edit);
  let text = '';
  let at = 0;
  const starts = new Map<Change['edits'][number], number>();
  for (const edit of edits) {
    text += example.text.slice(at, edit.start);
    starts.set(edit, text.length);
    text += edit.text;
    at = edit.end;
  }
  text += example.text.slice(at);

  const moveTo = (offset: number): number => {
    const elsewhere = moved?.find(({ start, end }) => start <= offset && offset < end);
    if (elsewhere && starts.has(elsewhere.to)) return starts.get(elsewhere.to)! + offset - elsewhere.start;
    let shift = 0;
    for (const edit of edits) {
      if (edit.end > offset) return edit.start <= offset ? starts.get(edit)! : offset + shift;
      shift += edit.text.length - (edit.end - edit.start);
    }
    return offset + shift;
  };
  const before = new LineIndex(example.text);
  const after = new LineIndex(text);
  const start = orAt === undefined ? undefined : starts.get(orAt);
  const others = start === undefined ? [] : linesOf(after, start, start + orAt!.text.trimEnd().length);
  const expected = example.flaggedLines.map((line) => {
    const offsets = findings.map(({ start }) => start).filter((start) => before.lineOf(start) === line);
    return [...offsets.map((offset) => after.lineOf(moveTo(offset))), ...others];
  });
  return { text, expected };
}
