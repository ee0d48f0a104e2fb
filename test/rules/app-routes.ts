import { RequestMethod, type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type * as z from 'zod';
import { routeFacts } from '../../apps/api/src/platform/http/route';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly example?: unknown;
  /** The folder of what an id is the id of, where the field's name does not say it. */
  readonly 'x-names'?: string;
}

interface Operation {
  readonly operationId?: string;
  readonly 'x-permission'?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema?: JsonSchema }>> }>
  >;
}

export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** One route as the document tells it. `path` is without `/api`; `body` names a component. */
export interface DocumentedRoute extends Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string;
}

export const documentedRoutes = (document: OpenApi): DocumentedRoute[] =>
  Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      const ref = operation.requestBody?.content['application/json']?.schema.$ref;
      return {
        ...operation,
        name: `${method} ${path.replace(/^\/api/, '')}`,
        method,
        path: path.replace(/^\/api/, ''),
        body: ref?.replace('#/components/schemas/', ''),
      };
    }),
  );

/** One route as its decorators tell it. */
export interface ReflectedRoute {
  readonly name: string;
  readonly handler: string;
  /** The method itself, which carries the decorators' facts. */
  readonly method: object;
  readonly permission?: string;
  readonly open: boolean;
  /** `undefined`: nobody said what leaves. `null`: nothing does. */
  readonly returns: z.ZodType | null | undefined;
}

/** Every method of every controller that Nest has mounted, wherever it came from. */
export function reflectedRoutes(app: INestApplication): ReflectedRoute[] {
  const classes = [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype),
  );
  return classes.flatMap((controller) => {
    if (typeof controller !== 'function') return [];
    const base = textsOf(Reflect.getMetadata('path', controller));
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((key) => {
      const handler = key === 'constructor' ? undefined : prototype[key];
      if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return [];
      const verb = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
      return base.flatMap((above) =>
        textsOf(Reflect.getMetadata('path', handler)).map((below) => ({
          name: `${verb} ${joined(above, below)}`,
          handler: `${controller.name}.${key}`,
          method: handler,
          permission: Reflect.getMetadata(routeFacts.permission, handler) as string | undefined,
          open: Reflect.getMetadata(routeFacts.open, handler) === true,
          returns: Reflect.getMetadata(routeFacts.returns, handler) as z.ZodType | null | undefined,
        })),
      );
    });
  });
}

const textsOf = (path: unknown): string[] => (Array.isArray(path) ? path : [path]).map(String);

/** `clients` and `/:id` make `/clients/{id}`. */
const joined = (...parts: string[]): string =>
  `/${parts
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .map((part) => part.replace(/^:(\w+)$/, '{$1}'))
    .join('/')}`;
