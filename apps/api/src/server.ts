import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { assertTimeZoneData } from '@resguardo/domain/hearing-clock';
import type { NextFunction, Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { version } from '../../../package.json';
import { AppModule } from './app.module';
import { configureAuth } from './platform/auth/configure-auth';
import { actorOf } from './platform/actor';
import type { Config } from './platform/config';
import { bootstrap } from './platform/database/bootstrap';
import { isolationFaults } from './platform/database/isolation-check';
import { migrate } from './platform/database/migrate';
import { rolesFor } from './platform/database/roles';
import { openApiDocument } from './platform/http/openapi';
import { readableApi } from './platform/http/readable-api';
import { requireJson } from './platform/http/require-json';
import { Log } from './platform/log';
import { requestIdOf } from './platform/http/request-id';
import { packPublicAnswers, secureHeaders, serveWebApp } from './platform/http/web-app';
import { RootKey } from './platform/vault/root-key';

export interface Places {
  /** Compiled or source migrations. */
  readonly migrations: string;
  /** The built web app; absent or empty: only the API is served. */
  readonly web?: string;
}

/** Makes roles and schema fit the database; safe to repeat, and by two processes at once. */
export async function prepareDatabase(config: Config, adminUrl: string, places: Places): Promise<void> {
  const root = new RootKey(config);
  const roles = rolesFor(adminUrl, root, config.rolePrefix);
  await bootstrap(adminUrl, roles);
  await migrate(roles, root, config.mode, places.migrations);
}

/** The whole application, ready to listen. Refuses a database whose isolation has a hole. */
export async function createServer(
  config: Config,
  adminUrl: string,
  places: Places,
  log = new Log(config.log),
): Promise<NestExpressApplication> {
  assertTimeZoneData();
  const root = new RootKey(config);
  const module = AppModule.with(config, root, rolesFor(adminUrl, root, config.rolePrefix), log);
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const faults = await isolationFaults(app.get(DataSource));
  if (faults.length > 0) {
    await app.close();
    throw new Error(`The database does not keep organisations apart:\n${faults.join('\n')}`);
  }
  dressServer(app, places, log, config);
  Object.assign(app.getHttpServer(), { keepAliveTimeout });
  return app;
}

/**
 * Milliseconds that an idle connection is held open: longer than a proxy in front of us does (a minute), so that it is never we who close
 * one on which a request is on its way: what was typed would come back as a fault.
 */
const keepAliveTimeout = 75_000;

/** Everything around the routes: headers, log, session, body, documents, the web app. */
export function dressServer(app: NestExpressApplication, places: Places, log: Log, config: Config): void {
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  const express = app.getHttpAdapter().getInstance();
  express.set('query parser', 'simple');
  secureHeaders(express);
  packPublicAnswers(express);
  app.use(logRequests(log));
  configureAuth(app);
  app.use('/api', requireJson);
  app.useBodyParser('json', { limit: '256kb' });
  const document = openApiDocument(app, version);
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(document);
  });
  if (config.mode === 'demo') {
    app.use('/api/docs', (_request: Request, response: Response) => {
      response.type('html').send(readableApi(document));
    });
  }
  if (places.web !== undefined) serveWebApp(express, places.web);
}

function logRequests(log: Log) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    response.on('finish', () => {
      const route = request.route as { path?: unknown } | undefined;
      log.request({
        requestId: requestIdOf(request),
        method: request.method,
        route: typeof route?.path === 'string' ? route.path : '-',
        status: response.statusCode,
        ms: Math.round(performance.now() - began),
        userId: actorOf(request)?.userId,
      });
    });
    next();
  };
}
