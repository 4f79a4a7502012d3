/** The part of VS Code's proposed API `textDocumentChangeReason` that Touchstone reads; absent in stock VS Code. */
declare module 'vscode' {
  interface TextDocumentChangeEvent {
    readonly detailedReason?: {
      readonly source: string;
      /** What is known differs by source; every value may be missing. */
      readonly metadata: Readonly<Record<string, unknown>>;
    };
  }
}

export {};
