import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '@resguardo/contract/problems';
import * as z from 'zod';

/** The OpenAPI 3.1 document: every route, with its permission, and every schema as the contract has it. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Resguardo')
    .setDescription('Casework for people returned to Mexico while their US case is pending.')
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('sid')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema) => (schema instanceof z.ZodType ? convert(schema) : undefined),
  });
  const { schema, components } = convert(Problem);
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...components } as never,
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      operation.responses = {
        ...operation.responses,
        default: {
          description: 'A problem, in the reader’s language',
          content: { 'application/problem+json': { schema } },
        },
      };
    }
  }
  return document;
}

interface JsonSchema {
  $defs?: Record<string, unknown>;
  $schema?: string;
  id?: string;
  [key: string]: unknown;
}

function convert(schema: z.ZodType): { schema: unknown; components: Record<string, unknown> } {
  const whole = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Ours show what is sent; where a field is trimmed on the way, zod takes them for what comes out, and leaves them out.
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      // How a field is kept is nobody's business on the wire.
      delete (jsonSchema as JsonSchema)['dataClass'];
      delete (jsonSchema as JsonSchema)['masked'];
      delete (jsonSchema as JsonSchema)['bearing'];
      delete jsonSchema.default;
      // A keyword of our own, under a name that says so.
      if ('names' in jsonSchema) {
        (jsonSchema as JsonSchema)['x-names'] = jsonSchema['names'];
        delete jsonSchema['names'];
      }
    },
  }) as JsonSchema;
  const { $defs: defs = {}, $schema: _said, id, ...own } = whole;
  const components = Object.fromEntries(Object.entries(defs).map(([name, inner]) => [name, repoint(inner)]));
  if (id === undefined) return { schema: repoint(own), components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: repoint(own) } };
}

/** `#/$defs/X` is `#/components/schemas/X` in OpenAPI. Examples stay as they are: an `id` in one is what is sent. */
function repoint(schema: unknown): unknown {
  if (typeof schema === 'string') return schema.replace('#/$defs/', '#/components/schemas/');
  if (Array.isArray(schema)) return schema.map(repoint);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !(['$schema', 'id'].includes(key) && typeof value === 'string'))
      .map(([key, value]: [string, unknown]) => [key, key === 'examples' ? value : repoint(value)]),
  );
}
