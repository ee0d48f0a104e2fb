import { join } from 'node:path';
import { Controller, Get, Post } from '@nestjs/common';
import { Client } from '@resguardo/contract/clients';
import { can, type Permission } from '@resguardo/domain/access';
import { roles } from '@resguardo/domain/vocabulary';
import { aClient } from '@resguardo/testing/people';
import ts from 'typescript';
import * as z from 'zod';
import { Can, Public, Returns } from '../../apps/api/src/platform/http/route';
import { encodeAnswer } from '../../apps/api/src/platform/http/outgoing';
import { recordKinds } from '../../apps/api/src/platform/vault/record-entity';
import { TestApp } from '../../apps/api/test-support/app';
import { Session } from '../../apps/api/test-support/session';
import { documentedRoutes, type OpenApi } from './app-routes';
import { bodies, bodyOf, lacksExample } from './matrix/bodies';
import { newSaid } from './matrix/said';
import { read, root, writtenFiles } from './source-files';
import { startVariant, type Variant } from './variant';

const Inner = z.strictObject({ shown: z.string() });
const Planted = z.strictObject({
  shown: z.string(),
  inner: Inner,
  list: z.array(Inner),
  choice: z.union([Inner, z.literal('none')]),
});
const leaky = {
  shown: 'yes',
  keyId: 'secret-1',
  inner: { shown: 'yes', hidden: 'secret-2' },
  list: [{ shown: 'yes', hidden: 'secret-3' }],
  choice: { shown: 'yes', hidden: 'secret-4' },
};

@Controller('planted')
class PlantedController {
  @Get('leaky')
  @Public()
  @Returns(Planted)
  leaky() {
    return leaky;
  }

  @Get('misfit')
  @Public()
  @Returns(Planted)
  misfit() {
    return { shown: 'secret-5' };
  }

  @Post('client')
  @Can('session:own')
  @Returns(Client)
  client() {
    return { ...leaky };
  }
}

describe('an answer', () => {
  let app: TestApp;
  let planted: Variant;

  beforeAll(async () => {
    app = await TestApp.start();
    planted = await startVariant(app.database, { controllers: [PlantedController] });
  });
  afterAll(async () => {
    await planted.app.close();
    await app.stop();
  });

  it('sends what its contract does not declare, at any depth', async () => {
    const answer = await new Session(planted.url).get('/planted/leaky');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      shown: 'yes',
      inner: { shown: 'yes' },
      list: [{ shown: 'yes' }],
      choice: { shown: 'yes' },
    });
  });

  it('that does not fit its contract is sent as it is, or quoted in the problem', async () => {
    const answer = await new Session(planted.url).get('/planted/misfit');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|shown|inner/);
  });

  it('shows a whole A-number that nobody asked for with a reason', async () => {
    const [intake, attorney] = [await app.signInAs('intake'), await app.signInAs('attorney')];
    const { surname1, aNumber } = newSaid();
    const made = await intake.post('/clients', aClient({ surname1, aNumbers: [{ value: aNumber, lead: true }] }));
    const { id } = made.body;
    const opened = await attorney.post('/cases', { clientId: id });
    const changed = await intake.patch(`/clients/${String(id)}`, 1, { aNumbers: [{ value: aNumber, lead: false }] });
    expect([made.status, opened.status, changed.status]).toEqual([201, 201, 200]);
    const seen = [
      made,
      changed,
      await intake.get(`/clients/${String(id)}`),
      await intake.get('/clients'),
      await intake.get(`/clients/${String(id)}/history`),
      await intake.post('/clients/search', { text: surname1 }),
      await intake.post('/clients/search', { text: aNumber }),
      await intake.post('/clients/match', { givenNames: 'María José', surname1, aNumbers: [{ value: aNumber }] }),
      await attorney.get(`/cases/${String(opened.body['id'])}/file`),
      await intake.patch(`/clients/${String(id)}`, 1, { preferredName: 'Chepa' }),
    ];
    for (const answer of seen) {
      const text = JSON.stringify(answer.body);
      expect(text).toContain('A•••-•••-');
      expect(text.replace(/\D/g, ' ')).not.toContain(aNumber.replace(/\D/g, ''));
      expect(text).not.toContain(aNumber);
      expect(text).not.toContain(aNumber.replaceAll('-', ''));
    }
    const asked = await attorney.post(`/clients/${String(id)}/reveal`, { field: 'aNumbers', reason: 'Form EOIR-28' });
    expect(asked.body).toEqual({ value: [aNumber] });
  });

  it('of the vault’s own columns leaves with a record', () => {
    const record = { keyId: 'k', sealed: Buffer.from('s'), creationDigest: Buffer.from('d'), orgId: 'o' };
    for (const kind of recordKinds().values()) {
      expect(Object.keys(kind.contract.shape)).toEqual(expect.not.arrayContaining(Object.keys(record)));
    }
    expect(encodeAnswer(z.strictObject({ id: z.string() }), { id: 'i', ...record })).toEqual({ id: 'i' });
  });
});

