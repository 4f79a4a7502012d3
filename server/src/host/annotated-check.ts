import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAnnotations } from '../engine/annotations.ts';
import { applyEdits } from '../engine/edits.ts';
import type { Finding } from '../engine/finding.ts';
import { LineIndex } from '../engine/lines.ts';

/** A test file of a rule file, with the file that its fixes must come to, if there is one. Absolute paths. */
export interface AnnotatedFile {
  file: string;
  fixed: string | undefined;
}

interface Failure {
  /** From 1. */
  line: number;
  message: string;
}

const isFixed = (name: string) => /\.fixed(\.test)?\.[^.]+$/.test(name);

/** The test files beside a rule file: they have its name with another ending, as in `no-eval.yaml` and `no-eval.js`. */
export async function annotatedFilesOf(ruleFile: string): Promise<AnnotatedFile[]> {
  const folder = path.dirname(ruleFile);
  const stem = path.basename(ruleFile).replace(/\.ya?ml$/, '');
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.startsWith(`${stem}.`))
    .map(({ name }) => name)
    .filter((name) => !/^\.(ya?ml|md)$/.test(name.slice(stem.length)));
  return names
    .filter((name) => !isFixed(name))
    .map((name) => {
      const ending = name.slice(stem.length);
      const fixed = names.find((other) => other === `${stem}.fixed${ending}`);
      return {
        file: path.join(folder, name),
        fixed: fixed === undefined ? undefined : path.join(folder, fixed),
      };
    });
}

/** What does not hold of a test file: `find` runs the rules of its rule file, whose ids are `ruleIds`. */
export async function checkAnnotated(
  { file, fixed }: AnnotatedFile,
  ruleIds: readonly string[],
  find: (name: string, text: string) => Promise<Finding[]>,
): Promise<{ marks: number; failures: Failure[] }> {
  const text = await readFile(file, 'utf8');
  const annotations = readAnnotations(text);
  const findings = (await find(path.basename(file), text)).filter(({ ruleId }) => ruleIds.includes(ruleId));
  const index = new LineIndex(text);
  const lines = text.split('\n');
  const failures: Failure[] = [];
  for (const ruleId of ruleIds) {
    const own = annotations.filter((annotation) => annotation.ruleId === ruleId);
    const linesOf = (kind: string) => own.filter((each) => each.kind === kind).map(({ line }) => line);
    const reported = findings
      .filter((finding) => finding.ruleId === ruleId)
      .map((finding) => index.lineOf(finding.start));
    const [wanted, open] = [linesOf('found'), linesOf('open')];
    const tell = (what: string, line: number) =>
      failures.push({ line: line + 1, message: `${ruleId}: ${what}: ${lines[line]?.trim() ?? ''}` });
    for (const line of new Set(wanted)) if (!reported.includes(line)) tell('not found', line);
    for (const line of new Set(reported))
      if (!wanted.includes(line) && !open.includes(line)) tell('found, though no mark says so', line);
  }
  if (fixed !== undefined) {
    const expected = await readFile(fixed, 'utf8');
    const fixes = findings.flatMap(({ fix }) => (fix ? [fix.edits] : []));
    if (applyEdits(text, fixes).text !== expected)
      failures.push({ line: 1, message: `the fixes do not give ${path.basename(fixed)}` });
  }
  failures.sort((a, b) => a.line - b.line);
  return { marks: annotations.length, failures };
}
