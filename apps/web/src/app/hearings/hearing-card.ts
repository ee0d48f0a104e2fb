import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Case } from '@resguardo/contract/cases';
import type { Hearing } from '@resguardo/contract/hearings';
import { Icon } from '@resguardo/ui/icon';
import { StatusTag } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { HearingClocks, type ClockFacts } from './hearing-clocks';

/** One hearing: the day, both clocks, and what is not known about it. */
@Component({
  selector: 'app-hearing-card',
  imports: [HearingClocks, Icon, StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing-card.html',
  styleUrl: './hearing-card.scss',
  host: { class: 'card', '[class.edge]': 'open()', '[class.open]': 'open()' },
})
export class HearingCard {
  readonly hearing = input.required<Hearing>();
  readonly case = input.required<Case>();
  readonly correct = output<void>();
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  private readonly reference = inject(ReferenceClient);

  /** Something of it is still to come from the court. */
  protected readonly open = computed(() => this.hearing().state !== 'exact');
  protected readonly heading = computed(() => {
    const { on } = this.hearing();
    return on === null ? this.i18n.t('hearing.toBeSet') : this.words.longDay(on);
  });
  protected readonly about = computed(() => {
    const { on, courtZone, kind, medium, judge } = this.hearing();
    const court = this.reference.court(this.case().courtCode)?.city;
    return [
      on === null ? '' : this.words.daysFromNow(on, courtZone ?? this.words.zone),
      this.i18n.t(`hearingKind.${kind}`).toLowerCase(),
      court ?? '',
      medium === null ? '' : this.i18n.t(`hearingMedium.${medium}`).toLowerCase(),
      judge === null ? '' : this.i18n.t('hearing.judge', { name: judge }),
    ].filter((part) => part !== '');
  });
  protected readonly clocks = computed<ClockFacts>(() => {
    const { startsAt, courtZone, report } = this.hearing();
    const { courtCode, returnPort } = this.case();
    return {
      startsAt,
      courtZone,
      courtCode,
      reportAt: report?.at ?? null,
      reportZone: report?.zone ?? null,
      port: report?.port ?? returnPort,
      estimated: report?.estimated ?? false,
    };
  });
  protected readonly hasClock = computed(() => this.clocks().startsAt !== null || this.clocks().reportAt !== null);
}
