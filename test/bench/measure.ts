/** Measuring on noisy machines: works take turns, and only ratios of medians are quoted. */

export interface Figure {
  name: string;
  /** Against the floor of the same run. */
  ratio: number;
  /** What the plan asks for; `null` for the floor itself. */
  goal: number | null;
}

/** Runs each work in turn, so that noise falls on all alike; medians against the floor's. */
export function interleaved(
  works: Record<string, () => void>,
  floor: string,
  rounds: number,
  goals: Record<string, number>,
): Figure[] {
  const times = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      work();
      // The first round warms the caches and is not counted.
      if (round >= 0) times.get(name)!.push(performance.now() - start);
    }
  }
  const base = median(times.get(floor)!);
  return [...times].map(([name, taken]) => ({
    name,
    ratio: median(taken) / base,
    goal: goals[name] ?? null,
  }));
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which so many of a hundred are. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor((sorted.length * percent) / 100), sorted.length - 1)]!;
}
