/** Looks through the files of folders for places where the same lines stand. */
import { essenceOf, findRepeats, type Repeat } from '../ledger/repeats.ts';
import { listFiles } from './file-list.ts';
import { readSource } from './source-text.ts';

/** Bytes of the largest file that is looked into. */
const largest = 2 * 1024 * 1024;
/** Milliseconds of work after which others get their turn. */
const slice = 20;

export interface SoughtLines {
  /** Absolute. */
  folders: readonly string[];
  lines: readonly string[];
  /** The text that stands in for a file (absolute path) that somebody is editing. */
  textOf: (file: string) => string | undefined;
  isCancelled: () => boolean;
}

/** In the order of their files; `.gitignore` is followed, and vendored and generated files are left out. */
export async function findInFiles({
  folders,
  lines,
  textOf,
  isCancelled,
}: SoughtLines): Promise<({ file: string } & Repeat)[]> {
  const wanted = essenceOf(lines);
  const words = lines.flatMap((line) => line.match(/\S+/g) ?? []);
  // Most files are passed over by one word that they lack.
  const word = words.sort((a, b) => b.length - a.length)[0] ?? '';
  const found: ({ file: string } & Repeat)[] = [];
  let pause = performance.now() + slice;
  for (const file of (await listFiles([...folders])).files) {
    if (performance.now() > pause) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isCancelled()) return found;
      pause = performance.now() + slice;
    }
    const text = textOf(file) ?? readText(file);
    if (text?.includes(word)) found.push(...findRepeats(text, wanted).map((repeat) => ({ file, ...repeat })));
  }
  return found;
}

function readText(file: string): string | undefined {
  const source = readSource(file, largest);
  return source.kind === 'text' ? source.text : undefined;
}
