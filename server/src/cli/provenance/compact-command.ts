import path from 'node:path';
import type { Command } from 'commander';
import { existsAt } from '../../host/charter-file.ts';
import { idsStanding } from '../../host/code-presence.ts';
import { asideOf } from '../../host/ledger-aside.ts';
import { type Compacted, previewCompaction, type Retention } from '../../host/ledger-compaction.ts';
import type { RecordSource } from '../../host/record-source.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import { UsageError } from '../exit.ts';
import { formatRecordsText, recordJson } from '../formats/records.ts';
import { formatOption } from '../options.ts';
import { say } from '../say.ts';
import { withRecords } from './places.ts';

interface CompactOptions {
  dryRun?: true;
  charter?: string;
  format: 'text' | 'json';
}

export function addCompact(provenance: Command): void {
  provenance
    .command('compact')
    .description(
      'make the ledger hold each record once, and let go of what the charter’s retention-days no longer ask for',
    )
    .option('--dry-run', 'say what would go, and change nothing')
    .option('--charter <file>', 'use this charter instead of the workspace’s')
    .addOption(formatOption(['text', 'json']))
    .action((options: CompactOptions) => withRecords((source) => compact(source, options)));
}

async function compact(source: RecordSource, { dryRun, charter, format }: CompactOptions): Promise<void> {
  const now = new Date().toISOString();
  const retention = await retentionOf(source, charter);
  const { store } = source;
  // A ledger that nobody has begun holds nothing twice.
  const nothing: Compacted = { before: 0, after: 0, dropped: [], aside: 0 };
  const compacted = !existsAt(store.file)
    ? nothing
    : dryRun
      ? await previewCompaction(store.file, now, retention)
      : await store.compact(now, retention);
  if (!compacted) throw new UsageError('The ledger is being compacted by another process just now.');
  if (compacted.aside > 0) {
    const lines =
      compacted.aside === 1 ? '1 line that cannot be read' : `${compacted.aside} lines that cannot be read`;
    say(`${lines} ${dryRun ? 'would go' : 'went'} to ${asideOf(store.file)}.`);
  }
  process.stdout.write(
    format === 'json' ? asJson(compacted) : asText(compacted, dryRun === true, retention?.days),
  );
}

/** Without a number of days in the charter, records stay. */
async function retentionOf(
  source: RecordSource,
  charterFile: string | undefined,
): Promise<Retention | undefined> {
  const charters = await WorkspaceCharters.load(charterFile);
  const { charter, problem } = await charters.for(path.join(source.root, 'any'));
  if (problem !== undefined)
    throw new UsageError(
      `The charter has a mistake (${problem}), so nobody knows how long records are to be kept.`,
    );
  const days = charter.provenance.retentionDays;
  if (days === undefined) return undefined;
  const standing = await idsStanding(
    source,
    source.store.records().filter(({ state }) => state === 'active'),
  );
  return { days, stands: ({ id }) => standing.has(id) };
}

function asJson({ before, after, dropped, aside }: Compacted): string {
  const gone = dropped.map((record) => recordJson({ record, review: 'none' }));
  return `${JSON.stringify({ version: 1, before, after, dropped: gone, aside }, null, 2)}\n`;
}

function asText({ before, after, dropped }: Compacted, isDry: boolean, days: number | undefined): string {
  const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const gone = dropped.map((record) => ({ record, review: 'none' as const }));
  const list = gone.length > 0 ? `${formatRecordsText(gone, gone.length).split('\n\n')[0]}\n\n` : '';
  const verb = isDry ? 'would become' : 'became';
  const kept =
    days === undefined ? 'the charter sets no retention-days, so none' : `${gone.length || 'none'}`;
  return `${list}${count(before, 'line')} ${verb} ${after.toLocaleString('en')}; of the records ${kept} ${isDry ? 'would be' : gone.length === 1 ? 'was' : 'were'} let go.\n`;
}
