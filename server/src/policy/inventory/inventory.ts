/** Which assistants a repository shows traces of, beside those that its charter approves. */
import { assistants, namesOf } from '../assistants.ts';
import type { ApprovedTool } from '../charter.ts';
import { stateOfTool, type ToolState } from '../tool-approval.ts';
import { mcpPrefix, type Sighting, type SightingKind } from './sightings.ts';

export interface InventoryEntry {
  /** The usual id of the product; `mcp:` and what it runs for an MCP server; empty where any assistant is meant. */
  id: string;
  /** For people. */
  name: string;
  /** As records and trailers name them, sorted. */
  models: string[];
  state: ToolState;
  /** Why it has that state. */
  reason: string;
  /** What gave it away, and where; of places at most `mostPlaces`. */
  seen: { kind: SightingKind; count: number; places: string[] }[];
  /** Of an MCP server, and of hooks: the commands, without what may be a secret. */
  commands: string[];
}

const mostPlaces = 5;

const worst: readonly ToolState[] = ['unapproved', 'expired', 'unknown', 'approved'];

/** One entry for each product, the worst first, then by name. `today` is `YYYY-MM-DD`. */
export function takeInventory(
  sightings: readonly Sighting[],
  approved: readonly ApprovedTool[] | undefined,
  today: string,
): InventoryEntry[] {
  const byId = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const id = usualId(sighting.tool.id ?? '');
    byId.set(id, [...(byId.get(id) ?? []), sighting]);
  }
  return [...byId]
    .map(([id, seen]) => entryOf(id, seen, approved, today))
    .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state) || (a.name < b.name ? -1 : 1));
}

/** Whether the charter lets the assistant of a sighting work here. */
export function stateOfSighting(
  { kind, tool }: Sighting,
  approved: readonly ApprovedTool[] | undefined,
  today: string,
): { state: ToolState; reason: string } {
  // With which model a tool is going to work, its files do not say.
  const isFile = kind !== 'record' && kind !== 'trailer';
  const list = isFile ? approved?.map((entry) => ({ ...entry, models: ['*'] })) : approved;
  return stateOfTool(tool, list, today, namesOf);
}

function entryOf(
  id: string,
  sightings: readonly Sighting[],
  approved: readonly ApprovedTool[] | undefined,
  today: string,
): InventoryEntry {
  const states = sightings.map((sighting) => stateOfSighting(sighting, approved, today));
  const { state, reason } = worst.flatMap((each) => states.filter((found) => found.state === each))[0]!;
  const kinds = [...new Set(sightings.map(({ kind }) => kind))];
  return {
    id,
    name: nameOf(id, sightings),
    models: unique(sightings.flatMap(({ tool }) => (tool.model === undefined ? [] : [tool.model]))).sort(),
    state,
    reason: id === '' ? 'whichever assistant is used reads it' : reason,
    seen: kinds.map((kind) => {
      const these = sightings.filter((sighting) => sighting.kind === kind);
      const places = unique(these.map(({ place, lines }) => (lines ? `${place}:${lines.start}` : place)));
      return { kind, count: these.length, places: places.slice(0, mostPlaces) };
    }),
    commands: unique(
      sightings.flatMap(({ server, commands = [] }) => (server ? [server.command] : commands)),
    ),
  };
}

function usualId(id: string): string {
  return namesOf(id)[0] ?? id.toLowerCase();
}

function nameOf(id: string, sightings: readonly Sighting[]): string {
  if (id === '') return 'Any assistant';
  if (id.startsWith(mcpPrefix)) {
    const names = unique(sightings.flatMap(({ server }) => (server ? [server.name] : [])));
    return `MCP server ${names.join(', ')}`;
  }
  return assistants.find(({ ids }) => ids[0] === id)?.name ?? id;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
