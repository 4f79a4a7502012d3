import type { ClientCapabilities } from 'vscode-languageserver';

/** What the server does differently for the client that can. */
export interface ClientAbilities {
  pullDiagnostics: boolean;
  refreshDiagnostics: boolean;
  configuration: boolean;
  watchFiles: boolean;
  /** The client can watch files outside of the workspace folders. */
  watchOutside: boolean;
  /** The client tells of workspace folders that come and go. */
  changingFolders: boolean;
  snippetEdits: boolean;
  /** Completions may have places to fill in. */
  snippetCompletions: boolean;
  /** The client can be told for which documents completion is offered. */
  registersCompletion: boolean;
  /** The client shows beside a diagnostic where its data came from. */
  relatedInformation: boolean;
  /** The client can be told that code lenses have changed. */
  refreshCodeLens: boolean;
  /** The client applies edits that the server asks for. */
  appliesEdits: boolean;
}

export function readAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchOutside: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    changingFolders: workspace?.workspaceFolders === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    registersCompletion: textDocument?.completion?.dynamicRegistration === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
  };
}
