/** Records of the ledger, for people and for programs. */
import type { ReviewedRecord } from '../../host/record-query.ts';
import type { BlockRecord } from '../../ledger/record.ts';
import { bold, dim, yellow } from './colour.ts';
import { visibleLine } from './visible.ts';

/** A record as programs get it. Lines from 1, both inclusive. */
export function recordJson({ record, review, isGone }: ReviewedRecord): object {
  const { id, time, updated, path, state, origin, tier, act, route, tool, acceptedBy, copiedFrom } = record;
  return {
    ...{ id, time, updated, path, state, origin },
    ...(isGone ? { gone: true } : {}),
    ...(tool ? { tool: tool.id } : {}),
    ...(tool?.version === undefined ? {} : { toolVersion: tool.version }),
    ...(tool?.model === undefined ? {} : { model: tool.model }),
    ...(tool?.conversation === undefined ? {} : { conversation: tool.conversation }),
    ...(acceptedBy === undefined ? {} : { acceptedBy }),
    ...{ tier, act, route },
    ...(copiedFrom === undefined ? {} : { copiedFrom }),
    ranges: record.ranges.map(({ startLine, endLine, contributor, content }) => ({
      ...{ start: startLine, end: endLine, origin: contributor, content },
    })),
    ...{ review, reviews: record.reviews, corrections: record.corrections },
  };
}

export function formatRecordsJson(records: readonly ReviewedRecord[]): string {
  return `${JSON.stringify({ version: 1, records: records.map(recordJson) }, null, 2)}\n`;
}

/** One line a record, the cells under each other. `all` is how many there are in all. */
export function formatRecordsText(records: readonly ReviewedRecord[], all: number): string {
  if (records.length === 0) return 'Nothing is recorded that answers to this.\n';
  const rows = records.map(({ record, review, isGone }) => [
    record.id.slice(0, 8),
    dayOf(record.time),
    record.origin,
    visibleLine(record.tool?.id ?? ''),
    placeOf(record),
    record.state === 'withdrawn' ? 'withdrawn' : isGone ? 'gone' : review === 'none' ? '' : review,
    nameOf(record.acceptedBy),
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const table = rows.map((row) => {
    const [id, day, origin, tool, place, review, person] = row.map((cell, column) =>
      cell.padEnd(widths[column]!),
    );
    return [yellow(id!), dim(day!), origin, tool, place, review, person].join('  ').trimEnd();
  });
  const left = all - records.length;
  const rest = left > 0 ? `, the newest of ${all.toLocaleString('en')}` : '';
  const total = `${records.length.toLocaleString('en')} record${records.length === 1 ? '' : 's'}${rest}`;
  return `${table.join('\n')}\n\n${bold(total)}\n`;
}

/** A record with all that is known of it, a line for each. */
export function formatRecordText({ record, review, isGone }: ReviewedRecord): string {
  const { tool } = record;
  const model = tool?.model === undefined ? '' : `, model ${tool.model}`;
  const rows: [name: string, value: string][] = [
    ['record', record.id],
    ['where', placeOf(record)],
    ['origin', `${record.origin} (${record.act}, told by ${record.route})`],
    ['tool', tool ? `${[tool.id, tool.version].filter(Boolean).join(' ')}${model}` : 'unknown'],
    ['conversation', tool?.conversation ?? ''],
    ['accepted by', record.acceptedBy ?? 'unknown'],
    ['written', record.time],
    ['recorded', record.updated],
    ['tier', record.tier],
    ['state', isGone ? 'active, its code is not found' : record.state],
    ['review', review === 'none' ? '' : review],
    ['copied from', record.copiedFrom ?? ''],
    ['content', record.content],
    ...record.reviews.map((given): [string, string] => [
      given.decision,
      `${given.reviewer}, ${given.time}${given.content === record.content ? '' : ', of another text'}${given.signature === undefined ? '' : ', signed'}`,
    ]),
    ...record.corrections.map((said): [string, string] => [
      'corrected',
      `${said.from} to ${said.to} by ${said.by}, ${said.time}, lines ${said.startLine}-${said.endLine}`,
    ]),
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${dim(name.padEnd(12))}  ${visibleLine(value)}\n`)
    .join('');
}

/** `src/a.ts:3-5,9` */
function placeOf({ path, ranges }: BlockRecord): string {
  const lines = ranges.map(({ startLine, endLine }) => rangeText(startLine, endLine));
  return visibleLine(lines.length > 0 ? `${path}:${lines.join(',')}` : path);
}

export function rangeText(start: number, end: number): string {
  return start === end ? `${start}` : `${start}-${end}`;
}

function dayOf(time: string): string {
  return visibleLine(time.slice(0, 16).replace('T', ' '));
}

function nameOf(person: string | undefined): string {
  return visibleLine(person?.replace(/\s*<[^>]*>$/, '') ?? '');
}
