import path from 'node:path';
import type { Command } from 'commander';
import { createParser } from '../../host/assets.ts';
import { GitError } from '../../host/git.ts';
import { openRecordBook } from '../../host/record-book.ts';
import { liesIn } from '../../host/record-query.ts';
import { ReviewGrounds } from '../../host/review-grounds.ts';
import { writeTags } from '../../host/tag-writer.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import { UsageError } from '../exit.ts';
import { visiblePath } from '../formats/visible.ts';
import { tellTrouble } from '../notices.ts';
import { placesIn } from './places.ts';

export function addTag(provenance: Command): void {
  provenance
    .command('tag')
    .description(
      'write the tags that recorded code lacks, such as that of agents; the editor does it on save',
    )
    .argument('[path...]', 'of these files and folders alone')
    .option('--dry-run', 'show what would change, and change nothing')
    .action(async (named: string[], { dryRun = false }: { dryRun?: boolean }) => {
      const book = await openRecordBook(process.cwd(), tellTrouble).catch((error) => {
        throw error instanceof GitError ? new UsageError(error.message) : error;
      });
      try {
        const places = await placesIn(book, named);
        const grounds = await ReviewGrounds.of(book.root, await WorkspaceCharters.load(undefined));
        const writer = { book, grounds, parser: await createParser(), now: new Date().toISOString(), dryRun };
        const names = new Set(
          book.all().flatMap(({ state, path: name }) => (state === 'active' ? [name] : [])),
        );
        for (const name of [...names].sort()) {
          if (places.length > 0 && !places.some((place) => liesIn(name, place))) continue;
          const count = await writeTags(name, writer);
          if (count === 0) continue;
          const tags = `${count} ${count === 1 ? 'tag' : 'tags'}${dryRun ? ' missing' : ' written'}`;
          process.stdout.write(`${visiblePath(path.join(book.root, name))}: ${tags}\n`);
        }
      } finally {
        await book.close();
      }
    });
}
