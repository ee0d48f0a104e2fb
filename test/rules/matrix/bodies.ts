import {
  aCase,
  aClient,
  aConsent,
  aHearing,
  aPlace,
  aRepresentation,
  aReturn,
  anAttempt,
} from '@resguardo/testing/people';
import { randomUUID } from 'node:crypto';
import type { Said } from './said';
import { newPerson, nextSecret } from './links';

/**
 * Whom a body speaks of: `said` are the words of the record aimed at, `own` are records within reach. `wrote`: words to be kept in the
 * record, when it is the person's own. `by`: the field in which another id will be put.
 */
export interface Aim {
  readonly said: Said;
  readonly wrote?: readonly string[];
  readonly by?: string;
  readonly own: Readonly<Record<string, string>> & Readonly<Record<'clients' | 'cases' | 'hearings', string>>;
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
  NewMerge: ({ own }) => ({ duplicateId: own['duplicates'] }),
  NewCase: ({ own }) => ({ ...aCase(own.clients, { enrolledOn: '2019-08-14' }) }),
  CaseChange: () => ({ returnPort: 'laredo' }),
  NewHearing: () => ({ ...aHearing() }),
  HearingChange: () => ({ medium: 'video' }),
  NewClaim: () => ({ source: 'portal', on: '2038-08-02', time: '13:00' }),
  NewSettlement: () => ({ on: '2038-07-19', time: '08:30', reason: 'The clerk said so' }),
  NewTold: () => ({ how: 'phone', confirmed: true }),
  NewVerification: () => ({ source: 'courtLine' }),
  NewOutcome: () => ({ result: 'adjourned', adjournmentCode: '13' }),
  Reschedule: () => ({ adjournmentCode: '13', next: { ...aHearing() } }),
  NewConsent: () => ({ ...aConsent() }),
  ConsentChange: () => ({ dataClasses: ['identity'] }),
  ConsentWithdrawal: () => ({ reason: 'Thought again' }),
  NewWhereabouts: () => ({ ...aPlace() }),
  WhereaboutsChange: () => ({ setting: 'camp' }),
  NewRepresentation: ({ said }) => ({ ...aRepresentation({ practitionerName: null, scope: said.words[0] }) }),
  RepresentationChange: () => ({ to: '2026-11-30' }),
  NewCounselAttempt: ({ said }) => ({ ...anAttempt({ reason: said.words[1], evidenceNote: said.words[2] }) }),
  CounselAttemptChange: () => ({ minutesAsked: 60 }),
  NewFamily: ({ wrote, own }) => ({
    kind: 'familyUnit',
    note: wrote?.[0],
    members: [
      { clientId: own.clients, role: 'mother' },
      { person: { name: wrote?.[1], whereabouts: 'inUsCustody' }, role: 'child' },
    ],
  }),
  FamilyChange: () => ({ kind: 'household' }),
  NewFamilyMember: ({ wrote, by }) => ({
    role: 'sibling',
    ...(by === 'clientId' ? {} : { person: { name: wrote?.[2] } }),
  }),
  FamilyMemberChange: () => ({ role: 'spouse' }),
  NewKinTie: ({ own }) => ({ from: own.clients, to: own['members'] ?? randomUUID(), kind: 'sibling' }),
  KinTieChange: () => ({ basis: 'legal' }),
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
