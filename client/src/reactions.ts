/** Carries out what the server answers to an edit. */
import { Uri, window, workspace } from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import type { Pastes } from './evidence/pastes.ts';
import { tellFailure } from './failures.ts';
import type { OwnEdits } from './own-edits.ts';
import type { PasteReports } from './paste-report.ts';
import type { Server } from './server.ts';
import { FollowedStretch } from './stretch.ts';
import { warnOfTier } from './tier-message.ts';
import type { Warnings } from './warnings.ts';

type Ask = Extract<Reaction, { do: 'ask' }>;

/** What it takes to carry answers out. */
interface Means {
  server: Server;
  ownEdits: OwnEdits;
  warnings: Warnings;
  reports: PasteReports;
  pastes: Pastes;
}

export class Reactions {
  readonly #ownEdits: OwnEdits;
  readonly #warnings: Warnings;
  readonly #reports: PasteReports;
  readonly #server: Server;
  readonly #pastes: Pastes;

  constructor({ server, ownEdits, warnings, reports, pastes }: Means) {
    this.#server = server;
    this.#ownEdits = ownEdits;
    this.#warnings = warnings;
    this.#reports = reports;
    this.#pastes = pastes;
  }

  /**
   * Messages start before the edits, for they speak of the version that the edits are about to leave. Tags join the undo
   * step of the edit that they belong to, unless that was none: then they are a step of their own.
   */
  async apply(reactions: Reaction[], { ownStep = false } = {}): Promise<void> {
    const edits: Reaction[] = [];
    for (const reaction of reactions) {
      if (reaction.do === 'warn') this.#warnings.warn(reaction.key, reaction.message).catch(tellFailure);
      else if (reaction.do === 'report-paste') this.#reports.show(reaction.report).catch(tellFailure);
      else if (reaction.do === 'ask') this.#ask(reaction).catch(tellFailure);
      else edits.push(reaction);
    }
    for (const reaction of edits) await this.#edit(reaction, ownStep);
  }

  async #edit(reaction: Reaction, ownStep: boolean): Promise<void> {
    if (reaction.do !== 'edit-tags' && reaction.do !== 'revert') return;
    const document = findDocument(reaction.uri);
    const undoStop = ownStep || reaction.do === 'revert';
    // What comes too late then, the server asks for again.
    if (document && reaction.do === 'edit-tags') await this.#pastes.settle(document);
    const done =
      document && (await this.#ownEdits.apply(document, reaction.version, reaction.changes, { undoStop }));
    if (!done)
      this.#server.log(`Too late for version ${reaction.version} of ${reaction.uri}: ${reaction.do}`);
    else if (reaction.do === 'revert') warnOfTier(reaction.reason).catch(tellFailure);
  }

  async #ask({ uri, version, changes, reason }: Ask): Promise<void> {
    const document = findDocument(uri);
    if (document?.version !== version) return;
    const places = changes.map(
      (change) => new FollowedStretch(document, change.start, change.start + change.length),
    );
    try {
      const remove = 'Take It Out';
      if ((await window.showWarningMessage(reason, 'Keep', remove)) !== remove) return;
      const moved = changes.map((change, index) => {
        const { start, end } = places[index];
        return { start, length: end - start, text: change.text };
      });
      const lost = places.some((place) => place.lost);
      if (lost || !(await this.#ownEdits.apply(document, document.version, moved, { undoStop: true }))) {
        void window.showWarningMessage('The code was changed since: take it out by hand.');
      }
    } finally {
      for (const place of places) place.dispose();
    }
  }
}

function findDocument(uri: string) {
  const wanted = Uri.parse(uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
