import type { NewFamilyInput } from '@resguardo/contract/families';
import type { NewClientInput } from '@resguardo/contract/clients';
import { NewClient } from '@resguardo/contract/clients';
import type { NewConsentInput } from '@resguardo/contract/consents';
import type { ContractFault } from '@resguardo/contract/issue-code';
import type { NewWhereaboutsInput } from '@resguardo/contract/whereabouts';
import { isMinorOn } from '@resguardo/domain/minor';
import type { RelationToHead, sexes } from '@resguardo/domain/vocabulary';
import type { MaybeDate } from '@resguardo/ui/partial-date-input';
import { askFaults, blankAsk, isAnswered, isAnyGiven, type ConsentAsk } from '../consents/consent-ask';
import { asForm } from '../platform/problems/as-form';
import { blankPlace, placeFaults, type PlaceModel } from '../whereabouts/whereabouts-model';
import { blankClient, withContacts, type ClientModel } from './client-model';

export const registerSteps = ['search', 'consent', 'person', 'family', 'sending'] as const;
export type RegisterStep = (typeof registerSteps)[number];

/** Somebody of the family: four answers. The rest is shared with the first person. */
export interface MemberModel {
  id: string;
  givenNames: string;
  surname1: string;
  surname2: string;
  birth: MaybeDate;
  sex: (typeof sexes)[number] | null;
  relation: RelationToHead | null;
  /** An adult: do they permit the same as the first person? `null`: not asked. */
  sameConsent: boolean | null;
  /** Was here already: nothing is made, and the family is joined to that record. */
  isHere: boolean;
}

/** What one person's records are, as they will be sent. Nothing of it changes between two tries. */
export interface PlannedPerson {
  id: string;
  name: string;
  client: NewClientInput | null;
  consents: NewConsentInput[];
  place: NewWhereaboutsInput | null;
}

export interface RegisterPlan {
  people: PlannedPerson[];
  family: NewFamilyInput | null;
}

/** The whole of a registration, kept on the server while it is typed. */
export interface RegisterModel {
  step: RegisterStep;
  text: string;
  /** Chosen here, so that a repeated request makes one record and not two. */
  id: string;
  consent: ConsentAsk;
  client: ClientModel;
  place: PlaceModel;
  members: MemberModel[];
  /** The one being typed. */
  member: MemberModel;
  /** Processed together by DHS: a family unit; else those who wait together. */
  together: boolean;
  familyId: string;
  plan: RegisterPlan | null;
  /** The people who are on the server already, and are not changed here any more. */
  kept: string[];
}

export const blankMember = (): MemberModel => ({
  id: crypto.randomUUID(),
  givenNames: '',
  surname1: '',
  surname2: '',
  birth: null,
  sex: null,
  relation: null,
  sameConsent: null,
  isHere: false,
});

export const blankRegister = (): RegisterModel => ({
  step: 'search',
  text: '',
  id: crypto.randomUUID(),
  consent: blankAsk(),
  client: blankClient(),
  place: blankPlace(),
  members: [],
  member: blankMember(),
  together: false,
  familyId: crypto.randomUUID(),
  plan: null,
  kept: [],
});

const newClient = asForm(NewClient);
const within = (part: string, faults: readonly ContractFault[]): ContractFault[] =>
  faults.map(({ path, code }) => ({ path: [part, ...path], code }));

/** A child, or somebody for whom nobody has answered yet. */
export const lacksGuardian = ({ consent, client }: RegisterModel, today: string): boolean =>
  isMinorOn(client.birth, today) === 'yes' && isAnyGiven(consent) && consent.guardian.name.trim() === '';

/** What is wrong on the page that is open. Pages that come later are not asked yet. */
export function faultsOnPage(model: RegisterModel, today: string): ContractFault[] {
  if (model.step === 'consent')
    return within('consent', askFaults(model.consent, today, isMinorOn(model.client.birth, today) === 'yes'));
  if (model.step === 'person') {
    const { faults } = newClient.check(withContacts(model.client));
    return [...within('client', faults), ...within('place', placeFaults(model.place, today))];
  }
  return model.step === 'family' ? within('member', memberFaults(model.member)) : [];
}

function memberFaults(member: MemberModel): ContractFault[] {
  const { givenNames, surname1, surname2, birth } = member;
  const { faults } = newClient.check({ givenNames, surname1, surname2, birth, contacts: 'none' });
  return [...faults, ...(member.relation === null ? [{ path: ['relation'], code: 'required' }] : [])];
}

/** Is there more to lose than the words of the search, which become the name on the next page? */
export const isWritten = ({ step, consent, client, members }: RegisterModel): boolean =>
  step !== 'search' || isAnswered(consent) || members.length > 0 || beyondName(client) !== beyondName(blankClient());

const beyondName = (client: ClientModel): string =>
  JSON.stringify({ ...client, givenNames: '', surname1: '', surname2: '' });

/** Has anything of this person been typed? */
export const isBegun = ({ givenNames, relation, birth, surname1 }: MemberModel): boolean =>
  givenNames.trim() !== '' || surname1.trim() !== '' || relation !== null || birth !== null;
