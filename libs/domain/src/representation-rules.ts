import { Temporal } from 'temporal-polyfill';
import { daysAfter } from './court-days';
import type { AppearanceForm, PractitionerKind, RepresentationKind } from './vocabulary-counsel';

/** The part of a representation that its rules speak about, as the contract names it. */
export interface RepresentationFacts extends RepresentationSpan {
  practitionerId: string | null;
  practitionerName: string | null;
  practitionerKind: PractitionerKind | null;
  form: AppearanceForm | null;
  filedOn: string | null;
  accreditationExpiresOn: string | null;
}

/** What it takes to say who stands for somebody on a day. `to` is the last day; null while it lasts. */
export interface RepresentationSpan {
  kind: RepresentationKind;
  from: string;
  to: string | null;
}

export const representationProblemCodes = [
  'formOfOtherKind',
  'partialNotAtCourt',
  'abogadoNotAtCourt',
  'accreditationExpired',
  'onePractitioner',
  'nobodyRepresents',
  'dayInFuture',
  'untilBeforeFrom',
  'yearUnlikely',
] as const;
export type RepresentationProblemCode = (typeof representationProblemCodes)[number];

export interface RepresentationProblem {
  path: Exclude<keyof RepresentationFacts, 'kind'>;
  code: RepresentationProblemCode;
}

/**
 * Which forms go with which kind. Of record: EOIR-28 at court, EOIR-27 at the Board. Limited, for one paper: EOIR-61 and EOIR-60
 * (87 FR 56247, in force 2022-11-14). Before DHS, as at a fear interview: G-28. A consultation files nothing.
 */
export const formsOfKind: Readonly<Record<RepresentationKind, readonly AppearanceForm[]>> = {
  none: [],
  consult: [],
  fearInterviewCounsel: ['G-28'],
  limited: ['EOIR-61', 'EOIR-60'],
  ofRecord: ['EOIR-28', 'EOIR-27'],
  // What the appearance was that ended.
  withdrawn: ['EOIR-28', 'EOIR-27', 'EOIR-61', 'EOIR-60', 'G-28'],
};

/** Kinds that are an appearance before the immigration court or the Board. */
const beforeEoir: readonly RepresentationKind[] = ['ofRecord', 'limited'];

/** Kinds that are an appearance anywhere: a practitioner's accreditation must stand on the day it begins. */
const appearances: readonly RepresentationKind[] = [...beforeEoir, 'fearInterviewCounsel'];

/** Nobody in this work was represented before; a year typed wrong. */
const earliest = '1980-01-01';

/**
 * What is wrong with this representation? An empty list: nothing.
 *
 * A form goes with its kind. Whoever is accredited in part files with DHS only, and a Mexican abogado does not appear at EOIR (8 CFR
 * 1292.1, 1292.11-12). An appearance does not begin after the accreditation ran out; one that began before stays as it was. Somebody
 * is named either as a colleague or by name, and nobody is named where nobody represents. `latest` is today where it is latest.
 */
export function representationProblems(facts: RepresentationFacts, latest: string): RepresentationProblem[] {
  const problems: RepresentationProblem[] = [];
  const note = (path: RepresentationProblem['path'], code: RepresentationProblemCode): void =>
    void problems.push({ path, code });
  const { kind, practitionerId, practitionerName, practitionerKind, form, filedOn, from, to } = facts;

  if (form !== null && !formsOfKind[kind].includes(form)) note('form', 'formOfOtherKind');
  if (beforeEoir.includes(kind)) {
    if (practitionerKind === 'accreditedPartial') note('practitionerKind', 'partialNotAtCourt');
    if (practitionerKind === 'mexicanAbogado') note('practitionerKind', 'abogadoNotAtCourt');
  }
  if (practitionerId !== null && practitionerName !== null) note('practitionerName', 'onePractitioner');
  if (kind === 'none') {
    if (practitionerId !== null) note('practitionerId', 'nobodyRepresents');
    if (practitionerName !== null) note('practitionerName', 'nobodyRepresents');
  }
  if (hasExpired(facts)) note('accreditationExpiresOn', 'accreditationExpired');

  const nextYear = Temporal.PlainDate.from(latest).add({ years: 1 }).toString();
  if (from < earliest || from > nextYear) note('from', 'yearUnlikely');
  if (filedOn !== null && filedOn > latest) note('filedOn', 'dayInFuture');
  if (filedOn !== null && filedOn < earliest) note('filedOn', 'yearUnlikely');
  if (to !== null && to < from) note('to', 'untilBeforeFrom');
  return problems;
}

