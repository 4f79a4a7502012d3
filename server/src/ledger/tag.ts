/** The provenance comment: how it reads, how it is found again, and where it may stand. */
import type { TextChange } from '../protocol/edits.ts';
import type { TierName } from '../protocol/status.ts';
import type { CommentSyntax } from './comment-syntax.ts';

export interface Tag {
  /** The first eight hex digits of the record's id. */
  id: string;
  tool: string;
  tier: TierName;
  review: 'none' | 'pending' | 'approved' | 'lapsed';
}

export interface FoundTag extends Tag {
  /** From `AI-Provenance:` to the end of its last word. */
  start: number;
  end: number;
}

const words =
  /AI-Provenance: id=([0-9a-f]{8}) tool=(\S+) tier=(experimental|trusted|critical) review=(none|pending|approved|lapsed)/g;

/** More lines than any statement that a tag has to step over. */
const HIGHEST_CLIMB = 60;

/** Comments that speak of the line right below them, so that nothing may come between. */
const directive =
  /(disable|ignore|expect)-next|@ts-(ignore|expect-error|nocheck)|(prettier|biome|touchstone|v8|c8|istanbul|nosem|rome|deno-lint)-?ignore|istanbul ignore|NOLINTNEXTLINE|nosemgrep|noinspection|pragma|type:\s*ignore|pylint:|fmt:|clang-format/i;

export function tagWords({ id, tool, tier, review }: Tag): string {
  // The tool's name comes from outside: it must not end the comment or add words.
  const name = tool.replace(/[^\w.@/-]/g, '_').replace(/\*\/|--+/g, '_') || 'unknown';
  return `AI-Provenance: id=${id} tool=${name} tier=${tier} review=${review}`;
}

export function findTags(text: string): FoundTag[] {
  if (!text.includes('AI-Provenance:')) return [];
  return [...text.matchAll(words)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    id: found[1]!,
    tool: found[2]!,
    tier: found[3] as TierName,
    review: found[4] as Tag['review'],
  }));
}

/** Whether a line holds a tag, and nothing besides that could be code. */
export function isTagLine(line: string): boolean {
  const [tag] = line.includes('AI-Provenance:') ? findTags(line) : [];
  if (!tag) return false;
  const around = `${line.slice(0, tag.start).trim()} ${line.slice(tag.end).trim()}`;
  return /^(\/\/|#|--|;|%|"|\/\*|<!--|\{\/\*) (\*\/|-->|\*\/\})?$/.test(around);
}

/**
 * The insertion of a tag above the line that starts at or holds `offset`, or undefined where no comment is legal
 * near it. `commentAllowedAt` answers for the start of a line, in the text as it stands; `head` is where what must stay first
 * in the text ends.
 */
export function placeTag(
  text: string,
  offset: number,
  tag: Tag,
  syntax: CommentSyntax,
  commentAllowedAt: (offset: number) => boolean,
  head = 0,
): TextChange | undefined {
  let start = lineStart(text, offset);
  for (let climbed = 0; climbed < HIGHEST_CLIMB; climbed++) {
    if (start < head) return undefined;
    if (!belongsToLineAbove(text, start) && commentAllowedAt(start)) {
      const indent = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start)))![0];
      const close = syntax.close === '' ? '' : ` ${syntax.close}`;
      const comment = `${indent}${syntax.open} ${tagWords(tag)}${close}${lineBreakOf(text)}`;
      return { start, length: 0, text: comment };
    }
    if (start === 0) return undefined;
    start = lineStart(text, start - 1);
  }
  return undefined;
}

/** The deletion of the whole line on which a tag stands, or of the comment alone when code shares the line. */
export function removeTag(text: string, tag: { start: number; end: number }): TextChange {
  const start = lineStart(text, tag.start);
  const end = lineEnd(text, tag.end);
  const before = text.slice(start, tag.start);
  const after = text.slice(tag.end, end);
  const isAlone = /^[ \t]*\S{1,4}[ \t]*$/.test(before) && /^[ \t]*(\*\/|-->)?\r?$/.test(after);
  if (!isAlone) return { start: tag.start, length: tag.end - tag.start, text: '' };
  return { start, length: Math.min(end + 1, text.length) - start, text: '' };
}

function belongsToLineAbove(text: string, start: number): boolean {
  if (start === 0) return false;
  const above = text.slice(lineStart(text, start - 1), start - 1);
  return /^\s*(\/\/|#|\/\*|\*|<!--|--|;|%|\{\/\*)/.test(above) && directive.test(above);
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function lineBreakOf(text: string): string {
  const end = text.indexOf('\n');
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
}
