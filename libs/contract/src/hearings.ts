import { hearingKinds, hearingMediums, hearingStates, toldStates } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { Claim, ClaimedDate, Outcome, Settlement, Told, Verification } from './hearing-truth';
import {
  PageQuery,
  changeOf,
  clear,
  derived,
  id,
  instant,
  page,
  plainDate,
  queryFlag,
  sealed,
  stored,
  text,
  timeZone,
  wallTime,
} from './primitives';

/** When and where the client must be at the bridge, as the tear sheet prints it, in the port's own clock. */
const reportFields = {
  on: plainDate(),
  time: wallTime(),
  zone: timeZone(),
  /** A port of the reference list. */
  port: z.string().max(40).nullable().default(null),
  /** Worked out by us (hearing less four hours), not read from the tear sheet. */
  estimated: z.boolean().default(false),
};

export const NewReport = z.strictObject(reportFields).meta({ id: 'NewReport' });
export type NewReport = z.infer<typeof NewReport>;

export const Report = z.strictObject({ ...reportFields, at: instant() }).meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

const hearingFields = {
  kind: clear(z.enum(hearingKinds)),
  medium: clear(z.enum(hearingMediums).nullable().default(null)),
  /** `exact` needs on, courtTime, courtZone; `date` needs on; `unset` has none of them. */
  state: clear(z.enum(hearingStates)),
  on: clear(plainDate().nullable().default(null)),
  courtTime: clear(wallTime().nullable().default(null)),
  courtZone: clear(timeZone().nullable().default(null)),
  judge: sealed(text(200).nullable().default(null)),
  note: sealed(text(2000).nullable().default(null)),
};

/** A hearing in two clocks: the court's wall time, and the time to report at the port. `startsAt` follows from them. */
export const Hearing = z
  .strictObject({
    ...stored,
    caseId: clear(id()),
    clientId: clear(id()),
    ...hearingFields,
    report: clear(Report.nullable().default(null)),
    startsAt: clear(instant().nullable()),
    claims: z.array(Claim).default([]),
    settled: Settlement.nullable(),
    told: z.array(Told).default([]),
    verified: Verification.nullable(),
    outcome: Outcome.nullable(),
    /** The hearing in whose place this one came. */
    previousId: clear(id().nullable()),
    /** Dates that stand against each other, earliest first; empty while the sources agree. */
    disagreement: derived(z.array(ClaimedDate)),
    /** Of the date that stands now. */
    toldState: derived(z.enum(toldStates)),
  })
  .meta({ id: 'Hearing' });
export type Hearing = z.infer<typeof Hearing>;

/** What a list shows of a hearing: what kind it is, and when, on both clocks. */
export const HearingGlimpse = Hearing.pick({
  id: true,
  kind: true,
  medium: true,
  state: true,
  on: true,
  courtTime: true,
  courtZone: true,
  startsAt: true,
  report: true,
});

export const NewHearing = z
  .strictObject({
    id: id().optional(),
    ...hearingFields,
    report: NewReport.nullable().default(null),
  })
  .meta({
    id: 'NewHearing',
    examples: [
      {
        kind: 'master',
        medium: 'inPerson',
        state: 'exact',
        on: '2038-07-19',
        courtTime: '08:30',
        courtZone: 'America/Chicago',
        report: { on: '2038-07-19', time: '04:30', zone: 'America/Chicago', port: 'laredo', estimated: false },
      },
    ],
  });
export type NewHearing = z.infer<typeof NewHearing>;
export type NewHearingInput = z.input<typeof NewHearing>;

/** Only what is sent changes; the state's rule is checked on the result. */
export const HearingChange = changeOf({ ...hearingFields, report: NewReport.nullable() }).meta({
  id: 'HearingChange',
  examples: [{ on: '2038-08-02', report: null }],
});
export type HearingChange = z.infer<typeof HearingChange>;

/** Hearings from one court day to another, both included. */
export const HearingsQuery = PageQuery.extend({
  from: plainDate().optional(),
  to: plainDate().optional(),
  /** Only of cases on whose team the reader is. */
  mine: queryFlag().optional(),
});
export type HearingsQuery = z.infer<typeof HearingsQuery>;

export const HearingPage = page(Hearing).meta({ id: 'HearingPage' });
