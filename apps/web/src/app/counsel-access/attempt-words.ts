import { Injectable, inject } from '@angular/core';
import type { CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { blockedOrCutShort } from '@resguardo/domain/counsel-access';
import type { IconName } from '@resguardo/ui/icon-names';
import type { Status } from '@resguardo/ui/status-tag';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { ReferenceClient } from '../platform/reference/reference-client';

/** An attempt to see a client, in words. */
@Injectable({ providedIn: 'root' })
export class AttemptWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);
  private readonly colleagues = inject(ColleaguesClient);

  /** `Tue 24 Nov 2026, 08:30 UTC−8`: on the clock of the place. */
  when = ({ at, zone }: CounselAttempt): string =>
    `${this.words.day(this.words.dayIn(at, zone))}, ${this.words.time(at, zone)} ${this.words.offset(at, zone)}`;

  where({ place, port }: CounselAttempt): string {
    const name = this.reference.port(port)?.name ?? '';
    const words = this.i18n.t(`counselPlace.${place}`);
    return name === '' ? words : `${words}, ${name}`;
  }

  /** Let in, cut short, refused, or not known: each with a shape of its own. */
  result(attempt: CounselAttempt): { status: Status; icon: IconName; words: string } {
    const blocked = blockedOrCutShort(attempt);
    if (attempt.allowed === 'no') return { status: 'plain', icon: 'block', words: this.i18n.t('visit.refused') };
    if (blocked === 'yes') return { status: 'plain', icon: 'do_not_disturb_on', words: this.i18n.t('visit.cutShort') };
    if (attempt.allowed === 'unknown') return { status: 'unknown', icon: 'help', words: this.i18n.t('visit.unknown') };
    return { status: 'confirmed', icon: 'door_front', words: this.i18n.t('visit.letIn') };
  }

  /** Who refused, at which post, and what was said. */
  refusal({ refusedBy, refusedByPost, reason }: CounselAttempt): string {
    const who = refusedBy === null ? '' : this.i18n.t('visit.by', { who: this.i18n.t(`refusedBy.${refusedBy}`) });
    return [who, refusedByPost ?? '', reason ?? ''].filter((part) => part !== '').join(' · ');
  }

  /** Minutes asked, given and used, who could hear, who went, what came of it, and whether it may be told. */
  meeting(attempt: CounselAttempt): string {
    const minutes = (key: MessageKey, n: number | null): string => (n === null ? '' : this.i18n.t(key, { n }));
    const took = attempt.allowed !== 'no';
    const { attendedBy, consequence, consentToUse } = attempt;
    const went = attendedBy.map((id) => this.colleagues.name(id)).filter((name) => name !== '');
    return [
      minutes('visit.asked', attempt.minutesAsked),
      minutes('visit.given', attempt.minutesAllowed),
      minutes('visit.used', attempt.minutesActual),
      took && attempt.private !== null ? this.i18n.t(attempt.private ? 'visit.alone' : 'visit.overheard') : '',
      took && attempt.interpreter === true ? this.i18n.t('visit.interpreted') : '',
      attempt.phoneFailure === true ? this.i18n.t('visit.phoneFailed') : '',
      went.length === 0 ? '' : this.i18n.t('visit.went', { names: went.join(', ') }),
      consequence === null || consequence === 'none' ? '' : this.i18n.t(`consequence.${consequence}`),
      consentToUse === null ? '' : this.i18n.t('visit.telling', { how: this.i18n.t(`telling.${consentToUse}`) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  }

  options<T extends string>(list: string, values: readonly T[]) {
    return values.map((value) => ({ value, label: this.i18n.t(`${list}.${value}` as MessageKey) }));
  }

  groups<T extends string>(list: string, values: readonly T[]) {
    return [{ label: '', options: this.options(list, values) }];
  }

  yesOrNo = () => [
    { value: true, label: this.i18n.t('word.yes') },
    { value: false, label: this.i18n.t('word.no') },
  ];
}
