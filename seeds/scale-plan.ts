import { NewCase } from '@resguardo/contract/cases';
import { NewClient } from '@resguardo/contract/clients';
import { NewHearing } from '@resguardo/contract/hearings';
import { Chance, idFrom } from './chance';
import { aNumber, contactsOf } from './fictional';
import { courtDay, courtOf, entryPlaceOf, hearingOf, plusDays, type PlannedHearing } from './invented-case';
import { clientOf } from './invented-client';
import { givenNamesOf, nameOf, surnamesOfChild, type InventedName, type People } from './people';
import {
  adultAges,
  completedShare,
  enrolledByMonth,
  familySizes,
  firstHearing,
  hearingsOfCompleted,
  nextOfPending,
  peoplesIn,
  portsIn,
  secondPhase,
  standstill,
} from './scale-marginals';

type WithId<T> = T & { id: string };
export type PlannedCase = WithId<NewCase>;
export type ScheduledHearing = WithId<NewHearing> & { caseId: string; clientId: string };

export interface ScalePerson {
  readonly client: WithId<NewClient>;
  readonly cases: readonly PlannedCase[];
  readonly hearings: readonly ScheduledHearing[];
}

export interface ScaleWish {
  readonly cases: number;
  readonly seed: string;
  /** Open cases are heard after this day. The same wish gives the same people, ids and days. */
  readonly today: string;
}

/** People, of 71,036 cases. */
const personsPerCase = 68_000 / 71_036;
/** Written in a sealed field of everything, so that nobody takes it for a person. */
const mark = 'SYNTHETIC';

/** Families one after another until there are as many cases as wished; nothing is kept. */
export function* scaleFamilies(wish: ScaleWish): Generator<ScalePerson[]> {
  let persons = 0;
  for (let cases = 0, family = 0; cases < wish.cases; family++) {
    const people = scaleFamily(wish, `scale/${wish.seed}/${String(family)}`, persons, wish.cases - cases);
    persons += people.length;
    cases += people.reduce((sum, person) => sum + person.cases.length, 0);
    yield people;
  }
}

function scaleFamily(wish: ScaleWish, name: string, serial: number, room: number): ScalePerson[] {
  const chance = new Chance(name);
  const month = chance.weighted(enrolledByMonth);
  const people = chance.weighted(peoplesIn(month) as Record<People, number>);
  const port = chance.weighted(portsIn(month));
  const enrolledOn = `${month}-${String(chance.int(1, 28)).padStart(2, '0')}`;
  const size = Math.min(Number(chance.weighted(familySizes)), room);
  const completed = chance.happens(completedShare);
  const leadId = idFrom(`${name}/case/0`);
  let spare = room - size;
  return membersOf(chance, people, size).map((member, place): ScalePerson => {
    const id = idFrom(`${name}/client/${String(place)}`);
    const second = chance.happens(0.015) ? [{ value: aNumber(serial + place + 70_000), lead: false }] : [];
    const client = clientOf(chance, { ...member, id, people, serial: serial + place + 1 });
    const contacts =
      client.contacts === 'none' ? [] : (client.contacts ?? []).map((contact) => ({ ...contact, note: mark }));
    const facts = { clientId: id, returnPort: port, courtCode: courtOf(port), entryPlace: entryPlaceOf(chance, port) };
    const cases = [
      NewCase.parse({
        ...facts,
        id: idFrom(`${name}/case/${String(place)}`),
        enrolledOn,
        leadCaseId: place > 0 ? leadId : null,
        stage: completed ? 'completed' : 'pending',
      }),
    ];
    // Sent back a second time, in the second phase.
    if (spare > 0 && chance.happens(1 / personsPerCase - 1)) {
      spare -= 1;
      const again = plusDays(secondPhase.from, chance.int(0, secondPhase.days));
      cases.push(
        NewCase.parse({
          ...facts,
          id: idFrom(`${name}/again/${String(place)}`),
          enrolledOn: again,
          stage: chance.happens(0.7) ? 'completed' : 'pending',
        }),
      );
    }
    return {
      client: NewClient.parse({
        ...client,
        aNumbers: [...(client.aNumbers ?? []), ...second],
        contacts,
      }) as WithId<NewClient>,
      cases: cases as PlannedCase[],
      hearings: cases.flatMap((each) => {
        // One calendar for all who are heard together.
        const calendar = new Chance(`${name}/calendar/${String(each.enrolledOn)}`);
        return hearingsOf(calendar, each as PlannedCase, port, wish.today).map(
          (hearing) =>
            ({ ...NewHearing.parse({ ...hearing, note: mark }), caseId: each.id, clientId: id }) as ScheduledHearing,
        );
      }),
    };
  });
}

