import path from 'node:path';
import type { Command } from 'commander';
import { accountOfCommit, type CommitAccount } from '../../host/commit-account.ts';
import { foreignRecords } from '../../host/foreign-notes.ts';
import { runGit } from '../../host/git.ts';
import { recordPath } from '../../host/ledger-homes.ts';
import { lineProvenance, type ProvenanceLine } from '../../host/line-provenance.ts';
import type { ReviewedRecord } from '../../host/record-query.ts';
import type { RecordSource } from '../../host/record-source.ts';
import { reviewedAsTheyStand } from '../../host/record-standing.ts';
import { ReviewGrounds } from '../../host/review-grounds.ts';
import { displayPath } from '../../host/scan.ts';
import { readSource } from '../../host/source-text.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import type { BlockRecord } from '../../ledger/record.ts';
import { UsageError } from '../exit.ts';
import { formatAccountText, formatLineText } from '../formats/accounts.ts';
import { formatRecordText, recordJson } from '../formats/records.ts';
import { formatOption, parseSize } from '../options.ts';
import { say } from '../say.ts';
import { withRecords } from './places.ts';

export function addShow(provenance: Command): void {
  provenance
    .command('show')
    .description('show all that is known of a record, a commit, or a line')
    .argument('<what>', 'the id of a record or tag, a revision, or FILE:LINE')
    .addOption(formatOption(['text', 'json']))
    .action((what: string, { format }: { format: string }) =>
      withRecords(async (source) => {
        const shown = await find(what, source);
        process.stdout.write(format === 'json' ? asJson(shown) : asText(shown));
      }),
    );
}

type Shown =
  | { kind: 'record'; record: ReviewedRecord }
  | { kind: 'commit'; account: CommitAccount; records: ReviewedRecord[] }
  | { kind: 'line'; path: string; line: ProvenanceLine; record: ReviewedRecord | undefined };

async function find(what: string, source: RecordSource): Promise<Shown> {
  const charters = await WorkspaceCharters.load(undefined);
  const grounds = await ReviewGrounds.of(source.root, charters);
  const place = /^(.+):(\d+)$/.exec(what);
  if (place)
    return findLine(what, {
      file: path.resolve(place[1]!),
      number: Number(place[2]),
      source,
      charters,
      grounds,
    });
  const record = recordById(what, source.all()) ?? recordById(what, await foreignRecords(source, charters));
  if (record) return { kind: 'record', record: (await reviewedAsTheyStand([record], source, grounds))[0]! };
  const commit = source.hasHistory ? await commitOf(what, source.root) : undefined;
  if (commit === undefined)
    throw new UsageError(
      `${what}: no record has this id, and git knows no such revision. A line is FILE:LINE.`,
    );
  const account = await accountOfCommit(source.root, commit);
  const noted = account.records.map((record) => source.get(record.id) ?? record);
  return { kind: 'commit', account, records: await reviewedAsTheyStand(noted, source, grounds) };
}

const maxBytes = parseSize('20MB');

async function findLine(
  what: string,
  at: {
    file: string;
    number: number;
    source: RecordSource;
    charters: WorkspaceCharters;
    grounds: ReviewGrounds;
  },
): Promise<Shown> {
  const { file, number, source, charters, grounds } = at;
  const text = readSource(file, maxBytes);
  const known = await recordPath(source.root, file);
  if (text.kind !== 'text' || known === undefined) throw new UsageError(`${what}: no such file, or no text.`);
  const lines = await lineProvenance({
    ...{ source, charters, file, path: known, text: text.text },
    onTrouble: (reason) => say(`git cannot tell the history of ${displayPath(file)}: ${reason}`),
  });
  const line = lines[number - 1];
  if (!line) throw new UsageError(`${what}: the file has ${lines.length} lines.`);
  const record = line.record === undefined ? undefined : source.get(line.record);
  const [reviewed] = record ? await reviewedAsTheyStand([record], source, grounds) : [];
  return { kind: 'line', path: displayPath(file), line, record: reviewed };
}

/** By its id or a beginning of it, with or without dashes; a tag has the first eight digits. */
function recordById(what: string, records: readonly BlockRecord[]): BlockRecord | undefined {
  const wanted = what.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{4,32}$/.test(wanted)) return undefined;
  const found = records.filter(({ id }) => id.replaceAll('-', '').startsWith(wanted));
  if (found.length > 1)
    throw new UsageError(
      `${what}: ${found.length} records begin so: ${found
        .slice(0, 5)
        .map(({ id }) => id)
        .join(', ')}`,
    );
  return found[0];
}

async function commitOf(revision: string, root: string): Promise<string | undefined> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await runGit(root, args)).trim();
  } catch {
    return undefined;
  }
}

function asJson(shown: Shown): string {
  return `${JSON.stringify({ version: 1, kind: shown.kind, ...bodyOf(shown) }, null, 2)}\n`;
}

function bodyOf(shown: Shown): object {
  switch (shown.kind) {
    case 'record':
      return { record: recordJson(shown.record) };
    case 'commit':
      return { ...shown.account, records: shown.records.map(recordJson) };
    case 'line':
      return {
        ...{ path: shown.path, line: shown.line },
        ...(shown.record ? { record: recordJson(shown.record) } : {}),
      };
  }
}

function asText(shown: Shown): string {
  switch (shown.kind) {
    case 'record':
      return formatRecordText(shown.record);
    case 'commit':
      return formatAccountText(shown.account, shown.records);
    case 'line':
      return (
        formatLineText(shown.path, shown.line) + (shown.record ? `\n${formatRecordText(shown.record)}` : '')
      );
  }
}
