import { earliestToday } from '@resguardo/domain/court-days';
import { reference } from './reference-data';

/** Which day it is at one moment, from Tijuana to Matamoros: late in the evening UTC has tomorrow already. */
export interface LocalDays {
  /** Where it is earliest at a port: for what belongs to no place that is known. */
  readonly earliest: string;
  readonly atPort: Readonly<Record<string, string>>;
  readonly atCourt: Readonly<Record<string, string>>;
  readonly inCity: Readonly<Record<string, string>>;
}

const portZones = reference.ports.map(({ zone }) => zone);

export function localDays(now: Date): LocalDays {
  const moment = now.toISOString();
  const known = new Map<string, string>();
  const dayIn = (zone: string): string => {
    const day = known.get(zone) ?? earliestToday(moment, [zone]);
    known.set(zone, day);
    return day;
  };
  return {
    earliest: earliestToday(moment, portZones),
    atPort: Object.fromEntries(reference.ports.map(({ id, zone }) => [id, dayIn(zone)])),
    atCourt: Object.fromEntries(reference.courts.map(({ code, zone }) => [code, dayIn(zone)])),
    inCity: Object.fromEntries(reference.cities.map(({ name, zone }) => [name, dayIn(zone)])),
  };
}

/** The day at a place of one of these records, by its id. */
export const dayAt = (
  days: Readonly<Record<string, string>>,
  id: string | null | undefined,
  earliest: string,
): string => days[id ?? ''] ?? earliest;
