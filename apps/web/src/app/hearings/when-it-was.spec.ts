import { momentOf, whenFaults, type WhenModel } from './when-it-was';

const zone = 'America/Tijuana';
/** 08:42 in Tijuana. */
const now = '2026-11-24T16:42:00.000Z';
const earlier = (seenOn: string, seenTime = ''): WhenModel => ({ seen: 'earlier', seenOn, seenTime });

describe('when somebody was told or the court was asked', () => {
  it.each([
    ['an hour of another clock', earlier('2026-11-23', '18:30'), '2026-11-24T02:30:00Z'],
    ['midnight, where only the day is known', earlier('2026-11-23'), '2026-11-23T20:00:00Z'],
    ['noon of today, which is still to come', earlier('2026-11-24'), now],
    ['a moment, where it was just now', { seen: 'now', seenOn: '2026-11-23', seenTime: '' } as const, undefined],
  ])('would be kept as %s', (_, model, at) => {
    expect(momentOf(model, zone, now)).toBe(at);
    expect(whenFaults(model, zone, now)).toEqual([]);
  });

  it.each([
    ['no day', earlier(' '), 'seenOn', 'required'],
    ['a day that is none', earlier('2026-02-30'), 'seenOn', 'date'],
    ['a time that is none', earlier('2026-11-23', '25:00'), 'seenTime', 'wallTime'],
    ['tomorrow', earlier('2026-11-25'), 'seenOn', 'seenLater'],
    ['an hour that has not been', earlier('2026-11-24', '08:43'), 'seenTime', 'seenLater'],
  ])('would be kept with %s', (_, model, box, code) => {
    expect(whenFaults(model, zone, now)).toEqual([{ path: [box], code }]);
  });
});
