import path from 'node:path';
import type { Connection } from 'vscode-languageserver';

/** The settings under `touchstone.*` that the server follows. */
export interface Settings {
  /** Paths of further rule files. */
  rules: string[];
  tags: 'comment' | 'ledger-only';
  minLines: number;
  scanPastes: boolean;
  /** Whether blocks of AI code have a line above them. */
  codeLens: boolean;
  /** Whether the user's registries may be asked for packages that nothing here knows. */
  lookupPackages: boolean;
}

export const defaultSettings: Settings = {
  rules: [],
  tags: 'comment',
  minLines: 2,
  scanPastes: true,
  codeLens: true,
  lookupPackages: false,
};

/** Asks the client; what it does not say stays at its default. */
export async function readSettings(
  connection: Connection,
  supported: boolean,
  root: string | undefined,
): Promise<Settings> {
  if (!supported) return defaultSettings;
  const given = (await connection.workspace.getConfiguration('touchstone')) as Record<string, unknown> | null;
  const provenance = (given?.provenance ?? {}) as Record<string, unknown>;
  const packages = (given?.packages ?? {}) as Record<string, unknown>;
  const paste = (given?.paste ?? {}) as Record<string, unknown>;
  const review = (given?.review ?? {}) as Record<string, unknown>;
  const rules = Array.isArray(given?.rules) ? given.rules.filter((rule) => typeof rule === 'string') : [];
  return {
    rules: rules.map((rule) => path.resolve(root ?? '.', rule)),
    tags: provenance.tags === 'ledger-only' ? 'ledger-only' : 'comment',
    minLines: typeof provenance.minLines === 'number' ? provenance.minLines : defaultSettings.minLines,
    scanPastes: paste.scan !== false,
    codeLens: review.codeLens !== false,
    lookupPackages: packages.lookup === true,
  };
}
