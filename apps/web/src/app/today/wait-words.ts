import { Injectable, inject } from '@angular/core';
import type { CannotWait, HearingAhead } from '@resguardo/contract/today';
import type { Permission } from '@resguardo/domain/access';
import type { WaitReason } from '@resguardo/domain/cannot-wait';
import type { IconName } from '@resguardo/ui/icon-names';
import type { Status } from '@resguardo/ui/status-tag';
import type { LinkedSheet } from '../cases/linked-sheets';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

interface Look {
  readonly status: Status;
  readonly icon: IconName;
  readonly edge: 'doubt' | 'stale';
  /** Where the verb leads within the file, empty for the overview; and what opens there. */
  readonly tab: string;
  readonly sheet?: LinkedSheet;
  /** Who may do it; others read. */
  readonly needs: Permission;
}

/** How each reason looks, and where its one verb leads. */
export const waitLooks: Readonly<Record<WaitReason, Look>> = {
  sourcesDisagree: {
    status: 'disagree',
    icon: 'rule',
    edge: 'doubt',
    tab: 'hearings',
    sheet: 'settle',
    needs: 'hearing:settle',
  },
  toldAnother: {
    status: 'disagree',
    icon: 'swap_horiz',
    edge: 'doubt',
    tab: 'hearings',
    sheet: 'told',
    needs: 'hearing:tell',
  },
  notTold: { status: 'stale', icon: 'call', edge: 'stale', tab: 'hearings', sheet: 'told', needs: 'hearing:tell' },
  papersEnd: { status: 'stale', icon: 'badge', edge: 'stale', tab: '', needs: 'return:read' },
  unrepresented: {
    status: 'collision',
    icon: 'person_off',
    edge: 'doubt',
    tab: 'counsel',
    needs: 'representation:record',
  },
  familySplit: { status: 'collision', icon: 'call_split', edge: 'doubt', tab: 'family', needs: 'family:read' },
  notVerified: {
    status: 'stale',
    icon: 'update',
    edge: 'stale',
    tab: 'hearings',
    sheet: 'verify',
    needs: 'hearing:verify',
  },
  notConfirmed: { status: 'stale', icon: 'chat', edge: 'stale', tab: 'hearings', sheet: 'told', needs: 'hearing:tell' },
};

/** Days and places of hearings ahead, and what is open about them, in words. */
@Injectable({ providedIn: 'root' })
export class WaitWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  /** `Thu 3 Dec`: the year is told only where it is another than this one. */
  day(on: string): string {
    const year = String(new Date().getFullYear());
    return this.words.day(on).replace(new RegExp(` ${year}$`), '');
  }

  /** The court's city, or that of its clock. */
  court(hearing: Pick<HearingAhead, 'courtCode' | 'courtZone'>): string {
    return this.reference.courtCity(hearing);
  }

  /** `08:30 El Paso`: the court's own clock, and whose it is. */
  courtClock(hearing: HearingAhead): string {
    return hearing.courtTime === null ? '' : `${hearing.courtTime} ${this.court(hearing)}`.trim();
  }

  portName({ report, returnPort }: Pick<HearingAhead, 'report' | 'returnPort'>): string {
    return this.reference.shortPort(report?.port ?? returnPort);
  }

  /** When to be at the port; with its day when that is another than the hearing's. Where no port is known, whose clock it is. */
  portClock(hearing: HearingAhead): string {
    const { report, on } = hearing;
    if (report === null) return '';
    const day = report.on === on ? '' : `${this.day(report.on)}, `;
    return `${day}${report.time} ${this.portName(hearing) || this.words.offset(report.at, report.zone)}`;
  }

  daysLeft({ days }: Pick<HearingAhead, 'days'>): string {
    if (days <= 0) return this.i18n.t('days.today');
    return days === 1 ? this.i18n.t('days.tomorrow') : this.i18n.plural('days.in', days);
  }

  reason = (reason: WaitReason): string => this.i18n.t(`wait.${reason}`);

  /** What exactly is wrong: which dates, which papers, since when, what differs. */
  exactly({ reason, hearing, papers, family }: CannotWait): string {
    switch (reason) {
      case 'sourcesDisagree':
        return hearing.disagreement
          .map(({ on, time }) => (on === null ? this.i18n.t('wait.noDate') : `${this.day(on)} ${time ?? ''}`.trim()))
          .join(` ${this.i18n.t('wait.or')} `);
      case 'papersEnd':
        return papers.map((kind) => this.i18n.t(`paperKind.${kind}`)).join(', ');
      case 'familySplit':
        return (family?.mismatches ?? []).map((mismatch) => this.i18n.t(`familyApart.${mismatch}`)).join(', ');
      case 'notVerified':
        return hearing.verifiedDays === null
          ? this.i18n.t('wait.neverVerified')
          : this.i18n.plural('wait.verifiedDays', hearing.verifiedDays);
      default:
        return '';
    }
  }

  /** What else is open about the same hearing. */
  also = ({ also }: CannotWait): string =>
    also.length === 0
      ? ''
      : this.i18n.t('wait.also', { what: also.map((reason) => this.reason(reason).toLocaleLowerCase()).join(', ') });

  /** The link of the verb: the side of the file, and the sheet that opens. */
  link({ reason, hearing }: CannotWait): { path: string[]; query: Record<string, string> } {
    const { tab, sheet } = waitLooks[reason];
    return {
      path: ['/cases', hearing.caseId, ...(tab === '' ? [] : [tab])],
      query: sheet === undefined ? {} : { sheet, of: hearing.id },
    };
  }
}
