import { Refusal } from '../problems';

interface Waiting {
  readonly lane: string;
  readonly start: () => void;
}

/**
 * How many passwords are checked at once, and in which order? At most `width` in all, because each takes 64 MiB, and
 * one at a time in a lane, so that a burst of guesses at one account cannot run past its own counter.
 * Beyond `depth` waiting the answer is 503, at once.
 */
export class HashQueue {
  readonly #waiting: Waiting[] = [];
  readonly #busyLanes = new Set<string>();

  constructor(
    private readonly width: number,
    private readonly depth: number,
  ) {}

  async run<T>(lane: string, work: () => Promise<T>): Promise<T> {
    if (this.#isFree(lane)) this.#busyLanes.add(lane);
    else await this.#turn(lane);
    try {
      return await work();
    } finally {
      this.#busyLanes.delete(lane);
      this.#next();
    }
  }

  #isFree(lane: string): boolean {
    return this.#busyLanes.size < this.width && !this.#busyLanes.has(lane);
  }

  #turn(lane: string): Promise<void> {
    if (this.#waiting.length >= this.depth) throw new Refusal(503, 'unavailable', [], { retryAfter: 5 });
    return new Promise((start) => this.#waiting.push({ lane, start }));
  }

  #next(): void {
    const index = this.#waiting.findIndex(({ lane }) => this.#isFree(lane));
    const [first] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (first === undefined) return;
    this.#busyLanes.add(first.lane);
    first.start();
  }
}
