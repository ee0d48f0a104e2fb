import { can, permissions, type Permission } from '@resguardo/domain/access';
import { roles, type Role } from '@resguardo/domain/vocabulary';

/** What everybody who is signed in may do: said of nobody in particular. */
const ofEverybody = new Set(['session', 'reference', 'draft']);

export interface NounVerbs {
  readonly noun: string;
  readonly verbs: Readonly<Record<Role, readonly string[]>>;
}

/** The table of permissions, read as a grid: a row for each thing, the verbs of each role in it. */
export function verbsByNoun(): NounVerbs[] {
  const all = Object.keys(permissions) as Permission[];
  const nouns = [...new Set(all.map((permission) => permission.split(':')[0] ?? ''))];
  return nouns
    .filter((noun) => !ofEverybody.has(noun))
    .map((noun) => {
      const of = (role: Role) =>
        all
          .filter((permission) => permission.startsWith(`${noun}:`) && can([role], permission))
          .map((permission) => permission.split(':')[1] ?? '');
      return { noun, verbs: Object.fromEntries(roles.map((role) => [role, of(role)])) as Record<Role, string[]> };
    });
}

/** Every word that the grid needs: the test of the word files asks for them. */
export const gridWords = (): { nouns: string[]; verbs: string[] } => {
  const rows = verbsByNoun();
  return {
    nouns: rows.map(({ noun }) => noun),
    verbs: [...new Set(rows.flatMap(({ verbs }) => Object.values(verbs).flat()))],
  };
};
