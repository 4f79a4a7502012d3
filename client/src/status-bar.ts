/** The trust tier, findings and pending reviews of the open file, always in sight. */
import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window, workspace } from 'vscode';
import { statusNotification } from '../../server/src/protocol/messages.ts';
import type { FileStatus } from '../../server/src/protocol/status.ts';
import { activeFile, onActiveFile } from './active-file.ts';
import type { Server } from './server.ts';

export class StatusBar implements Disposable {
  readonly #item: StatusBarItem = window.createStatusBarItem('touchstone.tier', StatusBarAlignment.Left, 100);
  readonly #statuses = new Map<string, FileStatus>();
  readonly #disposables: Disposable;

  constructor(server: Server) {
    this.#item.name = 'Touchstone: trust tier';
    this.#item.command = 'touchstone.showTier';
    this.#disposables = Disposable.from(
      this.#item,
      server.onNotification(statusNotification, (status) => {
        this.#statuses.set(status.uri, status);
        this.#show();
      }),
      server.onReadiness((ready) => {
        if (!ready) this.#statuses.clear();
        this.#show();
      }),
      ...onActiveFile(() => this.#show()),
      workspace.onDidCloseTextDocument((document) => this.#statuses.delete(document.uri.toString())),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #show(): void {
    const uri = activeFile()?.document.uri.toString();
    const status = uri ? this.#statuses.get(uri) : undefined;
    if (!status) {
      this.#item.hide();
      return;
    }
    this.#item.text = writeText(status);
    this.#item.tooltip = writeTooltip(status);
    this.#item.accessibilityInformation = { label: writeLabel(status), role: 'button' };
    this.#item.backgroundColor =
      status.tier === 'critical' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}

function writeText(status: FileStatus): string {
  const parts = [`$(shield) ${capitalize(status.tier)}`];
  if (status.findings > 0) parts.push(count(status.findings, 'finding'));
  if (status.pending > 0) parts.push(`${status.pending} pending`);
  if (status.problem || status.incomplete) parts.push('$(alert)');
  if (status.notice) parts.push('$(calendar)');
  return parts.join(' · ');
}

/** For a screen reader, which reads no pictures. */
function writeLabel(status: FileStatus): string {
  return `Touchstone: ${writeTooltip(status).replaceAll('\n', '. ')}`;
}

function writeTooltip(status: FileStatus): string {
  const { tier, decidedBy, findings, pending, problem, notice, incomplete } = status;
  const figures = [
    count(findings, 'finding'),
    ...(pending > 0 ? [`${count(pending, 'review')} pending`] : []),
  ];
  return [
    `Trust tier ${tier}, decided by ${decidedBy.pattern} (${decidedBy.source})`,
    capitalize(figures.join(', ')),
    ...(problem ? [problem] : []),
    ...(notice ? [notice] : []),
    ...(incomplete ? [incomplete] : []),
    'Choose for what this tier asks for and what is missing here',
  ].join('\n');
}

function capitalize(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

function count(number: number, thing: string): string {
  return `${number === 0 ? 'no' : number} ${thing}${number === 1 ? '' : 's'}`;
}
