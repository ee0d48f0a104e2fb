import type { User } from '@resguardo/contract/people';
import { roles, type InterfaceLanguage, type Role } from '@resguardo/domain/vocabulary';

/** A person as the form holds them: a box to tick for each role. */
export interface PersonModel {
  name: string;
  email: string;
  roles: Record<Role, boolean>;
  endsOn: string;
  language: InterfaceLanguage;
}

const boxes = (held: readonly Role[]): Record<Role, boolean> =>
  Object.fromEntries(roles.map((role) => [role, held.includes(role)])) as Record<Role, boolean>;

export const blankPerson = (language: InterfaceLanguage): PersonModel => ({
  name: '',
  email: '',
  roles: boxes([]),
  endsOn: '',
  language,
});

export const personModelOf = (user: User): PersonModel => ({
  name: user.name,
  email: user.email,
  roles: boxes(user.roles),
  endsOn: user.endsOn ?? '',
  language: user.language,
});

export const rolesIn = (model: PersonModel): Role[] => roles.filter((role) => model.roles[role]);

/** A person chooses their language themself once they are here. */
export const sentPerson = ({ language: _, ...model }: PersonModel) => ({
  ...model,
  roles: rolesIn(model as PersonModel),
});
export const sentNewPerson = (model: PersonModel) => ({ ...model, roles: rolesIn(model) });
