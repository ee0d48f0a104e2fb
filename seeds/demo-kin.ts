import type { INestApplicationContext } from '@nestjs/common';
import { NewFamily, type NewFamilyInput, type NewFamilyMemberInput } from '@resguardo/contract/families';
import type { FamilyRole } from '@resguardo/domain/vocabulary-family';
import { FamiliesService } from '../apps/api/src/families/families.service';
import { Chance, idFrom } from './chance';
import type { PlannedFile } from './demo-families';

type By = (action: string, work: () => Promise<unknown>) => Promise<unknown>;
type Planned = NewFamilyInput & { id: string };

/** Puts the people of the demo into their families: who was processed together, who lives together now, who is kin. */
export async function seedKin(
  app: INestApplicationContext,
  by: By,
  { families, known }: { families: readonly (readonly PlannedFile[])[]; known: ReadonlySet<string> },
): Promise<void> {
  const service = app.get(FamiliesService, { strict: false });
  for (const family of families.flatMap(plannedKin).filter(({ id }) => !known.has(id)))
    await by('family:create', () => service.found(NewFamily.parse(family)));
}

/** What DHS processed together, and for some families another household, as life has parted or gathered them since. */
function plannedKin(files: readonly PlannedFile[]): Planned[] {
  const [head] = files;
  if (!head || files.length < 2) return [];
  const chance = new Chance(`${head.client.id}/kin`);
  const members = files.map((file, place) => ({ clientId: file.client.id, role: roleOf(file, place) }));
  const absent = absentOf(chance, head, files.length);
  const unit: Planned = {
    id: idFrom(`${head.client.id}/family`),
    kind: 'familyUnit',
    members: [...members, ...absent],
    ties: tiesOf([...members, ...absent]),
  };
  if (files.length < 4 || chance.happens(0.5)) return [unit];
  const stayed = members.filter(({ role }) => role !== 'father');
  return [unit, { id: idFrom(`${head.client.id}/household`), kind: 'household', members: stayed }];
}

function roleOf({ client: { birth, sex } }: PlannedFile, place: number): FamilyRole {
  const grown = place === 0 || (typeof birth === 'object' && birth !== null && birth.year < 2000);
  return !grown ? 'child' : sex === 'male' ? 'father' : sex === 'female' ? 'mother' : 'parent';
}

/** Somebody who is not a client: a child in custody, a husband at work in the north, a grandmother at home. */
function absentOf(chance: Chance, head: PlannedFile, size: number): (NewFamilyMemberInput & { id: string })[] {
  const id = idFrom(`${head.client.id}/absent`);
  const language = head.client.languages?.[0]?.iso6393 ?? null;
  const surname = head.client.surname1 ?? '';
  if (head.client.givenNames === 'Maribel' && size === 4)
    return [
      {
        id,
        role: 'child',
        person: {
          name: 'Marcos Tiul Caal',
          ageGroup: 'child',
          whereabouts: 'inUsCustody',
          custodyPlace: 'ORR, Albergue de Prueba, Harlingen',
          usState: 'TX',
          language: 'kek',
          note: 'Parted from his mother the day after they were taken.',
        },
      },
    ];
  const kind = chance.weighted({ nobody: 70, child: 10, husband: 12, grandmother: 8 });
  if (kind === 'child')
    return [
      {
        id,
        role: 'child',
        person: { name: `Kevin ${surname}`, ageGroup: 'child', whereabouts: 'inUsCustody', usState: 'TX', language },
      },
    ];
  if (kind === 'husband')
    return [
      {
        id,
        role: 'spouse',
        person: { name: `Mateo ${surname}`, ageGroup: 'adult', whereabouts: 'inUs', usState: 'TN', language },
      },
    ];
  if (kind === 'grandmother')
    return [
      {
        id,
        role: 'grandparent',
        person: { name: `Tomasa ${surname}`, ageGroup: 'adult', whereabouts: 'homeCountry', language },
      },
    ];
  return [];
}

const parents: readonly (FamilyRole | undefined)[] = ['mother', 'father', 'parent'];

function tiesOf(members: readonly (NewFamilyMemberInput & { id?: string })[]): NonNullable<NewFamilyInput['ties']> {
  const people = members.map(({ id, clientId, role }) => ({ id: clientId ?? id ?? '', role }));
  const grown = people.filter(({ role }) => parents.includes(role));
  const children = people.filter(({ role }) => role === 'child');
  const [one, other] = grown;
  return [
    ...grown.flatMap(({ id }) =>
      children.map((child) => ({ from: id, to: child.id, kind: 'parent' as const, basis: 'biological' as const })),
    ),
    ...(one && other ? [{ from: one.id, to: other.id, kind: 'spouse' as const, basis: 'freeUnion' as const }] : []),
  ];
}
