import { Chance, idFrom } from './chance';
import { aNumber, mexicanPhone } from './fictional';
import { courtDay, hearingOf, plusDays, todayAt } from './invented-case';
import type { PlannedFile } from './demo-families';

/** A family that was taken together and parted: three ports, three courts, three days. One more is in custody and not a client. */
export function splitFamily(host: string, firstSerial: number, now: Date): PlannedFile[] {
  const name = `${host}/split-family`;
  const today = todayAt(now, 'pasoDelNorte');
  const leadId = idFrom(`${name}/case/0`);
  return people.map(({ port, court, judge, days, time, ...person }, place) => {
    const chance = new Chance(`${name}/${String(place)}`);
    const client = {
      ...person,
      id: idFrom(`${name}/client/${String(place)}`),
      nationality: 'GTM',
      languages: [
        { iso6393: 'kek', level: 'well' as const },
        { iso6393: 'spa', level: 'some' as const },
      ],
      aNumbers: [{ value: aNumber(firstSerial + place), lead: true }],
      contacts: [{ kind: 'phone' as const, value: mexicanPhone(chance), owner: 'self' as const }],
    };
    const when = { on: courtDay(plusDays(today, days)), time };
    return {
      client,
      case: {
        id: idFrom(`${name}/case/${String(place)}`),
        clientId: client.id,
        enrolledOn: '2025-08-14',
        entryPlace: 'Sunland Park, NM',
        returnPort: port,
        courtCode: court,
        ...(port === 'pasoDelNorte' && place > 0 ? { leadCaseId: leadId } : {}),
      },
      hearings: [hearingOf(chance, `${name}/hearing/${String(place)}`, { port, court }, when, { judge, medium: null })],
    };
  });
}

const surnames = { surname1: 'Tiul', surname2: 'Caal' };
const people = [
  {
    givenNames: 'Maribel',
    surname1: 'Caal',
    surname2: 'Choc',
    sex: 'female' as const,
    birth: { year: 1990, month: 3, day: 8 },
    port: 'pasoDelNorte',
    court: 'ELP',
    judge: 'R. Holloway',
    days: 9,
    time: '08:30',
  },
  {
    givenNames: 'Domingo',
    surname1: 'Tiul',
    surname2: 'Pop',
    sex: 'male' as const,
    birth: { year: 1987, month: 6, day: 21 },
    port: 'laredo',
    court: 'SNA',
    judge: 'L. Fairweather',
    days: 21,
    time: '08:30',
  },
  {
    givenNames: 'Lidia',
    ...surnames,
    sex: 'female' as const,
    birth: { year: 2018, month: 5, day: 2 },
    port: 'pasoDelNorte',
    court: 'ELP',
    judge: 'R. Holloway',
    days: 9,
    time: '08:30',
  },
  {
    givenNames: 'Elvira',
    ...surnames,
    sex: 'female' as const,
    birth: { year: 2007, month: 1, day: 30 },
    port: 'brownsville',
    court: 'HLG',
    judge: 'D. Abernathy',
    days: 13,
    time: '08:30',
  },
];
