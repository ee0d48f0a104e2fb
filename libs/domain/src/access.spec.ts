import { can, permissions, seesEveryonesAccess, seesPrivileged, type Permission } from './access';
import { roles, type Role } from './vocabulary';

/** Read beside the grid "Who may do what": one row per resource, one column per role. */
const grid: Record<Role, Permission[]> = {
  intake: [
    'client:read',
    'client:search',
    'client:history',
    'client:create',
    'client:edit',
    'client:reveal',
    'whereabouts:read',
    'whereabouts:history',
    'whereabouts:record',
    'whereabouts:edit',
    'consent:read',
    'consent:history',
    'consent:record',
    'consent:edit',
    'consent:withdraw',
    'case:read',
    'case:history',
    'hearing:read',
    'hearing:history',
    'hearing:tell',
    'hearing:verify',
    'hearing:undo',
    'counselAttempt:record',
    'family:read',
    'family:history',
    'familyMember:history',
    'family:create',
    'family:edit',
    'today:read',
    'portRoster:read',
    'colleague:read',
    'return:read',
    'return:history',
    'note:read',
    'note:history',
    'note:write',
    'note:edit',
    'accessLog:read',
    'draft:own',
    'reference:read',
    'session:own',
  ],
  attorney: [
    'client:read',
    'client:search',
    'client:history',
    'client:edit',
    'client:reveal',
    'merge:read',
    'merge:join',
    'merge:undo',
    'whereabouts:read',
    'whereabouts:history',
    'whereabouts:record',
    'whereabouts:edit',
    'consent:read',
    'consent:history',
    'consent:record',
    'consent:edit',
    'consent:withdraw',
    'case:read',
    'case:history',
    'case:create',
    'case:edit',
    'hearing:read',
    'hearing:history',
    'hearing:schedule',
    'hearing:edit',
    'hearing:claim',
    'hearing:settle',
    'hearing:reschedule',
    'hearing:outcome',
    'hearing:tell',
    'hearing:verify',
    'hearing:undo',
    'representation:read',
    'representation:history',
    'representation:record',
    'representation:edit',
    'counselAttempt:read',
    'counselAttempt:history',
    'counselAttempt:record',
    'counselAttempt:edit',
    'family:read',
    'family:history',
    'familyMember:history',
    'family:create',
    'family:edit',
    'today:read',
    'portRoster:read',
    'colleague:read',
    'return:read',
    'return:history',
    'return:record',
    'return:edit',
    'note:read',
    'note:history',
    'note:write',
    'note:edit',
    'accessLog:read',
    'draft:own',
    'reference:read',
    'session:own',
  ],
  director: [
    'client:read',
    'client:search',
    'client:history',
    'client:reveal',
    'whereabouts:read',
    'whereabouts:history',
    'case:read',
    'case:history',
    'hearing:read',
    'hearing:history',
    'representation:read',
    'representation:history',
    'counselAttempt:read',
    'counselAttempt:history',
    'family:read',
    'family:history',
    'familyMember:history',
    'today:read',
    'picture:read',
    'colleague:read',
    'return:read',
    'return:history',
    'note:read',
    'note:history',
    'accessLog:read',
    'roleGrant:read',
    'roleGrant:decide',
    'reference:read',
    'session:own',
  ],
  administrator: [
    'user:read',
    'user:history',
    'user:create',
    'user:edit',
    'user:renewAccess',
    'roleGrant:read',
    'roleGrant:decide',
    'organisation:read',
    'organisation:edit',
    'securityEvent:read',
    'draft:own',
    'job:read',
    'searchIndex:rebuild',
    'reference:read',
    'session:own',
  ],
};

const all = Object.keys(permissions) as Permission[];

describe('who may do what', () => {
  test.each(roles)('%s would hold more or less than the grid gives', (role) => {
    expect(all.filter((permission) => can([role], permission)).sort()).toEqual([...grid[role]].sort());
  });

  test('being administrator would open a client, a case or a hearing', () => {
    expect(
      all.filter(
        (permission) =>
          /^(client|whereabouts|consent|case|hearing|representation|counselAttempt):/.test(permission) &&
          can(['administrator'], permission),
      ),
    ).toEqual([]);
  });

  test('somebody with two roles would hold less than each of them', () => {
    for (const permission of all)
      expect(can(['intake', 'administrator'], permission)).toBe(
        can(['intake'], permission) || can(['administrator'], permission),
      );
  });

  test('somebody without a role would be let in', () => {
    expect(all.filter((permission) => can([], permission))).toEqual([]);
  });
});

describe('what is privileged', () => {
  test.each([
    [['attorney'], true],
    [['director', 'attorney'], true],
    [['intake', 'director', 'administrator'], false],
    [[], false],
  ] as [Role[], boolean][])('would be shown to %j, or kept from them', (held, shown) => {
    expect(seesPrivileged(held)).toBe(shown);
  });
});

describe('who opened a file', () => {
  test.each([
    [['attorney'], true, true],
    [['attorney'], false, false],
    [['director'], false, true],
    [['intake', 'administrator'], true, false],
  ] as [Role[], boolean, boolean][])(
    'would be told to %j, on its team: %j, or kept from them',
    (held, onTeam, told) => {
      expect(seesEveryonesAccess(held, onTeam)).toBe(told);
    },
  );
});
