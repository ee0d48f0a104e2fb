import { Body, Controller, Post, Req } from '@nestjs/common';
import { AccessSecret, FirstPassword, Invitation } from '@resguardo/contract/people';
import type { Request } from 'express';
import { actorOf } from '../actor';
import { Public, Returns, WithoutUnitOfWork } from '../http/route';
import { AccessLinks } from './access-links';
import { SecurityEvents } from './security-events';

/** Setting a password with a one-time link. Its secret comes in the body, so no address and no log holds it. */
@Controller('auth/access-link')
export class AccessLinksController {
  constructor(
    private readonly links: AccessLinks,
    private readonly events: SecurityEvents,
  ) {}

  @Post('look')
  @Public()
  @WithoutUnitOfWork()
  @Returns(Invitation)
  look(@Body({ schema: AccessSecret }) { secret }: AccessSecret, @Req() request: Request): Promise<Invitation> {
    return this.links.look(secret, this.events.trace(request), actorOf(request)?.userId);
  }

  @Post('password')
  @Public()
  @WithoutUnitOfWork()
  @Returns(null)
  async use(@Body({ schema: FirstPassword }) body: FirstPassword, @Req() request: Request): Promise<void> {
    await this.links.use(body, this.events.trace(request), actorOf(request)?.userId);
  }
}
