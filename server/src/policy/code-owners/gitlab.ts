/** CODEOWNERS as GitLab reads it. */

import { isAddress } from '../people.ts';
import type { CodeOwners, CodeOwnersProblem, OwnersDemand } from './code-owners.ts';
import { type OwnersLine, readLines, type Word } from './lines.ts';
import { anyFolders, PathPattern } from './path-pattern.ts';

/** A heading of a section and what it says of the entries below it. */
interface Heading {
  approvals: number;
  optional: boolean;
  owners: string[];
}

interface Entry {
  pattern: PathPattern;
  /** Takes the paths out of the section, wherever it stands in it. */
  isExclusion: boolean;
  owners: string[];
  heading: Heading;
  line: number;
}

interface Section {
  /** Undefined for what stands above all headings. */
  name: string | undefined;
  entries: Entry[];
}

/** Under this name entries without a section are known. */
const unnamed = 'codeowners';

/**
 * In each section the last entry that matches decides, and each section asks for itself; sections of one name, in
 * whatever case, are one. An entry without owners has those of its heading. An entry that nobody owns asks for nothing.
 */
export function parseGitlab(text: string): CodeOwners {
  const problems: CodeOwnersProblem[] = [];
  const tell = (line: number, { text, column }: Word, message: string) =>
    problems.push({ line, column, endColumn: column + text.length, message });
  const sections = new Map<string, Section>([[unnamed, { name: undefined, entries: [] }]]);
  let section = sections.get(unnamed)!;
  let heading: Heading = { approvals: 1, optional: false, owners: [] };
  for (const line of readLines(text)) {
    const [first] = line.words as [Word];
    const found = readHeading(line, (word, message) => tell(line.number, word, message));
    if (found) {
      const key = found.name.toLowerCase();
      section = sections.get(key) ?? { name: found.name, entries: [] };
      sections.set(key, section);
      heading = found.heading;
    } else if (/^\^?\[[^\]]*$/.test(line.words.map(({ text }) => text).join(' '))) {
      tell(line.number, first, 'This heading lacks its "]". The line is skipped.');
    } else {
      const entry = readEntry(line, heading, (word, message) => tell(line.number, word, message));
      section.entries.push(entry);
    }
  }
  return {
    flavour: 'gitlab',
    problems,
    demandsFor: (path) => {
      const names = path.split('/');
      return [...sections.values()].flatMap((section) => demandOf(section, names) ?? []);
    },
  };
}

function demandOf({ name, entries }: Section, names: readonly string[]): OwnersDemand | undefined {
  const fitting = entries.filter(({ pattern }) => pattern.matches(names));
  const last = fitting.at(-1);
  if (!last || last.owners.length === 0 || fitting.some(({ isExclusion }) => isExclusion)) return undefined;
  return {
    owners: last.owners,
    approvals: last.heading.approvals,
    // Where one of two headings of a name asks for approval, the section does.
    optional: entries.every(({ heading }) => heading.optional),
    ...(name === undefined ? {} : { section: name }),
    line: last.line,
  };
}

type Tell = (word: Word, message: string) => void;

/** `[Name]`, `[Name][2]`, `^[Name]`, each with owners behind it; undefined for what is no heading. */
function readHeading({ words }: OwnersLine, tell: Tell): { name: string; heading: Heading } | undefined {
  const start = words[0]!.column;
  // The name may hold spaces, so the words are put together again, each in its column.
  let text = '';
  for (const word of words) text = text.padEnd(word.column - start) + word.text;
  const found = /^(\^)?\[([^\]]*)\](?:\[([^\]]*)\])?(?=\s|$)/.exec(text);
  if (!found) return undefined;
  const [head, caret, name, count] = found;
  const word = { text: head, column: start };
  if (name!.trim() === '') tell(word, 'A section needs a name.');
  const approvals = /^\d+$/.test(count ?? '') ? Number(count) : 1;
  if (count !== undefined && (!/^\d+$/.test(count) || approvals < 1))
    tell(word, `"${count}" is no number of approvals; it counts as 1.`);
  const behind = words.filter(({ column }) => column >= start + head.length);
  return {
    name: name!.trim(),
    heading: {
      approvals: Math.max(1, approvals),
      optional: caret !== undefined,
      owners: ownersIn(behind, tell),
    },
  };
}

function readEntry({ number, words }: OwnersLine, heading: Heading, tell: Tell): Entry {
  const [first, ...rest] = words as [Word, ...Word[]];
  const isExclusion = first.text.startsWith('!');
  const pattern = patternOf(isExclusion ? first.text.slice(1) : first.text);
  if (isExclusion) return { pattern, isExclusion, owners: [], heading, line: number };
  const owners = rest.length === 0 ? heading.owners : ownersIn(rest, tell);
  if (owners.length === 0) tell(first, 'Nobody owns this entry, so it asks for no approval.');
  return { pattern, isExclusion, owners, heading, line: number };
}

/** What is no owner is passed over; there are no comments behind an entry. */
function ownersIn(words: readonly Word[], tell: Tell): string[] {
  return words
    .filter((word) => {
      if (isOwner(word.text)) return true;
      tell(
        word,
        `"${word.text}" is no owner and is passed over: write @user, @group, @@role, or an e-mail address.`,
      );
      return false;
    })
    .map(({ text }) => text);
}

function isOwner(text: string): boolean {
  return (
    /^@\w[\w.-]*(?:\/[\w.-]+)*$/.test(text) ||
    /^@@(?:developer|maintainer|owner)s?$/i.test(text) ||
    isAddress(text)
  );
}

/**
 * As in a shell: a pattern is what a whole path must be, so that a folder's name alone names no file in it. Without a
 * leading `/` it may begin in any folder, with a trailing one it names all that lies in the folder.
 */
function patternOf(text: string): PathPattern {
  const isAnchored = text.startsWith('/');
  const isFolder = text.endsWith('/');
  const plain = text.replace(/^\//, '').replace(/\/$/, '').replaceAll(/\\\s/g, ' ');
  const names = plain === '' ? [] : plain.split('/');
  const parts: (string | typeof anyFolders)[] = isAnchored ? [] : [anyFolders];
  // Where it is the last, "**" is a "*" like any other.
  parts.push(
    ...names.map((name, at) => (name === '**' && (isFolder || at < names.length - 1) ? anyFolders : name)),
  );
  if (isFolder) parts.push(anyFolders, '*');
  return new PathPattern(parts, { classes: true });
}