/** Was the accreditation over on the day the appearance was filed, or began? */
function hasExpired({ kind, filedOn, from, accreditationExpiresOn }: RepresentationFacts): boolean {
  if (!appearances.includes(kind) || accreditationExpiresOn === null) return false;
  return (filedOn ?? from) > accreditationExpiresOn;
}

/** Has it begun by this day, and not ended before it? Its first and its last day count. */
export const standsOn = (day: string, { from, to }: RepresentationSpan): boolean =>
  from <= day && (to === null || to >= day);

/** Who stands for somebody on one day. */
export interface RepresentationOnDay<R> {
  /** Lawyers of record, the latest to appear first. Usually one. */
  readonly ofRecord: readonly R[];
  /** Limited appearances, counsel at the fear interview, consultations: none of them is of record. */
  readonly besides: readonly R[];
  /** With nobody of record: since which day, as far as the file says. Null while there is somebody, and where nothing is said. */
  readonly nobodySince: string | null;
}

/**
 * Who stands for this person on `day`, by the rows of one case?
 *
 * Of record is whoever's appearance of record has begun and has not ended by then. *Limited* is not of record. With nobody of
 * record, `nobodySince` is the day after the last appearance of record ended, or, when there never was one, the first day on which
 * somebody wrote down that there is none.
 */
export function representationOn<R extends RepresentationSpan>(
  day: string,
  rows: readonly R[],
): RepresentationOnDay<R> {
  const standing = [...rows].filter((row) => standsOn(day, row)).sort((a, b) => (a.from < b.from ? 1 : -1));
  const ofRecord = standing.filter(({ kind }) => kind === 'ofRecord');
  const besides = standing.filter(({ kind }) => kind !== 'ofRecord' && kind !== 'none' && kind !== 'withdrawn');
  return { ofRecord, besides, nobodySince: ofRecord.length > 0 ? null : nobodySince(day, rows) };
}

function nobodySince(day: string, rows: readonly RepresentationSpan[]): string | null {
  const ends = rows.flatMap(({ kind, to }) => (kind === 'ofRecord' && to !== null && to < day ? [to] : []));
  const last = ends.sort().at(-1);
  if (last !== undefined) return daysAfter(last, 1);
  const said = rows.flatMap(({ kind, from }) =>
    (kind === 'none' || kind === 'withdrawn') && from <= day ? [from] : [],
  );
  return said.sort()[0] ?? null;
}

type NamedSpan = RepresentationSpan & Pick<RepresentationFacts, 'practitionerId' | 'practitionerName'>;

/**
 * The last day of `stands` once `said` is written down, or undefined where it goes on: a practitioner who withdraws ends what
 * they had, and *nobody* ends everything. A row is over the day before, or on its own first day where there is none before.
 */
export function endedBy(said: NamedSpan, stands: NamedSpan): string | undefined {
  if (said.kind !== 'none' && said.kind !== 'withdrawn') return undefined;
  if (stands.kind === 'none' || stands.kind === 'withdrawn' || !standsOn(said.from, stands)) return undefined;
  const named = said.practitionerId ?? said.practitionerName;
  if (named !== null && named !== (stands.practitionerId ?? stands.practitionerName)) return undefined;
  return stands.from === said.from ? said.from : daysAfter(said.from, -1);
}
