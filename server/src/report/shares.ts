/** How much of the code assistants wrote: by tier, by folder, by tool, by week. */
import { namesOf } from '../policy/assistants.ts';
import { tierNames } from '../policy/tiers.ts';
import type { Origin } from '../protocol/status.ts';
import type { BlockFacts, CommitFacts, FileFacts, ReportFacts } from './facts.ts';

export type OriginLines = Record<Origin, number>;

export interface Share {
  name: string;
  /** All lines, and those that an assistant wrote, edited by a person since or not. */
  lines: number;
  ai: number;
  byOrigin: OriginLines;
}

export interface ToolShare {
  id: string;
  models: string[];
  /** Lines that stand. */
  lines: number;
  /** Of all lines of assistants. */
  share: number;
}

export interface Week {
  /** The Monday, `YYYY-MM-DD`. */
  start: string;
  /** Lines of assistants that were recorded in the week. */
  ai: number;
  /** Lines that the week's commits added. */
  added: number;
}

export interface Shares {
  all: Share;
  /** The highest tier first; without those that have no lines. */
  byTier: Share[];
  /** Those with the most lines of assistants first. */
  byFolder: Share[];
  byTool: ToolShare[];
  /** The oldest first, none left out. */
  byWeek: Week[];
}

export function countShares({ files, blocks, commits, time, since }: ReportFacts): Shares {
  const all = shareOf('all', files);
  return {
    all,
    byTier: group(files, ({ tier }) => tier).sort(
      (a, b) => tierNames.indexOf(b.name as never) - tierNames.indexOf(a.name as never),
    ),
    byFolder: group(files, ({ path }) => folderOf(path)).sort(
      (a, b) => b.ai - a.ai || b.lines - a.lines || (a.name < b.name ? -1 : 1),
    ),
    byTool: shareByTool(blocks),
    byWeek: countWeeks(blocks, commits, { time, since }),
  };
}

const none: OriginLines = { human: 0, ai: 0, mixed: 0, paste: 0, unknown: 0 };

function shareOf(name: string, files: readonly FileFacts[]): Share {
  const byOrigin = { ...none };
  for (const { lines } of files)
    for (const [origin, count] of Object.entries(lines)) byOrigin[origin as Origin] += count;
  const lines = Object.values(byOrigin).reduce((sum, count) => sum + count, 0);
  return { name, lines, ai: byOrigin.ai + byOrigin.mixed, byOrigin };
}

function group(files: readonly FileFacts[], nameOf: (file: FileFacts) => string): Share[] {
  const byName = new Map<string, FileFacts[]>();
  for (const file of files) {
    const name = nameOf(file);
    const known = byName.get(name);
    if (known) known.push(file);
    else byName.set(name, [file]);
  }
  return [...byName].map(([name, own]) => shareOf(name, own)).filter(({ lines }) => lines > 0);
}

/** The first two folders of a path: fewer say too little in most repositories, more say too much. */
function folderOf(path: string): string {
  const folders = path.split('/').slice(0, -1);
  return folders.length === 0 ? './' : `${folders.slice(0, 2).join('/')}/`;
}

function shareByTool(blocks: readonly BlockFacts[]): ToolShare[] {
  const byTool = new Map<string, { lines: number; models: Set<string> }>();
  let total = 0;
  for (const { tool, intact, changed, standing } of blocks) {
    if (!standing) continue;
    const id = tool === undefined ? 'unknown' : (namesOf(tool.id)[0] ?? tool.id);
    const known = byTool.get(id) ?? { lines: 0, models: new Set<string>() };
    known.lines += intact + changed;
    total += intact + changed;
    if (tool?.model !== undefined) known.models.add(tool.model);
    byTool.set(id, known);
  }
  return [...byTool]
    .map(([id, { lines, models }]) => ({
      id,
      models: [...models].sort(),
      lines,
      share: total === 0 ? 0 : lines / total,
    }))
    .sort((a, b) => b.lines - a.lines || (a.id < b.id ? -1 : 1));
}

const day = 24 * 60 * 60 * 1000;
/** Without a day to begin at, so many weeks are shown. */
export const usualWeeks = 26;

function countWeeks(
  blocks: readonly BlockFacts[],
  commits: readonly CommitFacts[],
  { time, since }: { time: string; since: string | undefined },
): Week[] {
  const last = mondayOf(time);
  const first = since === undefined ? last - (usualWeeks - 1) * 7 * day : Math.min(mondayOf(since), last);
  const weeks = new Map<number, Week>();
  for (let start = first; start <= last; start += 7 * day)
    weeks.set(start, { start: new Date(start).toISOString().slice(0, 10), ai: 0, added: 0 });
  for (const block of blocks) {
    const week = weeks.get(mondayOf(block.time));
    if (week) week.ai += block.recorded;
  }
  for (const { time: when, added } of commits) {
    const week = weeks.get(mondayOf(when));
    if (week) week.added += added;
  }
  // What lies before the first trace of anything is no week of this repository.
  const found = [...weeks.values()];
  const begin = found.findIndex(({ ai, added }) => ai > 0 || added > 0);
  return begin < 0 ? [] : found.slice(begin);
}

/** Midnight of the Monday before, in UTC. */
function mondayOf(time: string): number {
  const at = Math.floor(Date.parse(time) / day);
  // The first day of 1970 was a Thursday.
  return (at - ((((at + 3) % 7) + 7) % 7)) * day;
}
