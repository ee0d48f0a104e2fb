import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Hearing } from '@resguardo/contract/hearings';
import type { Permission } from '@resguardo/domain/access';
import { tellingThatCounts, verification } from '@resguardo/domain/hearing-truth';
import { needsBridge } from '@resguardo/domain/report-at-port';
import type { IconName } from '@resguardo/ui/icon-names';
import { StatusTag, type Status } from '@resguardo/ui/status-tag';
import { OpenFile, type SheetName } from '../cases/open-file';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { placeOf } from './hearing-order';
import { reportOf } from './hearing-report';
import { HearingWords } from '../platform/records/hearing-words';

interface Tag {
  status: Status;
  icon?: IconName;
  words: string;
  verb?: { word: MessageKey; sheet: SheetName; needs: Permission };
}

const verbs = {
  tell: { word: 'hearing.tellVerb', sheet: 'told', needs: 'hearing:tell' },
  tellAgain: { word: 'hearing.tellAgainVerb', sheet: 'told', needs: 'hearing:tell' },
  confirm: { word: 'hearing.confirmVerb', sheet: 'told', needs: 'hearing:tell' },
  verify: { word: 'hearing.verifyVerb', sheet: 'verify', needs: 'hearing:verify' },
  verifyAgain: { word: 'hearing.verifyAgainVerb', sheet: 'verify', needs: 'hearing:verify' },
  write: { word: 'hearing.writeReport', sheet: 'hearing', needs: 'hearing:edit' },
  outcome: { word: 'hearing.outcomeVerb', sheet: 'outcome', needs: 'hearing:outcome' },
} as const satisfies Record<string, Tag['verb']>;

/** What is doubtful and what is certain about a hearing: a word each, and beside a doubt the one thing to do about it. */
@Component({
  selector: 'app-hearing-tags',
  imports: [StatusTag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (tag of tags(); track tag.words) {
      <span class="tag">
        <rg-status-tag [status]="tag.status" [icon]="tag.icon">{{ tag.words }}</rg-status-tag>
        @if (tag.verb && session.can(tag.verb.needs)) {
          <button type="button" class="link-button no-print" (click)="file.edit(tag.verb.sheet, hearing().id)">
            {{ i18n.t(tag.verb.word) }}<span class="visually-hidden">: {{ hearingWords.dateOf(hearing()) }}</span>
          </button>
        }
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }
    .tag {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }
  `,
})
export class HearingTags {
  readonly hearing = input.required<Hearing>();
  protected readonly i18n = inject(I18n);
  protected readonly session = inject(SessionStore);
  protected readonly file = inject(OpenFile);
  protected readonly hearingWords = inject(HearingWords);
  private readonly words = inject(Words);
  private readonly colleagues = inject(ColleaguesClient);
  private readonly reference = inject(ReferenceClient);

  protected readonly tags = computed<Tag[]>(() => {
    const hearing = this.hearing();
    const place = placeOf(hearing, Date.now());
    if (place === 'over') return this.ended();
    if (place === 'waiting')
      return [{ status: 'stale', words: this.i18n.t('hearing.outcomeMissing'), verb: verbs.outcome }];
    return [...this.known(), ...(hearing.on === null ? [] : [this.told(), this.checked()]), ...this.atPort()];
  });

  private ended(): Tag[] {
    const { outcome } = this.hearing();
    if (!outcome) return [];
    const { result, inAbsentia } = outcome;
    const words = [this.i18n.t(`hearingResult.${result}`), this.hearingWords.reason(outcome)]
      .filter(Boolean)
      .join(': ');
    const ended: Tag = { status: 'plain', icon: icons[result], words };
    if (result === 'absent' || result === 'notTransported') ended.status = 'collision';
    const ordered: Tag = { status: 'collision', icon: 'gavel', words: this.i18n.t('hearing.inAbsentia') };
    return inAbsentia ? [ended, ordered] : [ended];
  }

  private known(): Tag[] {
    const { state } = this.hearing();
    if (state === 'unset') return [{ status: 'unknown', words: this.i18n.t('hearing.unsetTag') }];
    return state === 'date' ? [{ status: 'unknown', words: this.i18n.t('hearing.timeNotKnown') }] : [];
  }

  private told(): Tag {
    const { toldState, told } = this.hearing();
    const counts = tellingThatCounts(this.hearing(), told);
    if (counts === undefined) return { status: 'notAsked', words: this.i18n.t('told.not'), verb: verbs.tell };
    const day = this.dayOf(counts);
    const how = this.i18n.t(`tellingWayIn.${counts.how}`);
    if (toldState === 'confirmed') return { status: 'confirmed', words: this.i18n.t('told.confirmed', { day, how }) };
    if (toldState === 'told')
      return { status: 'plain', icon: 'call', words: this.i18n.t('told.told', { day, how }), verb: verbs.confirm };
    const date = this.hearingWords.date(counts);
    return { status: 'disagree', words: this.i18n.t('told.another', { date, how }), verb: verbs.tellAgain };
  }

  private dayOf = ({ at }: { at: string }): string => this.words.plainDay(this.words.dayIn(at, this.words.zone));

  private checked(): Tag {
    const { verified } = this.hearing();
    const { days, stale } = verification(this.hearing(), verified, new Date().toISOString());
    if (verified === null || days === null)
      return { status: 'stale', words: this.i18n.t('verified.never'), verb: verbs.verify };
    const last = { day: this.dayOf(verified), source: this.asked(verified) };
    if (stale) {
      const words = `${this.i18n.plural('verified.stale', days)}, ${this.i18n.t('verified.last', last)}`;
      return { status: 'stale', words, verb: verbs.verify };
    }
    const words = this.i18n.t('verified.fresh', last);
    return { status: 'confirmed', icon: 'verified', words, verb: verbs.verifyAgain };
  }

  /** `the court line by M. Ochoa`, as far as the name is known. */
  private asked({ source: asked, by }: NonNullable<Hearing['verified']>): string {
    const source = this.i18n.t(`claimSourceIn.${asked}`);
    const name = this.colleagues.name(by);
    return name === '' ? source : this.i18n.t('verified.by', { source, name });
  }

  private atPort(): Tag[] {
    const { medium, state } = this.hearing();
    const returnPort = this.file.value()?.case.returnPort ?? null;
    const report = reportOf(this.hearing(), this.reference.port(returnPort));
    if (report?.estimated)
      return [{ status: 'estimated', words: this.i18n.t('hearing.reportEstimated'), verb: verbs.write }];
    return report === null && state !== 'unset' && needsBridge(medium)
      ? [{ status: 'notAsked', words: this.i18n.t('hearing.reportNotKnown'), verb: verbs.write }]
      : [];
  }
}

const icons = {
  held: 'gavel',
  completed: 'check_circle',
  adjourned: 'event_repeat',
  absent: 'person_off',
  notTransported: 'directions_bus',
  enteredInError: 'block',
} as const satisfies Record<string, IconName>;
