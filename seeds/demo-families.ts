import type { NewClientInput } from '@resguardo/contract/clients';
import { Chance, idFrom } from './chance';
import { contactsOf } from './fictional';
import {
  courtDay,
  courtOf,
  entryPlaceOf,
  hearingOf,
  plusDays,
  todayAt,
  type Appointment,
  type PlannedCase,
  type PlannedHearing,
} from './invented-case';
import { clientOf, type PlannedClient } from './invented-client';
import { givenNamesOf, nameOf, surnamesOfChild, type People } from './people';

/** One person with everything the demo knows of them. */
export interface PlannedFile {
  readonly client: PlannedClient;
  /** Null: registered, and no case was opened yet. */
  readonly case: PlannedCase | null;
  readonly hearings: readonly PlannedHearing[];
}

export interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  readonly host: string;
  /** Ports in the order of how many people wait there. */
  readonly ports: readonly string[];
  readonly area: string;
  readonly peoples: Readonly<Partial<Record<People, number>>>;
  /** Members of each family, and single people. */
  readonly families: readonly number[];
  readonly firstSerial: number;
}

type Next = (today: string) => Appointment | 'none' | 'pastOnly';
const exact =
  (days: number, time: string): Next =>
  (today) => ({ on: days < 2 ? plusDays(today, days) : courtDay(plusDays(today, days)), time });
const dayOnly =
  (days: number): Next =>
  (today) => ({ on: courtDay(plusDays(today, days)) });

/** What comes next, family by family: today, tomorrow, this fortnight, later, day only, to be set, nothing, only what was. */
const nextByFamily: readonly Next[] = [
  exact(0, '08:30'),
  exact(1, '08:30'),
  exact(0, '13:00'),
  exact(2, '10:00'),
  exact(3, '08:30'),
  exact(5, '12:30'),
  exact(7, '08:30'),
  exact(1, '13:30'),
  exact(9, '09:00'),
  exact(12, '08:30'),
  exact(14, '13:00'),
  dayOnly(11),
  dayOnly(40),
  () => 'unset',
  () => 'unset',
  exact(16, '08:30'),
  exact(21, '10:30'),
  exact(30, '08:30'),
  exact(45, '13:00'),
  exact(60, '08:30'),
  exact(90, '09:30'),
  () => 'none',
  () => 'pastOnly',
  dayOnly(4),
  exact(0, '15:30'),
  exact(6, '08:30'),
  exact(28, '08:30'),
  () => 'none',
  exact(120, '08:30'),
  () => 'pastOnly',
];

const enrolments: Readonly<Record<string, readonly [from: string, until?: string]>> = {
  MPP1: ['2019-03-01', '2020-12-20'],
  MPP2: ['2021-12-08', '2022-07-30'],
  // Goes on: until a few days ago.
  MPP3: ['2025-02-01'],
};

/** The families of one organisation, always the same people; only days move with `now`. */
export function demoFamilies(organisation: DemoOrganisation, now: Date): PlannedFile[][] {
  let serial = organisation.firstSerial;
  return organisation.families.map((size, index) => {
    const name = `${organisation.host}/family/${String(index)}`;
    const chance = new Chance(name);
    const people = chance.weighted(organisation.peoples as Record<People, number>);
    const port = organisation.ports[index % organisation.ports.length] ?? 'sanYsidro';
    const members = membersOf(chance, people, size, organisation.area).map((member, place) => {
      const hasNumber = chance.happens(0.88);
      return clientOf(chance, {
        ...member,
        id: idFrom(`${name}/client/${String(place)}`),
        serial: hasNumber ? serial++ : null,
      });
    });
    const next = (nextByFamily[index % nextByFamily.length] ?? (() => 'none' as const))(todayAt(now, port));
    return withCases(chance, name, members, { port, next, today: todayAt(now, port), withoutCase: index % 9 === 2 });
  });
}

