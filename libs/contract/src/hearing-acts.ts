import { claimSources, hearingResults, tellingWays, verifyingSources } from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { adjournmentFields, dateFields, remark } from './hearing-truth';
import { Hearing, NewHearing } from './hearings';
import { id, instant, text } from './primitives';

export const NewClaim = z
  .strictObject({
    id: id().optional(),
    source: z.enum(claimSources).exclude(['file']),
    ...dateFields,
    /** Now, unless it was seen earlier. */
    seenAt: instant().optional(),
    ...remark,
  })
  .meta({ id: 'NewClaim', examples: [{ source: 'portal', on: '2038-08-02', time: '13:00' }] });
export type NewClaim = z.infer<typeof NewClaim>;
export type NewClaimInput = z.input<typeof NewClaim>;

export const NewSettlement = z
  .strictObject({ ...dateFields, reason: text(500) })
  .meta({ id: 'NewSettlement', examples: [{ on: '2038-07-19', time: '08:30', reason: 'The clerk confirmed it' }] });
export type NewSettlement = z.infer<typeof NewSettlement>;
export type NewSettlementInput = z.input<typeof NewSettlement>;

export const NewTold = z
  .strictObject({
    id: id().optional(),
    how: z.enum(tellingWays),
    confirmed: z.boolean().default(false),
    /** Now, unless it was earlier. */
    at: instant().optional(),
    ...remark,
  })
  .meta({ id: 'NewTold', examples: [{ how: 'phone', confirmed: true }] });
export type NewTold = z.infer<typeof NewTold>;
export type NewToldInput = z.input<typeof NewTold>;

export const NewVerification = z
  .strictObject({
    source: z.enum(verifyingSources),
    /** Now, unless it was earlier. */
    at: instant().optional(),
    ...remark,
  })
  .meta({ id: 'NewVerification', examples: [{ source: 'courtLine' }] });
export type NewVerification = z.infer<typeof NewVerification>;
export type NewVerificationInput = z.input<typeof NewVerification>;

/** What became of the hearing and, where the court set one, the next. */
export const NewOutcome = z
  .strictObject({
    result: z.enum(hearingResults),
    ...adjournmentFields,
    inAbsentia: z.boolean().default(false),
    next: NewHearing.nullable().default(null),
  })
  .meta({
    id: 'NewOutcome',
    examples: [
      { result: 'adjourned', adjournmentCode: '13' },
      { result: 'held', next: { kind: 'individual', state: 'unset' } },
    ],
  });
export type NewOutcome = z.infer<typeof NewOutcome>;
export type NewOutcomeInput = z.input<typeof NewOutcome>;

/** The court sets another date before the hearing was held; `told`: the client knows of the new one already. */
export const Reschedule = z
  .strictObject({ ...adjournmentFields, next: NewHearing, told: NewTold.nullable().default(null) })
  .meta({
    id: 'Reschedule',
    examples: [
      { adjournmentCode: '13', toldUsBy: 'courtLine', next: { kind: 'master', state: 'date', on: '2038-09-01' } },
    ],
  });
export type Reschedule = z.infer<typeof Reschedule>;
export type RescheduleInput = z.input<typeof Reschedule>;

/** A hearing and the one that came in its place. */
export const HearingStep = z.strictObject({ hearing: Hearing, next: Hearing.nullable() }).meta({ id: 'HearingStep' });
export type HearingStep = z.infer<typeof HearingStep>;
