/** The report of `touchstone blame`, for people and for programs. */
import type { ProvenanceLine } from '../../host/line-provenance.ts';
import type { Origin } from '../../protocol/status.ts';
import { ageOf } from './age.ts';
import { blue, bold, cyan, dim, green, magenta, yellow } from './colour.ts';
import { visible, visibleLine } from './visible.ts';

export interface BlameReport {
  /** Relative to the working directory, with `/`. */
  path: string;
  /** The commit whose text it is, where it is not the one on disk. */
  revision?: string;
  lines: ProvenanceLine[];
}

export function formatBlameJson({ path, revision, lines }: BlameReport): string {
  const report = {
    version: 1,
    path,
    ...(revision === undefined ? {} : { revision }),
    lines,
    summary: summaryOf(lines),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

interface Summary {
  lines: number;
  origins: Record<Origin, number>;
  /** Lines of each tool. */
  tools: Record<string, number>;
  /** Lines of a machine that lack the approvals that their tier asks for. */
  awaitReview: number;
}

function summaryOf(lines: readonly ProvenanceLine[]): Summary {
  const origins = { human: 0, ai: 0, mixed: 0, paste: 0, unknown: 0 };
  const tools = new Map<string, number>();
  let awaitReview = 0;
  for (const { origin, tool, review } of lines) {
    origins[origin]++;
    if (tool !== undefined) tools.set(tool, (tools.get(tool) ?? 0) + 1);
    if (review !== 'none' && review !== 'approved') awaitReview++;
  }
  return { lines: lines.length, origins, tools: Object.fromEntries(tools), awaitReview };
}

const names: Record<Origin, string> = {
  ai: 'AI',
  mixed: 'mixed',
  paste: 'pasted',
  human: 'human',
  unknown: 'unknown',
};

const paints: Record<Origin, (text: string) => string> = {
  ai: magenta,
  mixed: yellow,
  paste: cyan,
  human: green,
  unknown: dim,
};

export function formatBlameText({ lines }: BlameReport, now: Date): string {
  const rows = lines.map((line) => ({
    line,
    cells: [
      names[line.origin],
      visibleLine(line.tool ?? nameOf(line)),
      ageOf(line.time, now),
      line.review === 'none' ? '' : line.review,
    ],
  }));
  const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...rows.map(({ cells }) => cells[column]!.length)));
  const digits = String(lines.at(-1)?.line ?? 1).length;
  const table = rows.map(({ line, cells }) => {
    const [origin, who, age, review] = cells.map((cell, column) => cell.padEnd(widths[column]!));
    const about = [paints[line.origin](origin!), who!, dim(age!), paintReview(line.review, review!)];
    const shown = about.filter((_, column) => widths[column]! > 0).join('  ');
    return `${shown}  ${dim(`${String(line.line).padStart(digits)} │`)} ${visible(line.text)}`.trimEnd();
  });
  return [...table, ...(table.length > 0 ? [''] : []), bold(describe(summaryOf(lines))), ''].join('\n');
}

/** Who wrote it where that was no tool: the person, else the author of the commit. */
function nameOf({ origin, acceptedBy, author }: ProvenanceLine): string {
  const person = origin === 'human' ? (acceptedBy ?? author) : undefined;
  return person?.replace(/\s*<[^>]*>$/, '') ?? '';
}

function paintReview(review: ProvenanceLine['review'], text: string): string {
  return review === 'approved' ? blue(text) : review === 'none' ? text : yellow(text);
}

/** `42 lines: 30 AI (github.copilot), 8 human, 4 unknown; 12 await review`. */
function describe({ lines, origins, tools, awaitReview }: Summary): string {
  const named = Object.keys(tools).map(visibleLine).sort().join(', ');
  const parts = (Object.keys(names) as Origin[]).flatMap((origin) => {
    if (origins[origin] === 0) return [];
    return [`${origins[origin].toLocaleString('en')} ${names[origin]}`];
  });
  if (named !== '' && parts[0]) parts[0] += ` (${named})`;
  const total = `${lines.toLocaleString('en')} line${lines === 1 ? '' : 's'}`;
  const waiting =
    awaitReview === 0
      ? ''
      : `; ${awaitReview.toLocaleString('en')} await${awaitReview === 1 ? 's' : ''} review`;
  return `${total}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${waiting}`;
}
