import { Controller, Get, Inject } from '@nestjs/common';
import { Health } from '@resguardo/contract/health';
import { DataSource } from 'typeorm';
import type * as z from 'zod';
import { version } from '../../../../package.json';
import { CONFIG, type Config } from '../platform/config';
import { Public, Returns, WithoutUnitOfWork } from '../platform/http/route';

@Controller('health')
export class HealthController {
  constructor(
    private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** 200 when the process can serve; the filter answers 503 when the database does not. */
  @Get()
  @Public()
  @Returns(Health)
  @WithoutUnitOfWork()
  async health(): Promise<z.infer<typeof Health>> {
    await this.source.query('select 1');
    return { status: 'ok', version, database: 'ok', mode: this.config.mode };
  }
}
