import { needsBridge, reportAtPort } from './report-at-port';

const laredo = { id: 'laredo', zone: 'America/Chicago' };
const printed = {
  on: '2027-07-19',
  time: '03:45',
  zone: 'America/Chicago',
  port: 'laredo',
  estimated: false,
  at: '2027-07-19T08:45:00Z',
};
/** 08:30 in San Antonio. */
const hearing = { report: null, startsAt: '2027-07-19T13:30:00Z', courtZone: 'America/Chicago', medium: null };

describe('the time at the port', () => {
  it('would differ from what a paper says', () => {
    expect(reportAtPort({ ...hearing, report: printed }, laredo)).toBe(printed);
  });

  it('would be unknown, or pass for printed, where only the hour of the hearing is known', () => {
    expect(reportAtPort(hearing, laredo)).toEqual({
      on: '2027-07-19',
      time: '04:30',
      zone: 'America/Chicago',
      port: 'laredo',
      estimated: true,
      at: '2027-07-19T09:30:00Z',
    });
  });

  it('would be told on the court’s clock when the bridge has another', () => {
    const atTheBridge = { id: 'sanYsidro', zone: 'America/Los_Angeles' };
    expect(reportAtPort(hearing, atTheBridge)).toMatchObject({ time: '02:30', zone: 'America/Los_Angeles' });
  });

  it('would be kept back when the bridge is not known: the court’s clock says how early', () => {
    expect(reportAtPort(hearing, undefined)).toMatchObject({ time: '04:30', zone: 'America/Chicago', port: null });
    expect(reportAtPort({ ...hearing, courtZone: null }, undefined)).toBeNull();
  });

  it('would be made up where no hour is known, nobody crosses, or the clock shows the time twice', () => {
    expect(reportAtPort({ ...hearing, startsAt: null }, laredo)).toBeNull();
    expect(reportAtPort({ ...hearing, medium: 'phone' }, laredo)).toBeNull();
    // 01:30 in Laredo on the night when clocks go back.
    expect(reportAtPort({ ...hearing, startsAt: '2027-11-07T10:30:00Z' }, laredo)).toBeNull();
  });

  it('would be asked for a hearing by telephone or internet, and not for one by video at the port', () => {
    expect(['inPerson', 'video', 'phone', 'internet', null].filter(needsBridge)).toEqual(['inPerson', 'video', null]);
  });
});
