import { aClient } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';

describe('clients', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('keeps a name with its accents and finds it without them', async () => {
    const intake = await app.signInAs('intake');
    const made = await intake.post<{ id: string }>('/clients', aClient({ surname2: 'Ñuñoa' }));
    expect(made.status).toBe(201);
    const found = await intake.post<{ items: { client: { id: string; surname2: string } }[] }>('/clients/search', {
      text: 'nunoa quintanila',
    });
    expect(found.body.items.map((item) => [item.client.id, item.client.surname2])).toEqual([[made.body.id, 'Ñuñoa']]);
  });
});
