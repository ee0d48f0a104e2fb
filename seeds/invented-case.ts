import type { NewCaseInput } from '@resguardo/contract/cases';
import type { NewHearingInput } from '@resguardo/contract/hearings';
import { instantOf, wallTimeAt } from '@resguardo/domain/hearing-clock';
import { courtsByCode, portsById } from '../apps/api/src/reference/reference-data';
import { idFrom, type Chance } from './chance';
import ports from './reference/ports.json';

export type PlannedCase = NewCaseInput & { id: string };
export type PlannedHearing = NewHearingInput & { id: string };

const dayLength = 86_400_000;

/** `2026-11-24` and 3 is `2026-11-27`. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);

/** The same day, or the Monday after it: courts do not sit at weekends. */
export function courtDay(day: string): string {
  const weekday = new Date(day).getUTCDay();
  return weekday === 6 ? plusDays(day, 2) : weekday === 0 ? plusDays(day, 1) : day;
}

/** The day it is now at this port, whose own clock people live by. */
export const todayAt = (now: Date, port: string): string =>
  wallTimeAt(now.toISOString(), portsById.get(port)?.zone ?? 'UTC').on;

const entryPlaces: Readonly<Record<string, readonly string[]>> = {
  sanYsidro: ['Near Tecate', 'Beach at Imperial Beach', 'San Ysidro, walked up to the port'],
  otayMesa: ['Otay Mountain'],
  calexico: ['Near Yuma, Arizona', 'Andrade'],
  pasoDelNorte: ['Levee in El Paso', 'Near Presidio, Big Bend', 'Sunland Park'],
  nogales: ['Near Sasabe', 'Nogales'],
  eaglePass: ['River at Eagle Pass', 'Near Del Rio'],
  laredo: ['River at Laredo'],
  brownsville: ['River at Hidalgo', 'Near Roma', 'Brownsville'],
};

export const entryPlaceOf = (chance: Chance, port: string): string | null => chance.pick(entryPlaces[port] ?? [null]);

export const courtOf = (port: string): string => portsById.get(port)?.courtCode ?? 'SND';

const heardByVideo = new Set(ports.rows.filter((port) => port.hearingMedium.startsWith('vtc')).map((port) => port.id));

const judges = ['R. Holloway', 'M. Castellan', 'D. Abernathy', 'S. Okonedo', 'L. Fairweather', 'T. Brandvold'] as const;

/** What is said of a hearing's time: on a day and to the minute, on a day, or not yet. */
export type Appointment = { on: string; time: string } | { on: string } | 'unset';

/** A hearing at the port's court (or another), with the time to be at the bridge when there is a time at all. */
export function hearingOf(
  chance: Chance,
  name: string,
  where: { port: string; court?: string },
  when: Appointment,
  more: Partial<NewHearingInput> = {},
): PlannedHearing {
  const courtZone = courtsByCode.get(where.court ?? courtOf(where.port))?.zone ?? 'America/Los_Angeles';
  const medium = heardByVideo.has(where.port) ? ('video' as const) : ('inPerson' as const);
  const base = {
    id: idFrom(name),
    kind: 'master' as const,
    medium: chance.happens(0.9) ? medium : null,
  };
  if (when === 'unset') return { ...base, medium: null, state: 'unset', ...more };
  if (!('time' in when))
    return { ...base, state: 'date', on: when.on, courtZone: chance.happens(0.5) ? courtZone : null, ...more };
  return {
    ...base,
    state: 'exact',
    on: when.on,
    courtTime: when.time,
    courtZone,
    report: reportOf(chance, where.port, { ...when, zone: courtZone }),
    judge: chance.happens(0.6) ? chance.pick(judges) : null,
    ...more,
  };
}

/** As tear sheets say it: three and a half or four hours before, in the port's clock; some are our own estimate; some are lost. */
function reportOf(
  chance: Chance,
  portId: string,
  hearing: { on: string; time: string; zone: string },
): NewHearingInput['report'] {
  const zone = portsById.get(portId)?.zone;
  const instant = instantOf(hearing.on, hearing.time, hearing.zone);
  if (zone === undefined || !instant.ok || chance.happens(0.1)) return null;
  const estimated = chance.happens(0.25);
  const hours = estimated || chance.happens(0.6) ? 4 : 3.5;
  const { on, time } = wallTimeAt(new Date(Date.parse(instant.instant) - hours * 3_600_000).toISOString(), zone);
  return { on, time, zone, port: portId, estimated };
}
