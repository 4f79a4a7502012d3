/** What a change does to the files by which approvals are judged: for the change itself, they stay as it found them. */

import path from 'node:path';
import { parseCharter } from '../policy/charter-parser.ts';
import { codeOwnersPlaces } from '../policy/code-owners/code-owners.ts';
import { signerFiles } from './allowed-signers.ts';
import { type Change, filesOf, textIn } from './change.ts';
import { charterName } from './charter-file.ts';
import { readSmallFile } from './source-text.ts';

export interface GoverningChange {
  /** Relative to the root, with `/`. */
  path: string;
  /** A sentence. */
  message: string;
}

export async function governingChanges({ root, base }: Change): Promise<GoverningChange[]> {
  if (!base) return [];
  const names = [charterName, ...codeOwnersPlaces, ...signerFiles, ...signerFiles.map(revokedBeside)];
  const there = await filesOf(root, base.commit, names);
  const found: GoverningChange[] = [];
  for (const name of names) {
    const before = there.has(name) ? await textIn(root, base.commit, name) : undefined;
    const after = await readSmallFile(path.join(root, name)).catch(() => undefined);
    if (before === after) continue;
    // Of a charter that is edited, what became weaker is told point by point.
    if (name === charterName && after !== undefined) {
      found.push(...confirmedByOthers(before ?? '', after));
      continue;
    }
    const act = before === undefined ? 'brings in' : after === undefined ? 'deletes' : 'edits';
    const added = signerFiles.includes(name) ? signersAdded(before ?? '', after ?? '') : [];
    const gain = added.length > 0 ? `, and lets ${added.join(', ')} sign` : '';
    const message = `This change ${act} ${name}${gain}. It is judged by what it starts from (${base.ref}), so look at this with care.`;
    found.push({ path: name, message });
  }
  return found;
}

/** Who confirms the charter is neither weaker nor stricter, and yet a handing over. */
function confirmedByOthers(before: string, after: string): GoverningChange[] {
  const [old, now] = [before, after].map((text) => parseCharter(text, charterName).charter?.recertify?.by);
  if (old === undefined || old === now) return [];
  const message = `This change hands the confirmation of the charter ("recertify.by") from ${old} to ${now ?? 'nobody'}. Let those who answer for the charter look at this.`;
  return [{ path: charterName, message }];
}

function revokedBeside(signers: string): string {
  return path.posix.join(path.posix.dirname(signers), 'revoked_keys');
}

/** The principals of lines that were not there. */
function signersAdded(before: string, after: string): string[] {
  const known = new Set(before.split('\n').map((line) => line.trim()));
  const fresh = after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !known.has(line));
  return [...new Set(fresh.map((line) => line.split(/\s/)[0]!))];
}
