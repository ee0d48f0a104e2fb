import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HearingAhead } from '@resguardo/contract/today';
import { StatusTag, type Status } from '@resguardo/ui/status-tag';
import type { IconName } from '@resguardo/ui/icon-names';
import { I18n } from '../platform/i18n/i18n';
import { MessageKeyPipe } from '../platform/i18n/message-key';
import { Words } from '../platform/i18n/words';
import { WaitWords } from './wait-words';

interface Tag {
  readonly status: Status;
  readonly icon: IconName;
  readonly words: string;
}

/** Hearings to come on the court's clock, with the port's beside it. */
@Component({
  selector: 'app-hearings-ahead-list',
  imports: [MessageKeyPipe, RouterLink, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearings-ahead-list.html',
  styleUrl: './hearings-ahead-list.scss',
})
export class HearingsAheadList {
  readonly hearings = input.required<readonly HearingAhead[]>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly wait = inject(WaitWords);

  protected readonly rows = computed(() =>
    this.hearings().map((hearing, index, all) => ({
      hearing,
      /** A day is said once; the next rows of it say it in small. */
      again: index > 0 && all[index - 1]?.on === hearing.on,
      day: hearing.on === null ? '' : this.wait.day(hearing.on),
      left: this.wait.daysLeft(hearing),
      court: this.wait.courtClock(hearing) || this.wait.court(hearing),
      port: this.wait.portClock(hearing),
      portName: this.wait.portName(hearing),
      tags: this.tags(hearing),
    })),
  );

  /** The date first, then who knows of it, then who stands beside the person. */
  private tags({ disagreement, toldState, verificationStale, verifiedDays, represented }: HearingAhead): Tag[] {
    const tags: (Tag | null)[] = [
      disagreement.length > 0 ? { status: 'disagree', icon: 'rule', words: this.i18n.t('wait.sourcesDisagree') } : null,
      toldState === 'confirmed'
        ? { status: 'confirmed', icon: 'check_circle', words: this.i18n.t('today.confirmed') }
        : toldState === 'told'
          ? { status: 'plain', icon: 'chat', words: this.i18n.t('wait.notConfirmed') }
          : toldState === 'toldAnother'
            ? { status: 'disagree', icon: 'swap_horiz', words: this.i18n.t('wait.toldAnother') }
            : { status: 'stale', icon: 'call', words: this.i18n.t('wait.notTold') },
      verificationStale
        ? { status: 'stale', icon: 'update', words: this.i18n.t('wait.notVerified') }
        : { status: 'plain', icon: 'verified', words: this.verified(verifiedDays ?? 0) },
      represented === false ? { status: 'collision', icon: 'person_off', words: this.i18n.t('today.noCounsel') } : null,
    ];
    return tags.filter((tag) => tag !== null);
  }

  private verified(days: number): string {
    return days === 0 ? this.i18n.t('today.verifiedToday') : this.i18n.plural('today.verified', days);
  }
}
