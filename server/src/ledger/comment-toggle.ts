/** Sees that an edit comments code out, or in again: the code's authors stay, and its marks are theirs. */
import type { TextChange } from '../protocol/edits.ts';
import { isSpace } from './alignment.ts';
import { type Author, unknown } from './author.ts';
import { commentSyntaxOf } from './comment-syntax.ts';
import { type Piece, runAt } from './runs.ts';

const blockMarks = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['{/*', '*/}'],
] as const;

/**
 * Whose the mark is that a change brings, or undefined where the changes are more, or less, than marks of comments. A mark of
 * one key may as well be typed.
 */
export function toggledComments(
  piece: Piece,
  changes: readonly TextChange[],
  languageId: string,
): ((change: TextChange) => Author) | undefined {
  const { text } = piece;
  const comes = changes.every(({ length }) => length === 0);
  if (!comes && changes.some((change) => change.text !== '')) return undefined;
  const marks = [...changes]
    .sort((a, b) => a.start - b.start)
    .map((change) => ({ ...change, mark: comes ? change.text : removedBy(text, change) }));
  if (marks.length === 0 || marks.some(({ mark }) => mark.length < 2 || mark.includes('\n')))
    return undefined;
  const syntax = commentSyntaxOf(languageId);
  const open = syntax?.close === '' ? syntax.open : undefined;
  const areLines = marks.every(({ mark, start }) => mark.trim() === open && leadsLine(text, start));
  if (!areLines && !areBlocks(marks.map(({ mark }) => mark.trim()))) return undefined;
  return ({ start, text: mark }) => authorBeside(piece, start, areLines || isOpen(mark.trim()));
}

function removedBy(text: string, { start, length }: TextChange): string {
  return text.slice(start, start + length);
}

function leadsLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** Pairs of an opening and a closing mark, one after the other. */
function areBlocks(marks: readonly string[]): boolean {
  return (
    marks.length % 2 === 0 &&
    marks.every((mark, index) =>
      blockMarks.some(([open, close]) => mark === (index % 2 === 0 ? open : close)),
    )
  );
}

function isOpen(mark: string): boolean {
  return blockMarks.some(([open]) => open === mark);
}

/** The author of the nearest visible character on the line. */
function authorBeside({ text, runs }: Piece, offset: number, isBehind: boolean): Author {
  let at = isBehind ? offset : offset - 1;
  while (isSpace(text.charCodeAt(at)) && text[at] !== '\n') at += isBehind ? 1 : -1;
  return (text[at] === '\n' ? undefined : runAt(runs, at)?.author) ?? unknown;
}
