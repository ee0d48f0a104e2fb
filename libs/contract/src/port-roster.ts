import { sheetStates } from '@resguardo/domain/bridge-morning';
import { whereaboutsSettings } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { Hearing } from './hearings';
import { count, id, plainDate, text } from './primitives';
import { inLine } from './today';

/** Somebody who must be at a bridge on the day, and what is known of the way there. `null` is not known, everywhere. */
export const RosterEntry = z
  .strictObject({
    ...inLine,
    ...Hearing.pick({
      kind: true,
      medium: true,
      state: true,
      on: true,
      courtTime: true,
      courtZone: true,
      startsAt: true,
      report: true,
      toldState: true,
      disagreement: true,
    }).shape,
    hearingId: id(),
    /** Of the report, or of the return where no report is known. */
    port: z.string().nullable(),
    courtCode: z.string().nullable(),
    /** Read from the papers: the report is on the file. Otherwise it is worked out, or only the day is known. */
    printed: z.boolean(),
    tearSheet: z.enum(sheetStates),
    /** Where the person waits. */
    stay: z
      .strictObject({
        cityId: z.string().nullable(),
        setting: z.enum(whereaboutsSettings).nullable(),
        bedUntil: plainDate().nullable(),
      })
      .nullable(),
    byNight: z.boolean().nullable(),
    waitsNear: z.boolean().nullable(),
    bedThatNight: z.boolean().nullable(),
    /** Is there counsel of record on the day? */
    represented: z.boolean().nullable(),
  })
  .meta({ id: 'RosterEntry' });
export type RosterEntry = z.infer<typeof RosterEntry>;

export const RosterBridge = z
  .strictObject({
    /** A port of the reference list; null: nobody noted which. */
    port: z.string().nullable(),
    /** What people in Mexico call the crossing. */
    mexicanName: z.string().nullable(),
    entries: z.array(RosterEntry),
  })
  .meta({ id: 'RosterBridge' });
export type RosterBridge = z.infer<typeof RosterBridge>;

/** Who must be at which bridge on a day, by the time of the report. */
export const PortRoster = z
  .strictObject({
    on: plainDate(),
    bridges: z.array(RosterBridge),
    total: count(),
    /** More people than one list holds: choose a bridge. */
    cut: z.boolean(),
  })
  .meta({ id: 'PortRoster' });
export type PortRoster = z.infer<typeof PortRoster>;

/** Without `on`: tomorrow, on the calendar of the port, or where it is still earliest. */
export const PortRosterQuery = z.strictObject({ on: plainDate().optional(), port: text(40).optional() });
export type PortRosterQuery = z.infer<typeof PortRosterQuery>;
