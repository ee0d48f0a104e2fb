import type { NewFamilyInput } from '@resguardo/contract/families';
import { NewClient, type NewClientInput } from '@resguardo/contract/clients';
import type { NewConsentInput } from '@resguardo/contract/consents';
import { isMinorOn } from '@resguardo/domain/minor';
import { relationFacts, roleOfHead } from '@resguardo/domain/relation-to-head';
import type { Guardian } from '@resguardo/contract/consents';
import { consentsOf } from '../consents/consent-ask';
import { asForm } from '../platform/problems/as-form';
import { checkedPlace, saysPlace, sentPlace } from '../whereabouts/whereabouts-model';
import { withContacts } from './client-model';
import type { MemberModel, PlannedPerson, RegisterModel, RegisterPlan } from './register-model';

const newClient = asForm(NewClient);

/**
 * Everything that will be sent, fixed once: a second try sends the same, under the same ids, and makes nothing twice.
 * `now` and `today` are the moment of the first try.
 */
export function planOf(model: RegisterModel, today: string, now: string): RegisterPlan {
  const people = [headOf(model, today, now), ...model.members.map((member) => memberOf(model, member, today, now))];
  return { people, family: model.members.length === 0 ? null : familyOf(model) };
}

function headOf(model: RegisterModel, today: string, now: string): PlannedPerson {
  const { body } = newClient.check(withContacts(model.client));
  const client = body ? { ...body, id: model.id } : null;
  return {
    id: model.id,
    name: nameOf(model.client),
    client,
    consents: consentsOf(model.consent, today).map(withId),
    place: placeOf(model, now),
  };
}

function memberOf(model: RegisterModel, member: MemberModel, today: string, now: string): PlannedPerson {
  const { id, isHere } = member;
  const client = isHere ? null : ({ ...sharedBy(model, member), id } satisfies NewClientInput);
  return {
    id,
    name: nameOf(member),
    client,
    consents: isHere ? [] : consentsFor(model, member, today).map(withId),
    place: placeOf(model, now),
  };
}

/** The four answers, and what the family shares. A telephone of the first person is a relative's for the others. */
function sharedBy(model: RegisterModel, member: MemberModel): NewClientInput {
  const { nationality, languages, spanish, unreachable, contacts } = model.client;
  const { givenNames, surname1, surname2, birth, sex } = member;
  const theirs = contacts.map((contact) => ({
    ...contact,
    owner: contact.owner === 'self' || contact.owner === null ? ('relative' as const) : contact.owner,
  }));
  const shared = withContacts({ ...model.client, nationality, languages, spanish, unreachable, contacts: theirs });
  const { body } = newClient.check({
    givenNames,
    surname1,
    surname2,
    birth,
    sex,
    nationality: shared.nationality,
    languages: shared.languages,
    contacts: shared.contacts,
  });
  return body ?? { givenNames, contacts: 'none' };
}

/** A child's are the first person's, who agrees for them; an adult's only when they said the same. */
function consentsFor(model: RegisterModel, member: MemberModel, today: string): NewConsentInput[] {
  const asked = consentsOf(model.consent, today);
  if (isMinorOn(member.birth, today) !== 'yes') return member.sameConsent === true ? asked : [];
  const guardian = guardianOf(model, member);
  return asked.map((consent) => (consent.answer === 'given' ? { ...consent, guardian } : consent));
}

function guardianOf({ client, consent }: RegisterModel, { relation }: MemberModel): Guardian {
  const parent = client.sex === 'female' ? ('mother' as const) : client.sex === 'male' ? ('father' as const) : 'other';
  // A head who is under age has somebody who agrees for the whole family.
  const { name, relation: said } = consent.guardian;
  if (name.trim() !== '' && said !== null) return { name: name.trim(), relation: 'other' };
  const tie = relation === null ? null : relationFacts(relation).tie;
  return { name: nameOf(client), relation: tie === 'child' ? parent : tie === 'sibling' ? 'sibling' : 'other' };
}

function placeOf({ place }: RegisterModel, now: string): PlannedPerson['place'] {
  const { body } = checkedPlace.check(sentPlace(place));
  return body && saysPlace(place) ? { ...body, id: crypto.randomUUID(), lastContactAt: now } : null;
}

function familyOf({ id, client, members, familyId, together }: RegisterModel): NewFamilyInput {
  const relations = members.flatMap(({ relation }) => relation ?? []);
  return {
    id: familyId,
    kind: together ? 'familyUnit' : 'household',
    members: [
      { clientId: id, role: roleOfHead(client.sex, relations) },
      ...members.map((member) => ({
        clientId: member.id,
        role: member.relation === null ? ('unknown' as const) : relationFacts(member.relation).role,
      })),
    ],
    ties: members.flatMap((member) => {
      const tie = member.relation === null ? null : relationFacts(member.relation).tie;
      return tie === null ? [] : [{ from: member.id, to: id, kind: tie }];
    }),
  };
}

const withId = (consent: NewConsentInput): NewConsentInput => ({ ...consent, id: crypto.randomUUID() });

export const nameOf = (person: { givenNames: string; surname1: string; surname2: string }): string =>
  [person.givenNames, person.surname1, person.surname2]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
