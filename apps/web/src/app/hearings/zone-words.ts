import { Injectable, computed, inject } from '@angular/core';
import type { OptionGroup } from '@resguardo/ui/select';
import { I18n } from '../platform/i18n/i18n';
import { ReferenceClient } from '../platform/reference/reference-client';

/** Time zones by the cities that people know them by, not by the names of the tz database. */
@Injectable({ providedIn: 'root' })
export class ZoneWords {
  private readonly i18n = inject(I18n);
  private readonly reference = inject(ReferenceClient);

  readonly courts = computed(() =>
    this.groups(this.reference.lists().courts.map(({ zone, city }) => ({ zone, city }))),
  );
  readonly ports = computed(() =>
    this.groups(this.reference.lists().ports.map(({ zone, name }) => ({ zone, city: name }))),
  );

  readonly cities = computed(() =>
    this.groups(this.reference.lists().cities.map(({ zone, name }) => ({ zone, city: name }))),
  );

  private groups(places: readonly { zone: string; city: string }[]): OptionGroup<string>[] {
    const zones = [...new Set(places.map(({ zone }) => zone))];
    const options = zones.map((zone) => {
      const cities = places.filter((place) => place.zone === zone).map(({ city }) => city);
      const shown = [...new Set(cities)].slice(0, 3).join(', ') + (cities.length > 3 ? '…' : '');
      return { value: zone, label: `${this.name(zone)}: ${shown}` };
    });
    return [{ label: '', options }];
  }

  name(zone: string): string {
    const language = this.i18n.language() === 'es' ? 'es-MX' : 'en-US';
    const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
      new Date(),
    );
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  }
}
