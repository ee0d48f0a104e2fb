import { newContact, newLanguage } from './client-model';
import { blankMember, blankRegister, type MemberModel, type RegisterModel } from './register-model';
import { planOf } from './register-plan';

const today = '2026-11-24';
const now = '2026-11-24T16:30:00Z';
const member = (facts: Partial<MemberModel>): MemberModel => ({
  ...blankMember(),
  surname1: 'Lemus',
  birth: { year: 2015 },
  ...facts,
});

/** A mother of Honduras who speaks Garifuna, at a shelter, with a telephone of her own. */
function model(facts: Partial<RegisterModel> = {}): RegisterModel {
  const blank = blankRegister();
  const { consent, client, place } = blank;
  return {
    ...blank,
    consent: {
      ...consent,
      answers: { ...consent.answers, representation: 'given', referral: 'refused' },
      mode: 'oral',
      recipients: 'Casa Frontera',
    },
    client: {
      ...client,
      givenNames: 'Rosalba',
      surname1: 'Castillo',
      sex: 'female',
      nationality: 'HND',
      languages: [{ ...newLanguage(), iso6393: 'cab', level: 'well' }],
      spanish: 'some',
      contacts: [{ ...newContact(), value: '+52 664 000 0173', owner: 'self', safeToText: true }],
    },
    place: { ...place, cityId: 'Tijuana', name: 'Casa Mezquite' },
    ...facts,
  };
}

describe('what a registration sends', () => {
  it('is one person and no family when nobody was added', () => {
    const { people, family } = planOf(model(), today, now);
    expect(people).toHaveLength(1);
    expect(family).toBeNull();
  });

  it('gives each of a family what was asked once, and its own names, birth and id', () => {
    const typed = model({ members: [member({ givenNames: 'Kevin', sex: 'male', relation: 'son' })] });
    const [head, son] = planOf(typed, today, now).people;
    const { nationality, languages } = head?.client ?? {};
    expect({ nationality, languages }).toEqual({
      nationality: 'HND',
      languages: [
        { iso6393: 'cab', level: 'well', variety: null },
        { iso6393: 'spa', level: 'some', variety: null },
      ],
    });
    expect(son?.client).toMatchObject({
      id: typed.members[0]?.id,
      givenNames: 'Kevin',
      surname1: 'Lemus',
      birth: { year: 2015 },
      sex: 'male',
      nationality,
      languages,
    });
    const placed = { cityId: 'Tijuana', name: 'Casa Mezquite', lastContactAt: now };
    expect([head?.place, son?.place]).toEqual([expect.objectContaining(placed), expect.objectContaining(placed)]);
    expect(head?.place?.id).not.toBe(son?.place?.id);
  });

  it.each([
    ['self', 'relative'],
    [null, 'relative'],
    ['shelter', 'shelter'],
  ] as const)('calls a telephone of the first person (%s) the others’ by what it is to them: %s', (owner, theirs) => {
    const typed = model({ members: [member({ givenNames: 'Kevin', relation: 'son' })] });
    typed.client.contacts = [{ ...newContact(), value: '+52 664 000 0173', owner }];
    const [head, son] = planOf(typed, today, now).people;
    expect(head?.client?.contacts).toEqual([expect.objectContaining({ owner })]);
    expect(son?.client?.contacts).toEqual([expect.objectContaining({ value: '+52 664 000 0173', owner: theirs })]);
  });

  it('says of all of them that there is no way to reach them', () => {
    const typed = model({ members: [member({ givenNames: 'Kevin', relation: 'son' })] });
    typed.client.unreachable = true;
    expect(planOf(typed, today, now).people.map(({ client }) => client?.contacts)).toEqual(['none', 'none']);
  });

  it('lets the first person agree for a child, and an adult only for themselves', () => {
    const adult = { birth: { year: 1985 }, relation: 'husband' } as const;
    const typed = model({
      members: [
        member({ givenNames: 'Kevin', relation: 'son' }),
        member({ ...adult, givenNames: 'Melquiades', sameConsent: true }),
        member({ ...adult, givenNames: 'Gumersindo' }),
        member({ givenNames: 'Edwin', relation: 'brother' }),
      ],
    });
    const [, son, husband, unasked, brother] = planOf(typed, today, now).people;
    const mother = { name: 'Rosalba Castillo', relation: 'mother' };
    expect(son?.consents).toEqual([
      expect.objectContaining({ purpose: 'representation', answer: 'given', guardian: mother }),
      expect.objectContaining({ purpose: 'referral', answer: 'refused' }),
    ]);
    expect(son?.consents[1]).not.toHaveProperty('guardian');
    expect(husband?.consents.map(({ guardian }) => guardian ?? null)).toEqual([null, null]);
    expect(unasked?.consents).toEqual([]);
    expect(brother?.consents[0]?.guardian).toEqual({ ...mother, relation: 'sibling' });
  });

  it('names for the whole family who agrees for a first person under age', () => {
    const typed = model({ members: [member({ givenNames: 'Edwin', relation: 'brother' })] });
    typed.consent.guardian = { name: ' Ofelia Ruiz ', relation: 'grandparent' };
    const [, brother] = planOf(typed, today, now).people;
    expect(brother?.consents[0]?.guardian).toEqual({ name: 'Ofelia Ruiz', relation: 'other' });
  });

  it('makes nothing of somebody who was here already but a member and a place', () => {
    const typed = model({ members: [member({ givenNames: 'Kevin', relation: 'son', isHere: true })] });
    const { people, family } = planOf(typed, today, now);
    expect(people[1]).toMatchObject({ client: null, consents: [], place: { name: 'Casa Mezquite' } });
    expect(family?.members.map(({ clientId }) => clientId)).toEqual([typed.id, typed.members[0]?.id]);
  });

  it.each([
    [true, 'familyUnit'],
    [false, 'household'],
  ] as const)('puts them together by what each is to the first (by DHS: %s)', (together, kind) => {
    const relations = ['husband', 'daughter', 'other', null] as const;
    const typed = model({ together, members: relations.map((relation) => member({ givenNames: 'Ana', relation })) });
    const [husband, daughter] = typed.members;
    expect(planOf(typed, today, now).family).toEqual({
      id: typed.familyId,
      kind,
      members: [
        { clientId: typed.id, role: 'mother' },
        ...['spouse', 'child', 'otherRelative', 'unknown'].map((role, at) => ({
          clientId: typed.members[at]?.id,
          role,
        })),
      ],
      ties: [
        { from: husband?.id, to: typed.id, kind: 'spouse' },
        { from: daughter?.id, to: typed.id, kind: 'child' },
      ],
    });
  });
});
