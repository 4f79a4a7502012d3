/**
 * Comments by which teams mark the test files of their rules: `ruleid: NAME` above a line that the rule must find, `ok: NAME`
 * above one that it must not; `todoruleid` and `todook` where it does not do so yet.
 */

export interface Annotation {
  kind: 'found' | 'not found' | 'open';
  ruleId: string;
  /** The line that is spoken of, from 0. */
  line: number;
}

/** What may stand before a mark in a line that is nothing but a comment. */
const alone = /^\s*(?:#|\/\/|\/\*|<!--|--|;|%|"|\{\/\*|\{\{!--|\(\*|\*)+\s*$/;
const mark =
  /((?:#|\/\/|\/\*|<!--|--|;|%|"|\(\*|\*)\s*)(todoruleid|todook|ruleid|ok)\s*:\s*([\w.-]+(?:\s*,\s*[\w.-]+)*)/;

const kinds: Readonly<Record<string, Annotation['kind']>> = {
  ruleid: 'found',
  ok: 'not found',
  todoruleid: 'open',
  todook: 'open',
};

/** The marks of a file. Marks that follow each other speak of the same line. */
export function readAnnotations(text: string): Annotation[] {
  const lines = text.split('\n');
  const marks = lines.map((line) => mark.exec(line));
  const isAlone = (i: number) => {
    const found = marks[i];
    return found ? alone.test(lines[i].slice(0, found.index + found[1].length)) : false;
  };
  return marks.flatMap((found, i) => {
    if (!found) return [];
    let line = i + 1;
    while (isAlone(line)) line++;
    return found[3].split(/\s*,\s*/).map((ruleId) => ({ kind: kinds[found[2]], ruleId, line }));
  });
}
