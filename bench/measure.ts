/** What one load gave: milliseconds at the middle and near the ends, and finished operations a second. */
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly perSecond: number;
  readonly count: number;
  /** Processor time of server and database for one operation, which other work on the machine does not change. */
  readonly processorMs: number | undefined;
}

/** One operation: `turn` counts within this connection's share, so that no two connections touch one record. */
export type Operation = (connection: number, turn: number) => Promise<unknown>;

/** Repeats an operation on so many connections for so long. The first part is not counted: caches and the compiler warm up. */
export async function measure(
  operation: Operation,
  connections: number,
  seconds: number,
  turns: number[],
  processorTime: () => Promise<number | undefined>,
): Promise<Measured> {
  const before = await processorTime();
  const warmUntil = performance.now() + Math.min(1_000, seconds * 250);
  const endsAt = warmUntil + seconds * 1000;
  const taken: number[] = [];
  let done = 0;
  await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      for (;;) {
        const turn = turns[connection] ?? 0;
        turns[connection] = turn + 1;
        const began = performance.now();
        if (began >= endsAt) return;
        await operation(connection, turn);
        const ended = performance.now();
        done++;
        if (began >= warmUntil && ended <= endsAt) taken.push(ended - began);
      }
    }),
  );
  const after = await processorTime();
  const processorMs = before === undefined || after === undefined ? undefined : (after - before) / done;
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN;
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    perSecond: taken.length / seconds,
    count: taken.length,
    processorMs,
  };
}