function membersOf(chance: Chance, people: People, size: number, area: string) {
  const alone = size < 3 || chance.happens(0.3);
  const mother = size > 1 || chance.happens(0.45) ? nameOf(chance, people, 'female') : null;
  const father = mother === null || (!alone && size > 2) ? nameOf(chance, people, 'male') : null;
  const contacts: NewClientInput['contacts'] = contactsOf(chance, area);
  const parents = [
    ...(mother
      ? [{ people, sex: 'female' as const, name: mother, birthYear: chance.int(1975, 1999), area, contacts }]
      : []),
    ...(father ? [{ people, sex: 'male' as const, name: father, birthYear: chance.int(1972, 1998), area }] : []),
  ];
  const reached = contacts.map((contact) => ({ ...contact, owner: 'relative' as const }));
  const children = Array.from({ length: size - parents.length }, () => {
    const sex = chance.happens(0.5) ? ('female' as const) : ('male' as const);
    const name = { ...surnamesOfChild(people, mother, father), givenNames: givenNamesOf(chance, people, sex) };
    return { people, sex, name, birthYear: chance.int(2004, 2020), area, contacts: reached };
  });
  return [...parents, ...children];
}

interface Situation {
  readonly port: string;
  readonly next: ReturnType<Next>;
  readonly today: string;
  readonly withoutCase: boolean;
}

/** The first member's case leads; the others ride on it and are heard with it, except where the court split the family. */
function withCases(chance: Chance, name: string, members: PlannedClient[], at: Situation): PlannedFile[] {
  const phase = chance.weighted({ MPP1: 45, MPP2: 25, MPP3: 20, none: 10 });
  const [from, until = plusDays(at.today, -10)] = enrolments[phase] ?? [];
  const span = from ? (Date.parse(until) - Date.parse(from)) / 86_400_000 : 0;
  const enrolledOn = from ? plusDays(from, chance.int(0, span)) : chance.happens(0.5) ? null : '2021-06-15';
  const court = courtOf(at.port);
  const facts = {
    enrolledOn,
    entryPlace: chance.happens(0.8) ? entryPlaceOf(chance, at.port) : null,
    returnPort: chance.happens(0.94) ? at.port : chance.happens(0.5) ? 'unknown' : null,
    courtCode: chance.happens(0.95) ? court : null,
    stage: at.next === 'pastOnly' ? ('completed' as const) : ('pending' as const),
  };
  const leadId = idFrom(`${name}/case/0`);
  const split = members.length > 2 && chance.happens(0.2);
  return members.map((client, place) => {
    // The last member of some families was registered later and waits for a case.
    if (at.withoutCase && place === members.length - 1) return { client, case: null, hearings: [] };
    const id = idFrom(`${name}/case/${String(place)}`);
    const own = new Chance(`${name}/hearings/${split && place > 0 ? 'apart' : 'together'}`);
    const hearings = hearingsOf(own, `${name}/hearing/${String(place)}`, at, split && place > 0);
    return {
      client,
      case: { id, clientId: client.id, ...facts, ...(place > 0 ? { leadCaseId: leadId } : {}) },
      hearings,
    };
  });
}

function hearingsOf(chance: Chance, name: string, at: Situation, apart: boolean): PlannedHearing[] {
  const past = Array.from({ length: at.next === 'pastOnly' ? 2 : chance.int(0, 2) }, (_, back) => {
    const on = courtDay(plusDays(at.today, -chance.int(20, 60) - back * 75));
    return hearingOf(chance, `${name}/past/${String(back)}`, at, {
      on,
      time: chance.pick(['08:30', '12:30', '13:00']),
    });
  });
  if (at.next === 'none' || at.next === 'pastOnly') return past;
  const moved = apart && at.next !== 'unset' ? { ...at.next, on: courtDay(plusDays(at.next.on, 8)) } : at.next;
  const kind = past.length > 1 ? ('individual' as const) : ('master' as const);
  return [...past, hearingOf(chance, `${name}/next`, at, moved, { kind })];
}
