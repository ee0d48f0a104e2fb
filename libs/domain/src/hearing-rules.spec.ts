import { hearingProblems, latestHearingDay, type HearingTimes } from './hearing-rules';

const today = '2026-11-24';
const exact: HearingTimes = {
  state: 'exact',
  on: '2027-02-10',
  courtTime: '08:30',
  courtZone: 'America/Denver',
  report: { on: '2027-02-10', time: '04:30', zone: 'America/Denver' },
};
const dateOnly: HearingTimes = { ...exact, state: 'date', courtTime: null, courtZone: null };
const unset: HearingTimes = { state: 'unset', on: null, courtTime: null, courtZone: null, report: null };

const found = (hearing: HearingTimes): string[] =>
  hearingProblems(hearing, today).map(({ path, code }) => `${path} ${code}`);

describe('the rule of the three states', () => {
  test.each([exact, dateOnly, unset, { ...exact, report: null }, { ...dateOnly, courtZone: 'America/Denver' }])(
    'a sound hearing would be refused: %j',
    (hearing) => {
      expect(found(hearing)).toEqual([]);
    },
  );

  test('an exact hearing without its day, time or zone would be kept', () => {
    expect(found({ ...unset, state: 'exact' })).toEqual(['on required', 'courtTime required', 'courtZone required']);
  });

  test('a hearing of a known day would keep a time, or have no day', () => {
    expect(found({ ...dateOnly, courtTime: '08:30' })).toEqual(['courtTime notInThisState']);
    expect(found({ ...dateOnly, on: null, report: null })).toEqual(['on required']);
  });

  test('a hearing still to be set would keep a day, a clock or a report time', () => {
    expect(found({ ...exact, state: 'unset' })).toEqual([
      'on notInThisState',
      'courtTime notInThisState',
      'courtZone notInThisState',
      'report notInThisState',
    ]);
  });
});

describe('days and clocks of a hearing', () => {
  test.each([
    ['1890-05-01', ['on dayOutOfRange']],
    ['2014-12-31', ['on dayOutOfRange']],
    ['2015-01-01', []],
    ['2041-11-24', []],
    ['2041-11-25', ['on dayOutOfRange']],
    ['2190-05-01', ['on dayOutOfRange']],
    ['2027-02-31', ['on dayOutOfRange']],
  ])('%s would pass as a hearing day, or be refused wrongly', (on, problems) => {
    expect(found({ ...exact, on, report: null })).toEqual(problems);
    expect(found({ ...dateOnly, on, report: null })).toEqual(problems);
  });

  test('a court clock that does not exist would be kept', () => {
    expect(found({ ...exact, courtZone: 'America/El_Paso' })).toEqual(['courtZone zoneUnknown']);
    expect(found({ ...exact, on: '2027-03-14', courtTime: '02:30', report: null })).toEqual([
      'courtTime timeNotOnClock',
    ]);
    expect(found({ ...exact, on: '2027-11-07', courtTime: '01:30', report: null })).toEqual(['courtTime timeTwice']);
  });

  test('a port clock that does not exist would be kept', () => {
    const report = { on: '2027-02-10', time: '04:30', zone: 'Mexico' };
    expect(found({ ...exact, report })).toEqual(['report.zone zoneUnknown']);
    expect(found({ ...exact, report: { ...report, zone: 'America/Denver', on: '2027-02-30' } })).toEqual([
      'report.on dayOutOfRange',
    ]);
    expect(found({ ...exact, report: { on: '2027-03-14', time: '02:15', zone: 'America/Denver' } })).toContain(
      'report.time timeNotOnClock',
    );
  });

  test('the last possible day would move over a leap day', () => {
    expect(latestHearingDay('2028-02-29')).toBe('2043-02-29');
    expect(found({ ...dateOnly, on: '2041-11-24', report: null })).toEqual([]);
  });
});

describe('the report at the port', () => {
  test('somebody would be sent to the bridge after the hearing began', () => {
    expect(found({ ...exact, report: { on: '2027-02-10', time: '08:31', zone: 'America/Denver' } })).toEqual([
      'report.time reportAfterHearing',
    ]);
    expect(found({ ...exact, report: { on: '2027-02-10', time: '08:30', zone: 'America/Denver' } })).toEqual([]);
  });

  test('clocks of two zones would be compared by their hands', () => {
    const report = { on: '2027-07-15', time: '08:00', zone: 'America/Phoenix' };
    expect(found({ ...exact, on: '2027-07-15', report })).toEqual(['report.time reportAfterHearing']);
    expect(found({ ...exact, on: '2027-07-15', report: { ...report, time: '07:30' } })).toEqual([]);
  });

  test('a report on the day after a hearing without a time would be kept', () => {
    expect(found({ ...dateOnly, report: { on: '2027-02-11', time: '04:30', zone: 'America/Denver' } })).toEqual([
      'report.on reportAfterHearing',
    ]);
  });
});
