/** What the tier of a file asks for, what the file lacks of it, and what can be done: a pick list. */
import {
  commands,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { tierRequest } from '../../server/src/protocol/messages.ts';
import type { TierLack } from '../../server/src/protocol/status.ts';
import { openPage, tierPageUri } from './pages.ts';
import type { Server } from './server.ts';

type Entry = QuickPickItem & { run?: () => Thenable<unknown> };

const icons: Record<TierLack['of'], string> = {
  review: '$(sparkle)',
  finding: '$(warning)',
  tool: '$(tools)',
  charter: '$(law)',
};

export async function showTier(server: Server, document: TextDocument): Promise<void> {
  const { tier, decidedBy, demands, lacks } = await server.request(tierRequest, {
    uri: document.uri.toString(),
  });
  const readPage = () => openPage(tierPageUri(document.uri), ViewColumn.Beside);
  const entries: Entry[] = [
    separate('Missing here'),
    ...lacks.map((lack): Entry => ({ label: `${icons[lack.of]} ${lack.says}`, run: actionOn(lack) })),
    ...(lacks.length === 0 ? [{ label: '$(pass) Nothing' }] : []),
    separate('What this tier asks for'),
    ...demands.map((demand): Entry => ({ label: `$(shield) ${demand}`, run: readPage })),
    separate('Actions'),
    ...(lacks.some((lack) => lack.of === 'review')
      ? [act('$(check) Approve AI Code…', 'touchstone.approve')]
      : []),
    act('$(checklist) Show Review Queue', 'touchstone.reviewQueue.focus'),
    act('$(list-unordered) Show Ledger', 'touchstone.showLedger'),
    act('$(edit) Edit Charter', 'touchstone.editCharter'),
    { label: '$(open-preview) Show as a Page', run: readPage },
  ];
  const chosen = await window.showQuickPick(entries, {
    title: `${tier[0].toUpperCase()}${tier.slice(1)}: ${workspace.asRelativePath(document.uri)}`,
    placeHolder: `Decided by ${decidedBy.pattern} (${decidedBy.source})`,
  });
  await chosen?.run?.();
}

/** Where what is missing is seen to. */
function actionOn({ of }: TierLack): () => Thenable<unknown> {
  const command = {
    review: 'touchstone.approve',
    finding: 'workbench.actions.view.problems',
    tool: 'touchstone.showLedger',
    charter: 'touchstone.editCharter',
  }[of];
  return () => commands.executeCommand(command);
}

function act(label: string, command: string): Entry {
  return { label, run: () => commands.executeCommand(command) };
}

function separate(label: string): Entry {
  return { label, kind: QuickPickItemKind.Separator };
}
