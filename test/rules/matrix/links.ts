import { createHash, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { Session } from '../../../apps/api/test-support/session';

const many = 3_000;
const secretOf = (n: number): string => Buffer.from(String(n).padStart(32, '0')).toString('base64url');

let laid = 0;
let taken = 0;

/** One-time links of this account that `nextSecret` gives out, each once: whoever uses one uses it up. */
export async function layLinks(admin: Client, accountId: string): Promise<void> {
  const secrets = Array.from({ length: many }, (_, n) =>
    createHash('sha256')
      .update(secretOf(laid + n))
      .digest(),
  );
  laid += many;
  await admin.query(
    `insert into auth.access_link (secret_hash, account_id, made_by, expires_at)
     select secret, $2, $3, now() + interval '1 day' from unnest($1::bytea[]) secret on conflict do nothing`,
    [secrets, accountId, randomUUID()],
  );
}

export function nextSecret(): string {
  taken += 1;
  return secretOf(taken - 1);
}

export const newPerson = () => ({ name: 'Luz Ejemplo', email: `${randomUUID()}@ejemplo.example`, roles: ['intake'] });

/** An account that nobody signs in with. */
export async function newAccount({ sessions }: { sessions: { administrator: Session } }): Promise<string> {
  const answer = await sessions.administrator.post<{ user: { id: string } }>('/users', newPerson());
  if (answer.status !== 201) throw new Error(`No account was made: ${JSON.stringify(answer.body)}`);
  return answer.body.user.id;
}
