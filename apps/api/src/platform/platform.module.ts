import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { RefusalLog, TransactionalAudit } from './audit/audit-log';
import { RecordHistory } from './audit/record-history';
import { AuthModule } from './auth/auth.module';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';
import { AUTH_POOL, authPool, requestDataSource } from './database/connections';
import type { Roles } from './database/roles';
import { SignedContext } from './database/signed-context';
import { AuditWriter, Units } from './database/unit-of-work';
import { JOBS_URL, Jobs } from './jobs/jobs';
import { JobsController } from './jobs/jobs.controller';
import { LOG, Log } from './log';
import { KeyRing } from './vault/key-ring';
import { Reach } from './vault/reach';
import { Records } from './vault/records';
import { RootKey } from './vault/root-key';
import { SealedText } from './vault/sealed-text';

const shared = [Clock, SignedContext, Units, KeyRing, Records, Reach, SealedText, Jobs, RefusalLog, RecordHistory];

class Connections implements OnApplicationShutdown {
  constructor(
    private readonly source: DataSource,
    private readonly pool: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.source.destroy(), this.pool.end()]);
  }
}

/** What every feature uses and that knows nothing of cases. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, root: RootKey, roles: Roles, log = new Log(config.log)): DynamicModule {
    return {
      module: PlatformModule,
      imports: [AuthModule],
      controllers: [JobsController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: RootKey, useValue: root },
        { provide: LOG, useValue: log },
        { provide: JOBS_URL, useValue: roles.url('jobs') },
        { provide: DataSource, useFactory: () => requestDataSource(roles.url('rt'), config.connections).initialize() },
        { provide: AUTH_POOL, useFactory: () => authPool(roles.url('auth'), config.connections) },
        { provide: AuditWriter, useClass: TransactionalAudit },
        {
          provide: Connections,
          useFactory: (source: DataSource, pool: Pool) => new Connections(source, pool),
          inject: [DataSource, AUTH_POOL],
        },
        ...shared,
      ],
      exports: [CONFIG, RootKey, LOG, DataSource, AUTH_POOL, AuthModule, ...shared],
    };
  }
}
