import { TestBed } from '@angular/core/testing';
import type { HistoryEntry } from '@resguardo/contract/history';
import en from '../../../i18n/en.json';
import es from '../../../i18n/es.json';
import { I18n } from '../i18n/i18n';
import { OnePassTranspiler } from '../i18n/provide-i18n';
import { Words } from '../i18n/words';
import { ReferenceClient } from '../reference/reference-client';
import { ConsentHistory } from './consent-history';
import { HearingHistory } from './hearing-history';
import { HearingWords } from './hearing-words';

const at = '2026-11-24T16:30:00Z';
const transpiler = new OnePassTranspiler();

function speaking(language: 'en' | 'es') {
  const words: Record<string, string> = language === 'en' ? en : es;
  const t = (key: string, params = {}) => transpiler.transpile({ value: words[key] ?? key, params });
  const day = (on: string) => `<${on}>`;
  const moment = (instant: string) => `<${instant}>`;
  const date = ({ on, time }: { on: string; time: string }) => `<${on}, ${time}>`;
  const provide = (token: unknown, useValue: unknown) => ({ provide: token, useValue });
  TestBed.configureTestingModule({
    providers: [
      provide(I18n, { t, language: () => language }),
      provide(Words, { plainDay: day, moment, zone: 'UTC', dayIn: (instant: string) => instant.slice(0, 10) }),
      provide(ReferenceClient, { languageName: () => (language === 'en' ? 'Spanish' : 'Español') }),
      provide(HearingWords, {
        date,
        reasonWords: () => (language === 'en' ? 'Lack of interpreter' : 'Sin intérprete'),
      }),
    ],
  });
}
const entry = (facts: object): HistoryEntry => ({
  id: '1',
  at,
  by: { id: '2', name: 'M. Ochoa' },
  record: 'consent',
  recordId: '3',
  action: 'consent:record',
  changes: Object.entries(facts).map(([field, to]) => ({ field, from: null, to: to as unknown })),
});
const text = (parts: readonly { text: string }[] | undefined) => parts?.map((part) => part.text).join('');

const given = { purpose: 'referral', answer: 'given', mode: 'oral', language: 'spa', until: '2027-11-24' };
const guardian = { name: 'Rosa Ixcoy', relation: 'mother' };

describe('a permission in the history', () => {
  it.each([
    [
      'en',
      { ...given, recipients: 'Casa Frontera', dataClasses: ['identity', 'health'], from: '2026-11-24' },
      'Permission given to pass the case to another organization, for Casa Frontera, by word of mouth, asked in Spanish, valid until <2027-11-24>, covering name and who the person is and health.',
    ],
    [
      'en',
      { ...given, guardian, assent: true, from: '2026-11-20', evidence: 'Blue folder' },
      'Permission given by Rosa Ixcoy (mother) to pass the case to another organization, by word of mouth, asked in Spanish, with the child’s agreement, asked on <2026-11-20>, valid until <2027-11-24>. Paper or recording: Blue folder.',
    ],
    ['en', { purpose: 'press', answer: 'refused' }, 'Permission refused to speak with the press.'],
    [
      'es',
      given,
      'Permiso dado para pasar su caso a otra organización, de palabra, preguntado en español, vale hasta el <2027-11-24>.',
    ],
  ] as const)('would read like a list of boxes (%s)', (language, facts, sentence) => {
    speaking(language);
    expect(text(TestBed.inject(ConsentHistory).asked(entry(facts)))).toBe(sentence);
  });

  it('would not say what was taken back, and why', () => {
    speaking('en');
    const back = entry({ revokedAt: at, revokedBy: '2', revokedReason: 'She moved on' });
    const history = TestBed.inject(ConsentHistory);
    expect(text(history.withdrawn(back, 'press'))).toBe(
      'Permission withdrawn, given to speak with the press. Reason: She moved on',
    );
    expect(text(history.withdrawn(back, undefined))).toBe('Permission withdrawn. Reason: She moved on');
    expect(history.withdrawn(entry({ evidence: 'Blue folder' }), undefined)).toBeUndefined();
  });
});

describe('what became of a hearing, in the history', () => {
  const said = (field: string, to: unknown) => TestBed.inject(HearingHistory).sentences({ field, from: null, to }, at);
  const adjourned = { result: 'adjourned', adjournmentCode: '18', label: null, toldUsBy: 'clerk', noticeOn: null };
  const date = { on: '2026-12-03', time: '08:30' };

  it('would be a code and a word of a list', () => {
    speaking('en');
    expect(said('outcome', { ...adjourned, inAbsentia: false })).toEqual([
      'it was adjourned (reason: lack of interpreter, court code 18), as the clerk says',
    ]);
    expect(
      said('outcome', { result: 'absent', adjournmentCode: null, toldUsBy: null, noticeOn: null, inAbsentia: true }),
    ).toEqual(['the client did not appear (reason: lack of interpreter), and a removal order was made in absentia']);
  });

  it('would be translated word by word', () => {
    speaking('es');
    expect(said('outcome', { ...adjourned, inAbsentia: true })).toEqual([
      'se aplazó (motivo: sin intérprete, código 18 de la corte), según el personal de la corte, y se dictó orden de expulsión en ausencia',
    ]);
    expect(said('verified', { ...date, source: 'portal', at })).toEqual([
      'la corte confirmó la fecha <2026-12-03, 08:30>, según el portal',
    ]);
  });

  it('would hide that it was told or verified earlier than it was written down', () => {
    speaking('en');
    const earlier = '2026-11-23T10:00:00Z';
    expect(said('told', [{ ...date, id: '1', how: 'phone', confirmed: true, at: earlier }])).toEqual([
      'the client was told of <2026-12-03, 08:30> by telephone and repeated the date, on <2026-11-23T10:00:00Z>',
    ]);
    expect(said('told', [{ ...date, id: '1', how: 'phone', confirmed: false, at }])).toEqual([
      'the client was told of <2026-12-03, 08:30> by telephone',
    ]);
    expect(said('verified', { ...date, source: 'clerk', at: earlier })).toEqual([
      'the court confirmed <2026-12-03, 08:30> through the clerk, on <2026-11-23T10:00:00Z>',
    ]);
  });
});
