/** What a commit's authorship log says of who wrote a line of it. */
import type { Origin } from '../protocol/status.ts';
import { type AuthorshipLog, authorsOf, sessionOf } from './authorship-log.ts';
import { isMixedEdit } from './committed-log.ts';

export interface NotedAuthor {
  origin: Origin;
  tool?: string;
  model?: string;
  conversation?: string;
  /** `Name <email>` of the person at the keyboard, or of the one who wrote the line. */
  person?: string;
  /** `t_<14 hex>`, from which our own records can be told. */
  edit?: string;
  /** The id of our own record, where the log has it. */
  record?: string;
}

/** Authors by line, from 1. A line that the log does not speak of, or not sensibly, is left out. */
export function notedLines(log: AuthorshipLog, path: string): Map<number, NotedAuthor> {
  const known = new Map<string, NotedAuthor | undefined>();
  const lines = new Map<number, NotedAuthor>();
  for (const [line, author] of authorsOf(log.files.get(path) ?? [])) {
    if (!known.has(author)) known.set(author, authorOf(author, log));
    const who = known.get(author);
    if (who) lines.set(line, who);
  }
  return lines;
}

/** What stands behind the key of an entry; undefined where the log does not say. */
export function authorOf(author: string, log: AuthorshipLog): NotedAuthor | undefined {
  const person = log.humans.get(author);
  if (person !== undefined) return { origin: 'human', person };
  const key = sessionOf(author);
  const session = key === undefined ? undefined : log.sessions.get(key);
  if (!session) return promptOf(author, log);
  const edit = author.split('::')[1];
  const { agent } = session;
  const isOwn = isOwnId(agent.id, edit);
  return {
    origin: isMixedEdit(author, session) ? 'mixed' : 'ai',
    ...agentOf(isOwn ? { ...agent, id: '' } : agent),
    ...(isOwn ? { record: agent.id } : {}),
    ...(session.humanAuthor === undefined ? {} : { person: session.humanAuthor }),
    ...(edit === undefined ? {} : { edit }),
  };
}

/** Earlier logs keep an AI's lines under the hash of a prompt. */
function promptOf(author: string, { rest }: AuthorshipLog): NotedAuthor | undefined {
  const prompts = isObject(rest.prompts) ? rest.prompts : {};
  const prompt = Object.hasOwn(prompts, author) ? prompts[author] : undefined;
  if (!isObject(prompt) || !isObject(prompt.agent_id)) return undefined;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { tool, id, model } = prompt.agent_id;
  return {
    origin: 'ai',
    ...agentOf({ tool: text(tool), id: text(id), model: text(model) }),
    ...(typeof prompt.human_author === 'string' ? { person: prompt.human_author } : {}),
  };
}

/** Where no conversation is known, we write the record's id in its place. */
function isOwnId(conversation: string, edit: string | undefined): boolean {
  return edit !== undefined && edit.length > 2 && conversation.replaceAll('-', '').startsWith(edit.slice(2));
}

/** The format has no way to leave these out: what nobody knew is written as `unknown`. */
function agentOf({ tool, id, model }: { tool: string; id: string; model: string }) {
  const known = (name: string, value: string) =>
    value === '' || value === 'unknown' ? {} : { [name]: value };
  return { ...known('tool', tool), ...known('model', model), ...known('conversation', id) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
