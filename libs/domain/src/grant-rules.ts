import type { Role } from './vocabulary';

/**
 * Who may let somebody in, and who must look at it as a second person?
 *
 * An administrator reads no case, and must not come to read one alone: neither by giving itself a case role, nor through an
 * account that it made and of which it may hold the one-time link. So whoever was let in by somebody lately is not a second
 * person beside them, at any number of steps and in neither direction, whoever else has let them in since. How long `lately`
 * is: `vouchDays`.
 */

/** Reading cases comes with these; being administrator does not. */
export const isCaseRole = (role: Role): boolean => role !== 'administrator';

/** For so long an account may still be in the hands of whoever made its link. */
export const vouchDays = 30;

/** A role that waits for a second person waits so long. */
export const grantDays = 7;

/** Everybody who made an account or a one-time link of it within `vouchDays`, not only the last: account → administrators. */
export type Vouchers = ReadonlyMap<string, readonly string[]>;

/** In whose hands this account may be: its owner's, and of everybody who let it in lately, themself or through others. */
function handsOn(account: string, vouchers: Vouchers): ReadonlySet<string> {
  // A set tells what is added while it is walked, and each only once: two who let in each other end here.
  const hands = new Set([account]);
  for (const one of hands) for (const by of vouchers.get(one) ?? []) hands.add(by);
  return hands;
}

/** Has `other` let this account in lately, themself or through somebody they let in? */
export const letInBy = (account: string, other: string, vouchers: Vouchers): boolean =>
  account !== other && handsOn(account, vouchers).has(other);

/** Do these roles wait for a second person? Case roles for oneself do, also when an account of one's own asks for them. */
export const needsSecondPerson = (
  { askedBy, accountId, roles }: { askedBy: string; accountId: string; roles: readonly Role[] },
  vouchers: Vouchers,
): boolean => roles.some(isCaseRole) && (askedBy === accountId || letInBy(askedBy, accountId, vouchers));

/**
 * May this person stand as the second one? Neither who asked nor who gains; and nobody may have both in hand: not one of these
 * the decider's account, not the decider one of theirs, and no third person the decider's and one of theirs. Who asked may have
 * let in who gains: that is how somebody new comes.
 */
export function isSecondPerson(
  decider: { id: string; roles: readonly Role[] },
  { askedBy, accountId }: { askedBy: string; accountId: string },
  vouchers: Vouchers,
): boolean {
  if (!decider.roles.some((role) => role === 'administrator' || role === 'director')) return false;
  const hands = handsOn(decider.id, vouchers);
  return ![askedBy, accountId].some((one) => [...handsOn(one, vouchers)].some((hand) => hands.has(hand)));
}

/** Somebody must be able to let others in tomorrow: an administrator who works here without an end and can sign in. */
export interface AdministratorFacts {
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly endsOn: string | null;
  readonly hasPassword: boolean;
}

export const keepsTheKeys = ({ roles, active, endsOn, hasPassword }: AdministratorFacts): boolean =>
  active && hasPassword && endsOn === null && roles.includes('administrator');
