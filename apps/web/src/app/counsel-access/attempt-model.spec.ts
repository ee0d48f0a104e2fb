import { NewCounselAttempt, type CounselAttempt } from '@resguardo/contract/counsel-attempts';
import { asForm } from '../platform/problems/as-form';
import { attemptFaults, blankAttempt, modelOfAttempt, sentAttempt, type AttemptModel } from './attempt-model';

const now = new Date('2026-11-24T18:00:00Z');
const me = '27a5a1b3-5924-463b-b44b-f1ba570c5f29';
const here = { at: now.toISOString(), zone: 'America/Tijuana', port: 'sanYsidro', userId: me };
const typed = (facts: Partial<AttemptModel>): AttemptModel => ({
  ...blankAttempt(here, null),
  allowed: 'yes',
  ...facts,
});

describe('an attempt as it is typed', () => {
  it('begins now, on the clock of the port, with whoever is signed in', () => {
    expect(blankAttempt(here, null)).toMatchObject({
      ...{ on: '2026-11-24', time: '10:00', zone: 'America/Tijuana', port: 'sanYsidro', place: 'port' },
      ...{ allowed: null, attendedBy: [me], minutesActual: '' },
    });
    expect(blankAttempt({ ...here, port: null }, 'no')).toMatchObject({ place: 'other', allowed: 'no' });
  });

  it.each<[string, string, string]>([
    ['the port’s clock', 'America/Tijuana', '2026-11-24T16:30:00Z'],
    ['the clock of the capital', 'America/Mexico_City', '2026-11-24T14:30:00Z'],
  ])('reads the same wall time on %s', (_what, zone, at) => {
    const sent = sentAttempt(typed({ on: '2026-11-24', time: '08:30', zone })) as { at: string };
    expect(Date.parse(sent.at)).toBe(Date.parse(at));
  });

  it('sends digits as numbers, nothing as nothing, and no language or currency without what they belong to', () => {
    const facts = { interpreter: false, interpreterLanguage: 'mam', interpreterSource: 'agency', costCurrency: 'mxn' };
    expect(sentAttempt(typed({ ...facts, minutesAsked: ' 60 ' } as Partial<AttemptModel>))).toMatchObject({
      ...{ minutesAsked: 60, minutesActual: '', interpreterLanguage: null, interpreterSource: null },
      ...{ costCurrency: null, requestedAt: null },
    });
  });

  it('takes noon for a request whose time nobody knows', () => {
    const sent = sentAttempt(typed({ requestedOn: '2026-11-20' })) as { requestedAt: string };
    expect(Date.parse(sent.requestedAt)).toBe(Date.parse('2026-11-20T20:00:00Z'));
  });

  it.each<[string, Partial<AttemptModel>, string, string]>([
    ['no day', { on: '' }, 'on', 'required'],
    ['no time', { time: '' }, 'time', 'required'],
    ['no clock', { zone: null }, 'zone', 'required'],
    ['half a time', { time: '8:3' }, 'time', 'wallTime'],
    ['a day that never was', { on: '2026-02-31' }, 'on', 'date'],
    ['words for minutes', { minutesActual: 'half an hour' }, 'minutesActual', 'wholeNumber'],
  ])('says at its own box what is wrong with %s', (_what, facts, box, code) => {
    expect(attemptFaults(typed(facts), now)).toContainEqual(expect.objectContaining({ path: [box], code }));
  });

  it('finds nothing wrong with what is whole, and says the same again when it is opened', () => {
    const whole = typed({ minutesAsked: '60', minutesActual: '25', private: true, time: '08:30' });
    expect(attemptFaults(whole, now)).toEqual([]);
    const facts = NewCounselAttempt.parse(asForm(NewCounselAttempt).check(sentAttempt(whole)).body);
    const again = modelOfAttempt(facts as unknown as CounselAttempt);
    expect(again).toMatchObject({
      on: whole.on,
      time: '08:30',
      zone: whole.zone,
      minutesAsked: '60',
      minutesActual: '25',
    });
  });
});
