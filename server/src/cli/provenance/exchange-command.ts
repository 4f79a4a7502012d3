import { type Command, Option } from 'commander';
import { openRecords } from '../../host/record-source.ts';
import { readStandardInput, readTextFile, writeTextFile } from '../../host/text-file.ts';
import { exportTraces } from '../../host/trace-export.ts';
import { type Imported, importTraces } from '../../host/trace-import.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import { Exit } from '../exit.ts';
import { visiblePath } from '../formats/visible.ts';
import { tellTrouble } from '../notices.ts';
import { formatOption } from '../options.ts';
import { say } from '../say.ts';
import { withRecords } from './places.ts';

export function addExport(provenance: Command): void {
  provenance
    .command('export')
    .description('print everything that is recorded for other tools, as Agent Trace records, one a line')
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['agent-trace']).default('agent-trace'),
    )
    .option('--output <file>', 'write there instead of to standard output')
    .action(({ output }: { output?: string }) =>
      withRecords(async (source) => {
        const lines = (await exportTraces(source)).map((trace) => `${JSON.stringify(trace)}\n`).join('');
        if (output === undefined) process.stdout.write(lines);
        else await writeTextFile(output, lines);
      }),
    );
}

export function addImport(provenance: Command): void {
  provenance
    .command('import')
    .description('take in Agent Trace records, those of other tools too')
    .argument('<file>', 'the records, one a line; - for standard input')
    .addOption(formatOption(['text', 'json']))
    .action(async (file: string, { format }: { format: string }) => {
      const text = file === '-' ? (await readStandardInput()).toString('utf8') : await readTextFile(file);
      const source = await openRecords(process.cwd(), tellTrouble, { orBegin: true });
      try {
        const imported = await importTraces(text, source, await WorkspaceCharters.load(undefined));
        const name = file === '-' ? '<stdin>' : visiblePath(file);
        for (const { line, reason } of imported.faults) say(`${name}:${line}: ${reason}; left out`);
        process.stdout.write(format === 'json' ? asJson(imported) : asText(imported));
        if (imported.faults.length > 0 || source.store.unwritten > 0) process.exitCode = Exit.incomplete;
      } finally {
        await source.close();
      }
    });
}

function asJson(imported: Imported): string {
  return `${JSON.stringify({ version: 1, ...imported }, null, 2)}\n`;
}

function asText({ taken, known, unplaced }: Imported): string {
  const count = (n: number) => `${n.toLocaleString('en')} record${n === 1 ? '' : 's'}`;
  const lost =
    unplaced === 0
      ? ''
      : ` ${count(unplaced)} of them account for no line: nothing proves that the lines they name are still the same.`;
  return `${count(taken)} taken in, ${known.toLocaleString('en')} known before.${lost}\n`;
}
