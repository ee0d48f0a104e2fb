import { EnvironmentInjector, createEnvironmentInjector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { I18n } from '../i18n/i18n';
import { Notices } from '../notices/notices';
import { DraftKeeper } from './draft-keeper';
import { DraftsClient } from './drafts-client';
import { SavedState } from './saved-state';

const savedAt = '2026-11-24T16:42:00.000Z';

function keeperWith(client: Partial<DraftsClient>) {
  TestBed.configureTestingModule({
    providers: [
      { provide: DraftsClient, useValue: client },
      { provide: I18n, useValue: { t: (key: string) => key } },
    ],
  });
  const open = () => {
    const model = signal({ name: '' });
    const page = createEnvironmentInjector([], TestBed.inject(EnvironmentInjector));
    const keeper = runInInjectionContext(page, () => new DraftKeeper({ key: 'register', model }));
    return { keeper, model, close: () => page.destroy() };
  };
  const another = () => open().model;
  return { ...open(), another, saved: TestBed.inject(SavedState), notices: TestBed.inject(Notices) };
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

  it('can be had back with one click when it was thrown away, and is kept again', async () => {
    const content = JSON.stringify({ model: { name: 'Reyna' } });
    const put = jest.fn().mockResolvedValue({ key: 'register', content: '', version: 2, savedAt });
    const remove = jest.fn().mockResolvedValue(undefined);
    const found = () => Promise.resolve({ key: 'register', content, version: 1, savedAt });
    const { keeper, model, notices } = keeperWith({ find: found, put, remove });
    await settle();
    keeper.discard();
    expect(model()).toEqual({ name: '' });
    expect(remove).toHaveBeenCalledTimes(1);

    await notices.undo();
    TestBed.tick();
    expect(model()).toEqual({ name: 'Reyna' });
    expect(keeper.restoredAt()).toBe(savedAt);
    await jest.advanceTimersByTimeAsync(1000);
    expect(put.mock.calls).toEqual([['register', content]]);
  });

  it('can be had back when the form is closed already: it waits for the next time', async () => {
    const put = jest.fn().mockResolvedValue({ key: 'register', content: '', version: 2, savedAt });
    const remove = jest.fn().mockResolvedValue(undefined);
    const { keeper, model, notices, close } = keeperWith({ find: () => Promise.resolve(null), put, remove });
    await settle();
    model.set({ name: 'Reyna' });
    keeper.discard();
    close();
    await settle();
    await notices.undo();
    expect(put.mock.calls).toEqual([['register', JSON.stringify({ model: { name: 'Reyna' } })]]);
  });

  it('comes back into the form that is open by then, not into the one that was closed', async () => {
    const remove = jest.fn().mockResolvedValue(undefined);
    const { keeper, model, notices, close, another } = keeperWith({ find: () => Promise.resolve(null), remove });
    await settle();
    model.set({ name: 'Reyna' });
    keeper.discard();
    const next = another();
    close();
    await settle();
    await notices.undo();
    expect(next()).toEqual({ name: 'Reyna' });
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
