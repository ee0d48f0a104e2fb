import { aCase, aClient, aConsent, aHearing, aPlace, aReturn } from '@resguardo/testing/people';
import { randomUUID } from 'node:crypto';
import type { Said } from './said';
import { newPerson, nextSecret } from './links';

/** Whom a body speaks of: `said` are the words of the record aimed at, `own` are records within reach. */
export interface Aim {
  readonly said: Said;
  readonly own: { readonly clients: string; readonly cases: string; readonly hearings: string };
  readonly email: string;
  readonly password: string;
}

/** A body that fits its schema and its rules, by the component's name in the OpenAPI document. A schema without one fails a test. */
export const bodies: Readonly<Record<string, (aim: Aim) => Record<string, unknown>>> = {
  NewClient: () => ({ ...aClient({ surname1: 'Ejemplo' }) }),
  ClientChange: () => ({ sex: 'other', preferredName: 'Chepita' }),
  ClientSearch: ({ said }) => ({ text: said.surname1, limit: 50 }),
  ClientMatch: ({ said }) => ({
    givenNames: said.givenNames,
    surname1: said.surname1,
    aNumbers: [{ value: said.aNumber }],
    contacts: [{ kind: 'phone', value: said.phone }],
  }),
  Reveal: () => ({ field: 'aNumbers', reason: 'A form of the court asks for it' }),
  NewCase: ({ own }) => ({ ...aCase(own.clients, { enrolledOn: '2019-08-14' }) }),
  CaseChange: () => ({ returnPort: 'laredo' }),
  NewHearing: () => ({ ...aHearing() }),
  HearingChange: () => ({ medium: 'video' }),
  NewClaim: () => ({ source: 'portal', on: '2027-08-02', time: '13:00' }),
  NewSettlement: () => ({ on: '2027-07-19', time: '08:30', reason: 'The clerk said so' }),
  NewTold: () => ({ how: 'phone', confirmed: true }),
  NewVerification: () => ({ source: 'courtLine' }),
  NewOutcome: () => ({ result: 'adjourned', adjournmentCode: '13' }),
  Reschedule: () => ({ adjournmentCode: '13', next: { ...aHearing() } }),
  NewConsent: () => ({ ...aConsent() }),
  ConsentChange: () => ({ dataClasses: ['identity'] }),
  ConsentWithdrawal: () => ({ reason: 'Thought again' }),
  NewWhereabouts: () => ({ ...aPlace() }),
  WhereaboutsChange: () => ({ setting: 'camp' }),
  NewNote: () => ({ kind: 'call', text: 'She called from the shelter.' }),
  NoteChange: () => ({ kind: 'visit' }),
  NewReturn: () => ({ ...aReturn() }),
  ReturnChange: () => ({ city: 'Monterrey' }),
  NewDraft: () => ({ content: `{"typed":"${randomUUID()}"}` }),
  NewUser: () => newPerson(),
  UserChange: () => ({ name: 'Luz Ejemplo' }),
  OrganisationChange: () => ({ city: 'Tijuana' }),
  AccessSecret: () => ({ secret: nextSecret() }),
  FirstPassword: () => ({ secret: nextSecret(), password: 'siete nubes sobre el cerro' }),
  Login: ({ email, password }) => ({ email, password }),
  // Never the language: answers are compared word for word.
  PreferencesChange: () => ({ colourScheme: 'dark' }),
};
