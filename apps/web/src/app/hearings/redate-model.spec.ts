import type { Hearing } from '@resguardo/contract/hearings';
import { redateFaults, redateModelOf, sentRedate, standsAgainst, type RedateModel } from './redate-model';

const now = '2026-11-24T18:00:00Z';
const by = { seenAt: '2026-11-20T12:00:00Z', at: '2026-11-20T12:00:00Z', by: 'me', note: null };
const says = (source: 'tearSheet' | 'portal' | 'clerk' | 'courtLine', on: string) => ({
  id: source,
  source,
  on,
  time: '08:30',
  ...by,
});
const hearing = {
  kind: 'master',
  medium: 'inPerson',
  on: '2026-12-03',
  courtTime: '08:30',
  courtZone: 'America/Denver',
  judge: 'R. Harmon',
  report: null,
  settled: null,
  verified: null,
  claims: [says('tearSheet', '2026-12-03'), says('portal', '2026-12-03')],
} as unknown as Hearing;
const usual = { courtZone: 'America/Denver', port: 'pasoDelNorte', portZone: 'America/Denver' };
const model = (on: string, facts: Partial<RedateModel> = {}): RedateModel => {
  const start = redateModelOf(hearing, usual);
  return { ...start, toldUsBy: 'courtLine', ...facts, next: { ...start.next, on, ...facts.next } };
};

describe('re-dating a hearing', () => {
  it.each<[string, RedateModel, number]>([
    ['one voice against two sources, for a later day', model('2026-12-10'), 2],
    ['an earlier day, which is the safer one', model('2026-11-30'), 0],
    ['a paper of the court, which moves it by itself', model('2026-12-10', { toldUsBy: 'hearingNotice' }), 0],
    ['nobody named yet', model('2026-12-10', { toldUsBy: null }), 0],
    ['a source that is one of the two', model('2026-12-10', { toldUsBy: 'portal' }), 0],
    ['taken off the calendar by one voice', model('', { next: { ...model('').next, state: 'unset' } }), 2],
  ])('weighs %s', (_what, typed, expected) => {
    expect(standsAgainst(hearing, typed, now)).toBe(expected);
  });

  it('sends an estimated time at the port, because no tear sheet is printed for the new day yet', () => {
    expect(sentRedate(model('2026-12-10')).next.report).toEqual({
      on: '2026-12-10',
      time: '04:30',
      zone: 'America/Denver',
      port: 'pasoDelNorte',
      estimated: true,
    });
  });

  it('says nothing about the client while nobody spoke to them', () => {
    expect(sentRedate(model('2026-12-10')).told).toBeNull();
    expect(sentRedate(model('2026-12-10', { told: 'told' })).told).toEqual({ how: 'phone', confirmed: false });
    const off = model('', { told: 'confirmed', next: { ...model('').next, state: 'unset' } });
    expect(sentRedate(off).told).toBeNull();
  });

  it('asks who says so and refuses a code the list does not hold, and lets the reason be missing', () => {
    const codes = new Set(['9A']);
    const found = (typed: RedateModel) =>
      redateFaults(typed, codes, '2026-11-24').map(({ path, code }) => `${path.join('.')} ${code}`);
    expect(found(model('2026-12-10'))).toEqual([]);
    expect(found(model('2026-12-10', { toldUsBy: null, adjournmentCode: 'interp' }))).toEqual([
      'toldUsBy required',
      'adjournmentCode codeUnknown',
    ]);
    expect(found(model(''))).toEqual(['next.on required']);
  });
});
