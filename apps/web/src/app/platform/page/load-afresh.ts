import { inject } from '@angular/core';
import type { NavigationError } from '@angular/router';
import { Link } from '../link/link';

const tried = 'resguardo.loadedAfresh';

/** A part of the app that is gone was replaced by an update while the page was open: the same address is loaded once more, whole. */
export function loadAfresh({ error, url }: NavigationError): void {
  const isOldPart = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  if (!isOldPart || sessionStorage.getItem(tried) === url) throw error;
  const link = inject(Link);
  // Where the server does not answer there is no newer part either, and the browser's own page would wipe out this one.
  void fetch('/api/health').then(
    () => {
      sessionStorage.setItem(tried, url);
      location.assign(url);
    },
    () => link.lost(),
  );
}
