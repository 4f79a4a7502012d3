/** CODEOWNERS as GitHub reads it. */

import { isAddress } from '../people.ts';
import type { CodeOwners, CodeOwnersProblem } from './code-owners.ts';
import { type OwnersLine, readLines, type Word } from './lines.ts';
import { anyFolders, PathPattern } from './path-pattern.ts';

interface Rule {
  pattern: PathPattern;
  owners: string[];
  line: number;
}

/** The last rule that matches decides; one without owners takes ownership away. A line with a mistake is skipped. */
export function parseGithub(text: string): CodeOwners {
  const problems: CodeOwnersProblem[] = [];
  const rules: Rule[] = [];
  for (const line of readLines(text)) {
    const rule = readRule(line);
    if ('message' in rule) problems.push(rule);
    else rules.push(rule);
  }
  const fromLast = rules.reverse();
  return {
    flavour: 'github',
    problems,
    demandsFor: (path) => {
      const names = path.split('/');
      const rule = fromLast.find(({ pattern }) => pattern.matches(names));
      if (!rule || rule.owners.length === 0) return [];
      return [{ owners: rule.owners, approvals: 1, optional: false, line: rule.line }];
    },
  };
}

function readRule({ number, words }: OwnersLine): Rule | CodeOwnersProblem {
  const [first, ...rest] = words as [Word, ...Word[]];
  const problem = ({ text, column }: Word, message: string): CodeOwnersProblem => {
    return {
      line: number,
      column,
      endColumn: column + text.length,
      message: `${message} The line is skipped.`,
    };
  };
  const fault = faultOf(first.text);
  if (fault !== undefined) return problem(first, fault);
  const comment = rest.findIndex(({ text }) => text.startsWith('#'));
  const owners = comment < 0 ? rest : rest.slice(0, comment);
  const stranger = owners.find(({ text }) => !isOwner(text));
  if (stranger) {
    return problem(stranger, `"${stranger.text}" is no owner: write @user, @org/team, or an e-mail address.`);
  }
  return { pattern: patternOf(first.text), owners: owners.map(({ text }) => text), line: number };
}

/** What gitignore allows and CODEOWNERS does not. */
function faultOf(pattern: string): string | undefined {
  if (pattern.startsWith('!'))
    return 'A pattern cannot be taken back with "!"; write a later line without owners instead.';
  if (pattern.startsWith('\\#')) return 'A pattern cannot begin with "#", not even behind a backslash.';
  if (/[[\]]/.test(pattern))
    return 'A pattern cannot have "[" or "]": ranges of characters do not work here.';
  if (/^\/*$/.test(pattern)) return `"${pattern}" names nothing; "*" names every file.`;
  if (/(^|[^\\])(\\\\)*\\$/.test(pattern)) return 'The pattern ends in a lone backslash.';
  return undefined;
}

function isOwner(text: string): boolean {
  return /^@[\w.-]+(?:\/[\w.-]+)?$/.test(text) || isAddress(text);
}

/**
 * As in gitignore, but for one thing: a pattern that ends in a folder's `/*` names the files in that folder and none
 * that lie deeper.
 */
function patternOf(text: string): PathPattern {
  const names = text.replace(/^\//, '').replace(/\/$/, '').split('/');
  const isAnchored = text.startsWith('/') || names.length > 1;
  const parts: (string | typeof anyFolders)[] = isAnchored ? [] : [anyFolders];
  parts.push(...names.map((name) => (name === '**' ? anyFolders : name)));
  const last = names.at(-1);
  if (text.endsWith('/') || last === '**') parts.push('*', anyFolders);
  else if (!(isAnchored && last === '*')) parts.push(anyFolders);
  return new PathPattern(parts);
}
