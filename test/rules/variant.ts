import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { CanActivate, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../apps/api/src/app.module';
import { rolesFor } from '../../apps/api/src/platform/database/roles';
import { AccessGuard } from '../../apps/api/src/platform/http/access.guard';
import { Log } from '../../apps/api/src/platform/log';
import { RootKey } from '../../apps/api/src/platform/vault/root-key';
import { dressServer } from '../../apps/api/src/server';
import type { FreshDatabase } from '../../apps/api/test-support/cluster';

export interface Variant {
  readonly app: NestExpressApplication;
  readonly url: string;
}

/**
 * The application with something planted in it, on a database that another app may be serving too. Built here, by the
 * testing module, so that nothing in the product can be told to do without a guard.
 */
export async function startVariant(
  { config, adminUrl }: FreshDatabase,
  { guard, controllers = [] }: { guard?: CanActivate; controllers?: Type[] },
): Promise<Variant> {
  const root = new RootKey(config);
  const log = new Log('silent');
  const imports = [AppModule.with(config, root, rolesFor(adminUrl, root, config.rolePrefix), log)];
  const building = Test.createTestingModule({ imports, controllers });
  const module = await (guard ? building.overrideProvider(AccessGuard).useValue(guard) : building).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  dressServer(app, { migrations: resolve(__dirname, '../../migrations') }, log, config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return { app, url: `http://127.0.0.1:${String(port)}` };
}
