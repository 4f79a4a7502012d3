/** Where else the code at a place of a document has landed: the same lines, and blocks that were copied from it. */
import { pathToFileURL } from 'node:url';
import { findInFiles } from '../host/clone-search.ts';
import { essenceOf, isTelling } from '../ledger/repeats.ts';
import type { ClonesAnswer, CloneView } from '../protocol/status.ts';
import type { DocumentAnalyzer } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import { pathOf } from './governor.ts';
import type { Provenance } from './provenance.ts';
import { RefusedError } from './refused.ts';

export interface CloneContext {
  documents: () => readonly OpenDocument[];
  folders: () => readonly string[];
  provenance: Provenance;
  analyzer: () => Promise<DocumentAnalyzer>;
}

export class CloneSearch {
  readonly #context: CloneContext;

  constructor(context: CloneContext) {
    this.#context = context;
  }

  /**
   * Lines from 0, inclusive. A single one stands for the block of AI code, else the finding, that is there.
   * @throws RefusedError when the document is not open, or the lines say too little to be looked for.
   */
  async find(
    uri: string,
    startLine: number,
    endLine: number,
    isCancelled: () => boolean,
  ): Promise<ClonesAnswer> {
    const documents = this.#context.documents();
    const document = documents.find((open) => open.uri === uri);
    if (!document) throw new RefusedError('The file is not open.');
    const source = startLine === endLine ? await this.#around(document, startLine) : { startLine, endLine };
    const lines = document.text
      .getText()
      .split(/\r?\n/)
      .slice(source.startLine, source.endLine + 1);
    if (!isTelling(essenceOf(lines)))
      throw new RefusedError('This says too little to be looked for: select more lines.');
    const open = new Map(documents.map((one) => [pathOf(one.uri), one]));
    const repeats = await findInFiles({
      folders: this.#context.folders(),
      lines,
      textOf: (file) => open.get(file)?.text.getText(),
      isCancelled,
    });
    const same = repeats.map(({ file, ...place }): CloneView => {
      return { uri: open.get(file)?.uri ?? pathToFileURL(file).href, ...place };
    });
    const copies =
      source.id === undefined ? [] : await this.#context.provenance.pages.copiesOf(uri, source.id);
    const isElsewhere = (place: CloneView) =>
      place.uri !== uri || place.endLine < source.startLine || place.startLine > source.endLine;
    const isNew = (copy: CloneView) =>
      !same.some(({ uri: at, startLine: from, endLine: to }) => {
        return at === copy.uri && from <= copy.endLine && copy.startLine <= to;
      });
    return {
      source: { startLine: source.startLine, endLine: source.endLine },
      clones: [...same, ...copies.filter(isNew)].filter(isElsewhere),
    };
  }

  async #around(
    document: OpenDocument,
    line: number,
  ): Promise<{ startLine: number; endLine: number; id?: string }> {
    const blocks = await this.#context.provenance.blocks(document.uri);
    const block = blocks.find(({ tagLine, startLine, endLine }) => {
      return (tagLine ?? startLine) <= line && line <= endLine;
    });
    if (block) return block;
    const { verdicts } = await (await this.#context.analyzer()).analyze(document);
    for (const { finding } of verdicts) {
      const startLine = document.text.positionAt(finding.start).line;
      const endLine = document.text.positionAt(finding.end).line;
      if (startLine <= line && line <= endLine) return { startLine, endLine };
    }
    return { startLine: line, endLine: line };
  }
}
