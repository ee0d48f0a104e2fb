import { keepsTheKeys, type AdministratorFacts } from '@resguardo/domain/grant-rules';
import type { Role } from '@resguardo/domain/vocabulary';
import type { PoolClient } from 'pg';
import { absent, refusedByRule } from '../problems';

/** An account as it stands, held until the transaction ends. */
export interface HeldAccount extends AdministratorFacts {
  readonly id: string;
  readonly version: number;
  readonly sealed: Buffer;
  readonly roles: readonly Role[];
}

interface FactsRow {
  id: string;
  version: number;
  sealed: Buffer;
  roles: Role[];
  active: boolean;
  ends_on: string | null;
  has_password: boolean;
}

const columns = 'id, version, sealed, roles, active, ends_on, password_hash is not null as has_password';

const factsOf = (row: FactsRow): HeldAccount => ({
  ...row,
  endsOn: row.ends_on,
  hasPassword: row.has_password,
});

/** 404: absent, or of another organisation. Hold the organisation first. */
export async function holdAccount(run: PoolClient, orgId: string, id: string): Promise<HeldAccount> {
  const { rows } = await run.query<FactsRow>({
    name: 'account-hold',
    text: `select ${columns} from auth.account where org_id = $1 and id = $2 for update`,
    values: [orgId, id],
  });
  const [row] = rows;
  if (row === undefined) throw absent();
  return factsOf(row);
}

/** 422 when this would leave nobody who can let others in. Only while the organisation is held is the answer worth anything. */
export async function refuseLastAdministrator(
  run: PoolClient,
  orgId: string,
  before: HeldAccount,
  after: Partial<AdministratorFacts>,
): Promise<void> {
  if (!keepsTheKeys(before) || keepsTheKeys({ ...before, ...after })) return;
  const { rows } = await run.query<FactsRow>({
    name: 'account-administrators',
    text: `select ${columns} from auth.account where org_id = $1 and id <> $2 and 'administrator' = any(roles)`,
    values: [orgId, before.id],
  });
  if (rows.some((row) => keepsTheKeys(factsOf(row)))) return;
  const path = after.active === false ? 'active' : after.roles === undefined ? 'endsOn' : 'roles';
  throw refusedByRule([{ path, code: 'lastAdministrator' }]);
}

/** Ends every session of the account: its next request, at any process, gets 401. */
export async function endSessions(run: PoolClient, accountId: string): Promise<void> {
  await run.query('delete from auth.session where account_id = $1', [accountId]);
}
