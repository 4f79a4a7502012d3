/** Pages that the server writes in Markdown (rules, tiers, the ledger), shown as previews beside the code. */
import { commands, type Disposable, EventEmitter, Uri, ViewColumn, workspace } from 'vscode';
import {
  ledgerViewRequest,
  recordViewRequest,
  rulePageRequest,
  tierRequest,
} from '../../server/src/protocol/messages.ts';
import type { TierRules } from '../../server/src/protocol/status.ts';
import type { Server } from './server.ts';

/** The manifest's `workbench.editorAssociations` open this scheme as Markdown previews. */
const scheme = 'touchstone';

/** Asking `about` goes into the query: the document or folder whose page is meant. */
function pageUri(path: string, about?: Uri): Uri {
  return Uri.from({ scheme, path, query: about?.toString() });
}

export const rulePageUri = (ruleId: string) => pageUri(`/rules/${ruleId}.md`);
export const tierPageUri = (document: Uri) => pageUri('/Trust tier.md', document);
export const recordPageUri = (document: Uri, id: string) => pageUri(`/records/${id}/AI code.md`, document);
export const ledgerPageUri = (place: Uri) => pageUri('/Ledger.md', place);

/** Shows a page, fetched anew: beside the code, or in its place where the page needs the width. */
export async function openPage(page: Uri, viewColumn = ViewColumn.Beside): Promise<void> {
  refreshed.fire(page);
  await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', {
    viewColumn,
    preview: true,
  });
}

const refreshed = new EventEmitter<Uri>();

/** Makes the pages readable for the editor as long as the result lives. */
export function providePages(server: Server): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: refreshed.event,
    provideTextDocumentContent: (page) => readPage(server, page),
  });
}

async function readPage(server: Server, page: Uri): Promise<string> {
  const rule = /^\/rules\/(.+)\.md$/.exec(page.path);
  if (rule) {
    const answer = await server.request(rulePageRequest, { ruleId: rule[1] });
    return answer?.markdown ?? `# ${rule[1]}\n\nThis rule has no page. It comes from a rule file of yours.`;
  }
  const record = /^\/records\/([^/]+)\//.exec(page.path);
  if (record) return (await server.request(recordViewRequest, { uri: page.query, id: record[1] })).markdown;
  if (page.path === ledgerPageUri(page).path) {
    return (await server.request(ledgerViewRequest, { uri: page.query })).markdown;
  }
  return writeTier(await server.request(tierRequest, { uri: page.query }), Uri.parse(page.query));
}

function writeTier(rules: TierRules, document: Uri): string {
  const { pattern, source } = rules.decidedBy;
  const demands = rules.demands.map((demand) => `- ${demand}`).join('\n');
  return [
    `# ${rules.tier[0].toUpperCase()}${rules.tier.slice(1)}`,
    `\`${workspace.asRelativePath(document)}\` is in this tier because of \`${pattern}\` (${source}).`,
    `## What this tier asks for\n\n${demands}`,
    'Change it in `.touchstone.yml`: run *Touchstone: Edit Charter*.',
  ].join('\n\n');
}
