/**
 * Witnesses: small samples beside the pages' examples, for entries of rules and models that no page shows. A file has
 * those of one rule or model file in one language. Before each sample stands a line with the rule that judges it, such as
 * `// --- sql-injection`, and after that what a page's fence may say; lines that must be flagged are marked as on a page.
 */
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import path from 'node:path';
import type { PageExample } from '../../server/src/engine/page.ts';

export const witnessFolder = path.join(import.meta.dirname, 'witnesses');

export interface Witness {
  ruleId: string;
  /** Relative to the folder of witnesses. */
  file: string;
  /** Of the line before it, from 1. */
  line: number;
  example: PageExample;
}

const heading = /^(?:\/\/|#) --- (\S+)(.*)$/;
const marker = /[ \t]*(?:\/\/|#)[ \t]*flagged[ \t]*$/;

export function parseWitnesses(file: string, text: string): Witness[] {
  const language = path.extname(file).slice(1);
  const witnesses: Witness[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const last = witnesses.at(-1);
    if (!last) return;
    while (lines.at(-1) === '') lines.pop();
    last.example.text = lines.map((each) => `${each.replace(marker, '')}\n`).join('');
    last.example.flaggedLines = lines.flatMap((each, at) => (marker.test(each) ? [at] : []));
  };
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const [, ruleId, words] = heading.exec(line) ?? [];
    if (ruleId === undefined) {
      lines.push(line);
      continue;
    }
    close();
    lines = [];
    const attributes: Record<string, string> = {};
    for (const word of words!.trim().split(/\s+/).filter(Boolean)) {
      const [name, value = ''] = word.split('=');
      attributes[name!] = value;
    }
    const { as = language, ...others } = attributes;
    witnesses.push({
      ruleId,
      file,
      line: i + 1,
      example: {
        section: 'Flags',
        language: as,
        attributes: others,
        beside: new Map(),
        text: '',
        flaggedLines: [],
        fenceLine: i + 1,
      },
    });
  }
  close();
  return witnesses;
}

/** How a witness is written down. */
export function renderWitness(
  { ruleId, example }: Pick<Witness, 'ruleId' | 'example'>,
  file: string,
): string {
  const sign =
    path.extname(file) === '.js' || path.extname(file) === '.ts' || path.extname(file) === '.tsx'
      ? '//'
      : '#';
  const as = path.extname(file).slice(1) === example.language ? '' : ` as=${example.language}`;
  const words = Object.entries(example.attributes).map(
    ([name, value]) => ` ${name}${value === '' ? '' : `=${value}`}`,
  );
  const lines = example.text.replace(/\n+$/, '').split('\n');
  const marked = lines.map((line, i) =>
    example.flaggedLines.includes(i) ? `${line} ${sign} flagged` : line,
  );
  return `${sign} --- ${ruleId}${as}${words.join('')}\n${marked.join('\n')}\n`;
}

export async function readWitnesses(): Promise<Witness[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.*', { cwd: witnessFolder })) files.push(file.split(path.sep).join('/'));
  return files
    .sort()
    .flatMap((file) => parseWitnesses(file, readFileSync(path.join(witnessFolder, file), 'utf8')));
}
