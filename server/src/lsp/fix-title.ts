import type { Fix, TextEdit } from '../engine/finding.ts';

/** UTF-16 units of code that a menu's line has room for. */
const longest = 40;

/** What a fix does to `text`, in a menu's words; the fix's own title where the code is too long for one. */
export function titleOf({ title, edits }: Fix, text: string): string {
  const replaced = edits.filter(({ start, end }) => end > start);
  const [insertion, ...others] = edits.filter(({ start, end }) => end === start);
  if (replaced.length !== 1 || others.length > 0) return title;
  const [before, after] = differenceOf(replaced[0], text);
  const added = insertion?.text.trim();
  if (![before, after, added ?? ''].every((code) => code.length <= longest && !/[\r\n]/.test(code)))
    return title;
  const act = describeAct(before, after);
  return act === undefined ? title : added ? `${act}, and add \`${added}\`` : act;
}

function describeAct(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  if (before === '') return `Add \`${after}\``;
  return after === '' ? `Remove \`${before}\`` : `Replace \`${before}\` with \`${after}\``;
}

/** The parts that differ, in whole words, without what stands the same before and behind them. */
function differenceOf({ start, end, text: after }: TextEdit, text: string): [before: string, after: string] {
  const before = text.slice(start, end);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (head > 0 && isInWord(before, after, head)) head--;
  while (tail > 0 && isInWord(before, after, -tail)) tail--;
  return [before, after].map((code) => code.slice(head, code.length - tail).trim()) as [string, string];
}

/** Whether a cut there (from the end where negative) would part a word of either text. */
function isInWord(before: string, after: string, cut: number): boolean {
  return [before, after].some((code) => {
    const at = cut < 0 ? code.length + cut : cut;
    return /[\w$]/.test(code[at - 1] ?? '') && /[\w$]/.test(code[at] ?? '');
  });
}
