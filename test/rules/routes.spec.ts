import { Controller, Get, Post } from '@nestjs/common';
import { permissions } from '@resguardo/domain/access';
import { ById } from '@resguardo/contract/primitives';
import { roles } from '@resguardo/domain/vocabulary';
import { Can, Returns } from '../../apps/api/src/platform/http/route';
import { TestApp, frontera } from '../../apps/api/test-support/app';
import { Session } from '../../apps/api/test-support/session';
import { documentedRoutes, reflectedRoutes, type OpenApi } from './app-routes';
import { lackingRoutes } from './routes-lacking';
import { startVariant, type Variant } from './variant';

const secret = { id: frontera, surname1: 'Quintanilla' };

/** What a hurried colleague might add. */
@Controller('planted')
class PlantedController {
  @Get('without-can')
  @Returns(ById)
  withoutCan() {
    return secret;
  }

  @Post('without-can')
  @Returns(ById)
  withoutCanEither() {
    return secret;
  }

  @Get('without-returns')
  @Can('session:own')
  withoutReturns() {
    return secret;
  }
}

describe('a route', () => {
  let app: TestApp;
  let planted: Variant;
  let document: OpenApi;
  let raw: string;

  beforeAll(async () => {
    app = await TestApp.start();
    planted = await startVariant(app.database, { controllers: [PlantedController] });
    raw = await (await fetch(`${app.url}/api/openapi.json`)).text();
    document = JSON.parse(raw) as OpenApi;
  });
  afterAll(async () => {
    await planted.app.close();
    await app.stop();
  });

  it('would be open to anybody, or send anything, without saying so', () => {
    expect(reflectedRoutes(app.app).length).toBeGreaterThan(20);
    expect(lackingRoutes(reflectedRoutes(app.app))).toEqual([]);
  });

  it('that is planted without @Can or @Returns would not be noticed', () => {
    expect(lackingRoutes(reflectedRoutes(planted.app))).toEqual([
      'GET /planted/without-can (PlantedController.withoutCan) lacks @Can or @Public',
      'POST /planted/without-can (PlantedController.withoutCanEither) lacks @Can or @Public',
      'GET /planted/without-returns (PlantedController.withoutReturns) lacks @Returns',
    ]);
  });

  it('without @Can would answer somebody', async () => {
    for (const role of roles) {
      const session = await Session.signIn(planted.url, `${role}@puente.example`, 'resguardo-demo');
      for (const method of ['GET', 'POST']) {
        const answer = await session.send(method, '/planted/without-can');
        expect([role, method, answer.status, answer.body['code']]).toEqual([role, method, 403, 'forbidden']);
      }
      const unsaid = await session.get('/planted/without-returns');
      expect([role, unsaid.status]).toEqual([role, 500]);
      expect(JSON.stringify(unsaid.body)).not.toContain(secret.surname1);
    }
    const anonymous = await new Session(planted.url).get('/planted/without-can');
    expect(anonymous.status).toBe(401);
  });

  it('would work without being in the OpenAPI document, or be in it without working', () => {
    const names = (routes: readonly { name: string }[]) => routes.map((route) => route.name).sort();
    expect(names(documentedRoutes(document))).toEqual(names(reflectedRoutes(app.app)));
  });

  it('would tell another permission in the document than the guard asks for', () => {
    const asked = reflectedRoutes(app.app).map((route) => [route.name, route.open ? 'public' : route.permission]);
    const told = documentedRoutes(document).map((route) => [route.name, route['x-permission']]);
    expect(told.sort()).toEqual(asked.sort());
  });

  it('would be documented without its parameters, its answer or its problems', () => {
    const faults = documentedRoutes(document).flatMap((route) => {
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (route.parameters ?? []).filter(
        (parameter) => parameter.in === 'path' && parameter.required === true,
      );
      const answered = Object.entries(route.responses).filter(([status]) => /^2\d\d$/.test(status));
      return [
        ...inPath
          .filter((name) => !declared.some((parameter) => parameter.name === name))
          .map((name) => `${route.name}: {${String(name)}}`),
        ...(answered.length === 0 ? [`${route.name}: no answer`] : []),
        ...answered
          .filter(([status, answer]) => status !== '204' && !Object.values(answer.content ?? {})[0]?.schema)
          .map(([status]) => `${route.name}: ${status} without a schema`),
        ...(route.responses['default']?.content?.['application/problem+json'] ? [] : [`${route.name}: no problem`]),
        ...(['POST', 'PUT', 'PATCH'].includes(route.method) && route.requestBody && route.body === undefined
          ? [`${route.name}: unnamed body`]
          : []),
        ...(route.method === 'PATCH' &&
        route.path.endsWith('}') &&
        !(route.parameters ?? []).some(({ name }) => name === 'If-Match')
          ? [`${route.name}: If-Match is not told`]
          : []),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('would have the same operationId as another', () => {
    const ids = documentedRoutes(document).map((route) => route.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain(undefined);
  });

  it('would point at a schema that is not there, or tell how a field is kept', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const pointers = [...new Set([...raw.matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer]) => pointer ?? ''))];
    expect(pointers.length).toBeGreaterThan(10);
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(pointers.filter((pointer) => !known.includes(pointer))).toEqual([]);
    expect(raw).not.toMatch(/"(dataClass|masked|\$defs|\$schema)"/);
  });

  it('would ask for a permission that is on no page, or a permission would open nothing', () => {
    const used = new Set(reflectedRoutes(app.app).flatMap((route) => route.permission ?? []));
    expect([...used].sort()).toEqual(Object.keys(permissions).sort());
  });
});
