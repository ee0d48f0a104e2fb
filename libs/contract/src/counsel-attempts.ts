import {
  costCurrencies,
  counselAnswers,
  counselConsequences,
  counselPlaces,
  counselPurposes,
  interpreterSources,
  refusingAgencies,
  tellingConsents,
} from '@resguardo/domain/vocabulary-counsel';
import * as z from 'zod';
import { changeOf, clear, colleagueId, id, idAcross, instant, sealed, stored, text, timeZone } from './primitives';

/** Nobody sits with a client for more than a day. */
const minutes = () => z.int().min(0).max(1440);

const attemptFields = {
  /** When it was, and the zone of the place where it was. */
  at: clear(instant()),
  zone: clear(timeZone()),
  place: clear(z.enum(counselPlaces)),
  /** A port of the reference list. */
  port: clear(z.string().max(40).nullable().default(null)),
  purpose: clear(z.enum(counselPurposes)),
  requestedAt: clear(instant().nullable().default(null)),
  allowed: clear(z.enum(counselAnswers)),
  refusedBy: clear(z.enum(refusingAgencies).nullable().default(null)),
  /** The post of whoever refused, or the name, as far as it was seen. */
  refusedByPost: sealed(text(200).nullable().default(null)),
  reason: sealed(text(1000).nullable().default(null)),
  minutesAsked: clear(minutes().nullable().default(null)),
  minutesAllowed: clear(minutes().nullable().default(null)),
  minutesActual: clear(minutes().nullable().default(null)),
  /** Could nobody else hear? `null`: not asked. */
  private: clear(z.boolean().nullable().default(null)),
  interpreter: clear(z.boolean().nullable().default(null)),
  interpreterLanguage: clear(
    z
      .string()
      .regex(/^[a-z]{3}$/, { error: 'languageCode' })
      .nullable()
      .default(null),
  ),
  interpreterSource: clear(z.enum(interpreterSources).nullable().default(null)),
  documentsSigned: clear(z.boolean().nullable().default(null)),
  documentsExchanged: clear(z.boolean().nullable().default(null)),
  phoneFailure: clear(z.boolean().nullable().default(null)),
  distanceKm: clear(z.int().min(0).max(20_000).nullable().default(null)),
  costAmount: clear(z.int().min(0).max(1_000_000).nullable().default(null)),
  costCurrency: clear(z.enum(costCurrencies).nullable().default(null)),
  consequence: clear(z.enum(counselConsequences).nullable().default(null)),
  evidenceNote: sealed(text(1000).nullable().default(null)),
  consentToUse: clear(z.enum(tellingConsents).nullable().default(null)),
  /** Colleagues who went. */
  attendedBy: clear(z.array(colleagueId()).max(20).default([])),
};

/** One attempt to see or reach a client, let in or not. */
export const CounselAttempt = z
  .strictObject({
    ...stored,
    caseId: clear(id()),
    clientId: clear(id()),
    ...attemptFields,
    /** The same for all who were at one table; null for one person alone, and where the reader may see none of the others. */
    visitId: clear(idAcross('visit').nullable()),
  })
  .meta({ id: 'CounselAttempt' });
export type CounselAttempt = z.infer<typeof CounselAttempt>;

export const NewCounselAttempt = z
  .strictObject({
    id: id().optional(),
    ...attemptFields,
    /** Cases of others at the same table: an attempt is kept for each of them. */
    otherCaseIds: z
      .array(id().meta({ names: 'cases' }))
      .max(20)
      .default([]),
  })
  .meta({
    id: 'NewCounselAttempt',
    examples: [
      {
        at: '2026-11-24T16:30:00Z',
        zone: 'America/Los_Angeles',
        place: 'port',
        port: 'sanYsidro',
        purpose: 'consult',
        allowed: 'no',
        refusedBy: 'cbp',
        refusedByPost: 'Supervisor at the gate',
        reason: 'Said that there is no room today.',
        minutesAsked: 60,
      },
    ],
  });
export type NewCounselAttempt = z.infer<typeof NewCounselAttempt>;
export type NewCounselAttemptInput = z.input<typeof NewCounselAttempt>;

/** Only what is sent changes; the rules are checked on the result. */
export const CounselAttemptChange = changeOf(attemptFields).meta({
  id: 'CounselAttemptChange',
  examples: [{ minutesAsked: 30 }, { minutesActual: 25, private: true }],
});
export type CounselAttemptChange = z.infer<typeof CounselAttemptChange>;
