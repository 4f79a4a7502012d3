/** Activation: puts the parts together, and apart again. */
import { Disposable, type ExtensionContext, type Uri, window, workspace } from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import {
  copyRequest,
  editRequest,
  spansRequest,
  statusNotification,
  troubleNotification,
} from '../../server/src/protocol/messages.ts';
import type { SpanView } from '../../server/src/protocol/status.ts';
import { offerToAgents } from './agents.ts';
import { registerCommands } from './commands.ts';
import { Pastes } from './evidence/pastes.ts';
import { Marks } from './marks.ts';
import { OpenWork } from './open-work.ts';
import { Origins } from './origins.ts';
import { OwnEdits } from './own-edits.ts';
import { providePages } from './pages.ts';
import { PasteReports } from './paste-report.ts';
import { Reactions } from './reactions.ts';
import { ReviewQueue } from './review-queue.ts';
import { documentSelector, Server } from './server.ts';
import { Signals } from './signals.ts';
import { StatusBar } from './status-bar.ts';
import { isEnabled } from './switch.ts';
import { Warnings } from './warnings.ts';

/** What other extensions may ask. */
export interface Api {
  /** Whose the lines of an open document are, after every edit that has been told; text of unknown origin is left out. */
  spansOf(document: Uri): Promise<SpanView[]>;
}

export async function activate(context: ExtensionContext): Promise<Api> {
  const ownEdits = new OwnEdits();
  const server = new Server(context, ownEdits);
  const queue = new ReviewQueue(server);
  const marks = new Marks(server, context);
  const apply = async (answer: Reaction[], ownStep = false) => {
    marks.refresh();
    await reactions.apply(answer, { ownStep });
    // Code has moved by the line of its tag.
    if (answer.some((reaction) => reaction.do === 'edit-tags')) queue.refresh();
  };
  /** After what a person has said of some code, which is no edit. */
  const applySaid = async (answer: Reaction[]) => {
    await apply(answer, true);
    queue.refresh();
  };
  const origins = new Origins(server, applySaid);
  const reports = new PasteReports(ownEdits, origins);
  const pastes = new Pastes(documentSelector);
  const reactions = new Reactions({
    ...{ server, ownEdits, reports, pastes },
    warnings: new Warnings(context.workspaceState),
  });

  // Listening starts after the client's own, so that the server knows a text before it hears how it came about.
  let signals: Signals | undefined;
  const listen = (ready: boolean) => {
    signals?.dispose();
    signals = ready
      ? new Signals(
          documentSelector,
          pastes,
          ownEdits,
          server.onWillClose,
          (signal) => {
            server.request(editRequest, signal).then(
              (answer) => apply(answer),
              (error) => server.log(`Edit not recorded: ${error}`),
            );
          },
          (copy) => {
            server
              .request(copyRequest, copy)
              .catch((error) => server.log(`Not known who wrote what is copied: ${error}`));
          },
        )
      : undefined;
  };

  context.subscriptions.push(
    server,
    pastes,
    server.onReadiness(listen),
    new Disposable(() => signals?.dispose()),
    server.onNotification(troubleNotification, ({ message, remedy }) => {
      void tellTrouble(server, remedy ? `${message} ${remedy}` : message);
    }),
    new StatusBar(server),
    queue,
    marks,
    new OpenWork(server, queue),
    server.onNotification(statusNotification, () => marks.refresh()),
    providePages(server),
    offerToAgents(context, server),
    registerCommands({ server, ownEdits, origins, queue, apply: applySaid }),
    workspace.onDidChangeConfiguration(async (event) => {
      if (event.affectsConfiguration('touchstone.enable')) await followSetting(server);
    }),
  );
  await followSetting(server);
  return { spansOf: (document) => server.request(spansRequest, { uri: document.toString() }) };
}

async function tellTrouble(server: Server, message: string): Promise<void> {
  server.log(message);
  const showLog = 'Show Log';
  if ((await window.showWarningMessage(message, showLog)) === showLog) server.showLog();
}

/** Runs the server exactly where `touchstone.enable` says so. */
async function followSetting(server: Server): Promise<void> {
  try {
    await (isEnabled() ? server.start() : server.stop());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(
      `Touchstone's language server did not start: ${message}. Try *Touchstone: Restart Server*.`,
    );
  }
}
