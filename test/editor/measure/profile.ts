/** How much of this thread's time goes into the code of one extension, and into what that calls. */
import { Session } from 'node:inspector/promises';

/** Microseconds between two looks at the stack. */
const interval = 50;

/** Microseconds; when even the profiler gets its turn no sooner, other programs have the processor, not this thread. */
const longest = 4 * interval;

/** Milliseconds within each of some spells of time. */
export type Shares = (spells: readonly Spell[]) => number[];

/** As `process.hrtime.bigint()` tells time. */
export interface Spell {
  from: bigint;
  to: bigint;
}

/**
 * Profiles this thread while `act` runs. Code belongs to the extension where its address holds `place`; so does what reads
 * from a child process, since no other extension has one here.
 */
export async function profile(place: string, act: () => Promise<void>): Promise<Shares> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  await act();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const own = new Set<number>();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const mark = (id: number, isOwn: boolean) => {
    const node = nodes.get(id)!;
    const { url, functionName } = node.callFrame;
    const belongs = isOwn || url.includes(place) || functionName === 'channel.onread';
    if (belongs) own.add(id);
    for (const child of node.children ?? []) mark(child, belongs);
  };
  mark(profile.nodes[0].id, false);
  if (own.size === 0) throw new Error(`Nothing of ${place} ran.`);

  // The profiler's clock is that of hrtime, in microseconds.
  let time = profile.startTime;
  const seen = (profile.samples ?? []).map((id, index) => {
    const delta = profile.timeDeltas![index];
    time += delta;
    return { time, isOwn: own.has(id) };
  });
  return (spells) =>
    spells.map(({ from, to }) => {
      const [start, end] = [Number(from / 1000n), Number(to / 1000n)];
      let sum = 0;
      seen.forEach(({ time, isOwn }, index) => {
        if (!isOwn || time < start || time >= end) return;
        sum += Math.min((seen[index + 1]?.time ?? time) - time, longest);
      });
      return sum / 1000;
    });
}
