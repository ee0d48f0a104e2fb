import type { Hearing } from '@resguardo/contract/hearings';
import { disagreementIn, wordsAbout } from '@resguardo/domain/hearing-truth';
import { laterDate, timesOn, workedWith } from '@resguardo/domain/working-date';
import { courtsByCode } from '../reference/reference-data';

/** The columns of a hearing without an outcome that say when it is, and who says so. */
interface DatedRow {
  state: Hearing['state'];
  on_day: string;
  court_time: string | null;
  court_zone: string | null;
  starts_at: string | null;
  report: Hearing['report'];
  claims: Hearing['claims'];
  settled: Hearing['settled'];
  verified: Hearing['verified'];
  court_code: string | null;
}

/** Of `h`, which has no outcome: some word gives this day or a later one. Whether that word still counts, the domain says. */
export const saidSince = (day: string): string => `h.claims <> '[]' and h.outcome is null and exists (
  select from jsonb_array_elements(h.claims) said where said->>'on' >= ${day})`;

const spoken = (row: DatedRow) => ({
  on: row.on_day,
  courtTime: row.court_time,
  courtZone: clockOf(row),
  startsAt: row.starts_at,
  claims: row.claims,
  settled: row.settled,
  verified: row.verified,
  outcome: null,
});

const clockOf = ({ court_zone, court_code }: DatedRow): string | null =>
  court_zone ?? courtsByCode.get(court_code ?? '')?.zone ?? null;

/** The row as the hearing is worked with now. */
export function workedRow<Row extends DatedRow>(row: Row, now: string): Row {
  const worked = workedWith(spoken(row), now);
  const { on, courtTime: time } = worked;
  return worked.passed === undefined ? row : moved(row, { on, time });
}

/** The row on the earliest date, from the day on, that a source still gives after the hearing's own; undefined: none does. */
export function laterRow<Row extends DatedRow>(row: Row, from: string): Row | undefined {
  const later = laterDate(spoken(row), from);
  return later && moved(row, later);
}

function moved<Row extends DatedRow>(row: Row, date: { on: string; time: string | null }): Row {
  const { state, on, courtTime, startsAt, report } = timesOn(date, clockOf(row));
  return { ...row, state, on_day: on, court_time: courtTime, court_zone: clockOf(row), starts_at: startsAt, report };
}

/** The dates that stand against each other, for a list. */
export const disagreementOf = (row: DatedRow): Hearing['disagreement'] =>
  disagreementIn(wordsAbout(row), row.settled).map((date) => ({ ...date, sources: [...date.sources] }));
