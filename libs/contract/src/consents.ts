import {
  consentAnswers,
  consentCapacities,
  consentDataClasses,
  consentModes,
  consentPurposes,
  guardianRelations,
  privacyNotices,
} from '@resguardo/domain/vocabulary';
import * as z from 'zod';
import { changeOf, clear, derived, id, instant, page, plainDate, sealed, stored, text } from './primitives';

/** Who agreed for a child, or for somebody who could not decide. */
export const Guardian = z.strictObject({ name: text(200), relation: z.enum(guardianRelations) });
export type Guardian = z.infer<typeof Guardian>;

/** What may be put right afterwards. Another answer, or one for another purpose, is another consent. */
const detailFields = {
  /** Whom it is for, in words: an organisation, a newspaper. */
  recipients: sealed(text(500).nullable().default(null)),
  dataClasses: clear(z.array(z.enum(consentDataClasses)).max(consentDataClasses.length).default([])),
  /** The language it was asked in. */
  language: clear(
    z
      .string()
      .regex(/^[a-z]{3}$/, { error: 'languageCode' })
      .nullable()
      .default(null),
  ),
  mode: clear(z.enum(consentModes).nullable().default(null)),
  capacity: clear(z.enum(consentCapacities).nullable().default(null)),
  guardian: sealed(Guardian.nullable().default(null)),
  /** Did the child agree as well? `null`: not asked. */
  assent: clear(z.boolean().nullable().default(null)),
  from: clear(plainDate()),
  /** The last day on which it stands. Left out: as long as is usual for the purpose. */
  until: clear(plainDate().nullable().default(null)),
  /** Where the signed paper or the recording is. */
  evidence: sealed(text(300).nullable().default(null)),
};

const consentFields = {
  purpose: clear(z.enum(consentPurposes)),
  /** *Not asked* has no consent. */
  answer: clear(z.enum(consentAnswers)),
  ...detailFields,
  /** When the privacy notice was shown or read out, and which text of it. */
  privacyNoticeShownAt: clear(instant().nullable().default(null)),
  privacyNoticeVersion: clear(z.enum(privacyNotices).nullable().default(null)),
};

/** What a person answered when asked for one purpose. The one asked last stands; the others are history. */
export const Consent = z
  .strictObject({
    ...stored,
    clientId: clear(id()),
    ...consentFields,
    revokedAt: clear(instant().nullable()),
    /** Who wrote down that it was taken back. */
    revokedBy: clear(id().nullable()),
    revokedReason: sealed(text(300).nullable()),
    /** Said aloud only: a signed paper is still owed. */
    writtenStillOwed: derived(z.boolean()),
  })
  .meta({ id: 'Consent' });
export type Consent = z.infer<typeof Consent>;

export const NewConsent = z.strictObject({ id: id().optional(), ...consentFields }).meta({
  id: 'NewConsent',
  examples: [
    {
      purpose: 'referral',
      answer: 'given',
      recipients: 'Casa Frontera, Ciudad Juárez',
      dataClasses: ['identity', 'contact'],
      language: 'spa',
      mode: 'oral',
      from: '2026-11-24',
      privacyNoticeShownAt: '2026-11-24T16:30:00Z',
      privacyNoticeVersion: '2026-11',
    },
  ],
});
export type NewConsent = z.infer<typeof NewConsent>;
export type NewConsentInput = z.input<typeof NewConsent>;

/** Only what is sent changes. */
export const ConsentChange = changeOf(detailFields).meta({
  id: 'ConsentChange',
  examples: [{ evidence: 'Blue folder, sheet 3' }],
});
export type ConsentChange = z.infer<typeof ConsentChange>;

export const ConsentWithdrawal = z
  .strictObject({ reason: text(300).nullable().default(null) })
  .meta({ id: 'ConsentWithdrawal', examples: [{ reason: 'She no longer wants to be named.' }] });
export type ConsentWithdrawal = z.infer<typeof ConsentWithdrawal>;

/** All that one person was asked, the latest first. Few, so in one page. */
export const ConsentList = page(Consent).meta({ id: 'ConsentList' });
