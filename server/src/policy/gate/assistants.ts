/** Assistants and MCP servers that a change sets up and the charter does not approve. */

import { stateOfSighting } from '../inventory/inventory.ts';
import type { Sighting, SightingKind } from '../inventory/sightings.ts';
import { cite } from './citation.ts';
import type { ChangedFile } from './facts.ts';
import type { Violation } from './violation.ts';

/** Of what a file says of assistants, that which it did not say where the change starts. */
export function sightingsBrought(now: readonly Sighting[], before: readonly Sighting[]): Sighting[] {
  const known = new Set(before.map(keyOf));
  return now.filter((sighting) => !known.has(keyOf(sighting)));
}

function keyOf({ kind, tool, server, commands }: Sighting): string {
  return JSON.stringify([kind, tool.id, server, commands]);
}

const nouns: Partial<Record<SightingKind, string>> = {
  instructions: 'instructions for',
  settings: 'settings of',
  hooks: 'hooks of',
};

export function checkAssistants(file: ChangedFile, today: string): Violation[] {
  const { approvedTools } = file.charter;
  if (!approvedTools) return [];
  return file.sightings.flatMap((sighting): Violation[] => {
    const { kind, tool, lines, server, commands } = sighting;
    const { state, reason } = stateOfSighting(sighting, approvedTools, today);
    // What any assistant reads is no assistant's own.
    if (state === 'approved' || tool.id === undefined) return [];
    const what = server
      ? `The MCP server "${server.name}" runs ${server.command}`
      : `This file holds ${nouns[kind] ?? 'traces of'} ${tool.id}${commands === undefined ? '' : `, which run ${commands.join(', ')}`}`;
    return [
      {
        check: 'tool',
        ruleId: `gate-${server ? 'mcp-server' : 'assistant'}-${state}`,
        path: file.path,
        ...(lines ? { line: lines.start, endLine: lines.end } : {}),
        charter: cite(file, ['approved-tools'], approvedTools.map(({ id }) => id).join(', ')),
        message: [`${what}: ${reason}.`, ...(server?.remark === undefined ? [] : [server.remark])].join(' '),
        remedy: `Have "${tool.id}" approved in the charter, in a change of its own, or take this out.`,
        owners: file.owners,
        key: `${kind} ${tool.id} ${server?.name ?? ''}`,
      },
    ];
  });
}
