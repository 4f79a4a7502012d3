/** What grammars forgive and languages do not. */

/** Whether Python would read the lines: its grammar here forgives what Python does not. */
export function isIndented(text: string): boolean {
  const open: number[] = [0];
  let depth = 0;
  let expectsBlock = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (depth === 0) {
      const indent = /^\s*/.exec(line)![0].length;
      if (expectsBlock) {
        if (indent <= open.at(-1)!) return false;
        open.push(indent);
      } else {
        while (indent < open.at(-1)!) open.pop();
        if (indent !== open.at(-1)) return false;
      }
      expectsBlock = false;
    }
    const code = line
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
      .replace(/#.*$/, '')
      .trimEnd();
    for (const sign of code) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (depth === 0 && /:$/.test(code)) expectsBlock = true;
    if (depth === 0 && /[=+]$/.test(code)) return false;
  }
  return !expectsBlock && depth === 0;
}

/** Whether each bracket is closed, outside of strings and comments. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  const code = text
    .replace(/\/\/.*$/gm, '')
    .replace(
      /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/(?![/*\s])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/(?=[dgimsuvy]*\s*[.,;)\]])/g,
      '""',
    );
  for (const sign of code) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (')]}'.includes(sign) && open.pop() !== '([{'[')]}'.indexOf(sign)]) return false;
  }
  return open.length === 0;
}
