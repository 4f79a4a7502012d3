/** What git's patches without context say of each file: its names, its blob, and the lines that came. */

export interface PatchedFile {
  path: string;
  /** The name before; undefined for a file that is new. */
  oldPath?: string;
  /** The id of the blob after; empty where the patch does not tell it in full. */
  blob: string;
  /** Lines from 1, `end` inclusive. Where lines only went away, `end` is the line above and `start` the one below. */
  added: { start: number; end: number }[];
}

/** The same answer whatever the user's configuration and the repository's attributes say. */
export const plainPatch = [
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-relative', '--no-prefix'],
  ...['--submodule=short', '--unified=0', '--inter-hunk-context=0'],
];

/** Reads a patch without context. Its `+` and `-` lines are counted, not looked at: they can say anything. */
export function parsePatch(patch: string): PatchedFile[] {
  const files: PatchedFile[] = [];
  let added: PatchedFile['added'] = [];
  let oldPath: string | undefined;
  let blob = '';
  let contentLeft = 0;
  for (const line of patch.split('\n')) {
    if (contentLeft > 0 && /^[-+]/.test(line)) {
      contentLeft--;
      continue;
    }
    if (line.startsWith('diff --git ')) {
      oldPath = undefined;
      blob = '';
      continue;
    }
    blob = /^index [0-9a-f]+\.\.([0-9a-f]{40,})/.exec(line)?.[1] ?? blob;
    const name = /^(---|\+\+\+) (?:"(.*)"|(.*?))\t?$/.exec(line);
    if (name) {
      const [, side, quoted, plain] = name;
      const path = quoted === undefined ? plain! : unquote(quoted);
      const isNothing = path === '/dev/null';
      if (side === '---') {
        oldPath = isNothing ? undefined : path;
        continue;
      }
      added = [];
      if (!isNothing) files.push({ path, ...(oldPath === undefined ? {} : { oldPath }), blob, added });
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [out, into] = [Number(hunk[1] ?? 1), Number(hunk[3] ?? 1)];
    const start = Number(hunk[2]);
    contentLeft = out + into;
    added.push(into > 0 ? { start, end: start + into - 1 } : { start: start + 1, end: start });
  }
  return files;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' },
};

/** Git quotes names that hold quotes, backslashes or control characters the way C does. */
export function unquote(name: string): string {
  return name.replaceAll(/\\([0-7]{3}|.)/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}
