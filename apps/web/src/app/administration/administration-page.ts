import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject, signal } from '@angular/core';
import type { Job } from '@resguardo/contract/jobs';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { refusalIn } from '../platform/problems/problem';
import { AdministrationClient } from './administration-client';

/** The machine's own work. Opens no case. */
@Component({
  selector: 'app-administration-page',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './administration-page.html',
  styles: `
    progress {
      width: 100%;
      height: 10px;
      accent-color: var(--mat-sys-primary);
    }
    .button {
      justify-self: start;
    }
  `,
})
export class AdministrationPage {
  protected readonly i18n = inject(I18n);
  private readonly client = inject(AdministrationClient);
  protected readonly job = signal<Job | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly running = computed(() => ['waiting', 'running'].includes(this.job()?.state ?? ''));
  protected readonly words = computed(() => {
    const job = this.job();
    if (job === null) return '';
    const { done, total } = job.progress;
    if (job.state === 'done') return this.i18n.t('admin.done', { n: done });
    if (job.state === 'failed') return this.i18n.t('admin.stopped');
    return total === null ? this.i18n.t('admin.waiting') : this.i18n.t('admin.progress', { done, total });
  });
  private stop: () => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  protected async rebuild(): Promise<void> {
    this.refusal.set(null);
    try {
      const { jobId } = await this.client.rebuildSearchIndex();
      this.job.set({ id: jobId, kind: 'search-index', state: 'waiting', progress: { done: 0, total: null } });
      this.stop();
      this.stop = this.client.follow(jobId, (job) => this.job.set(job));
    } catch (error) {
      this.refusal.set(refusalIn(error) ?? this.i18n.t('problem.notDone'));
    }
  }
}
