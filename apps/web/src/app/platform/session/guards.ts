import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import type { Permission } from '@resguardo/domain/access';
import type { Role } from '@resguardo/domain/vocabulary';
import { I18n } from '../i18n/i18n';
import { ReferenceClient } from '../reference/reference-client';
import { SessionStore } from './session-store';

/** Nobody signed in goes to the sign-in page, and back to the same address afterwards. Addresses hold only opaque ids. */
export const signedIn: CanActivateFn = (_route, state) => {
  if (inject(SessionStore).user() !== null) return true;
  const back = state.url === '/' ? undefined : state.url;
  return inject(Router).createUrlTree(['/sign-in'], { queryParams: { back } });
};

/** Without the permission the page is not there: the same answer as for an address that does not exist. */
export const mayOpen =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(SessionStore).can(permission) || inject(Router).createUrlTree(['/not-found']);

/** The first page, by the first of somebody's roles. */
const homes: Readonly<Record<Role, string>> = {
  intake: '/today',
  attorney: '/today',
  director: '/picture',
  administrator: '/people',
};

export const home: CanActivateFn = () => {
  const [role] = inject(SessionStore).user()?.roles ?? [];
  return inject(Router).createUrlTree([role === undefined ? '/sign-in' : homes[role]]);
};

/** Waits for the words of every page: those of the first pages alone came with the app. */
export const allWords: CanActivateFn = async () => {
  await inject(I18n).whole();
  return true;
};

/** Waits for the ports, courts and languages: without them a page would show codes for a moment. */
export const withLists: CanActivateFn = async () => {
  await inject(ReferenceClient).settled;
  return true;
};
