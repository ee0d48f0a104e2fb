import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Whereabouts } from '@resguardo/contract/whereabouts';
import en from '../../i18n/en.json';
import es from '../../i18n/es.json';
import { I18n } from '../platform/i18n/i18n';
import { Words } from '../platform/i18n/words';
import { StayWords } from './stay-words';
import { blankPlace, sentPlace } from './whereabouts-model';

const stay: Whereabouts = {
  id: '0f3b2a1c-1111-4222-8333-44445555aaaa',
  version: 1,
  createdAt: '2026-11-20T12:00:00Z',
  clientId: '27a5a1b3-5924-463b-b44b-f1ba570c5f29',
  cityId: 'Tijuana',
  usState: null,
  setting: 'shelter',
  name: null,
  address: null,
  from: '2026-11-12',
  until: null,
  lastContactAt: null,
  bedUntil: null,
};
const held: Partial<Whereabouts> = { cityId: 'inUsCustody', usState: 'TX', setting: null, name: 'ICE, Karnes County' };

describe('where somebody waits', () => {
  it.each([
    ['en', {}, 'Tijuana, Shelter'],
    ['en', { cityId: 'elsewhere', setting: null }, 'Another place'],
    ['en', { cityId: 'elsewhere', setting: null, address: 'Comitán' }, 'Comitán'],
    ['en', { cityId: 'unknown', setting: null }, ''],
    ['en', { cityId: 'inUs', setting: 'withFamily' }, 'United States, With family or friends'],
    ['en', held, 'United States, in custody, TX, ICE, Karnes County'],
    ['es', held, 'Estados Unidos, en custodia, TX, ICE, Karnes County'],
  ] as const)('would be told in other words (%s): %j', (language, facts, said) => {
    const words: Record<string, string> = language === 'en' ? en : es;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: I18n, useValue: { t: (key: string) => words[key] ?? key } },
        { provide: Words, useValue: {} },
      ],
    });
    expect(TestBed.inject(StayWords).place({ ...stay, ...facts })).toBe(said);
  });
});

describe('what is sent of a place', () => {
  const typed = { ...blankPlace(), usState: 'TX', setting: 'shelter' as const, bedUntil: '2026-12-24' };

  it.each([
    ['Tijuana', { usState: null, setting: 'shelter', bedUntil: '2026-12-24' }],
    ['inUs', { usState: 'TX', setting: 'shelter', bedUntil: '' }],
    ['inUsCustody', { usState: 'TX', setting: null, bedUntil: '' }],
  ])('of %s would keep an answer that makes no sense there, or lose one that does', (cityId, sent) => {
    expect(sentPlace({ ...typed, cityId })).toMatchObject(sent);
  });
});
