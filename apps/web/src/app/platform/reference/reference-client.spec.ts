import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { I18n } from '../i18n/i18n';
import { ReferenceClient } from './reference-client';

const port = {
  id: 'brownsville',
  name: 'Brownsville (Gateway)',
  state: 'TX',
  zone: 'America/Chicago',
  mexicanCity: 'Matamoros',
  mexicanState: 'Tamaulipas',
  mexicanZone: 'America/Matamoros',
  courtCode: 'HLG',
  mexicanName: null,
  hearingLocationCodes: [],
};
const lists = {
  asOf: '2026-11-01',
  ports: [port],
  courts: [{ code: 'HLG', city: 'Harlingen', state: 'TX', zone: 'America/Chicago' }],
  cities: [],
  languages: [],
  nationalities: [],
  phases: [],
  adjournmentCodes: [],
};

describe('ports and courts in words', () => {
  let client: ReferenceClient;
  let http: HttpTestingController;

  beforeEach(() => {
    const providers = [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: I18n, useValue: { language: () => 'en' } },
    ];
    TestBed.configureTestingModule({ providers });
    client = TestBed.inject(ReferenceClient);
    http = TestBed.inject(HttpTestingController);
  });

  it('would name the port one way in a list and another beside the clocks', async () => {
    http.expectOne('/api/reference').flush(lists);
    await client.settled;
    expect([client.shortPort('brownsville'), client.shortPort('unknown'), client.shortPort(null)]).toEqual([
      'Brownsville',
      '',
      '',
    ]);
  });

  it('would show a zone or a code in place of the city, where no court is noted or it is not on the list', async () => {
    http.expectOne('/api/reference').flush(lists);
    await client.settled;
    const zone = 'America/Los_Angeles';
    expect(client.courtCity({ courtCode: 'HLG', courtZone: zone })).toBe('Harlingen');
    expect(client.courtCity({ courtCode: null, courtZone: zone })).toBe('Los Angeles');
    expect(client.courtCity({ courtCode: 'XXX', courtZone: null })).toBe('');
    expect([client.courtName('HLG'), client.courtName('XXX')]).toEqual(['Harlingen (HLG)', 'XXX']);
  });

  it('would keep every page closed for want of the lists', async () => {
    http.expectOne('/api/reference').error(new ProgressEvent('error'));
    await client.settled;
    expect(client.shortPort('brownsville')).toBe('');
  });
});
