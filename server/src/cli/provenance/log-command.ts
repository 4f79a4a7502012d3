import { type Command, InvalidArgumentError, Option } from 'commander';
import { foreignRecords } from '../../host/foreign-notes.ts';
import { type RecordFilter, selectRecords } from '../../host/record-query.ts';
import { reviewedAsTheyStand } from '../../host/record-standing.ts';
import { ReviewGrounds } from '../../host/review-grounds.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import type { Origin } from '../../protocol/status.ts';
import { formatRecordsJson, formatRecordsText } from '../formats/records.ts';
import { formatOption } from '../options.ts';
import { placesIn, withRecords } from './places.ts';

interface LogOptions {
  since?: string;
  tool?: string;
  origin?: Origin;
  limit?: number;
  format: 'text' | 'json';
}

export function addLog(provenance: Command): void {
  provenance
    .command('log')
    .description('list what is recorded, newest first')
    .argument('[path...]', 'of these files and folders alone')
    .option('--since <date>', 'what was written on or after this day, such as 2026-10-01', parseDate)
    .option('--tool <id>', 'what this tool wrote, such as github.copilot')
    .addOption(
      new Option('--origin <origin>', 'what came about in this way').choices([
        ...['human', 'ai', 'mixed', 'paste', 'unknown'],
      ]),
    )
    .option('--limit <n>', 'at most so many', parseCount)
    .addOption(formatOption(['text', 'json']))
    .action((named: string[], options: LogOptions) =>
      withRecords(async (source) => {
        const { origin, limit, ...asked } = options;
        const filter: RecordFilter = { ...asked, places: await placesIn(source, named) };
        const charters = await WorkspaceCharters.load(undefined);
        const known = [...source.all(), ...(await foreignRecords(source, charters))];
        const selected = selectRecords(known, filter);
        const grounds = await ReviewGrounds.of(source.root, charters);
        // What a person has changed since is mixed, whatever it was when it was recorded.
        const some = origin === undefined ? selected.slice(0, limit) : selected;
        const standing = await reviewedAsTheyStand(some, source, grounds);
        const fitting =
          origin === undefined ? standing : standing.filter(({ record }) => record.origin === origin);
        const shown = fitting.slice(0, limit);
        const all = origin === undefined ? selected.length : fitting.length;
        process.stdout.write(
          options.format === 'json' ? formatRecordsJson(shown) : formatRecordsText(shown, all),
        );
      }),
    );
}

function parseDate(value: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/.test(value);
  if (!isDate || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('Expected a date such as 2026-10-01.');
  return value;
}

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return count;
}
