import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import { Reference } from '@resguardo/contract/reference';
import { firstValueFrom } from 'rxjs';
import { I18n } from '../i18n/i18n';

const empty: Reference = {
  asOf: '2026-01-01',
  ports: [],
  courts: [],
  cities: [],
  languages: [],
  nationalities: [],
  phases: [],
  adjournmentCodes: [],
};

/** Ports, courts, languages and countries: read once, when the first page opens that shows one; the same for everybody. */
@Injectable({ providedIn: 'root' })
export class ReferenceClient {
  private readonly http = inject(HttpClient);
  private readonly i18n = inject(I18n);
  private readonly answer = signal(empty);

  readonly lists = this.answer.asReadonly();
  /** Read, or not to be had: from now on nothing on a page changes its words by itself. */
  readonly settled: Promise<void> = firstValueFrom(this.http.get('/api/reference'))
    .then((answer) => this.answer.set(Reference.parse(answer)))
    .catch(() => undefined);
  private readonly ports = computed(() => new Map(this.lists().ports.map((port) => [port.id, port])));
  private readonly courts = computed(() => new Map(this.lists().courts.map((court) => [court.code, court])));

  port = (id: string | null | undefined) => (id ? this.ports().get(id) : undefined);
  court = (code: string | null | undefined) => (code ? this.courts().get(code) : undefined);

  /** A city's name is its id: no two on the list share one. */
  city = (name: string | null | undefined) => this.lists().cities.find((city) => city.name === name);

  /** `Brownsville`, without what is said in brackets; empty when the port is not known. */
  shortPort = (id: string | null | undefined): string => this.port(id)?.name.replace(/ \(.*\)$/, '') ?? '';

  /** The court's city, or that of its clock. */
  courtCity = (where: { courtCode: string | null; courtZone: string | null }): string =>
    this.court(where.courtCode)?.city ?? where.courtZone?.split('/').at(-1)?.replaceAll('_', ' ') ?? '';

  /** `El Paso (ELP)`; the code alone when the court is not known. */
  courtName = (code: string): string => {
    const court = this.court(code);
    return court ? `${court.city} (${code})` : code;
  };

  /** Empty when it was not asked or is not known. */
  country = (alpha3: string | null): string => {
    if (alpha3 === null || alpha3 === 'unknown') return '';
    const found = this.lists().nationalities.find((nationality) => nationality.alpha3 === alpha3);
    return (this.i18n.language() === 'es' ? found?.countryEs : found?.countryEn) ?? alpha3;
  };

  languageName = (iso6393: string): string => {
    const found = this.lists().languages.find((language) => language.iso6393 === iso6393);
    const name = (this.i18n.language() === 'es' ? found?.nameEs : found?.nameEn) ?? iso6393;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}
