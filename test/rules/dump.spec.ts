import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { aClient } from '@resguardo/testing/people';
import { TestApp } from '../../apps/api/test-support/app';
import { ByteSearch } from '../../apps/api/test-support/byte-search';
import { leftInDatabase, leftInFiles, leftInLog, refuseWhatIsLeft } from '../../apps/api/test-support/left-behind';
import { allWritten } from '../../apps/api/test-support/written';

// Every suite is searched when it ends (cluster.ts, stop-cluster.ts). Here: would the search find anything?

const name = 'Xochiquétzal Tlahuicole';
/** Never sent, as the log keeps what is planted: the end of the run would find it. */
const planted = 'Cuauhtlatoatzin Ñuúndeya';

describe('what a person wrote', () => {
  let app: TestApp;
  let admin: Client;
  beforeAll(async () => {
    app = await TestApp.start();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await app.stop();
  });

  it('is not noted when it is sent, so nobody would look for it', async () => {
    const intake = await app.signInAs('intake');
    const made = await intake.post(
      '/clients',
      aClient({
        surname1: name,
        contacts: [{ kind: 'phone', value: '+52 664 000 0177', note: 'Pregunte por la tía Citlalli' }],
      }),
    );
    expect(made.status).toBe(201);
    await intake.send('PUT', '/drafts/register', { content: JSON.stringify({ surname2: 'Ixtlilxóchitl' }) });
    await intake.post('/clients', { givenNames: 'Nadie', contacts: 'Malinalxochitl' });
    const noted = allWritten();
    expect(noted).toEqual(
      expect.arrayContaining([
        name,
        'Xochiquétzal',
        'Tlahuicole',
        '+52 664 000 0177',
        'Pregunte por la tía Citlalli',
        'Ixtlilxóchitl',
        'Malinalxochitl',
        'intake@puente.example',
      ]),
    );
    expect(noted.filter((text) => ['phone', 'register', 'puente'].includes(text))).toEqual([]);
  });

  it('lies open in the database after an ordinary day', async () => {
    expect(await leftInDatabase(app.database.adminUrl)).toEqual([]);
  });

  it.each([
    ['as written', 'text', (text: string) => text],
    ['folded', 'text', () => 'cuauhtlatoatzin nuundeya'],
    ['in a sealed column that nobody sealed', 'bytea', (text: string) => Buffer.from(`{"surname1":"${text}"}`)],
    ['in base64, behind two other letters', 'text', (text: string) => Buffer.from(`ab${text}cd`).toString('base64')],
    ['in hex', 'text', (text: string) => Buffer.from(text).toString('hex')],
    ['inside jsonb', 'jsonb', (text: string) => JSON.stringify({ deep: [{ er: text }] })],
  ])('is found by nobody %s', async (_way, type, write) => {
    await admin.query(`create table jobs.planted (kept ${type})`);
    await admin.query('insert into jobs.planted values ($1)', [write(planted)]);
    const found = await leftInDatabase(app.database.adminUrl, [planted]);
    await admin.query('drop table jobs.planted');
    expect(found.filter((place) => place.startsWith('jobs.planted'))).not.toEqual([]);
    expect(() => {
      refuseWhatIsLeft(found);
    }).toThrow(/lies open/);
  });

  it('is found by nobody in a row that was deleted', async () => {
    await admin.query('create table jobs.planted (kept text)');
    await admin.query('insert into jobs.planted values ($1)', [planted]);
    await admin.query('delete from jobs.planted');
    const found = await leftInDatabase(app.database.adminUrl, [planted]);
    await admin.query('drop table jobs.planted');
    expect(found.map((place) => place.split(':')[0])).toContain('file of jobs.planted');
  });

  it('is found by nobody in a log or a file that is left', async () => {
    expect(leftInLog([JSON.stringify({ msg: `no room for ${planted}` })], [planted])).toContain(
      `log: ${JSON.stringify(planted)} as written`,
    );
    const folder = await mkdtemp(join(tmpdir(), 'resguardo-left-'));
    await mkdir(join(folder, 'postgres/base/1'), { recursive: true });
    await writeFile(join(folder, 'postgres/postgresql.conf'), '');
    await writeFile(
      join(folder, 'pgsql_tmp.1'),
      Buffer.concat([Buffer.alloc(9000, 1), Buffer.from(planted.toUpperCase())]),
    );
    expect(leftInFiles(folder, [planted]).found).toEqual([
      `pgsql_tmp.1: ${JSON.stringify(planted)} as ${planted.toUpperCase()}`,
    ]);
    await rm(folder, { recursive: true });
  });

  it('is seen where it is not', () => {
    const search = new ByteSearch([name, '+52 664 000 0177', 'A000-012-345']);
    expect(search.in(Buffer.from('Xochitl Tlahuica 52664000018 A00012346'))).toEqual([]);
    expect(search.in(Buffer.alloc(100_000, 'Xoch'))).toEqual([]);
    expect(search.in(Buffer.from('tel 526640000177'))).toEqual(['"+52 664 000 0177" as 526640000177']);
  });

  it('is seen in the hex of sealed bytes, where nine digits come about by chance', () => {
    const search = new ByteSearch(['A000-042-224']);
    expect(search.in(Buffer.from(`\\\\x${'5f'.repeat(9)}000042224${'c3'.repeat(9)}`))).toEqual([]);
    expect(search.in(Buffer.from('(000042224,5f)'))).toEqual(['"A000-042-224" as 000042224']);
    expect(search.in(Buffer.from(`x${Buffer.from('A000-042-224').toString('hex')}`))).toEqual([
      '"A000-042-224" in hex',
    ]);
  });
});
