/** What the log of a HEAD tells of its moves. */

export interface HeadMove {
  /** Undefined for the first commit of a repository. */
  from?: string;
  to: string;
}

interface LogEntry {
  old: string;
  new: string;
  message: string;
}

/** Moves of this kind bring in no commit that is new. */
const going = /^(checkout|clone|branch|fetch)\b|^(pull|merge)\b.*: Fast-forward$/;
/** What follows them is made from what they left. */
const leaving = /^reset\b|^rebase\b.*\(start\)/;

/**
 * The moves that brought in commits, those that belong together as one: a rebase, a reset with the commit after it.
 * @param log lines as git writes them.
 */
export function movesIn(log: string): HeadMove[] {
  const moves: HeadMove[] = [];
  let move: HeadMove | undefined;
  let left: string | undefined;
  const end = () => {
    if (move) moves.push(move);
    move = undefined;
    left = undefined;
  };
  for (const entry of entriesOf(log)) {
    if (entry.old === entry.new) continue;
    if (going.test(entry.message)) end();
    else if (leaving.test(entry.message)) {
      if (move) end();
      left ??= entry.old;
    } else {
      const from = move ? move.from : (left ?? entry.old);
      move = { ...(from === undefined || /^0+$/.test(from) ? {} : { from }), to: entry.new };
    }
  }
  end();
  return moves;
}

/** The commit that HEAD was at before its last move, and before the resets that led up to it. */
export function leftBefore(log: string): string | undefined {
  const entries = entriesOf(log);
  let left = entries.pop();
  for (let entry = entries.pop(); entry && /^reset\b/.test(entry.message); entry = entries.pop())
    left = entry;
  return left === undefined || /^0+$/.test(left.old) ? undefined : left.old;
}

function entriesOf(log: string): LogEntry[] {
  return log.split('\n').flatMap((line) => {
    const found = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) [^\t]*(?:\t(.*))?$/.exec(line);
    return found ? [{ old: found[1]!, new: found[2]!, message: found[3] ?? '' }] : [];
  });
}

/**
 * How much of the log was there when HEAD was at `head`, in characters; undefined where it never was. The last of
 * several times counts, but not one behind `before`.
 */
export function positionOf(log: string, head: string, before = log.length): number | undefined {
  let at = Math.min(before, log.length);
  while (at > 0) {
    const start = log.lastIndexOf('\n', at - 2) + 1;
    if (log.slice(start, at).split(' ', 2)[1] === head) return at;
    at = start;
  }
  return undefined;
}
