import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Job } from '@resguardo/contract/jobs';
import { ById } from '@resguardo/contract/primitives';
import type { Request, Response } from 'express';
import type * as z from 'zod';
import type { Actor } from '../actor';
import { SessionStore } from '../auth/session-store';
import { Units } from '../database/unit-of-work';
import { Can, CurrentActor, Returns, WithoutUnitOfWork, WritesItself } from '../http/route';
import { Jobs } from './jobs';

type ById = z.infer<typeof ById>;

const everyMs = 500;

@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: Jobs,
    private readonly units: Units,
    private readonly sessions: SessionStore,
  ) {}

  @Get(':id')
  @Can('job:read')
  @Returns(Job)
  one(@Param({ schema: ById }) { id }: ById) {
    return this.jobs.one(id);
  }

  /** Server-sent events: the job whenever it has moved, until it ends or the session does. */
  @Get(':id/events')
  @Can('job:read')
  @Returns(Job)
  @ApiProduces('text/event-stream')
  @WithoutUnitOfWork()
  @WritesItself()
  async events(
    @Param({ schema: ById }) { id }: ById,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const read = () => this.units.inContext(actor, { action: 'job:read', reads: true }, () => this.jobs.one(id));
    let job = await read();
    response.status(200).type('text/event-stream').setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
    let said = '';
    while (!response.closed) {
      const now = JSON.stringify(job);
      if (now !== said) response.write(`data: ${now}\n\n`);
      said = now;
      if (job.state === 'done' || job.state === 'failed') break;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      if (!(await this.lives(request.sessionID))) break;
      job = await read();
    }
    response.end();
  }

  private lives(sid: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.sessions.get(sid, (_error, session) => {
        resolve(Boolean(session));
      });
    });
  }
}
