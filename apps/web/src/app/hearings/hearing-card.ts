import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import type { Case } from '@resguardo/contract/cases';
import { verification } from '@resguardo/domain/hearing-truth';
import { Icon } from '@resguardo/ui/icon';
import { OpenFile } from '../cases/open-file';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { DateChain } from './date-chain';
import { HearingClocks, type ClockFacts } from './hearing-clocks';
import { placeOf, type WorkedHearing } from './hearing-order';
import { reportOf } from './hearing-report';
import { HearingTags } from './hearing-tags';
import { HearingWords } from '../platform/records/hearing-words';
import { TruthMatrix } from './truth-matrix';
import { truthTable } from './truth-table';

/** One hearing: the day, both clocks, what is not known about it, and what to do next. In full also who says what, and its past. */
@Component({
  selector: 'app-hearing-card',
  imports: [DateChain, HearingClocks, HearingTags, Icon, NgTemplateOutlet, TruthMatrix],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing-card.html',
  styleUrl: './hearing-card.scss',
  host: { '[class]': 'look()' },
})
export class HearingCard {
  readonly hearing = input.required<WorkedHearing>();
  readonly case = input.required<Case>();
  readonly full = input(false, { transform: booleanAttribute });
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
  private readonly hearingWords = inject(HearingWords);
  private readonly reference = inject(ReferenceClient);

  protected readonly place = computed(() => placeOf(this.hearing(), Date.now()));
  protected readonly doubtful = computed(() => this.place() !== 'over' && this.hearing().disagreement.length > 0);
  protected readonly look = computed(() => {
    const { state, on, verified } = this.hearing();
    if (this.doubtful()) return 'card edge doubt';
    if (state !== 'exact') return 'card edge open';
    const old = on !== null && verification(this.hearing(), verified, new Date().toISOString()).stale;
    return this.place() === 'waiting' || (this.place() === 'ahead' && old) ? 'card edge stale' : 'card';
  });

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

  /** Who says what: in one sentence on the overview, counted over the matrix. */
  protected readonly said = computed(() => {
    const { claims, verified } = this.hearing();
    return claims.length > 0 || verified !== null;
  });
  /** What to do when the date on the file has passed while a source gives a later one. */
  protected readonly passed = computed(() => {
    const { passed } = this.hearing();
    return passed ? this.i18n.t('truth.passed', { date: this.words.longDay(passed.on) }) : '';
  });
  protected readonly doubt = computed(() => {
    const { disagreement, on, courtTime, settled } = this.hearing();
    const inUse = ({ on: day, time }: { on: string | null; time: string | null }) =>
      day === on && (time === courtTime || time === null || courtTime === null);
    const say = ({ sources, ...date }: (typeof disagreement)[number]) => {
      const who = this.hearingWords.sources(sources);
      const key = sources.length === 1 ? 'truth.says.one' : 'truth.says.other';
      return this.i18n.t(key, {
        sources: who.charAt(0).toUpperCase() + who.slice(1),
        date: this.hearingWords.date(date),
      });
    };
    return {
      against: disagreement
        .filter((date) => !inUse(date))
        .map(say)
        .join(' '),
      inUse: disagreement.filter(inUse).map(say).join(' '),
      until: this.passed() || this.i18n.t(settled === null ? 'truth.until' : 'truth.reopened'),
    };
  });
  protected readonly counted = computed(() => {
    const { rows } = truthTable(this.hearing(), new Date().toISOString());
    return this.i18n.t('truth.counted', {
      sources: this.i18n.plural('truth.sources', rows.length),
      answers: this.i18n.plural('truth.answers', new Set(rows.map(({ column }) => column)).size),
    });
  });

  protected readonly clocks = computed<ClockFacts>(() => {
    const { startsAt, courtZone } = this.hearing();
    const { courtCode, returnPort } = this.case();
    const report = reportOf(this.hearing(), this.reference.port(returnPort));
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
