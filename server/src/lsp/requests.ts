import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { makeReportPage, nearestFolder, ReportError } from '../host/report/report-process.ts';
import { readRulePage } from '../host/rulebook.ts';
import { charterDraft } from '../policy/charter-draft.ts';
import * as messages from '../protocol/messages.ts';
import type { TierLack } from '../protocol/status.ts';
import type { CloneSearch } from './clones.ts';
import type { DocumentAnalyzer } from './document-analyzer.ts';
import { type Governor, pathOf } from './governor.ts';
import { toPasteFindings } from './paste-findings.ts';
import type { Provenance } from './provenance.ts';
import { RefusedError } from './refused.ts';
import type { ReviewQueue } from './review-queue.ts';
import type { ScannedWorkspace, WorkspaceScan } from './workspace-scan.ts';

/** What the answers are made of. */
export interface RequestContext {
  connection: Connection;
  provenance: Provenance;
  queue: ReviewQueue;
  clones: CloneSearch;
  ready: () => Promise<{ analyzer: DocumentAnalyzer; governor: Governor }>;
  /** The absolute workspace folders. */
  folders: () => readonly string[];
  /** How the workspace is scanned by the user's settings. */
  scanSettings: () => Pick<ScannedWorkspace, 'extraRules' | 'lookup'>;
  workspaceScan: WorkspaceScan;
  /** What a document lacks of what its tier asks for. */
  lacksOf: (uri: string) => Promise<TierLack[]>;
  /** Origins or reviews of a document have changed. */
  originsChanged: (uri: string) => void;
  /** The same without an edit that the client has seen. */
  reviewsChanged: (uri: string) => void;
}

/** Answers the requests that LSP does not define. */
export function answerRequests(context: RequestContext): void {
  const { connection, provenance, ready, folders, originsChanged, reviewsChanged } = context;
  const answer = <P, R>(
    name: messages.RequestName<P, R>,
    handler: (params: P, token: CancellationToken) => Promise<R>,
  ) => {
    connection.onRequest(
      name.method,
      (params: P, token: CancellationToken): Promise<unknown> => handler(params, token).catch(refuse),
    );
  };
  // A tag must go in while the insertion is the latest edit, so what follows from it waits for the answer to go out.
  const afterwards = (uri: string, tell = reviewsChanged) => setImmediate(() => tell(uri));

  answer(messages.editRequest, async (signal) => {
    const reactions = await provenance.handleEdit(signal);
    afterwards(signal.uri, originsChanged);
    return reactions;
  });
  answer(messages.copyRequest, async (signal) => {
    await provenance.handleCopy(signal);
    return null;
  });
  answer(messages.markOriginRequest, async ({ uri, startLine, endLine, ...to }) => {
    const reactions = await provenance.markOrigin(uri, startLine, endLine, to);
    afterwards(uri);
    return reactions;
  });
  answer(messages.markBlockRequest, async ({ uri, id, origin }) => {
    const reactions = await provenance.markBlock(uri, id, origin);
    afterwards(uri);
    return reactions;
  });
  answer(messages.approveRequest, async ({ uri, id }) => {
    const approval = await provenance.approve(uri, id);
    afterwards(uri);
    return approval;
  });
  answer(messages.marksRequest, ({ uri }) => provenance.marks(uri));
  answer(messages.spansRequest, ({ uri }) => provenance.spans(uri));
  answer(messages.ledgerViewRequest, async ({ uri }) => ({
    markdown: await provenance.pages.ledgerView(uri),
  }));
  answer(messages.reviewQueueRequest, () => context.queue.list());
  answer(messages.clonesRequest, ({ uri, startLine, endLine }, token) =>
    context.clones.find(uri, startLine, endLine, () => token.isCancellationRequested),
  );
  answer(messages.recordViewRequest, async ({ uri, id }) => ({
    markdown: await provenance.pages.recordView(uri, id),
  }));
  answer(messages.tierRequest, async ({ uri }) => ({
    ...(await (await ready()).governor.rulesOf(uri)),
    lacks: await context.lacksOf(uri),
  }));
  answer(messages.reportRequest, async ({ uri, extensions }) => ({
    html: await reportOn(uri, extensions),
  }));
  answer(messages.charterDraftRequest, async () => ({ text: charterDraft }));
  answer(messages.rulePageRequest, async ({ ruleId }) => {
    const rule = (await ready()).analyzer.rule(ruleId);
    const markdown = rule && (await readRulePage(rule));
    return markdown === undefined ? null : { markdown };
  });
  answer(messages.scanTextRequest, async ({ languageId, text, near }) => {
    const { analyzer } = await ready();
    const name = near ? pathOf(near) : `${folders()[0] ?? ''}/clipboard`;
    return toPasteFindings(await analyzer.analyzeText(name, languageId, text), analyzer);
  });
  answer(messages.scanWorkspaceRequest, async () => {
    const { analyzer } = await ready();
    return context.workspaceScan.run({ folders: folders(), ...context.scanSettings(), analyzer });
  });
}

async function reportOn(uri: string, extensions: readonly string[]): Promise<string> {
  if (!uri.startsWith('file:'))
    throw new RefusedError('A report is made of files on disk, and this is none.');
  try {
    return await makeReportPage(await nearestFolder(pathOf(uri)), extensions);
  } catch (error) {
    throw error instanceof ReportError ? new RefusedError(error.message) : error;
  }
}

/** A refusal is an answer for a person, not a defect. */
function refuse(error: unknown): never {
  // An editor makes links of what reads like one, and the message may quote the workspace.
  if (error instanceof RefusedError)
    throw new ResponseError(LSPErrorCodes.RequestFailed, error.message.replaceAll('](', '] ('));
  throw error;
}
