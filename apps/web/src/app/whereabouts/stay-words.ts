import { Injectable, inject } from '@angular/core';
import type { Whereabouts } from '@resguardo/contract/whereabouts';
import { currentStay, isContactStale, usPlaceOf } from '@resguardo/domain/whereabouts-rules';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { cityName } from '../platform/records/city-name';
import { ReferenceClient } from '../platform/reference/reference-client';

/** Where somebody waits, and how long ago we heard from them, in the reader's language. */
@Injectable({ providedIn: 'root' })
export class StayWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  current = (stays: readonly Whereabouts[]): Whereabouts | undefined =>
    currentStay(stays, ({ cityId }) => this.words.today(this.reference.city(cityId)?.zone));

  /** `Tijuana, Casa Mezquite`, or `United States, in custody, TX`; empty when nothing is known of it. */
  place = ({ cityId, usState, setting, name, address }: Whereabouts): string => {
    const city = cityId === null || cityId === 'unknown' ? '' : cityId;
    const where = city === 'elsewhere' && address !== null ? address : cityName(this.i18n, city);
    const state = usPlaceOf(cityId) ? (usState ?? '') : '';
    const what = name ?? (setting === null || setting === 'unknown' ? '' : this.i18n.t(`setting.${setting}`));
    return [where, state, what].filter((part) => part !== '').join(', ');
  };

  contact = ({ lastContactAt }: Whereabouts): string => {
    if (lastContactAt === null) return this.i18n.t('stay.neverHeard');
    const days = this.words.daysFromNow(this.words.dayIn(lastContactAt, this.words.zone), this.words.zone);
    return this.i18n.t('stay.lastHeard', { days });
  };

  isStale = ({ lastContactAt }: Whereabouts): boolean => isContactStale(lastContactAt, new Date());
}
