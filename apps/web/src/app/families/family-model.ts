import {
  FamilyPerson,
  NewFamily,
  NewFamilyMember,
  type FamilyMember,
  type NewFamilyInput,
} from '@resguardo/contract/families';
import type { ContractFault } from '@resguardo/contract/issue-code';
import { plainDate } from '@resguardo/contract/primitives';
import { familyProblems, memberProblems, type FamilyProblem } from '@resguardo/domain/family-rules';
import type { FamilyKind, FamilyRole } from '@resguardo/domain/vocabulary-family';
import { asForm } from '../platform/problems/as-form';
import { boxesOf, type Boxes } from '../platform/problems/boxes';

/** Somebody who is not registered, as a form holds them. */
export type PersonModel = Omit<Boxes<FamilyPerson>, 'city' | 'usState' | 'language'> & {
  city: string | null;
  usState: string | null;
  language: string | null;
};

/** One of the people of a family that is being put together; a client has no `person` typed. */
export interface MemberRow {
  id: string;
  clientId: string;
  name: string;
  role: FamilyRole;
  person: PersonModel;
}

export interface FamilyModel {
  kind: FamilyKind;
  note: string;
  members: MemberRow[];
  /** Mothers, fathers and parents become the parents of the children. */
  parentage: boolean;
}

export const blankPerson = (person?: FamilyPerson | null): PersonModel => ({
  ...boxesOf(FamilyPerson, person ?? undefined),
  city: person?.city ?? null,
  usState: person?.usState ?? null,
  language: person?.language ?? null,
});

export const blankFamily = (): FamilyModel => ({ kind: 'familyUnit', note: '', members: [], parentage: true });

/** What of a person is sent: nothing that another answer has made pointless. */
export const sentPerson = ({ custodyPlace, city, usState, ...person }: PersonModel): PersonModel => ({
  ...person,
  custodyPlace: person.whereabouts === 'inUsCustody' ? custodyPlace : '',
  city: person.whereabouts === 'mexico' ? city : null,
  usState: person.whereabouts === 'inUs' || person.whereabouts === 'inUsCustody' ? usState : null,
});

const grown: readonly FamilyRole[] = ['mother', 'father', 'parent'];

/** The ties that roles alone tell. */
function tiesOf(rows: readonly MemberRow[]): NonNullable<NewFamilyInput['ties']> {
  const people = rows.map(({ id, clientId, role }) => ({ id: clientId || id, role }));
  return people
    .filter(({ role }) => grown.includes(role))
    .flatMap((parent) =>
      people
        .filter(({ role }) => role === 'child')
        .map((child) => ({ from: parent.id, to: child.id, kind: 'parent' as const })),
    );
}

export const sentFamily = ({ kind, note, members, parentage }: FamilyModel) => ({
  kind,
  note,
  members: members.map(({ id, clientId, role, person }) =>
    clientId ? { clientId, role } : { id, person: sentPerson(person), role },
  ),
  ties: parentage ? tiesOf(members) : [],
});

const checkedFamily = asForm(NewFamily);

export function familyFaults(model: FamilyModel, today: string): ContractFault[] {
  const { body, faults } = checkedFamily.check(sentFamily(model));
  if (!body) return faults;
  const { members, ties } = NewFamily.parse(body);
  return familyProblems({ members, ties }, today).map(asFault);
}

const asFault = ({ path, code }: FamilyProblem): ContractFault => ({
  path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  code,
});

/** One member as a form holds it. */
export interface MemberModel {
  who: 'client' | 'person';
  clientId: string;
  name: string;
  role: FamilyRole;
  sinceOn: string;
  untilOn: string;
  person: PersonModel;
}

/** What the form of one member fills in; a new member has no last day. */
export const MemberForm = NewFamilyMember.extend({ untilOn: plainDate().nullable().default(null) });

export const blankMember = (): MemberModel => ({
  who: 'client',
  clientId: '',
  name: '',
  role: 'unknown',
  sinceOn: '',
  untilOn: '',
  person: blankPerson(),
});

export const modelOfMember = (member: FamilyMember, name: string): MemberModel => ({
  who: member.person ? 'person' : 'client',
  clientId: member.clientId ?? '',
  name,
  role: member.role,
  sinceOn: member.sinceOn ?? '',
  untilOn: member.untilOn ?? '',
  person: blankPerson(member.person),
});

export const sentMember = ({ who, clientId, role, sinceOn, untilOn, person }: MemberModel) => ({
  clientId: who === 'client' ? clientId : '',
  person: who === 'person' ? sentPerson(person) : null,
  role,
  sinceOn,
  untilOn,
});

const checkedMember = asForm(MemberForm);

export function memberFaults(model: MemberModel, today: string): ContractFault[] {
  const { body, faults } = checkedMember.check(sentMember(model));
  if (!body) return faults;
  return memberProblems(MemberForm.parse(body), today).map(({ path, code }) =>
    asFault({ path: path === '' ? 'clientId' : path, code }),
  );
}
