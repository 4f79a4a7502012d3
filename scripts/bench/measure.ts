/** Milliseconds of repeated runs. */
export interface Figures {
  median: number;
  p95: number;
  worst: number;
}

/** Runs `act` `times` times after `warmUp` runs that do not count. */
export async function measure(times: number, warmUp: number, act: (i: number) => unknown): Promise<Figures> {
  const taken: number[] = [];
  for (let i = 0; i < warmUp + times; i++) {
    const start = performance.now();
    await act(i);
    if (i >= warmUp) taken.push(performance.now() - start);
  }
  return figuresOf(taken);
}

export function figuresOf(times: readonly number[]): Figures {
  const taken = [...times].sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(Math.floor(share * taken.length), taken.length - 1)];
  return { median: at(0.5), p95: at(0.95), worst: taken[taken.length - 1] };
}

export function show({ median, p95, worst }: Figures): string {
  const cell = (ms: number) => `${ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0)} ms`.padStart(9);
  return `median ${cell(median)}   p95 ${cell(p95)}   worst ${cell(worst)}`;
}
