/** The comments right above `import "C"` in Go, which are C code: another line of comment there does not compile. */

const comment = /^\s*(\/\/|\/\*)/;
const importsC = /^\s*import\s+(\w+\s+)?"C"/;

/** Whether a comment that starts at the offset would be read as C. */
export function isCgoPreamble(text: string, offset: number, languageId: string): boolean {
  if (languageId !== 'go' || !text.includes('"C"')) return false;
  const lines = text.slice(offset).split('\n');
  let isBlock = false;
  for (const line of lines) {
    if (!isBlock && !comment.test(line)) return importsC.test(line);
    isBlock = (isBlock || /^\s*\/\*/.test(line)) && !line.includes('*/');
  }
  return false;
}
