import type { CaseEntity } from '../cases/case.entity';
import type { ClientEntity } from '../clients/client.entity';
import type { FamilyMemberEntity } from './family-member.entity';
import { viewOf, type FamilyRows } from './family-view';
import type { FamilyEntity } from './family.entity';

const membersOf = (...clientIds: string[]) =>
  clientIds.map((clientId, at) => ({
    id: `member of ${clientId}`,
    familyId: 'family',
    clientId,
    person: null,
    role: 'child',
    untilOn: null,
    createdAt: `2026-11-2${String(at)}T00:00:00Z`,
  })) as unknown as FamilyMemberEntity[];
const casesOf = (leads: Record<string, string | null>) =>
  Object.entries(leads).map(([clientId, lead]) => ({
    id: `case of ${clientId}`,
    clientId,
    leadCaseId: lead === null ? null : `case of ${lead}`,
  })) as unknown as CaseEntity[];

function placesOf(clientIds: string[], leads: Record<string, string | null>): (string | null)[] {
  const rows: FamilyRows = {
    members: membersOf(...clientIds),
    clients: clientIds.map((id) => ({ id, languages: [] }) as unknown as ClientEntity),
    cases: casesOf(leads),
    hearings: [],
    stays: [],
    counsel: [],
    ties: [],
    days: { earliest: '2026-11-24', atPort: {}, atCourt: {}, inCity: {} },
  };
  return viewOf({ id: 'family' } as FamilyEntity, rows).members.map(({ clientId }) => clientId);
}

describe('a place in the family', () => {
  it('would not be the first of whoever’s case leads', () => {
    expect(placesOf(['led', 'leading'], { led: 'leading', leading: null })).toEqual(['leading', 'led']);
  });

  it('would tell that a case is led by one that is out of sight', () => {
    expect(placesOf(['led', 'other'], { led: 'hidden', other: null })).toEqual(['led', 'other']);
  });
});
