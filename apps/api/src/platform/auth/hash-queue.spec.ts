import { setTimeout as pause } from 'node:timers/promises';
import { HashQueue } from './hash-queue';

/** Work that waits to be let go, and counts how many of it run together. */
function gate() {
  let running = 0;
  const seen = { most: 0, order: [] as string[] };
  const releases: (() => void)[] = [];
  const work = (name: string) => async () => {
    running += 1;
    seen.most = Math.max(seen.most, running);
    seen.order.push(name);
    await new Promise<void>((release) => releases.push(release));
    running -= 1;
  };
  const releaseAll = async () => {
    while (releases.length > 0) {
      releases.shift()?.();
      await pause(0);
    }
  };
  return { seen, work, releaseAll };
}

describe('HashQueue', () => {
  it('does not fill the memory: ten sign-ins at once hash four at a time', async () => {
    const { seen, work, releaseAll } = gate();
    const queue = new HashQueue(4, 64);
    const all = Promise.all(Array.from({ length: 10 }, (_, n) => queue.run(`lane ${String(n)}`, work(String(n)))));
    await pause(0);
    await releaseAll();
    await all;
    expect(seen.most).toBe(4);
    expect(seen.order).toHaveLength(10);
  });

  it('does not let guesses at one account run side by side, past their counter', async () => {
    const { seen, work, releaseAll } = gate();
    const queue = new HashQueue(4, 64);
    const all = Promise.all(['a', 'b', 'c'].map((name) => queue.run('same', work(name))));
    await pause(0);
    await releaseAll();
    await all;
    expect(seen.most).toBe(1);
    expect(seen.order).toEqual(['a', 'b', 'c']);
  });

  it('does not make others wait behind an account under attack', async () => {
    const { seen, work, releaseAll } = gate();
    const queue = new HashQueue(2, 64);
    const all = Promise.all([
      ...['attack 1', 'attack 2', 'attack 3'].map((name) => queue.run('attacked', work(name))),
      queue.run('colleague', work('colleague')),
    ]);
    await pause(0);
    expect(seen.order).toEqual(['attack 1', 'colleague']);
    await releaseAll();
    await all;
  });

  it('does not keep people waiting without end: past its depth the answer is 503 at once', async () => {
    const { work, releaseAll } = gate();
    const queue = new HashQueue(1, 2);
    const all = Promise.all(['a', 'b', 'c'].map((name) => queue.run(name, work(name))));
    await expect(queue.run('d', work('d'))).rejects.toMatchObject({ status: 503, code: 'unavailable' });
    await pause(0);
    await releaseAll();
    await all;
  });

  it('does not lose its place when a check throws', async () => {
    const queue = new HashQueue(1, 2);
    await expect(queue.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(queue.run('a', () => Promise.resolve('next'))).resolves.toBe('next');
  });
});
