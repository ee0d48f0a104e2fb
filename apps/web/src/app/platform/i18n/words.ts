import { Injectable, inject } from '@angular/core';
import { ageWord, type MaybeDate } from '@resguardo/ui/partial-date-input';
import { clockAt, daysBetween, longDay, offsetWord, partialDay, plainDay, shortDay } from '@resguardo/ui/day-words';
import { I18n } from './i18n';

interface Named {
  givenNames: string | null;
  surname1: string | null;
  surname2: string | null;
  preferredName: string | null;
}

/** Days, times, names and ages in the reader's language. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly i18n = inject(I18n);
  /** The reader's own clock, for when something was saved; never for a hearing. */
  readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  day = (on: string): string => shortDay(on, this.i18n.language());
  plainDay = (on: string): string => plainDay(on, this.i18n.language());
  longDay = (on: string): string => longDay(on, this.i18n.language());
  offset = (instant: string, zone: string): string => offsetWord(instant, zone);
  time = (instant: string, zone: string): string => clockAt(instant, zone).time;
  dayIn = (instant: string, zone: string): string => clockAt(instant, zone).on;

  /** The day it is there; without a place, the reader's own. */
  today = (zone = this.zone): string => clockAt(new Date().toISOString(), zone).on;

  /** `24 Nov 2026, 10:42` on the reader's own clock. */
  moment = (instant: string): string => {
    const { on, time } = clockAt(instant, this.zone);
    return `${this.plainDay(on)}, ${time}`;
  };

  /** The whole name, or what the person is called when no name is known. */
  name = (person: Named): string => {
    const parts = [person.givenNames, person.surname1, person.surname2].filter((part) => part !== null && part !== '');
    return parts.length > 0 ? parts.join(' ') : (person.preferredName ?? this.i18n.t('person.nameless'));
  };

  /** What the person is called, or empty when that is the name itself. */
  calledAs = (person: Named): string => {
    const { preferredName } = person;
    return preferredName === null || [person.givenNames, this.name(person)].includes(preferredName)
      ? ''
      : preferredName;
  };

  birth = (birth: MaybeDate): string => {
    if (birth === null) return this.i18n.t('status.notAsked');
    return birth === 'unknown' ? this.i18n.t('status.unknown') : partialDay(birth, this.i18n.language());
  };

  /** `36 years`, or empty when no date of birth is known. */
  age = (birth: MaybeDate): string => {
    if (birth === null || birth === 'unknown') return '';
    return ageWord(birth, new Date(), {
      years: this.i18n.t('person.years'),
      yearsOr: this.i18n.t('person.yearsOr'),
    });
  };

  /** `in 9 days`, seen from today in the court's own zone. */
  daysFromNow = (on: string, zone: string): string => {
    const days = daysBetween(this.today(zone), on);
    if (days === 0) return this.i18n.t('days.today');
    if (days === 1) return this.i18n.t('days.tomorrow');
    if (days === -1) return this.i18n.t('days.yesterday');
    return this.i18n.plural(days > 0 ? 'days.in' : 'days.ago', Math.abs(days));
  };
}