interface Member {
  readonly sex: 'female' | 'male';
  readonly name: InventedName;
  readonly birthYear: number;
  readonly contacts?: ReturnType<typeof contactsOf>;
}

/** One or two parents and their children; about a third of all people are under 18, two in five women or girls. */
function membersOf(chance: Chance, people: People, size: number): Member[] {
  const adult = (sex: Member['sex']): Member => {
    const [from = 18, to = 44] = chance.weighted(adultAges).split('-').map(Number);
    return { sex, name: nameOf(chance, people, sex), birthYear: 2019 - chance.int(from, to) };
  };
  if (size === 1) return [adult(chance.happens(0.26) ? 'female' : 'male')];
  const contacts = contactsOf(chance);
  const first = { ...adult(chance.happens(0.62) ? 'female' : 'male'), contacts };
  const second = size > 2 && chance.happens(0.45) ? [adult(first.sex === 'female' ? 'male' : 'female')] : [];
  const mother = [first, ...second].find((parent) => parent.sex === 'female')?.name ?? null;
  const father = [first, ...second].find((parent) => parent.sex === 'male')?.name ?? null;
  const reached = contacts.map((contact) => ({ ...contact, owner: 'relative' as const }));
  const children = Array.from({ length: size - 1 - second.length }, (): Member => {
    const sex = chance.happens(0.48) ? 'female' : 'male';
    const birthYear = 2019 - (chance.happens(0.27) ? chance.int(0, 4) : chance.int(5, 17));
    return {
      sex,
      name: { ...surnamesOfChild(people, mother, father), givenNames: givenNamesOf(chance, people, sex) },
      birthYear,
      contacts: reached,
    };
  });
  return [first, ...second, ...children];
}

const times = ['08:30', '08:30', '10:00', '12:30', '13:00'] as const;

function hearingsOf(chance: Chance, opened: PlannedCase, port: string, today: string): PlannedHearing[] {
  const enrolledOn = opened.enrolledOn ?? today;
  const pending = opened.stage === 'pending';
  const hearings: PlannedHearing[] = [];
  const add = (on: string, kind: 'master' | 'individual') => {
    const id = `${opened.id}/hearing/${String(hearings.length)}`;
    hearings.push(hearingOf(chance, id, { port }, { on: courtDay(on), time: chance.pick(times) }, { kind }));
  };
  const held = pending ? chance.int(1, 3) : Number(chance.weighted(hearingsOfCompleted));
  const wait = Math.round(firstHearing.median * Math.exp(firstHearing.sigma * chance.normal()));
  let on = plusDays(enrolledOn, Math.min(Math.max(wait, 10), 400));
  for (let turn = 0; turn < held; turn++) {
    if (on >= standstill.from && on < standstill.until) {
      if (hearings.length < held && chance.happens(standstill.struck / 2)) add(on, 'master');
      on = plusDays(on, 360);
    }
    if (on >= today) break;
    add(on, turn > 0 ? 'individual' : 'master');
    on = plusDays(on, chance.int(60, 120));
  }
  if (!pending) return hearings;
  const next = chance.weighted(nextOfPending);
  const day = courtDay(plusDays(today, chance.int(0, 400)));
  const id = `${opened.id}/next`;
  if (next === 'exact')
    hearings.push(hearingOf(chance, id, { port }, { on: day, time: chance.pick(times) }, { kind: 'individual' }));
  if (next === 'date') hearings.push(hearingOf(chance, id, { port }, { on: day }));
  if (next === 'unset') hearings.push(hearingOf(chance, id, { port }, 'unset'));
  return hearings;
}