describe('a request', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.stop());

  it('with a field that the schema does not know is taken, or refused without naming it', async () => {
    const document = (await app.anonymous().get<OpenApi>('/openapi.json')).body;
    const sessions = await Promise.all(roles.map(async (role) => ({ role, session: await app.signInAs(role) })));
    const withBody = documentedRoutes(document).filter((route) => route.body !== undefined);
    expect(withBody.length).toBeGreaterThan(8);
    const anId = '10000000-0000-4000-8000-00000000abcd';
    const aim = {
      said: newSaid(),
      // One of every kind that a body may name.
      own: new Proxy({ clients: anId, cases: anId, hearings: anId }, { get: () => anId }),
      email: 'intake@puente.example',
      password: 'resguardo-demo',
    };
    for (const route of withBody) {
      const path = route.path.replace(/\{id\}/, anId).replace(/\{key\}/, 'register:planted');
      const body = { ...bodyOf(document, route.body ?? '', aim), orgId: '20000000-0000-4000-8000-000000000002' };
      const permission = route['x-permission'] as Permission | 'public';
      const able = sessions.find(({ role }) => permission === 'public' || can([role], permission));
      const answer = await able?.session.send(route.method, path, body, { 'if-match': '"1"' });
      expect([route.name, answer?.status, answer?.body['errors']]).toEqual([
        route.name,
        400,
        [expect.objectContaining({ path: 'orgId', code: 'unknownField' })],
      ]);
    }
  });

  it('has a body that the contract shows no example of, or one that is written by hand for nothing', async () => {
    const document = (await app.anonymous().get<OpenApi>('/openapi.json')).body;
    const named = new Set(documentedRoutes(document).flatMap((route) => route.body ?? []));
    const without = [...named].filter((name) => !(name in bodies) && !document.components.schemas[name]?.example);
    expect(without.map(lacksExample)).toEqual([]);
    expect(Object.keys(bodies).filter((name) => !named.has(name))).toEqual([]);
  });
});

describe('an entity', () => {
  const entities = writtenFiles().filter((path) => /^apps\/api\/src\/.*\.entity\.ts$/.test(path));

  /** Compiles copies of the entities that lie, in our imagination, beside them. */
  function complaintsOf(copies: ReadonlyMap<string, string>): Map<string, string[]> {
    const { config } = ts.readConfigFile(join(root, 'apps/api/tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(
      { ...config, include: [], files: ['src/main.ts'] },
      ts.sys,
      join(root, 'apps/api'),
    );
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists, getSourceFile } = host;
    host.readFile = (path) => copies.get(path) ?? readFile(path);
    host.fileExists = (path) => copies.has(path) || fileExists(path);
    host.getSourceFile = (path, target) => {
      const copy = copies.get(path);
      return copy === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, copy, target);
    };
    const program = ts.createProgram([...copies.keys()], options, host);
    return new Map(
      [...copies.keys()].map((path) => [
        path,
        program
          .getSemanticDiagnostics(program.getSourceFile(path))
          .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
      ]),
    );
  }

  it('has a column renamed and still compiles', () => {
    expect(entities.length).toBeGreaterThan(2);
    const kept = [...recordKinds()];
    const copies = new Map<string, string>();
    const renamed: string[] = [];
    for (const path of entities) {
      const text = read(path);
      const [, name = ''] = /class (\w+) extends RecordEntity/.exec(text) ?? [];
      const kind = kept.find(([entity]) => (entity as { name: string }).name === name)?.[1];
      copies.set(join(root, path.replace('.entity.ts', '.copied-as-is.ts')), text);
      for (const field of Object.keys(kind?.contract.shape ?? {})) {
        const other = text.replace(new RegExp(`(\\s|get )${field}(!:|\\(\\):)`), `$1${field}Renamed$2`);
        if (other === text) continue;
        const place = join(root, path.replace('.entity.ts', `.without-${field}.ts`));
        copies.set(place, other);
        renamed.push(place);
      }
    }
    expect(renamed.length).toBeGreaterThan(25);
    const said = complaintsOf(copies);
    const sound = [...copies.keys()].filter((path) => !renamed.includes(path));
    expect(sound.map((path) => said.get(path))).toEqual(sound.map(() => []));
    expect(
      renamed.filter((path) => !said.get(path)?.some((message) => /incorrectly implements/.test(message))),
    ).toEqual([]);
  });
});
