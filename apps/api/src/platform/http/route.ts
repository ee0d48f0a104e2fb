import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { HttpCode } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { Permission } from '@resguardo/domain/access';
import type { Request } from 'express';
import type * as z from 'zod';
import { actorOf, type Actor } from '../actor';
import { Refusal } from '../problems';

/** What a route says of itself; the guards and the interceptor obey it. */
export const routeFacts = {
  permission: 'resguardo:permission',
  open: 'resguardo:open',
  returns: 'resguardo:returns',
  unit: 'resguardo:unit',
  raw: 'resguardo:raw',
} as const;

/** Who may call it. A route that says neither this nor `Public` answers 403 to everybody. */
export const Can = (permission: Permission) =>
  applyDecorators(SetMetadata(routeFacts.permission, permission), ApiExtension('x-permission', permission));

/** Anybody may call it, signed in or not. */
export const Public = () => applyDecorators(SetMetadata(routeFacts.open, true), ApiExtension('x-permission', 'public'));

/** What leaves: only fields of this schema, encoded by it. `null` answers nothing, 204. */
export const Returns = (schema: z.ZodType | null, status = schema === null ? 204 : 200) =>
  applyDecorators(
    SetMetadata(routeFacts.returns, schema),
    HttpCode(status),
    ApiResponse(
      schema === null
        ? { status, description: 'Nothing to say' }
        : { status, description: 'As asked', standardSchema: schema },
    ),
  );

/** The route opens its own short units of work, or needs none: accounts, health, streams. */
export const WithoutUnitOfWork = () => SetMetadata(routeFacts.unit, 'none');

/** The route writes its answer itself: events, calendars, files. */
export const WritesItself = () => SetMetadata(routeFacts.raw, true);

/** The person signed in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = actorOf(context.switchToHttp().getRequest<Request>());
  if (!actor) throw new Refusal(401, 'signIn');
  return actor;
});

const readIfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().get('if-match');
  if (header === undefined) throw new Refusal(428, 'ifMatchMissing');
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Refusal(400, 'body', [{ path: 'If-Match', code: 'version' }]);
  return Number(version);
});

/** The version the caller read, from `If-Match: "3"`. 428 without the header, 400 when it is not a version. */
export const IfMatch = (): ParameterDecorator => (target, name, index) => {
  readIfMatch()(target, name, index);
  const method = name === undefined ? undefined : Object.getOwnPropertyDescriptor(target, name);
  if (name === undefined || method === undefined) return;
  ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The version you read, in quotes',
    schema: { type: 'string', example: '"1"' },
  })(target, name, method);
};
