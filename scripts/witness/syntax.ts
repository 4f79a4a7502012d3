/** What grammars forgive and languages do not. */
import { stripTypeScriptTypes } from 'node:module';
import { Script } from 'node:vm';

/** Whether Python would read the lines: its grammar here forgives what Python does not. */
export function isIndented(text: string): boolean {
  const open: number[] = [0];
  const heads: string[] = [''];
  let head = '';
  let depth = 0;
  let expectsBlock = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (depth === 0) {
      const indent = /^\s*/.exec(line)![0].length;
      if (expectsBlock) {
        if (indent <= open.at(-1)!) return false;
        open.push(indent);
        heads.push(head);
      } else {
        while (indent < open.at(-1)!) {
          open.pop();
          if (heads.pop() === 'try:' && !/^\s*(?:except|finally)\b/.test(line)) return false;
        }
        if (indent !== open.at(-1)) return false;
      }
      expectsBlock = false;
      head = line.trim();
      if (/^return\b/.test(head) && heads.at(-1)!.startsWith('class ')) return false;
    }
    const code = line
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
      .replace(/#.*$/, '')
      .trimEnd();
    for (const sign of code) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
    if (depth === 0 && /:$/.test(code)) expectsBlock = true;
    if (depth === 0 && /[=+]$/.test(code)) return false;
    if (/(?:\breturn|[=(,])\s*(?:try|while|with|def|class|raise|return|assert|import)\b/.test(code))
      return false;
  }
  return !expectsBlock && depth === 0 && !heads.includes('try:');
}

/** Whether an engine would read the statements as the body of a function; not told where they have elements of JSX. */
export function isRunnable(text: string, isTyped: boolean): boolean {
  if (/<\/|\/>|<>/.test(text)) return true;
  const statements = text
    .replace(/^import\b.*$/gm, '')
    .replace(/^export (?:default )?/gm, '')
    .replace(/@\w+(?:\.\w+)*(?:\((?:[^()]|\([^()]*\))*\))?/g, '');
  try {
    const body = `async function run() {\n${statements}\n}`;
    new Script(isTyped ? stripTypeScriptTypes(body, { mode: 'transform' }) : body);
    return true;
  } catch (error) {
    // Samples of one kind may be together in one text.
    return error instanceof SyntaxError && /already been declared/.test(error.message);
  }
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
