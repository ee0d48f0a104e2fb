import fc from 'fast-check';
import { TestApp } from '../../apps/api/test-support/app';
import type { Session } from '../../apps/api/test-support/session';
import { BehindTheApp, besidesRequest, faultsOf, ownWords } from './stage';

let app: TestApp;
let behind: BehindTheApp;
let intake: Session;
let attorney: Session;

beforeAll(async () => {
  app = await TestApp.start();
  behind = await BehindTheApp.of(app);
  [intake, attorney] = await Promise.all([app.signInAs('intake'), app.signInAs('attorney')]);
});
afterAll(async () => {
  await behind.end();
  await app.stop();
});

const keep = (by: Session, key: string, content: string) => by.send('PUT', `/drafts/${key}`, { content });

describe('a draft', () => {
  it('would come back changed', async () => {
    const text = fc
      .oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.json(), fc.string({ unit: 'binary', maxLength: 50 }))
      .map(ownWords);
    const key = fc.stringMatching(/^[a-z][a-z0-9:-]{0,20}$/);
    await fc.assert(
      fc.asyncProperty(key, text, async (name, content) => {
        const kept = await keep(intake, name, content);
        // Nothing that PostgreSQL or UTF-8 cannot hold is kept at all.
        expect(kept.status).toBe(content.includes('\u0000') || !content.isWellFormed() ? 400 : 200);
        if (kept.status === 200) expect((await intake.get(`/drafts/${name}`)).body['content']).toBe(content);
      }),
      { numRuns: process.env['RESGUARDO_DEEP'] ? 500 : 25 },
    );
  });

  it('would lose or mix up what was kept, dropped and kept again in any order', async () => {
    const step = fc.oneof(
      fc.record({
        act: fc.constant('keep' as const),
        key: fc.constantFrom('register', 'hearing:a'),
        by: fc.boolean(),
        content: fc.string().map(ownWords),
      }),
      fc.record({
        act: fc.constant('forget' as const),
        key: fc.constantFrom('register', 'hearing:a'),
        by: fc.boolean(),
      }),
    );
    const model = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        for (const each of steps) {
          const session = each.by ? intake : attorney;
          const name = `${String(each.by)} ${each.key}`;
          if (each.act === 'keep' && !each.content.includes('\u0000')) {
            expect((await keep(session, each.key, each.content)).status).toBe(200);
            model.set(name, each.content);
          } else if (each.act === 'forget') {
            expect((await session.send('DELETE', `/drafts/${each.key}`)).status).toBe(204);
            model.delete(name);
          }
        }
        for (const by of [true, false]) {
          for (const key of ['register', 'hearing:a']) {
            const found = await (by ? intake : attorney).get(`/drafts/${key}`);
            const expected = model.get(`${String(by)} ${key}`);
            expect([found.status, found.body['content']]).toEqual(
              expected === undefined ? [404, undefined] : [200, expected],
            );
          }
        }
      }),
      { numRuns: process.env['RESGUARDO_DEEP'] ? 200 : 8 },
    );
  });

  it('would be seen by a colleague, or by another organisation', async () => {
    await keep(intake, 'register:own', 'María José Quintanilla');
    for (const other of [attorney, await app.signInAs('intake', 'frontera.example')]) {
      const answer = await other.get('/drafts/register:own');
      expect(besidesRequest(answer)).toEqual(besidesRequest(await other.get('/drafts/register:nobody')));
      expect(answer.status).toBe(404);
      await other.send('DELETE', '/drafts/register:own');
    }
    expect((await intake.get('/drafts/register:own')).body['content']).toBe('María José Quintanilla');
  });

  it('of a form that nobody has begun would count as a refusal', async () => {
    const none = await intake.get('/drafts?key=hearing:never');
    expect([none.status, none.body['items']]).toEqual([200, []]);
    await keep(intake, 'hearing:begun', 'Quintanilla');
    const begun = await intake.get<{ items: { content: string }[] }>('/drafts?key=hearing:begun');
    expect(begun.body.items.map(({ content }) => content)).toEqual(['Quintanilla']);
    expect((await attorney.get('/drafts?key=hearing:begun')).body['items']).toEqual([]);
    const own = await intake.get<{ items: { key: string }[] }>('/drafts');
    expect(own.body.items[0]?.key).toBe('hearing:begun');
    expect(JSON.stringify((await attorney.get('/drafts')).body)).not.toContain('hearing:begun');
  });

  it('would lie readable in the database', async () => {
    await keep(intake, 'register:closed', 'Quintanilla Zacapoaxtla');
    const rows = await behind.rows<{ sealed: Buffer }>(`select * from app.draft where key = 'register:closed'`);
    expect(JSON.stringify(rows) + (rows[0]?.sealed.toString('latin1') ?? '')).not.toMatch(/Quintanilla/);
  });

  it('would end with the session in which it was written', async () => {
    const first = await app.signInAs('intake');
    await keep(first, 'register:midway', 'half a name');
    await first.post('/auth/logout');
    expect((await first.get('/drafts/register:midway')).status).toBe(401);
    const again = await app.signInAs('intake');
    expect((await again.get('/drafts/register:midway')).body).toMatchObject({ content: 'half a name', version: 1 });
  });

  it('would be one of two when two tabs save at once', async () => {
    const fresh = await app.signInAs('attorney2');
    const saved = await Promise.all(
      Array.from({ length: 10 }, (_, tab) => keep(fresh, 'register', `tab ${String(tab)}`)),
    );
    expect(saved.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await fresh.get('/drafts/register')).body).toMatchObject({ version: 10 });
  });

  it('of 64 kB would be cut, and one letter more would be kept', async () => {
    const full = '€'.repeat(65_536);
    expect((await keep(intake, 'register:full', full)).status).toBe(200);
    expect((await intake.get('/drafts/register:full')).body['content']).toBe(full);
    const more = await keep(intake, 'register:full', `${full}€`);
    expect([more.status, ...faultsOf(more)]).toEqual([400, 'content: tooLong']);
    expect((await intake.get('/drafts/register:full')).body['content']).toBe(full);
  });

  it.each(['Register', 'register me', 'a'.repeat(101), '%00', '..%2F..', '-x', 'María'])(
    'named %s would be kept',
    async (key) => {
      expect((await keep(intake, encodeURI(key).replaceAll('%25', '%'), 'x')).status).toBe(400);
    },
  );

  it('of somebody who fills in no form would be kept', async () => {
    expect((await keep(await app.signInAs('director'), 'register', 'x')).status).toBe(403);
  });
});
