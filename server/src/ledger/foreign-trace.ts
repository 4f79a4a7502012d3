/** Agent Trace records of any tool, 0.1.0 and 1.0, as the spans that they speak of. */
import type { ToolEvidence } from '../protocol/edits.ts';
import type { RecordRange } from './record.ts';

export interface ForeignRange {
  /** Lines from 1, both inclusive. */
  startLine: number;
  endLine: number;
  /** The digest of the lines, by whatever algorithm the tool has chosen. */
  hash?: string;
}

/** What one contributor of one conversation did to one file. */
export interface ForeignSpan {
  path: string;
  contributor: RecordRange['contributor'];
  tool?: ToolEvidence;
  ranges: ForeignRange[];
}

export interface ForeignTrace {
  id: string;
  /** RFC 3339. */
  time: string;
  /** The git commit at which the lines stand so. */
  revision?: string;
  spans: ForeignSpan[];
}

/** What is no Agent Trace record; the message says why, as the end of a sentence. */
export class TraceError extends Error {}

/** @throws TraceError */
export function parseTrace(value: unknown): ForeignTrace {
  const trace = objectAt(value, 'the record');
  const version = textAt(trace.version, 'version');
  if (!/^[01]\.\d+(\.\d+)?$/.test(version)) throw new TraceError(`version ${version} is not known`);
  const id = textAt(trace.id, 'id');
  const time = textAt(trace.timestamp, 'timestamp');
  if (Number.isNaN(Date.parse(time))) throw new TraceError('timestamp is no time');
  const { vcs, tool } = trace;
  const isGit = isObject(vcs) && vcs.type === 'git' && typeof vcs.revision === 'string';
  const spans = listAt(trace.files, 'files').flatMap((entry) => {
    const file = objectAt(entry, 'a file');
    const path = textAt(file.path, 'path');
    return listAt(file.conversations, 'conversations').flatMap((conversation) =>
      spansOf(objectAt(conversation, 'a conversation'), path, isObject(tool) ? tool : {}),
    );
  });
  return { id, time, ...(isGit ? { revision: vcs.revision as string } : {}), spans };
}

/** A range may name another contributor than its conversation: each has a span of its own. */
function spansOf(conversation: Json, path: string, tool: Json): ForeignSpan[] {
  const spans = new Map<string, ForeignSpan>();
  for (const entry of listAt(conversation.ranges, 'ranges')) {
    const range = objectAt(entry, 'a range');
    const [startLine, endLine] = [lineAt(range.start_line), lineAt(range.end_line)];
    if (endLine < startLine) throw new TraceError('a range ends before it starts');
    const who = isObject(range.contributor) ? range.contributor : conversation.contributor;
    const contributor = contributorOf(who);
    const evidence = evidenceOf(tool, who, conversation);
    const key = JSON.stringify([contributor, evidence]);
    const span: ForeignSpan = spans.get(key) ?? {
      ...{ path, contributor, ranges: [] },
      ...(evidence ? { tool: evidence } : {}),
    };
    const hash = typeof range.content_hash === 'string' ? { hash: range.content_hash } : {};
    span.ranges.push({ startLine, endLine, ...hash });
    spans.set(key, span);
  }
  return [...spans.values()];
}

function contributorOf(who: unknown): RecordRange['contributor'] {
  const type = isObject(who) ? who.type : undefined;
  return type === 'human' || type === 'ai' || type === 'mixed' ? type : 'unknown';
}

function evidenceOf(tool: Json, who: unknown, { url }: Json): ToolEvidence | undefined {
  const model = isObject(who) && typeof who.model_id === 'string' ? who.model_id : undefined;
  const id = typeof tool.name === 'string' && tool.name !== '' ? tool.name : undefined;
  // Without a name the model alone says which assistant it was.
  if (id === undefined && model === undefined) return undefined;
  return {
    id: id ?? 'unknown',
    ...(typeof tool.version === 'string' ? { version: tool.version } : {}),
    ...(model === undefined ? {} : { model }),
    ...(typeof url === 'string' ? { conversation: url } : {}),
  };
}

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(value: unknown, what: string): Json {
  if (!isObject(value)) throw new TraceError(`${what} is no object`);
  return value;
}

function textAt(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw new TraceError(`${what} is missing`);
  return value;
}

function listAt(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new TraceError(`${what} is no list`);
  return value;
}

function lineAt(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 1)
    throw new TraceError('a line is no number from 1 on');
  return value as number;
}
