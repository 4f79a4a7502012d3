/** Reads patches between `*** Begin Patch` and `*** End Patch`, as the tool `apply_patch` of several agents takes them. */
import type { FileEdit, Replacement } from './event.ts';

/** Lines that do not belong to any file are passed over. */
export function readPatch(patch: string): FileEdit[] {
  const edits: FileEdit[] = [];
  let lines: string[] = [];
  let end = () => {};
  for (const line of patch.split(/\r?\n/)) {
    const head = /^\*\*\* (Add|Update|Delete) File: (.+?)\s*$/.exec(line);
    const move = /^\*\*\* Move to: (.+?)\s*$/.exec(line);
    if (head) {
      end();
      lines = [];
      const path = head[2]!;
      const own = lines;
      if (head[1] === 'Add') end = () => void edits.push(addition(path, own));
      else if (head[1] === 'Delete') end = () => void edits.push({ path, told: { kind: 'deleted' } });
      else end = () => void edits.push(update(path, own));
    } else if (move) {
      const path = move[1]!;
      const own = lines;
      end = () => void edits.push(update(path, own));
    } else if (/^\*\*\* End Patch/.test(line)) {
      break;
    } else {
      lines.push(line);
    }
  }
  end();
  return edits;
}

function addition(path: string, lines: readonly string[]): FileEdit {
  const text = lines.filter((line) => line.startsWith('+')).map((line) => `${line.slice(1)}\n`);
  return { path, told: { kind: 'whole', text: text.join('') }, before: '' };
}

function update(path: string, lines: readonly string[]): FileEdit {
  const replacements: Replacement[] = [];
  let old: string[] = [];
  let brought: string[] = [];
  const end = () => {
    if (old.length + brought.length > 0) replacements.push({ old: old.join(''), new: brought.join('') });
    old = [];
    brought = [];
  };
  for (const line of lines) {
    if (line.startsWith('@@') || line.startsWith('***')) {
      end();
      continue;
    }
    const text = `${line.slice(1)}\n`;
    if (!line.startsWith('+')) old.push(text);
    if (!line.startsWith('-')) brought.push(text);
  }
  end();
  return { path, told: { kind: 'replaced', replacements } };
}
