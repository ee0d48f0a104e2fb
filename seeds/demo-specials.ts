import type { NewCaseInput } from '@resguardo/contract/cases';
import { Chance, idFrom } from './chance';
import { aNumber, mexicanPhone, usPhone } from './fictional';
import { courtDay, hearingOf, plusDays, todayAt, type Appointment } from './invented-case';
import type { PlannedClient } from './invented-client';
import type { PlannedFile } from './demo-families';

type Person = Omit<PlannedClient, 'id' | 'contacts'> & { contacts?: PlannedClient['contacts'] };

/** People written by hand, each for one thing that a register must get right. */
export function demoSpecials(host: string, firstSerial: number, now: Date): PlannedFile[][] {
  const number = (place: number) => aNumber(firstSerial + place);
  const files: PlannedFile[][] = [];
  const add = (
    about: string,
    person: Person,
    file?: (chance: Chance, name: string, today: string) => Omit<PlannedFile, 'client'> | null,
  ) => {
    const name = `${host}/special/${about}`;
    const chance = new Chance(name);
    const client = {
      contacts: [{ kind: 'phone' as const, value: mexicanPhone(chance), owner: 'self' as const }],
      ...person,
      id: idFrom(name),
    };
    files.push([{ client, ...(file?.(chance, client.id, todayAt(now, 'sanYsidro')) ?? { case: null, hearings: [] }) }]);
  };
  const at =
    (port: string, when: (today: string) => Appointment, facts: Partial<NewCaseInput> = {}, court?: string) =>
    (chance: Chance, clientId: string, today: string) => ({
      case: {
        id: idFrom(`${clientId}/case`),
        clientId,
        enrolledOn: '2019-10-02',
        returnPort: port,
        courtCode: court ?? 'SND',
        ...facts,
      },
      hearings: [hearingOf(chance, `${clientId}/hearing`, { port, court }, when(today))],
    });
  const soon = (days: number, time: string) => (today: string) => ({ on: courtDay(plusDays(today, days)), time });

  // The same sound, spelled in two ways; are they one person?
  add(
    'spelled-one-way',
    {
      givenNames: 'Yesenia',
      surname1: 'Hernández',
      surname2: 'Xol',
      birth: { year: 1991, month: 4, day: 9 },
      sex: 'female',
      nationality: 'GTM',
      languages: [
        { iso6393: 'kek', level: 'well' },
        { iso6393: 'spa', level: 'some' },
      ],
      aNumbers: [{ value: number(0), lead: true }],
    },
    at('sanYsidro', soon(10, '12:30')),
  );
  add('spelled-another-way', {
    givenNames: 'Jessenia',
    surname1: 'Hernandes',
    surname2: 'Jol',
    birth: { year: 1991, month: 9, day: 4 },
    sex: 'female',
    nationality: 'GTM',
    languages: [{ iso6393: 'spa', level: 'some' }],
  });
  // Two brothers with the same names, two years apart.
  add(
    'elder-brother',
    {
      givenNames: 'Brayan Josué',
      surname1: 'Valladares',
      surname2: 'Pineda',
      birth: { year: 1998, month: 2, day: 11 },
      sex: 'male',
      nationality: 'HND',
      aNumbers: [{ value: number(1), lead: true }],
    },
    at('calexico', soon(13, '08:30')),
  );
  add(
    'younger-brother',
    {
      givenNames: 'Bryan Josué',
      surname1: 'Valladares',
      surname2: 'Pineda',
      birth: { year: 2000, month: 2, day: 11 },
      sex: 'male',
      nationality: 'HND',
      aNumbers: [{ value: number(2), lead: true }],
    },
    at('calexico', soon(13, '08:30')),
  );
  // Two A-numbers, of which one leads; the older was written with eight digits.
  add(
    'two-numbers',
    {
      givenNames: 'Rigoberto',
      surname1: 'de la Rosa',
      surname2: 'Umaña',
      nameOnNta: 'RIGOBERTO DELAROSA',
      birth: { year: 1983, month: 12 },
      sex: 'male',
      nationality: 'SLV',
      languages: [{ iso6393: 'spa', level: 'well' }],
      aNumbers: [
        { value: number(3), lead: true },
        { value: number(4).replace('A000', 'A00'), lead: false },
      ],
    },
    at('pasoDelNorte', soon(17, '08:30'), {}, 'ELP'),
  );
  // The port keeps Phoenix time, the court Denver's, 340 miles away.
  add(
    'two-clocks',
    {
      givenNames: 'Candelaria',
      surname1: 'Ch’en',
      surname2: 'Tzul',
      preferredName: 'Cande',
      birth: { year: 1987 },
      sex: 'female',
      nationality: 'GTM',
      languages: [
        { iso6393: 'mam', level: 'well', variety: 'Todos Santos Cuchumatán' },
        { iso6393: 'spa', level: 'none' },
      ],
      aNumbers: [{ value: number(5), lead: true }],
    },
    at('nogales', soon(4, '08:30'), { enrolledOn: '2020-01-15' }, 'ELP'),
  );
  // Asked, and there is no way to be reached.
  add(
    'not-reachable',
    {
      givenNames: 'Pascual',
      surname1: 'Xuncax',
      surname2: null,
      birth: 'unknown',
      sex: 'male',
      nationality: 'GTM',
      languages: [
        { iso6393: 'kjb', level: 'well' },
        { iso6393: 'spa', level: 'some' },
      ],
      contacts: 'none',
    },
    at('brownsville', () => 'unset', {}, 'HLG'),
  );
  // Nobody knows; and nobody asked.
  add(
    'unknown',
    {
      givenNames: 'Wilner',
      surname1: 'Saint-Fleur',
      birth: 'unknown',
      sex: 'unknown',
      nationality: 'unknown',
      languages: [{ iso6393: 'hat', level: 'well' }],
    },
    at('laredo', () => 'unset', { returnPort: 'unknown', courtCode: 'unknown', enrolledOn: null }),
  );
  add('not-asked', { givenNames: 'Roseline', surname1: 'Désir' });
  add(
    'brazilian',
    {
      givenNames: 'João Vitor',
      surname1: 'Conceição',
      surname2: 'Guimarães',
      birth: { year: 1994, month: 7, day: 30 },
      sex: 'male',
      nationality: 'BRA',
      languages: [{ iso6393: 'por', level: 'well' }],
      aNumbers: [{ value: number(6), lead: true }],
    },
    at('eaglePass', soon(19, '13:00'), { enrolledOn: '2020-02-20' }, 'SNA'),
  );
  // A phase corrected by hand, with the reason.
  add(
    'phase-corrected',
    {
      givenNames: 'Dilcia Noemí',
      surname1: 'Interiano',
      surname2: 'Rodríguez',
      aliases: ['Dilsia Interiano'],
      birth: { year: 1979, month: 8, day: 24 },
      sex: 'female',
      nationality: 'HND',
      aNumbers: [{ value: number(7), lead: true }],
      contacts: [
        {
          kind: 'whatsapp',
          value: usPhone(new Chance(`${host}/relative`)),
          owner: 'relative',
          safeToText: false,
          safeHours: 'After 18:00, Mexico time',
          note: 'Sister in Houston. Say only "appointment".',
        },
      ],
    },
    at('otayMesa', soon(23, '10:30'), {
      enrolledOn: '2021-02-01',
      phaseOverride: 'MPP1',
      phaseOverrideReason: 'The paper shows the day she came back, not the day of enrolment.',
    }),
  );
  // Moved to another court after leaving the programme.
  add(
    'moved-away',
    {
      givenNames: 'Lázaro',
      surname1: 'Góngora',
      surname2: 'Piñeiro',
      birth: { year: 1972, month: 5, day: 3 },
      sex: 'male',
      nationality: 'CUB',
      languages: [
        { iso6393: 'spa', level: 'well' },
        { iso6393: 'eng', level: 'some' },
      ],
      aNumbers: [{ value: number(8), lead: true }],
    },
    at('brownsville', soon(200, '09:00'), { enrolledOn: '2019-09-20' }, 'MIA'),
  );
  add(
    'closed',
    {
      givenNames: 'Luz Marina',
      surname1: 'Villamizar',
      surname2: 'Ospina',
      birth: { year: 1990, month: 1, day: 6 },
      sex: 'female',
      nationality: 'COL',
      aNumbers: [{ value: number(9), lead: true }],
    },
    at(
      'laredo',
      (today) => ({ on: courtDay(plusDays(today, -150)), time: '08:30' }),
      { enrolledOn: '2022-02-14', stage: 'closed' },
      'LRO',
    ),
  );
  return files;
}
