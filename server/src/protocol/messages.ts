/** Names and payloads of every message between client and server that LSP does not define. */
import type { CopySignal, EditSignal, PasteFinding, Reaction } from './edits.ts';
import type {
  ClonesAnswer,
  FileStatus,
  MarkedLines,
  ReviewQueueView,
  SpanView,
  TierRules,
} from './status.ts';

/** A request's name with the types of what goes and what comes; the types live only at compile time. */
export interface RequestName<Params, Result> {
  readonly method: string;
  readonly _types?: [Params, Result];
}

export interface NotificationName<Params> {
  readonly method: string;
  readonly _types?: Params;
}

const request = <P, R>(method: string): RequestName<P, R> => ({ method });
const notification = <P>(method: string): NotificationName<P> => ({ method });

/** Client to server, once per change event; the answer tells the client what to do. */
export const editRequest = request<EditSignal, Reaction[]>('touchstone/edit');
/** Client to server, in the order of the edits: a paste of that text knows where it comes from. */
export const copyRequest = request<CopySignal, null>('touchstone/copy');
/** Server to client that asks for it as it starts, whenever one of the shown figures of an open document changes. */
export const statusNotification = notification<FileStatus>('touchstone/status');
export const spansRequest = request<{ uri: string }, SpanView[]>('touchstone/spans');
/** What marks beside lines show: asked for after every pause in typing, so the answer is short. */
export const marksRequest = request<{ uri: string }, MarkedLines>('touchstone/marks');
export const tierRequest = request<{ uri: string }, TierRules>('touchstone/tier');
/**
 * Server to client: the document has crashed the parser, and the server ends. A client that starts it again names the
 * document in `InitializationOptions`, so that it is not parsed again.
 */
export const parserCrashNotification = notification<{ uri: string }>('touchstone/parserCrash');
export interface InitializationOptions {
  /** Uris of documents that have crashed the parser. */
  unparsed?: string[];
  /** Whether the client shows the status of open documents. */
  status?: boolean;
  /** Whether the client tells with `editRequest` how each edit came about. */
  edits?: boolean;
  /** Whether the client carries out the commands of `blockCommands` itself. */
  commands?: boolean;
}

/**
 * Commands about a block of AI code, as code lenses name them. Arguments: the document's uri, the block's id, and for
 * `markOrigin` the origin. The last one is not there where the client carries out none itself.
 */
export const blockCommands = {
  approve: 'touchstone.approve',
  markOrigin: 'touchstone.markOrigin',
  showRecord: 'touchstone.showRecord',
} as const;
/** Scans text that is not in a document, such as the clipboard. */
export const scanTextRequest = request<{ languageId: string; text: string; near?: string }, PasteFinding[]>(
  'touchstone/scanText',
);
/**
 * Scans every file of the workspace folders, as it is on disk, and answers with totals. Findings are published as
 * diagnostics that bear a `ScanMark`. A client that pulls hides those of the documents that it shows pulled ones of.
 */
export const scanWorkspaceRequest = request<Record<string, never>, { files: number; findings: number }>(
  'touchstone/scanWorkspace',
);
/** The `data` of a diagnostic that a workspace scan has found. */
export interface ScanMark {
  from: 'scan';
}

/** A person corrects or confirms who wrote the lines; the correction is itself recorded. */
export const markOriginRequest = request<
  { uri: string; startLine: number; endLine: number; origin: 'human' | 'ai'; tool?: string; model?: string },
  Reaction[]
>('touchstone/markOrigin');
/** The same of one block of AI code, wherever its lines are. */
export const markBlockRequest = request<{ uri: string; id: string; origin: 'human' }, Reaction[]>(
  'touchstone/markBlock',
);
/** What a person has said of a block; lines from 0, both inclusive. */
export interface GivenApproval {
  /** `Name <email>`. */
  reviewer: string;
  /** Where they are its author, who may not approve it, they have signed it off. */
  decision: 'approved' | 'signed-off';
  startLine: number;
  endLine: number;
  reactions: Reaction[];
}
/** Approves a span as the git identity of the workspace, or signs it off where that is its author. */
export const approveRequest = request<{ uri: string; id: string }, GivenApproval>('touchstone/approve');
/** The AI code of the whole workspace that waits for a review. */
export const reviewQueueRequest = request<Record<string, never>, ReviewQueueView>('touchstone/reviewQueue');
/**
 * Where else code stands: the same lines, and blocks that were copied from it. Lines from 0, inclusive; a single one stands
 * for the block of AI code, else the finding, that is there.
 */
export const clonesRequest = request<{ uri: string; startLine: number; endLine: number }, ClonesAnswer>(
  'touchstone/clones',
);
/** Everything recorded of a block, as a Markdown document. */
export const recordViewRequest = request<{ uri: string; id: string }, { markdown: string }>(
  'touchstone/recordView',
);
/** The text of a charter to begin with. */
export const charterDraftRequest = request<Record<string, never>, { text: string }>(
  'touchstone/charterDraft',
);
/** A rule's page as Markdown. */
export const rulePageRequest = request<{ ruleId: string }, { markdown: string } | null>(
  'touchstone/rulePage',
);
/** The ledger of the workspace folder that holds `uri`, newest first, as a Markdown document. */
export const ledgerViewRequest = request<{ uri: string }, { markdown: string }>('touchstone/ledgerView');
/** The report of the repository that holds `uri`, as a page without script. `extensions`: ids of those that the editor has. */
export const reportRequest = request<{ uri: string; extensions: string[] }, { html: string }>(
  'touchstone/report',
);
/** Server to client: something went wrong that a person must know, such as a ledger that cannot be written. */
export const troubleNotification = notification<{ message: string; remedy?: string }>('touchstone/trouble');
