import { computed, signal } from '@angular/core';

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** A list that is read page by page, on request. What has been read stays while more is read. */
export class PagedList<Item> {
  private readonly read = signal<Item[]>([]);
  private readonly next = signal<string | null | undefined>(undefined);
  private readonly busy = signal(false);
  private readonly failure = signal<Error | undefined>(undefined);
  private turn = 0;

  readonly items = this.read.asReadonly();
  readonly isLoading = this.busy.asReadonly();
  readonly error = this.failure.asReadonly();
  readonly hasMore = computed(() => typeof this.next() === 'string');
  readonly isEmpty = computed(() => this.next() === null && this.read().length === 0);

  constructor(private readonly load: (cursor: string | undefined) => Promise<Page<Item>>) {}

  async restart(): Promise<void> {
    this.read.set([]);
    this.next.set(undefined);
    this.busy.set(false);
    await this.more();
  }

  async more(): Promise<void> {
    const cursor = this.next();
    if (this.busy() || cursor === null) return;
    const turn = ++this.turn;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const page = await this.load(cursor);
      if (turn !== this.turn) return;
      this.read.update((items) => [...items, ...page.items]);
      this.next.set(page.nextCursor);
    } catch (error) {
      if (turn === this.turn)
        this.failure.set(error instanceof Error ? error : new Error('The list could not be read.', { cause: error }));
    } finally {
      if (turn === this.turn) this.busy.set(false);
    }
  }
}
