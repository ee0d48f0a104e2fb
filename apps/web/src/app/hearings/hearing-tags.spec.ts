import { TestBed } from '@angular/core/testing';
import type { Hearing } from '@resguardo/contract/hearings';
import en from '../../i18n/en.json';
import es from '../../i18n/es.json';
import { OpenFile } from '../cases/open-file';
import { ColleaguesClient } from '../platform/colleagues/colleagues-client';
import { I18n } from '../platform/i18n/i18n';
import { OnePassTranspiler } from '../platform/i18n/provide-i18n';
import { Words } from '../platform/i18n/words';
import { HearingWords } from '../platform/records/hearing-words';
import { ReferenceClient } from '../platform/reference/reference-client';
import { SessionStore } from '../platform/session/session-store';
import { HearingTags } from './hearing-tags';

const transpiler = new OnePassTranspiler();
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const when = { on: '2199-12-03', time: '08:30' };

function tagsOf(facts: Partial<Hearing>, language: 'en' | 'es' = 'en'): string[] {
  const words: Record<string, string> = language === 'en' ? en : es;
  const t = (key: string, params = {}) => transpiler.transpile({ value: words[key] ?? key, params });
  const provide = (token: unknown, useValue: unknown) => ({ provide: token, useValue });
  TestBed.configureTestingModule({
    providers: [
      provide(I18n, { t, plural: (key: string, n: number) => t(`${key}.other`, { n }) }),
      provide(Words, { plainDay: (on: string) => `<${on}>`, zone: 'UTC', dayIn: (at: string) => at.slice(0, 10) }),
      provide(HearingWords, { date: ({ on }: { on: string }) => `<${on}>` }),
      provide(ReferenceClient, { port: () => undefined }),
      provide(ColleaguesClient, { name: (id: string) => (id === 'me' ? 'M. Ochoa' : '') }),
      provide(SessionStore, { can: () => false }),
      provide(OpenFile, { value: () => undefined }),
    ],
  });
  const tags = TestBed.createComponent(HearingTags);
  const hearing = { ...when, courtTime: when.time, startsAt: `${when.on}T14:30:00Z`, outcome: null, state: 'exact' };
  tags.componentRef.setInput('hearing', { ...hearing, medium: 'phone', told: [], verified: null, ...facts });
  tags.detectChanges();
  const found = (tags.nativeElement as HTMLElement).querySelectorAll('rg-status-tag');
  return [...found].map((each) => each.textContent.trim());
}

const telling = (confirmed: boolean, at: string, facts: object = {}) =>
  ({ id: at, ...when, how: 'phone', confirmed, note: null, at, by: 'me', ...facts }) as Hearing['told'][number];

describe('whether and how the client was told', () => {
  const repeated = telling(true, '2026-11-20T12:00:00Z');
  const unanswered = telling(false, '2026-11-24T12:00:00Z', { how: 'whatsapp' });

  it('would give a confirmation the day of a later call that nobody answered', () => {
    const told = [repeated, unanswered];
    expect(tagsOf({ told, toldState: 'confirmed' })).toContain('Told <2026-11-20> by telephone, confirmed');
  });

  it('would not say how', () => {
    expect(tagsOf({ told: [unanswered], toldState: 'told' }, 'es')).toContain(
      'Avisada el <2026-11-24> por WhatsApp, sin confirmar',
    );
    TestBed.resetTestingModule();
    const told = [telling(true, '2026-11-20T12:00:00Z', { on: '2026-12-10', how: 'relative' })];
    expect(tagsOf({ told, toldState: 'toldAnother' })).toContain(
      'Told through a relative of another date: <2026-12-10>',
    );
    TestBed.resetTestingModule();
    expect(tagsOf({ toldState: 'notTold' })).toContain('Not told yet');
  });
});

describe('when the date was last verified with the court', () => {
  const verified = (days: number, by = 'me') => ({
    ...when,
    source: 'courtLine' as const,
    note: null,
    at: ago(days),
    by,
  });
  const day = (days: number) => `<${ago(days).slice(0, 10)}>`;

  it('would not say by whom, while that can be relied on and when it no longer can', () => {
    expect(tagsOf({ verified: verified(2) })).toContain(`Verified ${day(2)} with the court line by M. Ochoa`);
    TestBed.resetTestingModule();
    const stale = `Not verified for 12 days, last ${day(12)} with the court line by M. Ochoa`;
    expect(tagsOf({ verified: verified(12) })).toContain(stale);
    TestBed.resetTestingModule();
    const spanish = `Verificada el ${day(2)} con la línea de la corte, M. Ochoa`;
    expect(tagsOf({ verified: verified(2) }, 'es')).toContain(spanish);
  });

  it('would leave a hole where the name is not known', () => {
    expect(tagsOf({ verified: verified(2, 'gone') })).toContain(`Verified ${day(2)} with the court line`);
  });
});
