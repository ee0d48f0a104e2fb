import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can, type Permission } from '@resguardo/domain/access';
import type { Request } from 'express';
import { actorOf } from '../actor';
import { Refusal } from '../problems';
import { routeFacts } from './route';

/** Lets through whom the route's `@Can` names; a route that names nobody lets nobody through. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    if (this.reflector.get<boolean>(routeFacts.open, handler)) return true;
    const actor = actorOf(context.switchToHttp().getRequest<Request>());
    if (!actor) throw new Refusal(401, 'signIn');
    const permission = this.reflector.get<Permission | undefined>(routeFacts.permission, handler);
    if (permission === undefined || !can(actor.roles, permission)) throw new Refusal(403, 'forbidden');
    return true;
  }
}
