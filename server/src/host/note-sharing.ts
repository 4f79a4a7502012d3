/** Sends the notes of a repository to a remote, and takes in those that are there. */
import { formatLog, LogError, parseLog } from '../ledger/authorship-log.ts';
import { mergeLogs } from '../ledger/log-merge.ts';
import { GitError, type Repository, runGit } from './git.ts';
import { gitAiKeepsNotes } from './git-ai.ts';
import { commitNotes, type NotesRef, notesRefs, readNotesTree, readObjects, tipOf } from './git-notes.ts';
import { Courier, findRemote } from './git-remote.ts';

export interface SharedRef {
  ref: NotesRef;
  /** Notes that came from the remote: of commits that had none, and those that were joined with our own. */
  taken: number;
  joined: number;
  /** Notes that the remote had not, or not so. */
  sent: number;
}

export interface Shared {
  remote: string;
  refs: SharedRef[];
  /** `refs/notes/ai` was left to Git AI. */
  leftToGitAi: boolean;
}

/**
 * Takes in the notes of a remote beside our own.
 * @throws GitError with git's own words when the remote cannot be reached.
 */
export async function fetchNotes(repository: Repository, named: string | undefined): Promise<Shared> {
  const remote = await findRemote(repository, named);
  const { refs, leftToGitAi } = await refsOf(repository);
  const courier = await Courier.open(repository);
  try {
    const taken = await takeIn(repository, courier, remote.fetchUrl, refs);
    return {
      remote: remote.name,
      leftToGitAi,
      refs: refs.map((ref) => ({ ref, sent: 0, ...taken.get(ref)! })),
    };
  } finally {
    await courier.close();
  }
}

const ATTEMPTS = 5;

/**
 * Sends our notes to a remote, after those that it has were taken in: nobody's are overwritten.
 * @throws GitError with git's own words when the remote cannot be reached, or takes none.
 */
export async function pushNotes(repository: Repository, named: string | undefined): Promise<Shared> {
  const remote = await findRemote(repository, named);
  const { refs, leftToGitAi } = await refsOf(repository);
  const courier = await Courier.open(repository);
  const shared = new Map(refs.map((ref) => [ref, { ref, taken: 0, joined: 0, sent: 0 }]));
  try {
    for (const url of remote.pushUrls)
      for (let attempt = 1; ; attempt++) {
        const there = await courier.list(url, refs);
        for (const [ref, { taken, joined }] of await takeIn(repository, courier, url, refs)) {
          shared.get(ref)!.taken += taken;
          shared.get(ref)!.joined += joined;
        }
        const moves = new Map<NotesRef, string>();
        for (const ref of refs) {
          const tip = await tipOf(repository.topLevel, ref);
          if (tip !== undefined && tip !== there.get(ref)) moves.set(ref, tip);
        }
        if (moves.size === 0) break;
        try {
          await courier.push(url, moves);
        } catch (error) {
          // Somebody else was faster: take in theirs, too.
          const now = await courier.list(url, refs);
          const hasMoved = refs.some((ref) => now.get(ref) !== there.get(ref));
          if (!(error instanceof GitError) || !hasMoved || attempt === ATTEMPTS) throw error;
          continue;
        }
        for (const [ref, tip] of moves)
          shared.get(ref)!.sent = await countChanged(repository.topLevel, there.get(ref), tip);
        break;
      }
    return { remote: remote.name, refs: [...shared.values()], leftToGitAi };
  } finally {
    await courier.close();
  }
}

/** Where Git AI is at work, it shares its notes by itself. */
async function refsOf(repository: Repository): Promise<{ refs: NotesRef[]; leftToGitAi: boolean }> {
  const leftToGitAi = await gitAiKeepsNotes(repository);
  return { refs: leftToGitAi ? [notesRefs.touchstone] : [notesRefs.ai, notesRefs.touchstone], leftToGitAi };
}

type Taken = Pick<SharedRef, 'taken' | 'joined'>;

