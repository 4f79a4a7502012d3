/** Assistants that commits of a change name in their trailers and the charter does not approve. */
import type { Charter } from '../charter.ts';
import type { Sighting } from '../inventory/sightings.ts';
import { stateOfTool } from '../tool-approval.ts';
import { byDefault } from './citation.ts';
import type { Violation } from './violation.ts';

/** `path` is that of the charter which speaks of them, relative to the root of the repository. */
export function checkTrailers(about: {
  trailers: readonly Sighting[];
  charter: Charter;
  path: string;
  /** `YYYY-MM-DD`. */
  today: string;
  namesOf: (toolId: string) => readonly string[];
  sourceOf: (keys: readonly string[]) => string | undefined;
  owners: string[];
}): Violation[] {
  const { trailers, charter, path, today, namesOf, sourceOf, owners } = about;
  const { approvedTools } = charter;
  if (!approvedTools) return [];
  const commits = new Map<string, { trailer: Sighting; places: string[] }>();
  for (const trailer of trailers) {
    const key = JSON.stringify([trailer.tool.id, trailer.tool.model]);
    const known = commits.get(key) ?? { trailer, places: [] };
    known.places.push(trailer.place);
    commits.set(key, known);
  }
  return [...commits.values()].flatMap(({ trailer: { tool }, places }): Violation[] => {
    const { state, reason } = stateOfTool(tool, approvedTools, today, namesOf);
    if (state !== 'unapproved' && state !== 'expired') return [];
    const which = places.length === 1 ? `Commit ${places[0]} names` : `Commits ${places.join(', ')} name`;
    return [
      {
        check: 'tool',
        ruleId: `gate-trailer-${state}`,
        path,
        charter: {
          rule: `approved-tools: ${approvedTools.map(({ id }) => id).join(', ')}`,
          source: sourceOf(['approved-tools']) ?? byDefault,
        },
        message: `${which} ${tool.id} in a trailer: ${reason}.`,
        remedy:
          'Have the tool approved in the charter, in a change of its own, or write the lines by hand or with an approved tool.',
        owners,
        key: `${tool.id ?? ''} ${tool.model ?? ''}`,
      },
    ];
  });
}
