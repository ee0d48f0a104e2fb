import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DraftKeeper } from './draft-keeper';
import { DraftsClient } from './drafts-client';
import { SavedState } from './saved-state';

const savedAt = '2026-11-24T16:42:00.000Z';

function keeperWith(client: Partial<DraftsClient>) {
  TestBed.configureTestingModule({ providers: [{ provide: DraftsClient, useValue: client }] });
  const model = signal({ name: '' });
  const keeper = TestBed.runInInjectionContext(() => new DraftKeeper({ key: 'register', model }));
  return { keeper, model, saved: TestBed.inject(SavedState) };
}
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
  TestBed.tick();
};

describe('text that is typed and not yet saved', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is sent once the hands rest, and the page says when', async () => {
    const put = jest.fn().mockResolvedValue({ key: 'register', content: '', version: 1, savedAt });
    const { model, saved } = keeperWith({ find: () => Promise.resolve(null), put });
    await settle();
    model.set({ name: 'Re' });
    TestBed.tick();
    model.set({ name: 'Reyna' });
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1000);
    expect(put).toHaveBeenCalledTimes(1);
    expect(put.mock.calls[0]?.[1]).toContain('Reyna');
    expect(saved.now()).toEqual({ word: 'saved', at: savedAt });
  });

  it('comes back into the form, with the hour it was kept', async () => {
    const content = JSON.stringify({ model: { name: 'Reyna' } });
    const { keeper, model } = keeperWith({
      find: () => Promise.resolve({ key: 'register', content, version: 1, savedAt }),
    });
    await settle();
    expect(model()).toEqual({ name: 'Reyna' });
    expect(keeper.restoredAt()).toBe(savedAt);
  });

  it('is said to be unsaved when the server cannot be reached', async () => {
    const { model, saved } = keeperWith({
      find: () => Promise.resolve(null),
      put: () => Promise.reject(new Error('no link')),
    });
    await settle();
    model.set({ name: 'Reyna' });
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1000);
    expect(saved.now().word).toBe('notSaved');
    expect(saved.wouldLose()).toBe(true);
  });

  it('is not put back from a form of another shape', async () => {
    const { model, keeper } = keeperWith({
      find: () => Promise.resolve({ key: 'register', content: '{"model":{"other":1}}', version: 1, savedAt }),
    });
    await settle();
    expect(model()).toEqual({ name: '' });
    expect(keeper.restoredAt()).toBeNull();
  });
});
