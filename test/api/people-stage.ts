import type { NewUserInput, User } from '@resguardo/contract/people';
import type { Role } from '@resguardo/domain/vocabulary';
import { Session } from '../../apps/api/test-support/session';

interface MadeUser extends Record<string, unknown> {
  readonly user: User;
  readonly link: { secret: string; expiresAt: string };
}

/** Not of any name here, and long enough. */
export const phrase = 'siete nubes sobre el cerro';

let count = 0;

export const aUser = (facts: Partial<NewUserInput> = {}): NewUserInput => {
  count += 1;
  return { name: `Luz Ejemplo ${count}`, email: `luz${String(count)}@ejemplo.example`, roles: ['intake'], ...facts };
};

export async function added(by: Session, facts: Partial<NewUserInput> = {}): Promise<MadeUser> {
  const answer = await by.post<MadeUser>('/users', aUser(facts));
  if (answer.status !== 201) throw new Error(`It answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Adds somebody, who opens the link in a browser of their own and signs in. */
export async function arrived(url: string, by: Session, roles: Role[]): Promise<{ user: User; session: Session }> {
  const { user, link } = await added(by, { roles });
  const session = new Session(url);
  const set = await session.post('/auth/access-link/password', { secret: link.secret, password: phrase });
  if (set.status !== 204) throw new Error(`The password was not set: ${JSON.stringify(set.body)}`);
  return { user, session: await Session.signIn(url, user.email, phrase) };
}

export const newest = async (by: Session, id: string): Promise<User> =>
  (await by.get<User & Record<string, unknown>>(`/users/${id}`)).body;

/** Changes somebody as they stand now. */
export async function changed(by: Session, id: string, change: Record<string, unknown>) {
  const { version } = await newest(by, id);
  return by.patch<User & Record<string, unknown>>(`/users/${id}`, version, change);
}
