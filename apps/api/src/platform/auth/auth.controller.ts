import { Body, Controller, Delete, Get, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { DeviceList, Login, PreferencesChange, Session, type Device } from '@resguardo/contract/auth';
import { ById } from '@resguardo/contract/primitives';
import type { Request, Response } from 'express';
import type { Actor } from '../actor';
import { CONFIG, type Config } from '../config';
import { Can, CurrentActor, Public, Returns, WithoutUnitOfWork } from '../http/route';
import { clearCookies } from './cookies';
import { Csrf } from './csrf';
import { SecurityEvents } from './security-events';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

/** Signing in and out, and what is one's own: preferences, browsers. Runs beside the tenant's unit of work. */
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly events: SecurityEvents,
    private readonly csrf: Csrf,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('login')
  @Public()
  @WithoutUnitOfWork()
  @Returns(Session)
  async login(
    @Body({ schema: Login }) _checked: Login,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const actor = await this.signIn.open(request, response);
    this.csrf.issue(request, response);
    return this.sessions.current(actor);
  }

  @Post('logout')
  @Can('session:own')
  @WithoutUnitOfWork()
  @Returns(null)
  async logout(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    await this.sessions.end(actor, actor.sessionId, 'signedOut', this.events.trace(request));
    clearCookies(response, this.config);
    // Not "cookies": that would also clear those of other ports of this host.
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  @Get('me')
  @Can('session:own')
  @WithoutUnitOfWork()
  @Returns(Session)
  me(@CurrentActor() actor: Actor): Promise<Session> {
    return this.sessions.current(actor);
  }

  @Patch('me')
  @Can('session:own')
  @WithoutUnitOfWork()
  @Returns(Session)
  prefer(
    @CurrentActor() actor: Actor,
    @Body({ schema: PreferencesChange }) change: PreferencesChange,
  ): Promise<Session> {
    return this.sessions.prefer(actor, change);
  }

  @Get('devices')
  @Can('session:own')
  @WithoutUnitOfWork()
  @Returns(DeviceList)
  devices(@CurrentActor() actor: Actor): Promise<{ items: Device[] }> {
    return this.sessions.devices(actor);
  }

  @Delete('devices/:id')
  @Can('session:own')
  @WithoutUnitOfWork()
  @Returns(null)
  async revoke(
    @CurrentActor() actor: Actor,
    @Param({ schema: ById }) { id }: { id: string },
    @Req() request: Request,
  ): Promise<void> {
    await this.sessions.end(actor, id, 'revoked', this.events.trace(request));
  }
}
