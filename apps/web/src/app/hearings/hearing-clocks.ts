import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { TwoClock, type ClockMoment, type ClockRow } from '@resguardo/ui/two-clock';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

export interface ClockFacts {
  startsAt: string | null;
  courtZone: string | null;
  courtCode: string | null;
  reportAt: string | null;
  reportZone: string | null;
  port: string | null;
  estimated: boolean;
}

/** The two clocks of one hearing with the words of this case: whose clock, which place, which offset. */
@Component({
  selector: 'app-hearing-clocks',
  imports: [TwoClock],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (moments().length > 0) {
      <rg-two-clock
        [rows]="rows()"
        [moments]="moments()"
        [nightZone]="nightZone()"
        [darkTo]="darkTo"
        [words]="sentence()"
        [narrow]="narrow()"
      />
    }
  `,
})
export class HearingClocks {
  readonly facts = input.required<ClockFacts>();
  readonly narrow = input(false, { transform: booleanAttribute });
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  protected readonly darkTo = (time: string): string => this.i18n.t('clock.darkTo', { time });

  protected readonly moments = computed<ClockMoment[]>(() => {
    const { startsAt, reportAt, estimated } = this.facts();
    const report = reportAt && {
      kind: 'report' as const,
      at: reportAt,
      label: this.i18n.t(estimated ? 'clock.reportEstimated' : 'clock.report'),
      estimated,
    };
    const hearing = startsAt && {
      kind: 'hearing' as const,
      at: startsAt,
      label: this.i18n.t('clock.hearing'),
      estimated: false,
    };
    return [report, hearing].filter((moment) => moment !== null && moment !== '');
  });

  private readonly port = computed(() => this.reference.port(this.facts().port));
  protected readonly nightZone = computed(
    () => this.port()?.mexicanZone ?? this.facts().reportZone ?? this.facts().courtZone ?? 'America/Denver',
  );

  protected readonly rows = computed<ClockRow[]>(() => {
    const { startsAt, courtZone, courtCode, reportZone } = this.facts();
    const at = this.moments()[0]?.at ?? new Date(0).toISOString();
    const port = this.port();
    const portZone = reportZone ?? port?.zone ?? null;
    const offset = (zone: string) => this.words.offset(startsAt ?? at, zone);
    const rows: (ClockRow | null)[] = [
      port?.mexicanZone && port.mexicanCity
        ? {
            title: this.i18n.t('clock.phone'),
            place: port.mexicanCity,
            note: `${this.i18n.t('clock.phoneNote')} · ${offset(port.mexicanZone)}`,
            zone: port.mexicanZone,
            decides: null,
          }
        : null,
      portZone
        ? {
            title: this.i18n.t('clock.port'),
            place: this.reference.shortPort(this.facts().port),
            note: offset(portZone),
            zone: portZone,
            decides: 'report',
          }
        : null,
      courtZone
        ? {
            title: this.i18n.t('clock.court'),
            place: this.reference.courtCity({ courtCode, courtZone }),
            note: offset(courtZone),
            zone: courtZone,
            decides: 'hearing',
          }
        : null,
    ];
    return rows.filter((row) => row !== null);
  });

  /** The same in a sentence per moment: `Hearing: Thu 3 Dec 2026, 08:30 in El Paso, 09:30 in Chihuahua.` */
  protected readonly sentence = computed(() =>
    this.moments()
      .map((moment) => {
        const decider = this.rows().find((row) => row.decides === moment.kind) ?? this.rows()[0];
        const day = decider ? this.words.day(this.words.dayIn(moment.at, decider.zone)) : '';
        const times = this.rows().map((row) => `${row.title} ${row.place} ${this.words.time(moment.at, row.zone)}`);
        return `${moment.label}: ${day}. ${times.join(', ')}.`;
      })
      .join(' '),
  );
}
