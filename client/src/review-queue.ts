/** The AI code of the workspace that waits for a review, as the view *Review Queue*. */
import {
  Disposable,
  type Event,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { reviewQueueRequest, statusNotification } from '../../server/src/protocol/messages.ts';
import type { QueueItem, ReviewQueueView, TierName } from '../../server/src/protocol/status.ts';
import type { Server } from './server.ts';

/** Milliseconds without a change after which the queue is asked for again. */
const pause = 400;

const icons: Record<QueueItem['review'], string> = {
  none: 'sparkle',
  pending: 'sparkle',
  approved: 'check',
  lapsed: 'history',
  forged: 'warning',
};

interface Tier {
  tier: TierName;
  items: QueueItem[];
}

export class ReviewQueue implements TreeDataProvider<Tier | QueueItem>, Disposable {
  readonly #server: Server;
  readonly #view: TreeView<Tier | QueueItem>;
  readonly #changed = new EventEmitter<void>();
  #queue: ReviewQueueView = { items: [], filesLeft: 0 };
  #timer: NodeJS.Timeout | undefined;
  /** By document, what the server said last of how many blocks wait. */
  readonly #pending = new Map<string, number>();
  readonly #disposables: Disposable;

  readonly onDidChangeTreeData: Event<void> = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView('touchstone.reviewQueue', { treeDataProvider: this });
    const later = () => this.refresh();
    this.#disposables = Disposable.from(
      this.#view,
      this.#changed,
      server.onReadiness((ready) => (ready ? later() : this.#take({ items: [], filesLeft: 0 }))),
      server.onNotification(statusNotification, ({ uri, pending }) => {
        if (this.#pending.get(uri) === pending) return;
        this.#pending.set(uri, pending);
        later();
      }),
      // What happens elsewhere (a pull, another window) is seen when the person comes back.
      window.onDidChangeWindowState(({ focused }) => focused && later()),
      workspace.onDidRenameFiles(later),
      workspace.onDidDeleteFiles(later),
      workspace.onDidChangeWorkspaceFolders(later),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  get items(): readonly QueueItem[] {
    return this.#queue.items;
  }

  /** Call when reviews may have changed. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#server.isRunning) return;
      this.#server.request(reviewQueueRequest, {}).then(
        (queue) => this.#take(queue),
        (error) => this.#server.log(`Review queue not read: ${error}`),
      );
    }, pause);
  }

  getChildren(parent?: Tier | QueueItem): (Tier | QueueItem)[] {
    if (parent) return 'items' in parent ? parent.items : [];
    const tiers = new Set(this.#queue.items.map(({ tier }) => tier));
    return [...tiers].map((tier) => ({
      tier,
      items: this.#queue.items.filter((item) => item.tier === tier),
    }));
  }

  getTreeItem(node: Tier | QueueItem): TreeItem {
    return 'items' in node ? describeTier(node) : describeItem(node);
  }

  #take(queue: ReviewQueueView): void {
    if (JSON.stringify(queue) === JSON.stringify(this.#queue)) return;
    this.#queue = queue;
    const { length } = queue.items;
    const tooltip = `${length} ${length === 1 ? 'block' : 'blocks'} of AI code ${length === 1 ? 'waits' : 'wait'} for a review`;
    this.#view.badge = length > 0 ? { value: length, tooltip } : undefined;
    this.#view.message =
      queue.filesLeft > 0
        ? `${queue.filesLeft} more files have records and were not looked into.`
        : undefined;
    this.#changed.fire();
  }
}

function describeTier({ tier, items }: Tier): TreeItem {
  const item = new TreeItem(tier[0].toUpperCase() + tier.slice(1), TreeItemCollapsibleState.Expanded);
  item.id = tier;
  item.description = String(items.length);
  item.iconPath = new ThemeIcon('shield');
  item.accessibilityInformation = { label: `Tier ${tier}, ${items.length} waiting` };
  return item;
}

function describeItem(block: QueueItem): TreeItem {
  const { id, path, startLine, endLine, tool, age, review, tier } = block;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = startLine === endLine ? `${startLine + 1}` : `${startLine + 1}–${endLine + 1}`;
  const about = [tool ?? 'unknown tool', age, ...(review === 'pending' ? [] : [review])];
  const item = new TreeItem(`${name}:${lines}`);
  item.id = id;
  item.description = about.join(' · ');
  item.iconPath = new ThemeIcon(icons[review]);
  item.contextValue = 'touchstone.waiting';
  item.command = { title: 'Show', command: 'touchstone.openBlock', arguments: [block] };
  item.tooltip = new MarkdownString().appendText(`${path}, lines ${lines}\n${about.join(' · ')}`);
  item.accessibilityInformation = {
    label: `${path}, lines ${startLine + 1} to ${endLine + 1}, ${about.join(', ')}, review ${review}, tier ${tier}`,
  };
  return item;
}
