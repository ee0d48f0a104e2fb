import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@resguardo/ui/icon';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Notices } from '../platform/notices/notices';
import { Loading } from '../platform/page/loading';
import { refusalIn } from '../platform/problems/problem';
import { MergesClient } from './merges-client';

/** The records that were joined to this one, each of them to be parted again. */
@Component({
  selector: 'app-standing-merges',
  imports: [Icon, Loading, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (answer.error()) {
      <app-loading [of]="answer" (again)="answer.reload()" />
    }
    @if (standing().length > 0) {
      <section class="card stack">
        <h2>{{ i18n.t('merge.standingHeading') }}</h2>
        @if (refusal(); as sentence) {
          <p class="notice doubt" role="alert">{{ sentence }}</p>
        }
        @for (merge of standing(); track merge.id) {
          <p class="row">
            <span>{{ i18n.t('merge.joinedOn', { time: words.moment(merge.createdAt) }) }}</span>
            <a [routerLink]="['/clients', merge.duplicateId]">{{ i18n.t('merge.seeJoined') }}</a>
            <button type="button" class="button" [disabled]="busy()" (click)="part(merge.id)">
              <rg-icon name="call_split" />{{ i18n.t('merge.undo') }}
            </button>
          </p>
        }
      </section>
    }
  `,
})
export class StandingMerges {
  readonly of = input.required<string>();
  readonly parted = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly client = inject(MergesClient);
  private readonly notices = inject(Notices);

  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly answer = this.client.ofClient(this.of);
  protected readonly standing = computed(() =>
    this.answer.hasValue() ? this.answer.value().items.filter(({ clientId }) => clientId === this.of()) : [],
  );

  protected async part(id: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.client.undo(id);
      this.notices.say('merge.undone');
      this.parted.emit();
    } catch (error) {
      this.refusal.set(refusalIn(error) ?? this.i18n.t('problem.notDone'));
    } finally {
      this.busy.set(false);
      this.answer.reload();
    }
  }
}
