import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { I18n } from '../i18n/i18n';
import { Link } from '../link/link';
import { apiInterceptor } from './api-interceptor';
import { SessionStore } from './session-store';

describe('a session that ends under a form', () => {
  let signInAgain: () => void;
  let http: HttpTestingController;

  beforeEach(() => {
    const session = { active: () => undefined, renewed: () => new Promise<void>((resolve) => (signInAgain = resolve)) };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        { provide: SessionStore, useValue: session },
        { provide: I18n, useValue: { language: signal('es') } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  it('waits for the password and then sends the same text again', async () => {
    const answer = firstValueFrom(TestBed.inject(HttpClient).patch('/api/clients/1', { givenNames: 'Reyna' }));
    http.expectOne('/api/clients/1').flush({}, { status: 401, statusText: 'Unauthorized' });
    signInAgain();
    await Promise.resolve();
    const again = http.expectOne('/api/clients/1');
    expect(again.request.body).toEqual({ givenNames: 'Reyna' });
    again.flush({ version: 2 });
    await expect(answer).resolves.toEqual({ version: 2 });
  });

  it('sends the new session’s token with it, not the one that the old session had', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    const answer = firstValueFrom(TestBed.inject(HttpClient).patch('/api/clients/1', {}));
    http.expectOne('/api/clients/1').flush({}, { status: 401, statusText: 'Unauthorized' });
    document.cookie = 'XSRF-TOKEN=new';
    signInAgain();
    await Promise.resolve();
    const again = http.expectOne('/api/clients/1');
    expect(again.request.headers.get('X-XSRF-TOKEN')).toBe('new');
    again.flush({});
    await answer;
  });

  it('asks for sentences in the reader’s language', () => {
    void firstValueFrom(TestBed.inject(HttpClient).get('/api/reference'));
    expect(http.expectOne('/api/reference').request.headers.get('Accept-Language')).toBe('es');
  });

  it('notices when there is no answer at all, and when there is one again', async () => {
    const client = TestBed.inject(HttpClient);
    const lost = firstValueFrom(client.get('/api/reference')).catch(() => 'lost');
    http.expectOne('/api/reference').error(new ProgressEvent('error'));
    await lost;
    expect(TestBed.inject(Link).isUp()).toBe(false);
    void firstValueFrom(client.get('/api/reference'));
    http.expectOne('/api/reference').flush({});
    expect(TestBed.inject(Link).isUp()).toBe(true);
  });
});
