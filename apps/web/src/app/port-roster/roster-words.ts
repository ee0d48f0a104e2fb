import { Injectable, inject } from '@angular/core';
import type { RosterEntry } from '@resguardo/contract/port-roster';
import { usPlaceOf } from '@resguardo/domain/whereabouts-rules';
import type { IconName } from '@resguardo/ui/icon-names';
import type { Status } from '@resguardo/ui/status-tag';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { cityName } from '../platform/records/city-name';
import { ReferenceClient } from '../platform/reference/reference-client';

interface Answer {
  readonly status: Status;
  readonly icon: IconName;
  readonly words: string;
}

const inUs = (stay: RosterEntry['stay']): boolean => usPlaceOf(stay?.cityId ?? null) !== undefined;

/** What is known of a morning at the bridge, in words. What is not known is said. */
@Injectable({ providedIn: 'root' })
export class RosterWords {
  private readonly i18n = inject(I18n);
  private readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);

  /** `08:30 El Paso`, with its day when that is not the day of the list. */
  court({ on, courtTime, courtZone, courtCode }: RosterEntry, listed: string): string {
    const city = this.reference.courtCity({ courtCode, courtZone });
    const day = on === null || on === listed ? '' : `${this.words.day(on)},`;
    return [day, courtTime ?? this.i18n.t('hearing.timeNotKnown'), city].filter((part) => part !== '').join(' ');
  }

  /** Whether the person knows; and first, whether there is a date to tell. */
  told({ toldState, disagreement }: RosterEntry): Answer[] {
    const knows = this.knows(toldState);
    return disagreement.length > 0
      ? [{ status: 'disagree', icon: 'rule', words: this.i18n.t('wait.sourcesDisagree') }, knows]
      : [knows];
  }

  sheet({ tearSheet }: RosterEntry): Answer {
    const looks: Record<RosterEntry['tearSheet'], Pick<Answer, 'status' | 'icon'>> = {
      held: { status: 'confirmed', icon: 'description' },
      ended: { status: 'collision', icon: 'description' },
      missing: { status: 'collision', icon: 'description' },
      unknown: { status: 'notAsked', icon: 'radio_button_unchecked' },
    };
    return { ...looks[tearSheet], words: this.i18n.t(`roster.sheet.${tearSheet}`) };
  }

  /** `Shelter, Tijuana` */
  stay({ stay }: RosterEntry): string {
    if (stay === null) return this.i18n.t('roster.stayUnknown');
    const city = stay.cityId === null ? '' : this.city(stay.cityId);
    const setting = stay.setting === null ? '' : this.i18n.t(`setting.${stay.setting}`);
    return [setting, city].filter((part) => part !== '').join(', ') || this.i18n.t('roster.stayUnknown');
  }

  /** Of somebody in the United States there is no bed on this side to ask about, and no way to the bridge. */
  bed({ bedThatNight, stay }: RosterEntry): Answer | undefined {
    if (inUs(stay)) return undefined;
    if (bedThatNight === null) return { status: 'notAsked', icon: 'bed', words: this.i18n.t('roster.bed.unknown') };
    const until = stay?.bedUntil ?? null;
    return bedThatNight
      ? { status: 'plain', icon: 'bed', words: this.i18n.t('roster.bed.yes') }
      : {
          status: 'collision',
          icon: 'bed',
          words: this.i18n.t('roster.bed.no', { day: until === null ? '' : this.words.day(until) }),
        };
  }

  /** The way there, as far as there is one to worry about. */
  way({ byNight, waitsNear, stay }: RosterEntry): Answer | undefined {
    if (inUs(stay)) return undefined;
    if (waitsNear === false)
      return {
        status: 'collision',
        icon: 'directions_bus',
        words: this.i18n.t(byNight === true ? 'roster.way.farByNight' : 'roster.way.far'),
      };
    if (waitsNear === null)
      return { status: 'notAsked', icon: 'directions_bus', words: this.i18n.t('roster.way.unknown') };
    return byNight === true
      ? { status: 'plain', icon: 'bedtime', words: this.i18n.t('roster.way.nearByNight') }
      : undefined;
  }

  private city = (id: string): string =>
    id === 'elsewhere' || id === 'unknown' ? this.i18n.t(`roster.city.${id}`) : cityName(this.i18n, id);

  private knows(toldState: RosterEntry['toldState']): Answer {
    switch (toldState) {
      case 'confirmed':
        return { status: 'confirmed', icon: 'check_circle', words: this.i18n.t('today.confirmed') };
      case 'told':
        return { status: 'plain', icon: 'chat', words: this.i18n.t('wait.notConfirmed') };
      case 'toldAnother':
        return { status: 'disagree', icon: 'swap_horiz', words: this.i18n.t('wait.toldAnother') };
      case 'notTold':
        return { status: 'stale', icon: 'call', words: this.i18n.t('wait.notTold') };
    }
  }
}
