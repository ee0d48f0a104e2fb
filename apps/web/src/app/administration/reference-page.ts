import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { referenceLists } from '@resguardo/contract/reference';
import { foldName } from '@resguardo/domain/folding';
import { Icon } from '@resguardo/ui/icon';
import { I18n, type MessageKey } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { Loading } from '../platform/page/loading';
import { ReferenceClient } from '../platform/reference/reference-client';
import { AdministrationClient } from './administration-client';

type List = (typeof referenceLists)[number];
interface Line {
  name: string;
  details: string;
}

/** The lists that forms choose from, with where they come from and as of which day. Nothing here can be changed. */
@Component({
  selector: 'app-reference-page',
  imports: [Icon, Loading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reference-page.html',
  styleUrl: './reference-page.scss',
})
export class ReferencePage {
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(Words);
  private readonly reference = inject(ReferenceClient);
  protected readonly sources = inject(AdministrationClient).sources();
  protected readonly lists = referenceLists;
  protected readonly list = signal<List>('ports');
  protected readonly text = signal('');

  protected readonly source = computed(() =>
    this.sources.hasValue() ? this.sources.value().items.find(({ list }) => list === this.list()) : undefined,
  );
  protected readonly shown = computed(() => {
    const wanted = foldName(this.text()).split(' ').filter(Boolean);
    return this.lines().filter(({ name, details }) => {
      const folded = foldName(`${name} ${details}`);
      return wanted.every((word) => folded.includes(word));
    });
  });

  protected labelOf = (list: List) => `reference.${list}` as MessageKey;

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  private readonly lines = computed((): Line[] => {
    const { ports, courts, cities, languages, nationalities, phases, adjournmentCodes } = this.reference.lists();
    const spanish = this.i18n.language() === 'es';
    const line = (name: string, ...details: (string | null)[]): Line => ({
      name,
      details: details.filter((part) => part !== null && part !== '').join(' · '),
    });
    switch (this.list()) {
      case 'ports':
        return ports.map((port) =>
          line(port.name, port.state, port.mexicanName, port.mexicanCity, port.zone, port.courtCode),
        );
      case 'courts':
        return courts.map((court) => line(`${court.city} (${court.code})`, court.state, court.zone));
      case 'cities':
        return cities.map((city) =>
          line(city.name, city.state, city.zone, city.returnCity ? this.i18n.t('reference.returnCity') : null),
        );
      case 'languages':
        return languages.map((language) =>
          line(spanish ? language.nameEs : language.nameEn, language.iso6393 ?? language.id),
        );
      case 'nationalities':
        return nationalities.map((country) => line(spanish ? country.countryEs : country.countryEn, country.alpha3));
      case 'adjournments':
        return adjournmentCodes.map(({ code, labelEn, labelEs }) => line(`${code} ${labelEn}`, labelEs));
      case 'phases':
        return phases.map(({ id, from, to, kind }) =>
          line(
            id.replaceAll('_', ' '),
            this.i18n.t(to === null ? 'reference.since' : 'reference.between', {
              from: this.words.plainDay(from),
              to: to === null ? '' : this.words.plainDay(to),
            }),
            this.i18n.t(kind === 'enrolment' ? 'reference.enrolment' : 'reference.statusOnly'),
          ),
        );
      case 'closures':
        return (this.sources.hasValue() ? this.sources.value().closures : []).map(({ closedOn, nameEn, nameEs }) =>
          line(this.words.plainDay(closedOn), spanish ? (nameEs ?? nameEn) : nameEn),
        );
    }
  });
}
