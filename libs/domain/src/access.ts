/**
 * Who may do what: one line per permission, each with the roles that hold it. What is not here is refused.
 *
 * Source: the product grid "Who may do what", row by row; the API's guards and the web's buttons both ask `can`,
 * so a screen never offers what the server refuses. Which *records* a role reaches (its organisation, its team, a wall) is decided
 * by the database; this page decides only about *acts*. Being administrator opens no case: whoever does both holds both roles.
 */
import { roles, type Role } from './vocabulary';

const everyone = roles;
const caseworkers = ['intake', 'attorney'] as const;
const readers = ['intake', 'attorney', 'director'] as const;

export const permissions = {
  // Clients: who they are, contacts, languages
  'client:read': readers,
  'client:search': readers,
  'client:history': readers,
  'client:create': ['intake'],
  'client:edit': caseworkers,
  'client:reveal': readers,

  // Two records of one person, joined and parted again
  'merge:read': ['attorney'],
  'merge:join': ['attorney'],
  'merge:undo': ['attorney'],

  // Where the person waits
  'whereabouts:read': readers,
  'whereabouts:history': readers,
  'whereabouts:record': caseworkers,
  'whereabouts:edit': caseworkers,

  // What the person agreed to
  'consent:read': caseworkers,
  'consent:history': caseworkers,
  'consent:record': caseworkers,
  'consent:edit': caseworkers,
  'consent:withdraw': caseworkers,

  // The US case: programme facts, port, court
  'case:read': readers,
  'case:history': readers,
  'case:create': ['attorney'],
  'case:edit': ['attorney'],

  // Hearings
  'hearing:read': readers,
  'hearing:history': readers,
  'hearing:schedule': ['attorney'],
  'hearing:edit': ['attorney'],
  'hearing:claim': ['attorney'],
  'hearing:settle': ['attorney'],
  'hearing:reschedule': ['attorney'],
  'hearing:outcome': ['attorney'],
  'hearing:tell': caseworkers,
  'hearing:verify': caseworkers,
  'hearing:undo': caseworkers,

  // Who stands for the person
  'representation:read': ['attorney', 'director'],
  'representation:history': ['attorney', 'director'],
  'representation:record': ['attorney'],
  'representation:edit': ['attorney'],

  // Attempts to see or reach the person
  'counselAttempt:read': ['attorney', 'director'],
  'counselAttempt:history': ['attorney', 'director'],
  'counselAttempt:record': caseworkers,
  'counselAttempt:edit': ['attorney'],

  // Families, households and kin ties: part of who a client is
  'family:read': readers,
  'family:history': readers,
  'familyMember:history': readers,
  'family:create': caseworkers,
  'family:edit': caseworkers,
  // What cannot wait, and who must be at a bridge tomorrow
  'today:read': readers,
  'portRoster:read': caseworkers,

  // Names behind the ids on a file: practitioner, team, told by
  'colleague:read': readers,
  // Returns to Mexico, with papers
  'return:read': readers,
  'return:history': readers,
  'return:record': ['attorney'],
  'return:edit': ['attorney'],

  // Notes; which of them are privileged, and for whom, see below
  'note:read': readers,
  'note:history': readers,
  'note:write': caseworkers,
  'note:edit': caseworkers,

  // Who opened a file, never what was written in it; of whom one is told, see below
  'accessLog:read': readers,

  // The organisation in figures
  'picture:read': ['director'],

  // Drafts of one's own forms: whoever has a form to fill
  'draft:own': [...caseworkers, 'administrator'],

  // People, roles, organisation: who works here, never whom they serve
  'user:read': ['administrator'],
  'user:history': ['administrator'],
  'user:create': ['administrator'],
  'user:edit': ['administrator'],
  'user:renewAccess': ['administrator'],
  'roleGrant:read': ['director', 'administrator'],
  'roleGrant:decide': ['director', 'administrator'],
  'organisation:read': ['administrator'],
  'organisation:edit': ['administrator'],
  'securityEvent:read': ['administrator'],

  // The machine: long work and its progress
  'job:read': ['administrator'],
  'searchIndex:rebuild': ['administrator'],

  // What everybody who is signed in needs
  'reference:read': everyone,
  'session:own': everyone,
} as const satisfies Record<`${string}:${string}`, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** May somebody who holds `held` do this? One role that may is enough. */
export const can = (held: readonly Role[], permission: Permission): boolean => {
  const allowed: readonly Role[] = permissions[permission];
  return held.some((role) => allowed.includes(role));
};

/**
 * Whom privileged notes exist for. Not a permission of a route: it decides which records one reaches, so the database asks the same
 * of every row (`app.sees_privileged`), and a test holds the two against each other.
 */
const privilegedReaders: readonly Role[] = ['attorney'];
export const seesPrivileged = (held: readonly Role[]): boolean => held.some((role) => privilegedReaders.includes(role));

/** Is somebody told what everybody did with a file? Directors are, and attorneys on its team; others, what they did themselves. */
export const seesEveryonesAccess = (held: readonly Role[], isOnTeam: boolean): boolean =>
  held.includes('director') || (isOnTeam && held.includes('attorney'));
