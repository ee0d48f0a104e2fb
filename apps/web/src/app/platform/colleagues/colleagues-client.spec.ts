import { ApplicationRef } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '../session/session-store';
import { ColleaguesClient } from './colleagues-client';

const gone = '4f6c7a52-1d5e-4d54-9d3c-4f1b7a0f0a11';

const prepare = (may: boolean): { client: ColleaguesClient; http: HttpTestingController } => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: SessionStore, useValue: { can: () => may } },
    ],
  });
  const client = TestBed.inject(ColleaguesClient);
  TestBed.tick();
  return { client, http: TestBed.inject(HttpTestingController) };
};

describe('the name behind an id', () => {
  it('would be lost with the account, or somebody who left be offered as a choice', async () => {
    const { client, http } = prepare(true);
    const items = [{ id: gone, name: 'Luz Ejemplo', roles: ['attorney'], active: false }];
    http.expectOne('/api/colleagues').flush({ items });
    await TestBed.inject(ApplicationRef).whenStable();
    expect([client.name(gone), client.name('someone else'), client.name(null), client.active()]).toEqual([
      'Luz Ejemplo',
      '',
      '',
      [],
    ]);
  });

  it('would be asked for by somebody who may not read it', () => {
    const { client, http } = prepare(false);
    http.expectNone('/api/colleagues');
    expect(client.name(gone)).toBe('');
  });
});
