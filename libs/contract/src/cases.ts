import { caseStages, ntaBoxes, ntaDefects, programPhases } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { HearingGlimpse } from './hearings';
import {
  PageQuery,
  changeOf,
  clear,
  colleagueId,
  count,
  derived,
  id,
  idAcross,
  page,
  partialDate,
  plainDate,
  queryFlag,
  sealed,
  stored,
  text,
} from './primitives';

/** Three facts that people mix up: where the person entered, the port of return, the court that hears the case. */
const caseFields = {
  /** Day DHS enrolled the person in the programme; the phase follows from it. */
  enrolledOn: clear(plainDate().nullable().default(null)),
  /** Set only to correct the phase that the enrolment date gives, with the reason beside it. */
  phaseOverride: clear(z.enum(programPhases).nullable().default(null)),
  phaseOverrideReason: sealed(text(500).nullable().default(null)),
  entryPlace: sealed(text(200).nullable().default(null)),
  /** A port of the reference list, or `"unknown"`. */
  returnPort: clear(z.string().max(40).nullable().default(null)),
  /** A court of the reference list, or `"unknown"`. */
  courtCode: clear(z.string().max(10).nullable().default(null)),
  /** The case that leads this one, when a family is heard together. Null also where that case is out of the reader's sight. */
  leadCaseId: clear(idAcross('case').nullable().default(null)),
  /** Notice to Appear: the days on which DHS gave it to the person and filed it with the court. */
  ntaServedOn: clear(plainDate().nullable().default(null)),
  ntaFiledOn: clear(plainDate().nullable().default(null)),
  ntaBox: clear(z.enum(ntaBoxes).nullable().default(null)),
  /** Null: nobody has looked; empty: somebody looked and found none. */
  ntaDefects: clear(z.array(z.enum(ntaDefects)).max(ntaDefects.length).nullable().default(null)),
  stage: clear(z.enum(caseStages).default('pending')),
  /** Colleagues who work on it: whose *mine* it is. Whoever opens it is on it. */
  team: clear(z.array(colleagueId()).max(30).default([])),
};

export const Case = z
  .strictObject({
    ...stored,
    clientId: clear(id()),
    ...caseFields,
    programPhase: clear(z.enum(programPhases)),
    /** A remark that stops nothing: no programme phase covers the enrolment date. */
    warnings: derived(z.array(z.enum(['enrolmentOutsideWindow']))),
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

export const NewCase = z.strictObject({ id: id().optional(), clientId: id(), ...caseFields }).meta({
  id: 'NewCase',
  examples: [
    {
      clientId: '27a5a1b3-5924-463b-b44b-f1ba570c5f29',
      enrolledOn: '2019-08-14',
      returnPort: 'laredo',
      courtCode: 'SNA',
    },
  ],
});
export type NewCase = z.infer<typeof NewCase>;
export type NewCaseInput = z.input<typeof NewCase>;

export const CaseChange = changeOf(caseFields).meta({
  id: 'CaseChange',
  examples: [{ courtCode: 'ELP', returnPort: 'pasoDelNorte', ntaDefects: ['noBoxTicked'] }],
});
export type CaseChange = z.infer<typeof CaseChange>;

/** One person's cases, newest first. Few, so in one page. */
export const CaseList = page(Case).meta({ id: 'CaseList' });

/** A row of the caseload: who, where, and the next hearing that is set or owed. */
export const CaseRow = z
  .strictObject({
    id: id(),
    version: count(),
    clientId: id(),
    givenNames: z.string().nullable(),
    surname1: z.string().nullable(),
    surname2: z.string().nullable(),
    preferredName: z.string().nullable(),
    birth: z.union([partialDate(), z.literal('unknown')]).nullable(),
    nationality: z.string().nullable(),
    returnPort: z.string().nullable(),
    courtCode: z.string().nullable(),
    programPhase: z.enum(programPhases),
    stage: z.enum(caseStages),
    nextHearing: HearingGlimpse.nullable(),
  })
  .meta({ id: 'CaseRow' });
export type CaseRow = z.infer<typeof CaseRow>;

export const CasePage = page(CaseRow).meta({ id: 'CasePage' });

/** Open cases by next hearing: dated ones first, then those to be set, then those without a hearing. */
export const CasesQuery = PageQuery.extend({
  stage: z.enum(caseStages).optional(),
  returnPort: text(40).optional(),
  /** Only those on whose team the reader is. */
  mine: queryFlag().optional(),
});
export type CasesQuery = z.infer<typeof CasesQuery>;
