import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import {
  assertTimeZoneData,
  estimateReport,
  instantOf,
  isTimeZone,
  wallTimeAt,
  type InstantAnswer,
} from './hearing-clock';

interface HearingVector {
  kind: 'hearing';
  id: string;
  why: string;
  courtZone: string;
  portZone: string;
  cityZone: string;
  courtLocal: string;
  reportMinutesBefore: number;
  expect: Record<string, string>;
}
interface WallTimeVector {
  kind: 'wallTime';
  id: string;
  zone: string;
  local: string;
  expect: { exists: boolean; ambiguous: boolean; instants?: string[] };
}

const { vectors } = JSON.parse(readFileSync(`${__dirname}/../../../test/vectors/timezone-vectors.json`, 'utf8')) as {
  vectors: (HearingVector | WallTimeVector)[];
};
const hearings = vectors.filter((vector) => vector.kind === 'hearing');
const wallTimes = vectors.filter((vector) => vector.kind === 'wallTime');

const at = (local: string, zone: string): InstantAnswer => {
  const [on, time] = local.split('T') as [string, string];
  return instantOf(on, time, zone);
};
const local = (instant: string, zone: string): string => {
  const { on, time } = wallTimeAt(instant, zone);
  return `${on}T${time}`;
};
const iso = (instant: string | undefined): string => new Date(instant as string).toISOString().replace('.000Z', 'Z');

describe('the clocks of court, port and city', () => {
  test.each(hearings)('$id $courtLocal would be another moment: $why', (vector) => {
    const answer = at(vector.courtLocal, vector.courtZone);
    expect(answer).toEqual({ ok: true, instant: iso(vector.expect.instant) });
    const instant = iso(vector.expect.instant);
    expect(local(instant, vector.portZone)).toBe(vector.expect.portLocal);
    expect(local(instant, vector.cityZone)).toBe(vector.expect.clientLocal);
    expect(wallTimeAt(instant, vector.courtZone).offset).toBe(vector.expect.courtOffset);
    expect(wallTimeAt(instant, vector.portZone).offset).toBe(vector.expect.portOffset);
    expect(wallTimeAt(instant, vector.cityZone).offset).toBe(vector.expect.clientOffset);

    const report = iso(new Date(Date.parse(instant) - vector.reportMinutesBefore * 60_000).toISOString());
    expect(report).toBe(iso(vector.expect.reportInstant));
    expect(local(report, vector.portZone)).toBe(vector.expect.reportPortLocal);
    expect(local(report, vector.cityZone)).toBe(vector.expect.reportClientLocal);
    if (vector.reportMinutesBefore === 240)
      expect(estimateReport(instant, vector.portZone)).toEqual(wallTimeAt(report, vector.portZone));
  });

  test.each(wallTimes)('$id $local in $zone would be guessed', ({ zone, local: written, expect: expected }) => {
    const problem = expected.exists ? 'timeTwice' : 'timeNotOnClock';
    expect(at(written, zone)).toEqual({ ok: false, problem });
    for (const instant of expected.instants ?? []) expect(local(instant, zone)).toBe(written);
  });

  test('the Nogales port and its El Paso court would agree in July, or differ in January', () => {
    const clocks = (on: string): string[] => {
      const answer = instantOf(on, '13:00', 'America/Denver');
      return answer.ok ? [wallTimeAt(answer.instant, 'America/Phoenix').time] : [];
    };
    expect(clocks('2026-07-15')).toEqual(['12:00']);
    expect(clocks('2026-01-15')).toEqual(['13:00']);
  });
});

describe('what is no moment', () => {
  test.each([
    '',
    'America/El_Paso',
    'america/denver',
    'America/denver',
    '-06:00',
    '+00:00',
    'Mars/Base',
    'A',
    'America/Denver[u-ca=iso8601]',
  ])('%j would pass as a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(instantOf('2026-01-15', '08:30', zone)).toEqual({ ok: false, problem: 'zoneUnknown' });
  });

  test.each([
    '2026-02-30',
    '2026-02-31',
    '2025-02-29',
    '1890-01-01',
    '2200-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-1-5',
    '',
    '+002026-01-01',
  ])('%j would pass as a day', (on) => {
    expect(instantOf(on, '08:30', 'America/Denver')).toEqual({ ok: false, problem: 'dayOutOfRange' });
  });

  test.each(['24:00', '8:30', '08:60', '', '08:30:00'])('%j would pass as a time', (time) => {
    expect(instantOf('2026-01-15', time, 'America/Denver')).toEqual({ ok: false, problem: 'timeNotOnClock' });
  });
});

describe('random moments', () => {
  const zones = [
    'America/Denver',
    'America/Ciudad_Juarez',
    'America/Phoenix',
    'America/Hermosillo',
    'America/Tijuana',
    'America/Monterrey',
    'Asia/Tokyo',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
    'UTC',
  ];
  const minute = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });

  test('a moment would come back from a clock as another one', () => {
    fc.assert(
      fc.property(minute, fc.constantFrom(...zones), (minutes, zone) => {
        const instant = iso(new Date(minutes * 60_000).toISOString());
        const { on, time } = wallTimeAt(instant, zone);
        const answer = instantOf(on, time, zone);
        if (answer.ok) expect(answer.instant).toBe(instant);
        else expect(answer.problem).toBe('timeTwice');
      }),
    );
  });
});

describe('the tz database of this machine', () => {
  test('a machine that knows Ciudad Juárez would be refused', () => {
    expect(() => assertTimeZoneData()).not.toThrow();
  });

  test('a machine with the rules from before 2022g would start', () => {
    expect(() => assertTimeZoneData(() => ({ on: '2022-11-15', time: '08:30', offset: '-07:00' }))).toThrow(/2022g/);
  });
});
