import type { NewConsentInput } from '@resguardo/contract/consents';
import type { ContractFault } from '@resguardo/contract/issue-code';
import { latestUntil, usualDataClasses, usualUntil } from '@resguardo/domain/consent-rules';
import {
  consentPurposes,
  privacyNotices,
  type ConsentPurpose,
  type consentAnswers,
  type consentCapacities,
  type consentModes,
  type guardianRelations,
} from '@resguardo/domain/vocabulary';
import type { MessageKey } from '../platform/i18n/i18n';
import { readDay } from '@resguardo/ui/day-text';

type Answer = (typeof consentAnswers)[number] | null;

/** One talk about what may be done, for several purposes at once. `null` is *not asked*. */
export interface ConsentAsk {
  answers: Record<ConsentPurpose, Answer>;
  mode: (typeof consentModes)[number] | null;
  /** The language it was asked in. */
  language: string | null;
  /** To whom the case may be passed on. */
  recipients: string;
  capacity: (typeof consentCapacities)[number] | null;
  guardian: { name: string; relation: (typeof guardianRelations)[number] | null };
  assent: boolean | null;
  /** The last day for all of them; empty: as is usual for each. */
  until: string;
  evidence: string;
  /** When the privacy notice stood on the screen. */
  noticeShownAt: string | null;
}

export const blankAsk = (): ConsentAsk => ({
  answers: Object.fromEntries(consentPurposes.map((purpose) => [purpose, null])) as ConsentAsk['answers'],
  mode: null,
  language: null,
  recipients: '',
  capacity: null,
  guardian: { name: '', relation: null },
  assent: null,
  until: '',
  evidence: '',
  noticeShownAt: null,
});

/** The purposes that are asked of everybody; the others wait until somebody needs them. */
export const askedOfAll = ['representation', 'referral', 'advocacyAnonymous'] as const satisfies ConsentPurpose[];
export const askedSometimes = consentPurposes.filter((purpose) => !(askedOfAll as readonly string[]).includes(purpose));

const passedOn: readonly ConsentPurpose[] = ['referral', 'coCounsel'];
const answered = ({ answers }: ConsentAsk): ConsentPurpose[] =>
  consentPurposes.filter((purpose) => answers[purpose] !== null);
export const isAnswered = (ask: ConsentAsk): boolean => answered(ask).length > 0;
export const isAnyGiven = (ask: ConsentAsk): boolean => Object.values(ask.answers).includes('given');

/** What keeps this from being kept. Paths are those of the form. */
export function askFaults(ask: ConsentAsk, today: string, minor = false): ContractFault[] {
  const faults: ContractFault[] = [];
  const fault = (path: string, code: string) => void faults.push({ path: path.split('.'), code });
  if (isAnyGiven(ask)) {
    if (ask.mode === null) fault('mode', 'required');
    if (ask.guardian.name.trim() !== '' && ask.guardian.relation === null) fault('guardian.relation', 'required');
    if (ask.guardian.name.trim() === '' && (minor || ask.guardian.relation !== null || ask.capacity === 'unable'))
      fault('guardian.name', 'guardianMissing');
  }
  if (ask.until !== '') {
    const until = readDay(ask.until);
    if (until === undefined) fault('until', 'date');
    else if (until < today) fault('until', 'untilBeforeFrom');
    else if (until > latestUntil(today)) fault('until', 'consentTooLong');
  }
  return faults;
}

/** The label of a box, by its path in the form. */
export const askLabel = (path: string): MessageKey => labels[path] ?? 'consent.heading';

const labels: Readonly<Record<string, MessageKey>> = {
  mode: 'consent.how',
  language: 'field.consent.language',
  recipients: 'field.consent.recipients',
  until: 'field.consent.until',
  evidence: 'field.consent.evidence',
  assent: 'field.consent.assent',
  capacity: 'field.consent.capacity',
  guardian: 'consent.guardianName',
  'guardian.name': 'consent.guardianName',
  'guardian.relation': 'consent.guardianRelation',
};

/** One consent for each purpose that was asked about. */
export function consentsOf(ask: ConsentAsk, today: string): NewConsentInput[] {
  const guardian = ask.guardian.relation && ask.guardian.name.trim() !== '' ? ask.guardian : null;
  return answered(ask).map((purpose) => {
    const asked = {
      purpose,
      answer: ask.answers[purpose] ?? 'refused',
      language: ask.language,
      from: today,
      privacyNoticeShownAt: ask.noticeShownAt,
      privacyNoticeVersion: ask.noticeShownAt === null ? null : (privacyNotices.at(-1) ?? null),
    };
    if (asked.answer === 'refused') return asked;
    return {
      ...asked,
      mode: ask.mode,
      capacity: ask.capacity,
      guardian: guardian && { name: guardian.name.trim(), relation: guardian.relation ?? 'other' },
      assent: ask.assent,
      recipients: passedOn.includes(purpose) ? ask.recipients.trim() || null : null,
      evidence: ask.evidence.trim() || null,
      until: readDay(ask.until) ?? usualUntil(purpose, today),
      dataClasses: [...usualDataClasses[purpose]],
    };
  });
}
