import type { NewCaseInput } from '@resguardo/contract/cases';
import type { NewClientInput } from '@resguardo/contract/clients';
import type { NewConsentInput } from '@resguardo/contract/consents';
import type { NewCounselAttemptInput } from '@resguardo/contract/counsel-attempts';
import type { NewHearingInput } from '@resguardo/contract/hearings';
import type { NewRepresentationInput } from '@resguardo/contract/representations';
import type { NewWhereaboutsInput } from '@resguardo/contract/whereabouts';
import type { NewReturnInput } from '@resguardo/contract/returns';

/** A client with only what must be sent; say the facts that matter to the test. */
export const aClient = (facts: Partial<NewClientInput> = {}): NewClientInput => ({
  givenNames: 'María José',
  surname1: 'Quintanilla',
  contacts: [{ kind: 'phone', value: '+52 664 000 0199' }],
  ...facts,
});

export const aCase = (clientId: string, facts: Partial<NewCaseInput> = {}): NewCaseInput => ({ clientId, ...facts });

/** A spoken permission to pass the case on. */
export const aConsent = (facts: Partial<NewConsentInput> = {}): NewConsentInput => ({
  purpose: 'referral',
  answer: 'given',
  mode: 'oral',
  language: 'spa',
  from: '2026-11-20',
  ...facts,
});

export const aPlace = (facts: Partial<NewWhereaboutsInput> = {}): NewWhereaboutsInput => ({
  cityId: 'Tijuana',
  setting: 'shelter',
  from: '2026-11-12',
  ...facts,
});

/** A master hearing at Laredo, to the minute, with its time at the port. */
export const aHearing = (facts: Partial<NewHearingInput> = {}): NewHearingInput => ({
  kind: 'master',
  medium: 'inPerson',
  state: 'exact',
  on: '2038-07-19',
  courtTime: '08:30',
  courtZone: 'America/Chicago',
  report: { on: '2038-07-19', time: '04:30', zone: 'America/Chicago', port: 'laredo' },
  ...facts,
});

/** A lawyer from outside, of record at the court. */
export const aRepresentation = (facts: Partial<NewRepresentationInput> = {}): NewRepresentationInput => ({
  kind: 'ofRecord',
  practitionerName: 'Ofelia Barrientos',
  practitionerKind: 'attorney',
  form: 'EOIR-28',
  filedOn: '2026-11-02',
  from: '2026-11-02',
  ...facts,
});

/** A visit that was refused at the port. */
export const anAttempt = (facts: Partial<NewCounselAttemptInput> = {}): NewCounselAttemptInput => ({
  at: '2026-11-20T16:30:00Z',
  zone: 'America/Los_Angeles',
  place: 'port',
  port: 'sanYsidro',
  purpose: 'consult',
  allowed: 'no',
  refusedBy: 'cbp',
  ...facts,
});

/** A return over the bridge at Laredo, with Mexico's entry form. */
export const aReturn = (facts: Partial<NewReturnInput> = {}) => ({
  returnedOn: '2026-11-20',
  port: 'laredo',
  city: 'Nuevo Laredo',
  papers: [{ kind: 'fmm' as const, number: 'MX-000123', issuedOn: '2026-11-20', expiresOn: '2027-05-19' }],
  ...facts,
});
