/**
 * A rule's page: fixed headings, and fenced examples that are the rule's tests. A line of an example that the
 * rule must flag ends in `// flagged` or `# flagged`; the marker is not part of the example's text.
 */

export const pageHeadings = ['What', 'Why AI writes it', 'Flags', 'Accepts', 'Fix', 'Limits'] as const;

export type PageHeading = (typeof pageHeadings)[number];

export interface PageExample {
  section: PageHeading;
  /** The fence's first word, such as `js` or `py`. */
  language: string;
  /** The words after it: `file=server.config.js` gives `{file: 'server.config.js'}`, `pasted` gives `{pasted: ''}`. */
  attributes: Record<string, string>;
  /** Files that stand beside it, by name: what fences with `beside=NAME` before it in its section hold. */
  beside: ReadonlyMap<string, string>;
  /** The code without markers, ending in a line break. */
  text: string;
  /** Lines of `text`, counted from 0, on which a finding must start. */
  flaggedLines: number[];
  /** The opening fence's line in the page, counted from 1. */
  fenceLine: number;
}

export interface RulePage {
  title: string;
  /** Markdown under each heading, fences included, trimmed. */
  sections: Record<PageHeading, string>;
  examples: PageExample[];
  /** The examples under *Fix*, two by two. */
  fixes: { before: PageExample; after: PageExample }[];
}

/** What is wrong with a page; `line` counts from 1, `problem` is the message without it. */
export class PageError extends Error {
  readonly line: number;
  readonly problem: string;

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.name = 'PageError';
    this.line = line;
    this.problem = problem;
  }
}

const marker = /[ \t]*(?:\/\/|#)[ \t]*flagged[ \t]*$/;

/** Throws {@link PageError} at the first thing that is missing, doubled or out of order. */
export function parsePage(markdown: string): RulePage {
  const lines = markdown.split(/\r?\n/);
  const titleLine = lines.findIndex((line) => line.trim() !== '');
  const title = /^# (.+)$/.exec(lines[titleLine] ?? '')?.[1]?.trim();
  if (title === undefined) throw new PageError(Math.max(titleLine, 0) + 1, 'a page starts with "# <title>"');

  const sections = {} as Record<PageHeading, string>;
  const examples: PageExample[] = [];
  let body: string[] = [];
  let beside: ReadonlyMap<string, string> = new Map();
  let started = 0;
  const current = (): PageHeading | undefined => pageHeadings[started - 1];
  const closeSection = (line: number): void => {
    const heading = current();
    const text = body.join('\n').trim();
    if (heading === undefined && text !== '') throw new PageError(line, 'text before the first heading');
    if (heading !== undefined && text === '') throw new PageError(line, `"## ${heading}" is empty`);
    if (heading !== undefined) sections[heading] = text;
    body = [];
  };

  for (let index = titleLine + 1; index < lines.length; index++) {
    const line = lines[index]!;
    const heading = /^##? +(.*?) *$/.exec(line)?.[1];
    if (heading !== undefined) {
      const expected = pageHeadings[started];
      if (heading !== expected) throw new PageError(index + 1, misplaced(heading, expected));
      closeSection(index + 1);
      beside = new Map();
      started++;
    } else if (line.startsWith('```')) {
      const close = lines.findIndex((other, at) => at > index && other.trimEnd() === '```');
      if (close === -1) throw new PageError(index + 1, 'this fence is never closed');
      const section = current();
      if (section === undefined) throw new PageError(index + 1, 'an example before the first heading');
      const code = lines.slice(index + 1, close);
      const name = / beside=(\S+)/.exec(line)?.[1];
      if (name === undefined) examples.push(parseExample(section, line.slice(3), code, index + 1, beside));
      else beside = new Map([...beside, [name, `${code.join('\n')}\n`]]);
      body.push(...lines.slice(index, close + 1));
      index = close;
    } else {
      body.push(line);
    }
  }
  closeSection(lines.length);
  const missing = pageHeadings[started];
  if (missing !== undefined) throw new PageError(lines.length, `"## ${missing}" is missing`);
  return { title, sections, examples, fixes: pairFixes(examples) };
}

function misplaced(heading: string, expected: PageHeading | undefined): string {
  if (expected === undefined) return `"${heading}" comes after the last heading, "${pageHeadings.at(-1)}"`;
  const known = (pageHeadings as readonly string[]).includes(heading);
  return `"## ${expected}" is expected here, not "${heading}"${known ? ' (out of order or doubled)' : ''}`;
}

function parseExample(
  section: PageHeading,
  info: string,
  code: string[],
  fenceLine: number,
  beside: ReadonlyMap<string, string>,
): PageExample {
  const [language, ...words] = info.trim().split(/\s+/);
  if (!language) throw new PageError(fenceLine, 'a fence names its language, such as ```js');
  const attributes: Record<string, string> = {};
  for (const word of words) {
    const equals = word.indexOf('=');
    attributes[equals === -1 ? word : word.slice(0, equals)] = equals === -1 ? '' : word.slice(equals + 1);
  }
  const flaggedLines = code.flatMap((line, at) => (marker.test(line) ? [at] : []));
  if (section === 'Flags' && flaggedLines.length === 0) {
    throw new PageError(fenceLine, 'an example under "Flags" marks at least one line as flagged');
  }
  if (section !== 'Flags' && flaggedLines.length > 0) {
    throw new PageError(
      fenceLine,
      `only examples under "Flags" mark lines as flagged, not under "${section}"`,
    );
  }
  const text = code.map((line) => `${line.replace(marker, '')}\n`).join('');
  return { section, language, attributes, beside, text, flaggedLines, fenceLine };
}

function pairFixes(examples: PageExample[]): RulePage['fixes'] {
  const fixes: RulePage['fixes'] = [];
  const waiting = examples.filter((example) => example.section === 'Fix');
  for (let at = 0; at < waiting.length; at += 2) {
    const before = waiting[at]!;
    const after = waiting[at + 1];
    if (after === undefined || after.language !== before.language) {
      throw new PageError(
        before.fenceLine,
        'examples under "Fix" come in pairs of one language: before, after',
      );
    }
    fixes.push({ before, after });
  }
  return fixes;
}
