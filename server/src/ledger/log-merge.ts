/** Two authorship logs of one commit, as two people have written them, as one. */
import { type AuthorshipLog, authorsOf, emptyLog, entriesOf } from './authorship-log.ts';
import { mergeSessions } from './committed-log.ts';

/** Where both speak of a line, `own` holds. */
export function mergeLogs(own: AuthorshipLog, other: AuthorshipLog): AuthorshipLog {
  const merged = emptyLog(own.base || other.base);
  merged.rest = { ...other.rest, ...own.rest, prompts: { ...promptsOf(other), ...promptsOf(own) } };
  merged.humans = new Map([...other.humans, ...own.humans]);
  merged.sessions = new Map(other.sessions);
  for (const [key, session] of own.sessions) {
    const known = merged.sessions.get(key);
    merged.sessions.set(key, known ? mergeSessions(session, known) : session);
  }
  for (const path of new Set([...own.files.keys(), ...other.files.keys()])) {
    const entries = [...(other.files.get(path) ?? []), ...(own.files.get(path) ?? [])];
    merged.files.set(path, entriesOf(authorsOf(entries)));
  }
  return merged;
}

function promptsOf({ rest: { prompts } }: AuthorshipLog): object {
  return typeof prompts === 'object' && prompts !== null && !Array.isArray(prompts) ? prompts : {};
}
