import type { NavigationError } from '@angular/router';

const tried = 'resguardo.loadedAfresh';

/** A part of the app that is gone was replaced by an update while the page was open: the same address is loaded once more, whole. */
export function loadAfresh({ error, url }: NavigationError): void {
  const isOldPart = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  if (!isOldPart || sessionStorage.getItem(tried) === url) throw error;
  sessionStorage.setItem(tried, url);
  location.assign(url);
}
