import adjournments from '../../../../seeds/reference/adjournment-codes.json';
import cities from '../../../../seeds/reference/cities.json';
import courts from '../../../../seeds/reference/courts.json';
import languages from '../../../../seeds/reference/languages.json';
import nationalities from '../../../../seeds/reference/nationalities.json';
import ports from '../../../../seeds/reference/ports.json';
import phases from '../../../../seeds/reference/program-phases.json';
import type { Court, Port, Reference } from '@resguardo/contract/reference';

/** The lists that forms choose from; they ship with the program and are the same for every organisation. */
export const reference: Reference = {
  asOf: ports.asOf,
  ports: ports.rows,
  courts: courts.rows,
  cities: cities.rows,
  languages: languages.rows.map(({ iso639_3: iso6393, ...row }) => ({ ...row, iso6393 })),
  nationalities: nationalities.rows,
  phases: phases.rows,
  adjournmentCodes: adjournments.rows.map(({ code, labelEn, labelEs, clockEffect }) => ({
    code,
    labelEn,
    labelEs,
    clockEffect: clockEffect === 'stops' || clockEffect === 'runs' ? clockEffect : null,
  })),
};

const byId = <T>(rows: readonly T[], keyOf: (row: T) => string | null): ReadonlyMap<string, T> =>
  new Map(rows.flatMap((row) => (keyOf(row) === null ? [] : [[keyOf(row) ?? '', row] as const])));

export const portsById: ReadonlyMap<string, Port> = byId(reference.ports, (port) => port.id);
export const courtsByCode: ReadonlyMap<string, Court> = byId(reference.courts, (court) => court.code);
/** A city's name is its id: no two on the list share one. */
export const citiesById = byId(reference.cities, (city) => city.name);
export const languagesByIso = byId(reference.languages, (language) => language.iso6393);
export const nationalitiesByAlpha3 = byId(reference.nationalities, (nationality) => nationality.alpha3);
export const adjournmentCodes = byId(adjournments.rows, ({ code }) => code);
