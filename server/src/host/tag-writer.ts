/** Writes tags that no editor was there to write: above the code of agents that have told of it by a hook. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { SourceFile } from '../engine/source-file.ts';
import { tagAllowedAt } from '../engine/syntax/comment-place.ts';
import { languageOf } from '../engine/syntax/language.ts';
import type { SyntaxParser } from '../engine/syntax/parser.ts';
import { DocumentLedger, type EditContext } from '../ledger/document-ledger.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { patch } from '../ledger/text-changes.ts';
import type { TextChange } from '../protocol/edits.ts';
import type { ReviewState } from '../protocol/status.ts';
import { sha256 } from './digest.ts';
import { agesFor } from './line-ages.ts';
import type { RecordBook } from './record-book.ts';
import { reviewOf } from './record-query.ts';
import type { ReviewGrounds } from './review-grounds.ts';
import { encode, readSource } from './source-text.ts';
import { writeTextFile } from './text-file.ts';

/** From how many lines on a block has a tag where the charter does not say. */
const usualMinLines = 2;
const largestFile = 5 * 1024 * 1024;
/** Milliseconds that parsing a file may take. */
const budget = 5000;

export interface TagWriter {
  book: RecordBook;
  grounds: ReviewGrounds;
  parser: SyntaxParser;
  /** RFC 3339. */
  now: string;
  dryRun: boolean;
}

/**
 * Writes the tags that a file lacks.
 * @param name as records have it.
 * @returns how many.
 */
export async function writeTags(name: string, writer: TagWriter): Promise<number> {
  const { book, now, dryRun } = writer;
  const file = path.join(book.root, name);
  const source = readSource(file, largestFile);
  if (source.kind !== 'text' || source.lossy) return 0;
  const records = book.of(name);
  const languageId = languageIdOf(name);
  const ledger = new DocumentLedger(source.text);
  ledger.restore(records, sha256, {
    ages: await agesFor({ root: book.root, file, text: source.text, records }),
  });
  const context = await contextOf(name, source.text, records, writer);
  const edits = ledger.tagEdits(context).filter(isAddition);
  if (edits.length === 0 || dryRun) return edits.length;
  const text = patch(source.text, edits);
  await writeTextFile(file, encode(text, source.encoding));
  ledger.apply(
    { uri: '', version: 0, changes: edits, evidence: { act: 'own' }, route: 'hook', time: now },
    context,
  );
  for (const block of ledger.stale(languageId, sha256))
    await book.append(ledger.describe(block, name, languageId, sha256, now));
  return edits.length;
}

/** What else is out of date in tags is for the editor to say, which knows what stands in its documents. */
const isAddition = ({ length }: TextChange) => length === 0;

async function contextOf(
  name: string,
  text: string,
  records: readonly BlockRecord[],
  { book, grounds, parser }: TagWriter,
): Promise<EditContext> {
  const { charter, tier } = await grounds.at(path.join(book.root, name), name);
  const reviews = new Map<string, ReviewState>();
  for (const record of records) reviews.set(record.id, (await reviewOf(record, grounds)).review);
  const id = languageOf(name);
  const grammar = id && (await parser.grammar(id).catch(() => undefined));
  const tree = new SourceFile(name, text, parser, grammar, { budget, now: () => performance.now() });
  const allowed = (offset: number) => tagAllowedAt(tree.tree, offset);
  return {
    languageId: languageIdOf(name),
    tier,
    minLines: charter.provenance.minLines ?? usualMinLines,
    tags: charter.provenance.tags === 'comment',
    commentAllowedAt: allowed,
    reviewOf: (block) => {
      const state = reviews.get(block.id) ?? 'pending';
      return state === 'forged' ? 'pending' : state;
    },
    copyOf: () => undefined,
    arrivalOf: () => undefined,
    newId: randomUUID,
  };
}
