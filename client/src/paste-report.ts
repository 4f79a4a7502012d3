/** The one message after a paste that brought something blocking, and what a person can do about it. */
import { commands, Position, Range, Selection, type TextDocument, Uri, window, workspace } from 'vscode';
import type { PasteReport } from '../../server/src/protocol/edits.ts';
import { applySafeFixes } from './fixes.ts';
import type { Origins } from './origins.ts';
import type { OwnEdits } from './own-edits.ts';
import { FollowedStretch, type Stretch } from './stretch.ts';

const show = 'Show';
const fix = 'Fix All Safe';
const undo = 'Undo Paste';
const fromAssistant = 'From an AI Assistant…';

export class PasteReports {
  readonly #ownEdits: OwnEdits;
  readonly #origins: Origins;

  constructor(ownEdits: OwnEdits, origins: Origins) {
    this.#ownEdits = ownEdits;
    this.#origins = origins;
  }

  /** Shows the report, unless the setting `touchstone.paste.scan` is off or the document has moved on. */
  async show(report: PasteReport): Promise<void> {
    const uri = Uri.parse(report.uri);
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document?.version !== report.version || report.findings.length === 0) return;
    if (!workspace.getConfiguration('touchstone', uri).get('paste.scan', true)) return;
    const block = new FollowedStretch(document, report.start, report.end);
    try {
      const hasFix = report.findings.some((finding) => finding.hasSafeFix);
      const actions = [show, ...(hasFix ? [fix] : []), undo, fromAssistant];
      const chosen = await window.showWarningMessage(writeMessage(report), ...actions);
      if (chosen && block.lost) {
        void window.showWarningMessage('The pasted block was changed beyond its borders since.');
      } else if (chosen === show) {
        await this.#show(document, report);
      } else if (chosen === fix) {
        await applySafeFixes(document, toRange(document, block), this.#ownEdits);
      } else if (chosen === undo) {
        await this.#undo(document, report, block);
      } else if (chosen === fromAssistant) {
        const lines = toRange(document, block);
        await this.#origins.mark(document, lines, 'ai');
      }
    } finally {
      block.dispose();
    }
  }

  async #show(document: TextDocument, report: PasteReport): Promise<void> {
    const [first] = report.findings;
    const place = new Position(first.line, first.column);
    await window.showTextDocument(document, { selection: new Selection(place, place) });
    await commands.executeCommand('workbench.action.problems.focus');
  }

  /** The editor's own undo brings back what the paste replaced; after later edits the block alone is removed. */
  async #undo(document: TextDocument, report: PasteReport, block: Stretch): Promise<void> {
    await window.showTextDocument(document);
    if (document.version === report.version) {
      await commands.executeCommand('undo');
      return;
    }
    const removal = { start: block.start, length: block.end - block.start, text: '' };
    await this.#ownEdits.apply(document, document.version, [removal], { undoStop: true });
  }
}

function writeMessage(report: PasteReport): string {
  const titles = [...new Set(report.findings.map((finding) => finding.title))];
  const shown = titles.slice(0, 3).join(', ');
  const more = titles.length > 3 ? ` and ${titles.length - 3} more` : '';
  const count = report.findings.length;
  return `The pasted block has ${count} ${count === 1 ? 'finding' : 'findings'}: ${shown}${more}.`;
}

function toRange(document: TextDocument, stretch: Stretch): Range {
  return new Range(document.positionAt(stretch.start), document.positionAt(stretch.end));
}
