/** Lines that Touchstone adds to files of others, marked so that they can be taken out again to the byte. */

const opening = '# >>> touchstone init';
const closing = '# <<< touchstone init';
/** Stands behind the opening mark where the whole file was made for the block. */
const wholeFile = ' (made this file)';

export interface Block {
  lines: readonly string[];
  /** White space before each line. */
  indentation?: string;
  /** Whether the file exists for the block's sake alone. */
  madeFile?: boolean;
}

/** Inserts a block before the line that begins at an offset, or behind the last one. */
export function insertBlock(
  text: string,
  offset: number,
  { lines, indentation = '', madeFile }: Block,
): string {
  const written = [opening + (madeFile ? wholeFile : ''), ...lines, closing]
    .map((line) => (line === '' ? '' : indentation + line))
    .join('\n');
  const isOpenEnd = offset === text.length && text !== '' && !text.endsWith('\n');
  return text.slice(0, offset) + (isOpenEnd ? `\n${written}` : `${written}\n`) + text.slice(offset);
}

/** The text without any block; undefined where the file was made for one and holds nothing else. */
export function removeBlocks(text: string): string | undefined {
  let isOwn = false;
  let rest = text;
  for (;;) {
    const block =
      /(^|\n)[ \t]*# >>> touchstone init([^\n]*)\n(?:[^\n]*\n)*?[ \t]*# <<< touchstone init(\n|$)/.exec(rest);
    if (!block) break;
    const [whole, before, note, after] = block as unknown as [string, string, string, string];
    isOwn ||= note === wholeFile;
    // At an open end the line break before the block came with it.
    const end = block.index + whole.length;
    rest = rest.slice(0, block.index) + (after === '\n' ? before : '') + rest.slice(end);
  }
  return isOwn && /^(#![^\n]*\n?)?$/.test(rest) ? undefined : rest;
}
