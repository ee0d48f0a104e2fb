import type { Role } from './vocabulary';

/**
 * Who may let somebody in, and who must look at it as a second person?
 *
 * An administrator reads no case, and must not come to read one alone: neither by giving itself a case role, nor through an
 * account that it made and of which it may hold the one-time link. So whoever was let in by somebody lately is not a second
 * person beside them, at any number of steps. How long `lately` is: `vouchDays`.
 */

/** Reading cases comes with these; being administrator does not. */
export const isCaseRole = (role: Role): boolean => role !== 'administrator';

/** For so long an account may still be in the hands of whoever made its link. */
export const vouchDays = 30;

/** A role that waits for a second person waits so long. */
export const grantDays = 7;

/** Who made whose account or one-time link within `vouchDays`: account → administrator. */
export type Vouchers = ReadonlyMap<string, string>;

/** Has `other` let this account in lately, themself or through somebody they let in? */
export function letInBy(account: string, other: string, vouchers: Vouchers): boolean {
  const seen = new Set<string>();
  for (let by = vouchers.get(account); by !== undefined && !seen.has(by); by = vouchers.get(by)) {
    if (by === other) return true;
    seen.add(by);
  }
  return false;
}

/** Do these roles wait for a second person? Case roles for oneself do, also when an account of one's own asks for them. */
export const needsSecondPerson = (
  { askedBy, accountId, roles }: { askedBy: string; accountId: string; roles: readonly Role[] },
  vouchers: Vouchers,
): boolean => roles.some(isCaseRole) && (askedBy === accountId || letInBy(askedBy, accountId, vouchers));

/** May this person stand as the second one? Neither who asked nor who gains, nor anybody whom one of these let in lately. */
export function isSecondPerson(
  decider: { id: string; roles: readonly Role[] },
  { askedBy, accountId }: { askedBy: string; accountId: string },
  vouchers: Vouchers,
): boolean {
  if (!decider.roles.some((role) => role === 'administrator' || role === 'director')) return false;
  return [askedBy, accountId].every((one) => one !== decider.id && !letInBy(decider.id, one, vouchers));
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
