import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { routes } from './app.routes';
import { I18n } from './platform/i18n/i18n';
import { provideI18n } from './platform/i18n/provide-i18n';
import { loadAfresh } from './platform/page/load-afresh';
import { PageTitle } from './platform/page/page-title';
import { apiInterceptor } from './platform/session/api-interceptor';
import { SessionStore } from './platform/session/session-store';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(loadAfresh),
    ),
    provideHttpClient(
      withInterceptors([apiInterceptor]),
      withXsrfConfiguration({ cookieName: 'XSRF-TOKEN', headerName: 'X-XSRF-TOKEN' }),
    ),
    provideI18n(),
    { provide: TitleStrategy, useExisting: PageTitle },
    provideAppInitializer(() => {
      const [i18n, session] = [inject(I18n), inject(SessionStore)];
      return Promise.all([i18n.start(), session.load()]).then(() => undefined);
    }),
  ],
};
