/** The longest common subsequence of two sequences (Myers' greedy algorithm), within a budget. */

/** Index pairs of equal elements, ascending in both. */
export type Pairs = [a: number, b: number][];

/**
 * Answers undefined when the sequences differ in more than `budget` elements: then they are strangers, and
 * a common subsequence would say nothing about who wrote what.
 */
export function commonSubsequence(
  a: readonly unknown[],
  b: readonly unknown[],
  budget: number,
): Pairs | undefined {
  let head = 0;
  const shorter = Math.min(a.length, b.length);
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs: Pairs = [];
  for (let index = 0; index < head; index++) pairs.push([index, index]);
  const middle = search(a, b, head, a.length - tail, b.length - tail, budget);
  if (!middle) return undefined;
  pairs.push(...middle);
  for (let left = tail; left > 0; left--) pairs.push([a.length - left, b.length - left]);
  return pairs;
}

function search(
  a: readonly unknown[],
  b: readonly unknown[],
  head: number,
  aEnd: number,
  bEnd: number,
  budget: number,
): Pairs | undefined {
  const n = aEnd - head;
  const m = bEnd - head;
  if (n === 0 || m === 0) return [];
  const most = Math.min(n + m, budget);
  // furthest[k + most] is the furthest x on diagonal k = x - y; one copy is kept for each distance.
  const furthest = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let distance = 0; distance <= most; distance++) {
    trace.push(furthest.slice(most - distance, most + distance + 1));
    for (let k = -distance; k <= distance; k += 2) {
      const down = k === -distance || (k !== distance && furthest[k - 1 + most]! < furthest[k + 1 + most]!);
      let x = down ? furthest[k + 1 + most]! : furthest[k - 1 + most]! + 1;
      while (x < n && x - k < m && a[head + x] === b[head + x - k]) x++;
      furthest[k + most] = x;
      if (x >= n && x - k >= m) return walkBack(trace, distance, n, m, head);
    }
  }
  return undefined;
}

function walkBack(trace: Int32Array[], distance: number, n: number, m: number, head: number): Pairs {
  const pairs: Pairs = [];
  let x = n;
  let y = m;
  for (let d = distance; d >= 0; d--) {
    const before = trace[d]!;
    const at = (k: number) => before[k + d] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = d === 0 ? 0 : at(fromK);
    const fromY = d === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([head + x, head + y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