async function takeIn(
  { topLevel }: Repository,
  courier: Courier,
  url: string,
  refs: readonly NotesRef[],
): Promise<Map<NotesRef, Taken>> {
  const there = await courier.list(url, refs);
  const tips = await Promise.all(refs.map((ref) => tipOf(topLevel, ref)));
  const wanted = refs.filter((ref, index) => there.has(ref) && there.get(ref) !== tips[index]);
  if (wanted.length > 0)
    await courier.fetch(
      url,
      wanted,
      tips.filter((tip) => tip !== undefined),
    );
  const taken = new Map<NotesRef, Taken>();
  for (const ref of refs)
    taken.set(
      ref,
      wanted.includes(ref) ? await unite(topLevel, ref, there.get(ref)!) : { taken: 0, joined: 0 },
    );
  return taken;
}

/** Makes a ref hold its own notes and those of another commit of notes. */
async function unite(folder: string, ref: NotesRef, other: string): Promise<Taken> {
  for (let attempt = 1; ; attempt++) {
    const tip = await tipOf(folder, ref);
    if (tip !== undefined && (await contains(folder, tip, other))) return { taken: 0, joined: 0 };
    const [own, theirs] = await Promise.all([readNotesTree(folder, tip), readNotesTree(folder, other)]);
    const fresh = [...theirs.notes].filter(([commit]) => !own.notes.has(commit));
    const both = [...theirs.notes].filter(([commit, blob]) => (own.notes.get(commit) ?? blob) !== blob);
    const joined = await joinNotes(
      folder,
      ref,
      both.map(([commit, blob]) => ({ commit, own: own.notes.get(commit)!, blob })),
    );
    try {
      if (tip === undefined || (await contains(folder, other, tip)))
        await runGit(folder, ['update-ref', '-m', 'notes: fetched by Touchstone', ref, other, tip ?? '']);
      else {
        const notes = new Map<string, string | { blob: string }>([
          ...fresh.map(([commit, blob]) => [commit, { blob }] as const),
          ...joined,
        ]);
        await commitNotes(folder, ref, { tip, merged: other, notes, message: 'Notes united by Touchstone' });
      }
      return { taken: fresh.length, joined: both.length };
    } catch (error) {
      const isRace = (await tipOf(folder, ref)) !== tip;
      if (!(error instanceof GitError) || !isRace || attempt === ATTEMPTS) throw error;
    }
  }
}

async function contains(folder: string, commit: string, ancestor: string): Promise<boolean> {
  return runGit(folder, ['merge-base', '--is-ancestor', ancestor, commit]).then(
    () => true,
    () => false,
  );
}

async function joinNotes(
  folder: string,
  ref: NotesRef,
  pairs: readonly { commit: string; own: string; blob: string }[],
): Promise<[commit: string, note: string][]> {
  const objects = await readObjects(
    folder,
    pairs.flatMap(({ own, blob }) => [own, blob]),
  );
  const text = (index: number) => objects[index]?.content.toString('utf8') ?? '';
  return pairs.map(({ commit }, index) => {
    const [own, other] = [text(2 * index), text(2 * index + 1)];
    return [commit, ref === notesRefs.ai ? joinLogs(own, other) : joinLines(own, other)];
  });
}

/** As `git notes merge -s cat_sort_uniq` does, so that two clones come to the same. */
function joinLines(own: string, other: string): string {
  const lines = new Set(`${own}\n${other}`.split('\n').filter((line) => line !== ''));
  return [...lines]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** A note that cannot be read is kept only where the other cannot be read either. */
function joinLogs(own: string, other: string): string {
  const [mine, theirs] = [own, other].map((note) => {
    try {
      return parseLog(note);
    } catch (error) {
      if (error instanceof LogError) return undefined;
      throw error;
    }
  });
  if (!theirs) return own;
  return mine ? formatLog(mergeLogs(mine, theirs)) : other;
}

async function countChanged(folder: string, before: string | undefined, after: string): Promise<number> {
  const [old, fresh] = await Promise.all([readNotesTree(folder, before), readNotesTree(folder, after)]);
  return [...fresh.notes].filter(([commit, blob]) => old.notes.get(commit) !== blob).length;
}
